"""Letting somebody ask about words on health that go, and that nobody answered about."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from operator import attrgetter

from unknot.website.care.actions.health import mark_open
from unknot.website.care.health.told import told_in
from unknot.website.care.health.told_since import not_over, told_for_in
from unknot.website.care.models import Listening
from unknot.website.known import load
from unknot.website.people.sealing import SealBroken


def ask_about_words(tellings: Iterable[Listening], now: datetime) -> None:
    """Let it be asked before each session of whoever told it. Call it before the words go."""
    ahead = {one for told in tellings for one in not_over(told_for_in(told), now)}
    for booked in sorted(ahead, key=attrgetter("pk")):
        with suppress(SealBroken):
            told = told_in(booked, load())
            if told is not None and told.beside.left_open:
                mark_open(booked, now)
