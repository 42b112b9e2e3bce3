"""Words on health that no answers followed, and answers that were begun: somebody asks then."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.utils.timezone import localdate

from unknot.craft.screening import ClearanceRecord
from unknot.website.care.bridge import heard_of, safety_of
from unknot.website.care.health.opening import that_open
from unknot.website.care.health.safety import Safety
from unknot.website.care.models import Listening
from unknot.website.care.notes import Written
from unknot.website.care.reading import words_on_health
from unknot.website.known import load


def left_open(
    tellings: Iterable[Listening],
    notes: Iterable[Written],
    booked: Iterable[Listening],
    own: Safety,
    newer: Iterable[Safety],
) -> tuple[str, ...]:
    """Quote what was written on health in tellings and notes, but for what was booked and answered.

    Whole answers that were given after it are answers to it, too; so is a therapist who asked.
    """
    answered = last_answered(own, newer)
    written = (*_told_in(one for one in tellings if one.told_at > answered), *notes)
    found = [one for one in written if one.at > answered and not own.asked_since(one.at)]
    known = {*that_open(booked, _answered_words)} if found else ()
    unknown = (one for one in found if one.words not in known)
    read = (words_on_health(one.words, localdate(one.at), load()) for one in unknown)
    return tuple(dict.fromkeys(quote for quotes in read for quote in quotes))


def left_unfinished(
    begun: Iterable[Safety], own: Safety, newer: Iterable[Safety]
) -> tuple[ClearanceRecord, ...]:
    """Give answers that were begun and never finished, there or in what was answered since."""
    answered = last_answered(own, newer)
    late = (one for one in begun if not one.was_whole and one.answered_at > answered)
    return tuple(one.record for one in late if not own.asked_since(one.answered_at))


def last_answered(own: Safety, newer: Iterable[Safety]) -> datetime:
    """Say when all was answered last, there or in what was answered since."""
    whole = (one.answered_at for one in newer if one.was_whole)
    return max((own.answered_at, *whole))


def _told_in(tellings: Iterable[Listening]) -> Iterator[Written]:
    """Give the words of those in which something is still to be answered."""
    return that_open(
        tellings,
        lambda one: Written(heard_of(one).own_words, one.told_at) if _is_open(one) else None,
    )


def _answered_words(told: Listening) -> str | None:
    return None if _is_open(told) else heard_of(told).own_words


def _is_open(told: Listening) -> bool:
    """Say whether something is unanswered; where answers open no longer, they answer nothing."""
    answered = [*that_open([told], safety_of)]
    return any(one.open for one in answered) or not answered
