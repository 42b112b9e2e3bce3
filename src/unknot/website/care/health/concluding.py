"""What follows from answers that were kept: concluded with what is known now, never softened."""

from collections.abc import Iterable

from msgspec.structs import replace

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import (
    Answers,
    Clearance,
    ClearanceRecord,
    Permission,
    allowed_by,
    assess,
    heeding,
    replay,
)
from unknot.craft.screening.answers import NOT_SURE
from unknot.website.care.health.safety import Safety


def clearance_of(
    safety: Safety, knowledge: Knowledge, unasked: Iterable[ClearanceRecord] = ()
) -> Clearance:
    """Conclude from kept answers with what is known now, and heed what professionals said.

    What a session was booked with counts beside what was answered since, and so does what nobody
    asked about yet; the stricter stays.
    """
    concluded = _concluded(safety.record, safety.allowed, knowledge)
    first = () if safety.booked_with is None else (safety.booked_with,)
    for one in (*first, *unasked):
        # What nobody asked about back then is answered by now.
        whole = replace(one, answers=safety.record.answers | one.answers)
        concluded = stricter(concluded, _concluded(whole, safety.allowed, knowledge))
    return concluded


def yes_to(record: ClearanceRecord, knowledge: Knowledge) -> set[str]:
    """Name the rules that a yes picked; all of a question where it picked none."""
    return {
        rule
        for question, answer in record.answers.items()
        if not isinstance(answer, str)
        for rule in answer or _leads_to(question, knowledge)
    }


def counting_in(record: ClearanceRecord, knowledge: Knowledge) -> set[str]:
    """Name the rules that a yes picked, and those that an unclear answer may mean."""
    unclear = (question for question, answer in record.answers.items() if answer == NOT_SURE)
    meant = (rule for question in unclear for rule in _leads_to(question, knowledge))
    return {*yes_to(record, knowledge), *meant}


def unsaid_since(safety: Safety, knowledge: Knowledge) -> frozenset[str]:
    """Name the rules that a yes picked in the first answers after a booking unasked, no more since.

    They count until a therapist heard that it was a mistake.
    """
    if not safety.booked_unasked or safety.booked_with is None:
        return frozenset()
    return frozenset(yes_to(safety.booked_with, knowledge) - counting_in(safety.record, knowledge))


def stricter(one: Clearance, other: Clearance) -> Clearance:
    """Add what others found; what was allowed to one of them only is not allowed."""
    found = {finding.code: finding for finding in one.findings}
    found |= {
        each.code: each for each in other.findings if not each.cleared or each.code not in found
    }
    return replace(
        one,
        verdict=max(one.verdict, other.verdict),
        limits=one.limits.meet(other.limits),
        findings=tuple(sorted(found.values(), key=lambda each: each.severity, reverse=True)),
        unanswered=tuple(dict.fromkeys((*one.unanswered, *other.unanswered))),
        interim=None,
    )


def _concluded(
    record: ClearanceRecord, allowed: tuple[Permission, ...], knowledge: Knowledge
) -> Clearance:
    kept = replace(record, cleared=tuple(sorted(allowed_by(allowed))))
    now = replay(kept, knowledge).now
    answers = Answers(now.answers, frozenset(now.cleared))
    return heeding(assess(answers, knowledge), allowed)


def _leads_to(question: str, knowledge: Knowledge) -> tuple[str, ...]:
    known = knowledge.questions.get(question)
    return () if known is None else known.yes_to
