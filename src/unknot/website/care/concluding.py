"""What follows from answers that were kept: concluded with what is known now, never softened."""

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
from unknot.website.care.heard import Safety


def clearance_of(safety: Safety, knowledge: Knowledge) -> Clearance:
    """Conclude from kept answers with what is known now, and heed what professionals said.

    What a session was booked with counts beside what was answered since; the stricter stays.
    """
    newest = _concluded(safety.record, safety.allowed, knowledge)
    if safety.booked_with is None:
        return newest
    # What nobody asked about back then is answered by now.
    answers = safety.record.answers | safety.booked_with.answers
    booked_with = replace(safety.booked_with, answers=answers)
    return stricter(newest, _concluded(booked_with, safety.allowed, knowledge))


def before_asking(safety: Safety, knowledge: Knowledge) -> Clearance:
    """Conclude from kept answers alone, as if no professional had been asked yet."""
    return clearance_of(replace(safety, permissions=(), recorded=()), knowledge)


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
