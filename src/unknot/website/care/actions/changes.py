"""Announcing what an answer changes, for each session to come of whoever gave it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Self

import msgspec

from unknot.website.care.announcing import answered_besides, answers_changed
from unknot.website.care.bridge import safety_of
from unknot.website.care.health.concluding import yes_to
from unknot.website.care.health.opening import that_open
from unknot.website.care.health.told import told_in
from unknot.website.care.health.told_since import (
    come_unanswered,
    coming,
    known_under,
    told_by_nobody,
    told_for_in,
)
from unknot.website.care.models import Client, Listening
from unknot.website.known import load
from unknot.website.people.sealing import SealBroken


@contextmanager
def announced(listening: Listening, now: datetime) -> Iterator[None]:
    """Announce what is otherwise once it is done: for sessions with answers, and for those without.

    Where nobody is known yet, it is for all for whom the visit booked.
    """
    counted, said = _what_counts_for(listening, now), _said_by(listening, now)
    yield
    for one, counting in _what_counts_for(listening, now).items():
        if counting.adds_to(counted.get(one)):
            answers_changed.send(sender=None, listening=one, now=now)
    for client, rules in _said_by(listening, now).items():
        if rules - said.get(client, frozenset()):
            answered_besides.send(sender=None, client=client, now=now)


class _Counting(msgspec.Struct, frozen=True):
    """The rules that a yes picked for a session: in its own answers, and only elsewhere."""

    own: frozenset[str] = frozenset()
    elsewhere: frozenset[str] = frozenset()

    def adds_to(self, before: Self | None) -> bool:
        """Say whether a yes was added, or taken back, since somebody may have read of it."""
        if before is None:
            return bool(self.elsewhere)
        more = self.own - before.own - before.elsewhere
        return bool(more) or not self.elsewhere <= before.elsewhere


def _clients(listening: Listening) -> list[Client]:
    return known_under(listening.client) if listening.client else [*told_for_in(listening)]


def _what_counts_for(listening: Listening, now: datetime) -> dict[Listening, _Counting]:
    """Name the rules that count for each session to come that something is answered for."""
    return {one: _counting(one) for one in coming(_clients(listening), now)}


def _said_by(listening: Listening, now: datetime) -> dict[Client, frozenset[str]]:
    """Name the rules that clients ever said yes to who come where nothing is answered."""
    return {one: _said_yes(one) for one in come_unanswered(_clients(listening), now)}


def _said_yes(client: Client) -> frozenset[str]:
    people = known_under(client)
    theirs = Listening.objects.filter(client__in=people)
    answered = that_open((*theirs, *told_by_nobody(people)), safety_of)
    said = (record for one in answered for record in one.records)
    return frozenset(rule for one in said for rule in yes_to(one, load()))


def _counting(listening: Listening) -> _Counting:
    knowledge = load()
    try:
        told = told_in(listening, knowledge)
    except SealBroken:
        return _Counting()
    if told is None:
        return _Counting()
    own = frozenset(yes_to(told.safety.record, knowledge))
    said = {rule for one in told.beside.records for rule in yes_to(one, knowledge)}
    return _Counting(own, frozenset(said - own) | told.unsaid)
