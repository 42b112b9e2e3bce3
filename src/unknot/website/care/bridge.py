"""Sealed rows on one side; what was heard, answered and agreed on as values on the other."""

from collections.abc import Iterable, Iterator
from functools import reduce
from typing import TypeVar

import msgspec
from django.db.models import QuerySet
from msgspec.structs import replace

from unknot.craft.approach import Approach
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
from unknot.website.care.heard import Heard, Safety
from unknot.website.care.models import Listening, Version
from unknot.website.people.sealing import BROKEN, SealBroken, seal, unseal

Value = TypeVar("Value", bound=msgspec.Struct)


class Told(msgspec.Struct, frozen=True):
    """A listening that was opened: what was heard, what was answered, and what follows from it."""

    listening: Listening
    heard: Heard
    safety: Safety
    clearance: Clearance

    @property
    def may_be_touched(self) -> bool:
        """Whether answers allow touch, and a client who was asked again named nothing new."""
        return self.clearance.verdict.allows_a_plan and not self.safety.has_news


def sealed(value: msgspec.Struct, row: object) -> bytes:
    """Seal a value for a row."""
    return seal(msgspec.json.encode(value), str(row))


def opened(kept: bytes | memoryview, row: object, kind: type[Value]) -> Value:
    """Open what was sealed for a row; raises SealBroken, also for what reads no longer."""
    try:
        return msgspec.json.decode(unseal(bytes(kept), str(row)), type=kind)
    except msgspec.DecodeError as error:
        raise SealBroken(BROKEN) from error


def heard_of(listening: Listening) -> Heard:
    """Open what somebody told; raises SealBroken."""
    return opened(listening.heard, listening.seal_row, Heard)


def safety_of(listening: Listening) -> Safety | None:
    """Open what they answered about their health; None before that. Raises SealBroken."""
    if listening.clearance is None:
        return None
    return opened(listening.clearance, listening.seal_row, Safety)


def approach_of(version: Version) -> Approach:
    """Open a version of an approach; raises SealBroken."""
    return opened(version.approach, version.seal_row, Approach)


def told_in(listening: Listening, knowledge: Knowledge) -> Told | None:
    """Open a listening; None before questions about health were answered. Raises SealBroken."""
    safety = safety_of(listening)
    if safety is None:
        return None
    clearance = clearance_in(listening, safety, knowledge)
    return Told(listening, heard_of(listening), safety, clearance)


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
    return _stricter(newest, _concluded(booked_with, safety.allowed, knowledge))


def _concluded(
    record: ClearanceRecord, allowed: tuple[Permission, ...], knowledge: Knowledge
) -> Clearance:
    kept = replace(record, cleared=tuple(sorted(allowed_by(allowed))))
    now = replay(kept, knowledge).now
    answers = Answers(now.answers, frozenset(now.cleared))
    return heeding(assess(answers, knowledge), allowed)


def clearance_in(listening: Listening, safety: Safety, knowledge: Knowledge) -> Clearance:
    """Conclude from what was answered with a listening, and stay with the stricter.

    Where it is booked, newer answers count for it too, and only ever add caution. Raises
    SealBroken.
    """
    concluded = (clearance_of(one, knowledge) for one in answered_since(listening))
    return reduce(_stricter, concluded, clearance_of(safety, knowledge))


def adds_caution(newer: Listening, booked: Listening, knowledge: Knowledge) -> bool:
    """Say whether newer answers allow less than what is booked; what opens no longer might."""
    try:
        found, own = (safety_of(one) for one in (newer, booked))
    except SealBroken:
        return True
    if found is None or own is None:
        return found is not None
    less, allowed = (clearance_of(one, knowledge) for one in (found, own))
    return less.verdict > allowed.verdict or not allowed.limits.within(less.limits)


def answered_since(booked: Listening) -> Iterator[Safety]:
    """Open the newest answers of the client, and those of their visits that are not booked yet.

    What counts for one session counts for each that is booked with the same telling. Raises
    SealBroken.
    """
    if booked.client_id is None:
        return
    here = Listening.objects.filter(practice=booked.practice_id)
    first = told_together(booked).order_by("pk").values("pk")[:1]
    newer = here.filter(pk__gte=first).exclude(pk=booked.pk).exclude(clearance=None).order_by("-pk")
    yield from _as_far_as_answered(newer.filter(client=booked.client_id))
    visits = here.filter(client=booked.client_id).exclude(owner_hash="").values("owner_hash")
    yield from _as_far_as_answered(newer.filter(client=None, owner_hash__in=visits))


def told_together(booked: Listening) -> QuerySet[Listening]:
    """Find what is booked with the same telling: a listening, and what was copied from it."""
    rows = Listening.objects.filter(practice=booked.practice_id, told_at=booked.told_at)
    return rows.filter(client=booked.client_id)


def _as_far_as_answered(newest_first: Iterable[Listening]) -> Iterator[Safety]:
    """Open answers, as far back as the newest that are whole: what is open takes no place."""
    for one in newest_first:
        safety = safety_of(one)
        if safety is not None:
            yield safety
            if not safety.open:
                return


def _stricter(one: Clearance, other: Clearance) -> Clearance:
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


def before_asking(safety: Safety, knowledge: Knowledge) -> Clearance:
    """Conclude from kept answers alone, as if no professional had been asked yet."""
    return clearance_of(replace(safety, permissions=(), recorded=()), knowledge)
