"""Letting go of what was told: a day later, once answers changed, and when a visit is forgotten."""

from collections.abc import Iterator
from datetime import datetime
from secrets import token_urlsafe

from django.db import transaction
from django.db.models import QuerySet

from unknot.website.care.actions.answering import hand_over
from unknot.website.care.actions.health import mark_open, mark_reopened
from unknot.website.care.actions.keeping import kept
from unknot.website.care.actions.words_open import ask_about_words
from unknot.website.care.bridge import sealed
from unknot.website.care.health.told import adds_caution
from unknot.website.care.health.told_since import (
    is_awaited,
    known_under,
    not_over,
    told_by_nobody,
    told_for_in,
)
from unknot.website.care.heard import Heard
from unknot.website.care.models import Listening
from unknot.website.hashing import digest
from unknot.website.known import load


def let_go_of_what_is_over(now: datetime) -> None:
    """Erase what was told and never booked, once its day is over."""
    erase_told(Listening.objects.filter(let_go_at__lte=now), now)


def ask_again(maker: str, now: datetime, **_announced: object) -> None:
    """Let answers that are not what they were open no session any more.

    They stay, as far as they ask for care, but count as open. They are taken in afresh once the
    visit comes back to its approach.
    """
    for one in Listening.objects.filter(owner_hash=digest(maker)):
        mark_reopened(one, now)


@transaction.atomic
def forget(maker: str, now: datetime, **_announced: object) -> None:
    """Erase what a visit told and never booked; what it booked is no visit’s any more.

    What it booked stays told together, under a name that belongs to no visit: whoever has the same
    name there is the same person as before. Answers stay with it for their day, without a word of
    what was told, where nothing is told yet for a session to come, or a professional said no.
    """
    unbooked = Listening.objects.filter(owner_hash=digest(maker), client=None)
    against = [*_spoken_against(unbooked, now)]
    ask_about_words(unbooked, now)
    for told, booked in against:
        hand_over(told, booked)
        mark_open(booked, now)
    refused = {told for told, _ in against if _tells_a_no(told)}
    answered = unbooked.exclude(clearance=None)
    staying = [told for told in answered if told in refused or is_awaited(told, now)]
    for told in staying:
        told.heard = sealed(Heard(outcome=""), told.seal_row)
        told.save(update_fields=("heard",))
    unbooked.exclude(pk__in=[told.pk for told in staying]).delete()
    Listening.objects.filter(owner_hash=digest(maker)).update(owner_hash=digest(token_urlsafe()))


def _tells_a_no(told: Listening) -> bool:
    """Say whether somebody told that a professional refused them something, or set limits."""
    safety = kept(told)
    return safety is not None and any(one.said != "yes" for one in safety.permissions)


def erase_told(rows: QuerySet[Listening], now: datetime) -> None:
    """Erase what was told; what it spoke against has to be asked about again."""
    with transaction.atomic():
        ask_about_words(rows, now)
        for _, booked in _spoken_against(rows, now):
            mark_open(booked, now)
        rows.delete()


def _spoken_against(
    rows: QuerySet[Listening], now: datetime
) -> Iterator[tuple[Listening, Listening]]:
    """Give what was told with what somebody of the same visit has booked, where it adds caution."""
    for told in rows.exclude(clearance=None):
        for booked in not_over(told_for_in(told), now):
            if _counts_for(told, booked) and adds_caution(told, booked, load()):
                yield told, booked


def _counts_for(told: Listening, booked: Listening) -> bool:
    """Say whether something was answered since somebody told something first that they booked."""
    return booked.client is not None and told in told_by_nobody(known_under(booked.client))
