"""Writing down each time that somebody answered."""

from contextlib import suppress
from datetime import datetime

from django.db.models import QuerySet

from unknot.craft.screening import ClearanceRecord
from unknot.website.care.bridge import record_of, sealed
from unknot.website.care.health.concluding import yes_to
from unknot.website.care.health.safety import Safety
from unknot.website.care.health.told_since import is_awaited, known_under
from unknot.website.care.models import Answering, Listening
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


def _says(answering: Answering, safety: Safety) -> bool:
    try:
        return record_of(answering).answers == safety.record.answers
    except SealBroken:
        return False
