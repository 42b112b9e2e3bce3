"""Words on health that no answers followed, and answers that were begun: somebody asks then."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.utils.timezone import localdate

from unknot.website.care.bridge import heard_of, safety_of
from unknot.website.care.models import Listening
from unknot.website.care.notes import Written
from unknot.website.care.reading import words_on_health
from unknot.website.care.safety import Safety
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
    Raises SealBroken.
    """
    answered = _answered(own, newer)
    written = (*_told_in(one for one in tellings if one.told_at > answered), *notes)
    found = [one for one in written if one.at > answered and not own.asked_since(one.at)]
    known = {heard_of(one).own_words for one in booked if not _is_open(one)} if found else ()
    unknown = (one for one in found if one.words not in known)
    read = (words_on_health(one.words, localdate(one.at), load()) for one in unknown)
    return tuple(dict.fromkeys(quote for quotes in read for quote in quotes))


def is_left_unfinished(begun: Iterable[Safety], own: Safety, newer: Iterable[Safety]) -> bool:
    """Say whether answers were begun and never finished, there or in what was answered since."""
    answered = _answered(own, newer)
    late = (one for one in begun if not one.was_whole and one.answered_at > answered)
    return any(not own.asked_since(one.answered_at) for one in late)


def _answered(own: Safety, newer: Iterable[Safety]) -> datetime:
    whole = (one.answered_at for one in newer if one.was_whole)
    return max((own.answered_at, *whole))


def _told_in(tellings: Iterable[Listening]) -> Iterator[Written]:
    """Give the words of those in which something is still to be answered."""
    return (Written(heard_of(one).own_words, one.told_at) for one in tellings if _is_open(one))


def _is_open(told: Listening) -> bool:
    safety = safety_of(told)
    return safety is None or safety.open
