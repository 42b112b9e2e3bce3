"""Booking’s pages. They only connect."""

from unknot.website.booking.views.answering_again import answered_again, answering_again
from unknot.website.booking.views.appointments import appointment, calendar_file, cancelling, moving
from unknot.website.booking.views.approaching import approach
from unknot.website.booking.views.book import book
from unknot.website.booking.views.telling import telling
from unknot.website.booking.views.times import times, times_json
from unknot.website.booking.views.waiting import wait, waiting

__all__ = [
    "answered_again",
    "answering_again",
    "appointment",
    "approach",
    "book",
    "calendar_file",
    "cancelling",
    "moving",
    "telling",
    "times",
    "times_json",
    "wait",
    "waiting",
]
