"""Sealed rows on one side; what was heard, answered and agreed on as values on the other."""

from collections.abc import Iterable, Iterator
from functools import reduce
from typing import TypeVar

import msgspec

from unknot.craft.approach import Approach
from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import Clearance, Verdict
from unknot.craft.writing import as_json
from unknot.website.care.concluding import clearance_of, stricter, unsaid_since
from unknot.website.care.heard import Heard, Safety
from unknot.website.care.models import Listening, Version
from unknot.website.care.told_since import (
    answered_by_client,
    answered_by_namesakes,
    answered_in_visits,
)
from unknot.website.people.sealing import BROKEN, SealBroken, seal, unseal

Value = TypeVar("Value", bound=msgspec.Struct)


class Told(msgspec.Struct, frozen=True):
    """A listening that was opened: what was heard, what was answered, and what follows from it.

    `unsaid` are rules that a first answer picked and that a later one leaves out, but that count.
    """

    listening: Listening
    heard: Heard
    safety: Safety
    clearance: Clearance
    unsaid: frozenset[str] = frozenset()

    @property
    def may_be_touched(self) -> bool:
        """Whether answers allow touch, and a client who was asked again named nothing new."""
        return self.clearance.verdict.allows_a_plan and not self.safety.has_news

    @property
    def waits_for_a_therapist(self) -> bool:
        """Whether an answer was taken back, and nobody asked yet; an emergency never waits."""
        urgent = self.clearance.verdict is Verdict.EMERGENCY
        return bool(self.safety.taken_back or self.unsaid) and not urgent


def sealed(value: msgspec.Struct, row: object) -> bytes:
    """Seal a value for a row."""
    return seal(as_json(value), str(row))


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
    unsaid = unsaid_since(safety, knowledge)
    return Told(listening, heard_of(listening), safety, clearance, unsaid)


def clearance_in(listening: Listening, safety: Safety, knowledge: Knowledge) -> Clearance:
    """Conclude from what was answered with a listening, and stay with the stricter.

    Where it is booked, newer answers count for it too, and only ever add caution. Raises
    SealBroken.
    """
    concluded = (clearance_of(one, knowledge) for one in answered_since(listening))
    return reduce(stricter, concluded, clearance_of(safety, knowledge))


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
    yield from _as_far_as_answered(answered_by_client(booked))
    yield from _as_far_as_answered(answered_in_visits(booked))
    yield from _as_far_as_answered(answered_by_namesakes(booked))


def _as_far_as_answered(newest_first: Iterable[Listening]) -> Iterator[Safety]:
    """Open answers, as far back as the newest that are whole: what is open takes no place."""
    for one in newest_first:
        safety = safety_of(one)
        if safety is not None:
            yield safety
            if not safety.open:
                return
