"""The note for a doctor, pharmacist or midwife: what is planned, in their terms, on one sheet."""

from datetime import date

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.language import joined, to_say
from unknot.craft.screening import Clearance, Verdict
from unknot.craft.screening.noting import besides, needs_a_name
from unknot.website.guide.in_their_terms import meanwhile, planned
from unknot.website.guide.medicines_named import medicines_named
from unknot.website.guide.plan_page import named
from unknot.website.guide.telling import Told, tell
from unknot.website.guide.understanding import Understood
from unknot.website.guide.written import Written
from unknot.website.known import load, phrased

QUESTIONS = to_say(
    (
        "Is this massage all right, as it is described above?",
        "How firm may it be at most (0 to 3), and how many minutes?",
        "Are there places, positions or movements to leave out?",
        "How long does your answer hold, and what would change it?",
    )
)


class Asking(msgspec.Struct, frozen=True):
    """What needs a professional's word: as the person ticked it, and as the field calls it.

    `terms` is empty for a doubt: it may mean several things. `medicines` are as the person wrote
    them.
    """

    said: str
    medicines: tuple[str, ...]
    terms: tuple[str, ...]
    unsure: bool
    why: tuple[str, ...]
    how_sure: str
    checked: bool


def note_page(understood: Understood, after: Clearance, today: date) -> dict[str, object]:
    """Write the note; `after` is what would hold if everything that can be asked were allowed."""
    knowledge = load()
    told = tell(understood.clearance, knowledge, Verdict.ASK_DOCTOR_FIRST)
    return {
        "today": today,
        "asking": tuple(_asking(one, understood.written, knowledge) for one in told),
        "besides": _besides(understood.clearance, knowledge),
        "planned": planned(understood.wish, after, knowledge),
        "meanwhile": meanwhile(understood.clearance, knowledge),
        "medicine": needs_a_name(understood.clearance, knowledge),
        "questions": tuple(map(phrased, QUESTIONS)),
    }


def _asking(told: Told, written: Written, knowledge: Knowledge) -> Asking:
    rules = [knowledge.rules[code] for code in told.codes if code in knowledge.rules]
    return Asking(
        said=told.title,
        medicines=medicines_named(told, written, knowledge),
        terms=() if told.unsure else tuple(rule.label for rule in rules),
        unsure=told.unsure,
        why=told.why,
        how_sure=told.how_sure,
        checked=told.checked,
    )


def _besides(clearance: Clearance, knowledge: Knowledge) -> str:
    """Name what else limits the massage, without anyone having to be asked."""
    names = dict.fromkeys(filter(None, (named(one, knowledge) for one in besides(clearance))))
    return joined("; ", *names)
