"""Sealed rows on one side; what was heard, answered and agreed on as values on the other."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import reduce
from operator import attrgetter
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from unknot.craft.approach import Approach
from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import Clearance, ClearanceRecord, Verdict
from unknot.craft.screening.lasting import ANSWERS_HOLD
from unknot.craft.writing import as_json
from unknot.website.care.concluding import clearance_of, counting_in, stricter, unsaid_since
from unknot.website.care.counting import NOBODY, Answered, Beside, beside
from unknot.website.care.heard import Heard, Safety
from unknot.website.care.models import Answering, Listening, Version
from unknot.website.care.told_since import (
    answered_since,
    answerings_of,
    known_under,
    told_by_nobody,
)
from unknot.website.people.sealing import BROKEN, SealBroken, seal, unseal

Value = TypeVar("Value", bound=msgspec.Struct)


class Told(msgspec.Struct, frozen=True):
    """A listening that was opened: what was heard, what was answered, and what follows from it.

    `beside` are other answers that count. `unsaid` are rules that a first answer picked and that a
    later one leaves out, but that count.
    """

    listening: Listening
    heard: Heard
    safety: Safety
    clearance: Clearance
    beside: Beside = Beside()
    unsaid: frozenset[str] = frozenset()

    @property
    def keep_clear(self) -> tuple[str, ...]:
        """The places to leave out, wherever they were pointed out."""
        return tuple(dict.fromkeys((*self.safety.keep_clear, *self.beside.keep_clear)))

    @property
    def may_be_touched(self) -> bool:
        """Whether answers allow touch, and a client who was asked again named nothing new."""
        return self.clearance.verdict.allows_a_plan and not self.safety.has_news

    @property
    def waits_for_a_therapist(self) -> bool:
        """Whether an answer was taken back, and nobody asked yet; an emergency never waits."""
        urgent = self.clearance.verdict is Verdict.EMERGENCY
        return bool(self.beside.taken_back or self.unsaid) and not urgent

    @property
    def is_to_be_asked(self) -> bool:
        """Whether a therapist has to ask: something is open, new, taken back, or nobody’s."""
        nobodys = bool(self.beside.nameless) and not self.clearance.verdict.allows_a_plan
        open_ = any(one.is_to_be_asked for one in (self.safety, *self.beside.newer))
        return open_ or bool(self.beside.taken_back) or nobodys


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
    counts = beside_of(listening, safety, knowledge)
    clearance = _concluded(safety, counts, knowledge)
    unsaid = unsaid_since(safety, knowledge)
    return Told(listening, heard_of(listening), safety, clearance, counts, unsaid)


def clearance_in(listening: Listening, safety: Safety, knowledge: Knowledge) -> Clearance:
    """Conclude from what was answered with a listening, and stay with the stricter.

    What else its client answered counts too, and only ever adds caution. Raises SealBroken.
    """
    return _concluded(safety, beside_of(listening, safety, knowledge), knowledge)


def named_alone(told: Told, knowledge: Knowledge) -> Told:
    """Give what was told as far as this very client told it. Raises SealBroken."""
    counts = beside_of(told.listening, told.safety, knowledge, only_theirs=True)
    counts = replace(counts, nameless=())
    return replace(told, beside=counts, clearance=_concluded(told.safety, counts, knowledge))


def _concluded(safety: Safety, counts: Beside, knowledge: Knowledge) -> Clearance:
    others = (clearance_of(one.heeding(safety), knowledge) for one in counts.newer)
    return reduce(stricter, others, clearance_of(safety, knowledge, counts.unasked))


def adds_caution(told: Listening, booked: Listening, knowledge: Knowledge) -> bool:
    """Say whether answers allow less than what is booked, and nobody asked about it since.

    What opens no longer might.
    """
    try:
        found, own = (safety_of(one) for one in (told, booked))
    except SealBroken:
        return True
    if found is None or own is None:
        return found is not None
    if found.taken_over or own.asked_since(found.answered_at):
        return False
    named = {rule for one in own.records for rule in counting_in(one, knowledge)}
    less, allowed = (clearance_of(one, knowledge) for one in (found, own))
    return not counting_in(found.record, knowledge) <= named or less.verdict > allowed.verdict


def beside_of(
    listening: Listening, safety: Safety, knowledge: Knowledge, *, only_theirs: bool = False
) -> Beside:
    """Open what its client answered besides, in whatever visit; nothing before one is known.

    Others of the same name in the same visits may be the same person, and visits answer for whom
    nobody knows: both count, unless it is `only_theirs`. Raises SealBroken.
    """
    client = listening.client
    if client is None:
        return Beside()
    people = [client] if only_theirs else known_under(client)
    since = safety.answered_at - ANSWERS_HOLD
    newer = _newest_of_each(answered_since(listening, people, safety.answered_at), since)
    tellings = [] if only_theirs else told_by_nobody(people)
    unbooked = [(one, found) for one in tellings if (found := safety_of(one))]
    answered = [*map(_answered, answerings_of(people, since)), *_by_nobody(unbooked)]
    counts = beside(safety, newer, answered, client.pk, knowledge)
    others = (*newer, *(found for _, found in unbooked if found.record in counts.nameless))
    places = dict.fromkeys(place for one in others for place in one.keep_clear)
    return replace(counts, keep_clear=tuple(places))


def record_of(answering: Answering) -> ClearanceRecord:
    """Open whole answers; raises SealBroken."""
    return opened(answering.record, answering.seal_row, ClearanceRecord)


def _answered(row: Answering) -> Answered:
    by = NOBODY if row.by_nobody else row.listening.client_id or NOBODY
    return Answered(by, row.at, record_of(row), row.settled_at)


def _by_nobody(unbooked: Iterable[tuple[Listening, Safety]]) -> Iterator[Answered]:
    """Give what was answered for tellings; what one of them only took over answers nothing."""
    for told, safety in unbooked:
        if not safety.taken_over:
            yield Answered(NOBODY, safety.answered_at, safety.record)
        yield from (Answered(NOBODY, one.at, record_of(one)) for one in told.answerings.all())


def _newest_of_each(tellings: Iterable[Listening], since: datetime) -> list[Safety]:
    """Open the newest answers of each client, as far back as the newest that are whole.

    Tellings come in order: of those that hold the same answers, the later one was begun since.
    """
    by_client: dict[int | None, list[Safety]] = {}
    for one in tellings:
        safety = safety_of(one)
        if safety is not None and safety.answered_at > since:
            by_client.setdefault(one.client_id, []).insert(0, safety)
    return [safety for given in by_client.values() for safety in _as_far_as_whole(given)]


def _as_far_as_whole(given: Iterable[Safety]) -> Iterator[Safety]:
    """Give answers, the newest first: what is open takes no place."""
    for safety in sorted(given, key=attrgetter("answered_at"), reverse=True):
        yield safety
        if not safety.open:
            return
