"""Writing down each time that somebody answered, and what then counts for whom."""

from contextlib import suppress
from datetime import datetime

from unknot.craft.screening import ClearanceRecord
from unknot.website.care.bridge import record_of, sealed, told_in
from unknot.website.care.concluding import yes_to
from unknot.website.care.heard import Safety
from unknot.website.care.models import Answering, Listening
from unknot.website.care.told_since import known_under
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
    """Write what was answered for a telling that is let go beside what is booked."""
    for one in told.answerings.all():
        with suppress(SealBroken):
            _write(booked, record_of(one), one.at)


def _write(listening: Listening, record: ClearanceRecord, at: datetime) -> None:
    answering = Answering(listening=listening, at=at)
    answering.record = sealed(record, answering.seal_row)
    answering.save()


def already_noted(listening: Listening, safety: Safety) -> bool:
    """Say whether these answers, given at that moment, are written down."""
    rows = listening.answerings.filter(at=safety.answered_at)
    return any(_says(one, safety) for one in rows)


def what_counts_elsewhere(listening: Listening) -> dict[Listening, frozenset[str]]:
    """Name, for each telling of a client, the rules that count though its answers name them not."""
    if listening.client is None:
        return {}
    told = Listening.objects.filter(client__in=known_under(listening.client))
    return {one: _counting_elsewhere(one) for one in told.exclude(clearance=None).order_by("pk")}


def _counting_elsewhere(listening: Listening) -> frozenset[str]:
    knowledge = load()
    try:
        told = told_in(listening, knowledge)
    except SealBroken:
        return frozenset()
    if told is None:
        return frozenset()
    own = yes_to(told.safety.record, knowledge)
    said = {rule for one in told.beside.records for rule in yes_to(one, knowledge)}
    return frozenset(said - own) | told.unsaid


def _says(answering: Answering, safety: Safety) -> bool:
    try:
        return record_of(answering).answers == safety.record.answers
    except SealBroken:
        return False
