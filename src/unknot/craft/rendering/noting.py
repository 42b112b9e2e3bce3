"""The note for a doctor, pharmacist or midwife: who has to be asked what, in their terms."""

from collections.abc import Callable, Iterable

from unknot.craft.knowledge import Knowledge
from unknot.craft.language import to_say
from unknot.craft.rendering.in_their_terms import opened
from unknot.craft.rendering.notes import Asking, DoctorsNote
from unknot.craft.screening import Clearance, Verdict
from unknot.craft.screening.noting import besides_in_words, meanwhile, needs_a_name
from unknot.craft.screening.telling import Told, tell

QUESTIONS = to_say(
    (
        "Is this massage all right, as it is described above?",
        "How firm may it be at most (0 to 3), and how many minutes?",
        "Are there places, positions or movements to leave out?",
        "How long does your answer hold, and what would change it?",
    )
)
Medicines = Callable[[Told], tuple[str, ...]]
"""Gives the medicines behind a finding, as the person wrote them."""


def none_written(told: Told) -> tuple[str, ...]:  # noqa: ARG001
    """Give no medicine: answers from a file hold ticks alone."""
    return ()


def note_of(
    clearance: Clearance,
    after: Clearance,
    knowledge: Knowledge,
    *,
    company: str,
    leave_out: Iterable[str],
    medicines: Medicines = none_written,
) -> DoctorsNote:
    """Write the note; `after` is what would hold if everything that can be asked were allowed.

    `leave_out` are zones that the person wants left alone besides.
    """
    told = tell(clearance, knowledge, Verdict.ASK_DOCTOR_FIRST)
    return DoctorsNote(
        asking=tuple(_asking(one, medicines(one), knowledge) for one in told),
        besides=besides_in_words(clearance, knowledge),
        planned=opened(after.limits, knowledge, company=company, leave_out=leave_out),
        meanwhile=meanwhile(clearance, knowledge),
        medicine=needs_a_name(clearance, knowledge),
        questions=tuple(map(knowledge.phrased, QUESTIONS)),
    )


def _asking(told: Told, medicines: tuple[str, ...], knowledge: Knowledge) -> Asking:
    """Ask about one finding; a doubt has no terms, as it may mean several things."""
    rules = [knowledge.rules[code] for code in told.codes if code in knowledge.rules]
    return Asking(
        said=told.title,
        medicines=medicines,
        terms=() if told.unsure else tuple(rule.label for rule in rules),
        unsure=told.unsure,
        why=told.why,
        how_sure=told.how_sure,
        checked=told.checked,
    )
