"""Hearing somebody, and going on with what they told before."""

from datetime import datetime, timedelta

from django.contrib.sessions.backends.base import SessionBase
from django.db import transaction
from django.utils.timezone import localdate
from msgspec.structs import replace

from unknot.website.care.actions.clients import remember_language
from unknot.website.care.actions.copying import draft_again
from unknot.website.care.actions.health import as_reopened, mark_open
from unknot.website.care.actions.keeping import kept, seal_answers
from unknot.website.care.actions.words_open import ask_about_words
from unknot.website.care.bridge import heard_of, sealed
from unknot.website.care.heard import Heard
from unknot.website.care.models import Client, Listening
from unknot.website.care.queries import (
    HELD_BY_VISIT,
    is_open_to,
    listening_of,
    person_known_in,
)
from unknot.website.care.reading import bears_on_health
from unknot.website.hashing import digest
from unknot.website.known import load
from unknot.website.people.models import Person
from unknot.website.people.sealing import SealBroken
from unknot.website.practice.models import Practice

KEPT_UNBOOKED_FOR = timedelta(hours=24)
TOLD = ("heard", "told_at", "owner_hash", "known_as", "at_home")


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
        listening = _anew(before, now) if before.is_booked else before
        _ask_about_news(before, heard, now)
    if listening.pk is None or not _told_before(listening, heard):
        _ask_about_words_of_before(listening, heard, now)
        listening.heard, listening.told_at = sealed(heard, listening.seal_row), now
    listening.owner_hash, listening.at_home = digest(maker), heard.at_home
    listening.known_as_id = person_known_in(session)
    listening.save(update_fields=None if listening.pk is None else TOLD)
    _hold(session, listening)
    return listening


@transaction.atomic
def hear_again(
    client: Client, heard: Heard, *, before: Listening | None, maker: str, now: datetime
) -> Listening:
    """Keep what a client tells anew for a session that is booked, as a listening of its own.

    What they answered about their health before stays with it, and is asked about again. Sent
    twice, it is one. From now on they are written to in the language that they tell it in.
    """
    remember_language(client)
    heard = _beside_untouched(before, heard, maker) if before is not None else heard
    if before is not None and before.owner_hash == digest(maker) and _told_before(before, heard):
        return before
    listening = _anew(before, now) if before else Listening(practice=client.practice)
    listening.client, listening.let_go_at = client, None
    listening.heard, listening.told_at = sealed(heard, listening.seal_row), now
    listening.owner_hash, listening.at_home = digest(maker), heard.at_home
    listening.save()
    return listening


@transaction.atomic
def resume(session: SessionBase, listening: Listening, *, maker: str, now: datetime) -> Listening:
    """Let a visit of somebody who signed in go on with what was told before.

    Whoever calls this has made sure that the address is theirs. People share addresses, so about
    their health they are asked again. What is booked stays as it was, and stays what the visit that
    booked it told: they go on with a copy. Raises SealBroken.
    """
    copied = _copied(listening, maker, now)
    _hold(session, copied)
    return copied


def go_on_with(session: SessionBase, practice: Practice, number: int, maker: str) -> None:
    """Let a visit go on with something that it told a practice, where it told it."""
    own = Listening.objects.filter(practice=practice, owner_hash=digest(maker))
    told = own.select_related("client").filter(pk=number).first() if number else None
    if told is not None and is_open_to(session, told.client):
        _hold(session, told)


def know_who_told(maker_hash: str, person: Person) -> None:
    """Let what a visit told and did not book count for who it proved to be, where they booked."""
    told = Listening.objects.filter(owner_hash=maker_hash, client=None).exclude(owner_hash="")
    told.update(known_as=person)


def _locked(listening: Listening | None) -> Listening | None:
    """Read a listening as it stands now, where it is still there; nobody else writes until then."""
    rows = Listening.objects.select_for_update()
    return rows.filter(pk=listening.pk).first() if listening is not None else None


def _anew(booked: Listening, now: datetime) -> Listening:
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
        seal_answers(listening, replace(as_reopened(safety, now), taken_over=True))
    return listening


def _beside_untouched(before: Listening, heard: Heard, maker: str) -> Heard:
    """Keep what is not to be touched, and allergies, where the form did not show them."""
    try:
        told = heard_of(before)
    except SealBroken:
        return heard
    own = before.owner_hash == digest(maker)
    return replace(heard, earlier=told.earlier if own else told.untouched)


def _copied(booked: Listening, maker: str, now: datetime) -> Listening:
    """Begin a listening with the words and the approach of one that is booked."""
    listening = _anew(booked, now)
    listening.heard, listening.told_at = sealed(heard_of(booked).in_one, listening.seal_row), now
    listening.owner_hash = digest(maker)
    listening.known_as_id = booked.client.person_id if booked.client else None
    listening.save()
    draft_again(booked, listening, now)
    return listening


def _hold(session: SessionBase, listening: Listening) -> None:
    held = session.get(HELD_BY_VISIT, {})
    session[HELD_BY_VISIT] = {**held, listening.practice.slug: listening.pk}


def _ask_about_news(before: Listening, heard: Heard, now: datetime) -> None:
    """Let a therapist ask about new words on health, which may never be answered in this visit."""
    if not before.is_booked or _told_before(before, heard):
        return
    if bears_on_health(heard.own_words, localdate(now), load()):
        mark_open(before, now)


def _ask_about_words_of_before(listening: Listening, heard: Heard, now: datetime) -> None:
    """Let a therapist ask about words on health in whose place others come that say none."""
    if listening.pk and not bears_on_health(heard.own_words, localdate(now), load()):
        ask_about_words([listening], now)


def _told_before(listening: Listening, heard: Heard) -> bool:
    try:
        return replace(heard_of(listening), earlier=heard.earlier) == heard
    except SealBroken:
        return False
