"""Hearing somebody, and going on with what they told before."""

from datetime import datetime, timedelta

from django.contrib.sessions.backends.base import SessionBase
from django.db import transaction
from msgspec.structs import replace

from unknot.website.care.actions.agreeing import write_version
from unknot.website.care.actions.health import kept, open_again
from unknot.website.care.bridge import approach_of, heard_of, sealed
from unknot.website.care.heard import Heard
from unknot.website.care.models import By, Listening
from unknot.website.care.queries import HELD_BY_VISIT, listening_of
from unknot.website.guide.links import digest
from unknot.website.people.sealing import SealBroken
from unknot.website.practice.models import Practice

KEPT_UNBOOKED_FOR = timedelta(hours=24)
TOLD = ("heard", "told_at", "owner_hash", "at_home")


@transaction.atomic
def hear(
    session: SessionBase,
    practice: Practice,
    heard: Heard,
    *,
    maker: str,
    now: datetime,
    anew: bool = False,
) -> Listening:
    """Keep what a visit told a practice, sealed; told again, it takes the place of the first.

    It is let go after a day, unless a session is booked with it. What is booked stays as it was:
    what is told after that is a listening of its own.
    """
    before = None if anew else _locked(listening_of(session, practice))
    if before is None:
        listening = Listening(practice=practice, let_go_at=now + KEPT_UNBOOKED_FOR)
    else:
        listening = _following(before, now) if before.is_booked else before
    if listening.pk is None or not _told_before(listening, heard):
        listening.heard, listening.told_at = sealed(heard, listening.seal_row), now
    listening.owner_hash, listening.at_home = digest(maker), heard.at_home
    listening.save(update_fields=None if listening.pk is None else TOLD)
    _hold(session, listening)
    return listening


@transaction.atomic
def reopen(session: SessionBase, listening: Listening, *, maker: str, now: datetime) -> Listening:
    """Let a visit of somebody who signed in go on with what was told before.

    Whoever calls this has made sure that the address is theirs. People share addresses, so about
    their health they are asked again. What is booked stays as it was: they go on with a copy.
    Raises SealBroken.
    """
    listening.owner_hash = digest(maker)
    listening.save(update_fields=("owner_hash",))
    if listening.is_booked:
        listening = _copied(listening, now)
    else:
        open_again(listening)
    _hold(session, listening)
    return listening


def _locked(listening: Listening | None) -> Listening | None:
    """Read a listening as it stands now, where it is still there; nobody else writes until then."""
    rows = Listening.objects.select_for_update()
    return rows.filter(pk=listening.pk).first() if listening is not None else None


def _following(booked: Listening, now: datetime) -> Listening:
    """Begin a listening after one that is booked; about their health they are asked again."""
    listening = Listening(
        practice=booked.practice,
        service=booked.service,
        therapist=booked.therapist,
        at_home=booked.at_home,
        let_go_at=now + KEPT_UNBOOKED_FOR,
    )
    safety = kept(booked)
    if safety is not None:
        listening.clearance = sealed(replace(safety, open=True), listening.seal_row)
    return listening


def _copied(booked: Listening, now: datetime) -> Listening:
    """Begin a listening with the words and the approach of one that is booked."""
    listening, newest = _following(booked, now), booked.versions.last()
    listening.heard, listening.told_at = sealed(heard_of(booked), listening.seal_row), now
    listening.owner_hash = booked.owner_hash
    listening.save()
    if newest is not None:
        write_version(listening, approach_of(newest), by=By.DRAFT, after=0, now=now)
    return listening


def _hold(session: SessionBase, listening: Listening) -> None:
    held = session.get(HELD_BY_VISIT, {})
    session[HELD_BY_VISIT] = {**held, listening.practice.slug: listening.pk}


def _told_before(listening: Listening, heard: Heard) -> bool:
    try:
        return heard_of(listening) == heard
    except SealBroken:
        return False
