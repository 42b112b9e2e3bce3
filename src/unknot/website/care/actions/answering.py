"""Writing down each time that somebody answered, and what then counts for whom."""

from contextlib import suppress
from datetime import datetime
from typing import Self

import msgspec
from django.db.models import QuerySet

from unknot.craft.screening import ClearanceRecord
from unknot.website.care.bridge import record_of, sealed
from unknot.website.care.concluding import yes_to
from unknot.website.care.models import Answering, Listening
from unknot.website.care.safety import Safety
from unknot.website.care.told import told_in
from unknot.website.care.told_since import coming, is_awaited, known_under, told_for_in
from unknot.website.known import load
from unknot.website.people.sealing import SealBroken


def note(listening: Listening, safety: Safety) -> None:
    """Write down whole answers, beside all that were given before; an emergency as it stands.

    Before a session is booked, whoever fills in a form may correct it: the newest stand alone.
    Where one was booked by word of mouth, for whoever the visit is of, and nothing is told for it
    yet, what was corrected stays as nobody’s: it is asked about there.
    """
    if (safety.open and not safety.is_urgent) or already_noted(listening, safety):
        return
    if not listening.is_booked:
        if is_awaited(listening, safety.answered_at):
            listening.answerings.update(by_nobody=True)
        else:
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
    _answered_by_whoever(listening, now).update(settled_at=now)


def settle_only(listening: Listening, mistaken: ClearanceRecord, now: datetime) -> None:
    """Write down that a therapist asked about one yes; what else was said stays as it was."""
    named = yes_to(mistaken, load())
    for one in _answered_by_whoever(listening, now):
        with suppress(SealBroken):
            if yes_to(record_of(one), load()) <= named:
                Answering.objects.filter(pk=one.pk).update(settled_at=now)


def _answered_by_whoever(listening: Listening, now: datetime) -> QuerySet[Answering]:
    """Find each time that whoever something was told for answered until now."""
    people = known_under(listening.client) if listening.client else []
    return Answering.objects.filter(listening__client__in=people, at__lte=now)


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
    return {one: _counting(one) for one in coming([*clients], now)}


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
