"""Writing down each time that somebody answered, and what then counts for whom."""

from contextlib import suppress
from datetime import datetime
from typing import Self

import msgspec

from unknot.craft.screening import ClearanceRecord
from unknot.website.care.bridge import record_of, sealed, told_in
from unknot.website.care.concluding import yes_to
from unknot.website.care.heard import Safety
from unknot.website.care.models import Answering, Listening
from unknot.website.care.told_since import known_under, told_for_in
from unknot.website.known import load
from unknot.website.people.sealing import SealBroken


def note(listening: Listening, safety: Safety) -> None:
    """Write down whole answers, beside all that were given before.

    Before a session is booked, whoever fills in a form may correct it: the newest stand alone.
    """
    if safety.open or already_noted(listening, safety):
        return
    if not listening.is_booked:
        listening.answerings.all().delete()
    _write(listening, safety.record, safety.answered_at)


def hand_over(told: Listening, booked: Listening) -> None:
    """Write what was answered for a telling that is given up beside what its visit booked."""
    for one in told.answerings.all():
        with suppress(SealBroken):
            _write(booked, record_of(one), one.at, by_nobody=True)


def _write(
    listening: Listening, record: ClearanceRecord, at: datetime, *, by_nobody: bool = False
) -> None:
    answering = Answering(listening=listening, at=at, by_nobody=by_nobody)
    answering.record = sealed(record, answering.seal_row)
    answering.save()


def settle(listening: Listening, now: datetime) -> None:
    """Write down that a therapist asked a client, and what was taken back counts no more."""
    if listening.client is not None:
        theirs = Answering.objects.filter(listening__client__in=known_under(listening.client))
        theirs.filter(at__lte=now).update(settled_at=now)


def already_noted(listening: Listening, safety: Safety) -> bool:
    """Say whether these answers, given at that moment, are written down."""
    rows = listening.answerings.filter(at=safety.answered_at)
    return any(_says(one, safety) for one in rows)


class Counting(msgspec.Struct, frozen=True):
    """The rules that a yes picked for a session: in its own answers, and only elsewhere."""

    own: frozenset[str] = frozenset()
    elsewhere: frozenset[str] = frozenset()

    def adds_to(self, before: Self | None) -> bool:
        """Say whether a yes was added, or taken back, since somebody may have read of it."""
        if before is None:
            return bool(self.elsewhere)
        more = self.own - before.own - before.elsewhere
        return bool(more) or not self.elsewhere <= before.elsewhere


def what_counts_for(listening: Listening, now: datetime) -> dict[Listening, Counting]:
    """Name the rules that count for each session to come of the same client.

    Where nobody is known yet, of all for whom the visit booked.
    """
    clients = known_under(listening.client) if listening.client else told_for_in(listening)
    told = Listening.objects.filter(client__in=clients).exclude(clearance=None)
    booked = told.filter(appointments__claims__isnull=False).distinct().order_by("pk")
    coming = (one for one in booked.prefetch_related("appointments") if _is_coming(one, now))
    return {one: _counting(one) for one in coming}


def _is_coming(listening: Listening, now: datetime) -> bool:
    return any(one.ends > now for one in listening.appointments.all())


def _counting(listening: Listening) -> Counting:
    knowledge = load()
    try:
        told = told_in(listening, knowledge)
    except SealBroken:
        return Counting()
    if told is None:
        return Counting()
    own = frozenset(yes_to(told.safety.record, knowledge))
    said = {rule for one in told.beside.records for rule in yes_to(one, knowledge)}
    return Counting(own, frozenset(said - own) | told.unsaid)


def _says(answering: Answering, safety: Safety) -> bool:
    try:
        return record_of(answering).answers == safety.record.answers
    except SealBroken:
        return False
