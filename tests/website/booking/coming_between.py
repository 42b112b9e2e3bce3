"""What comes between a time that somebody was promised and its being given, in tests."""

from collections.abc import Callable
from datetime import date

from tests.website.booking.practising import cell
from unknot.website.booking.actions import block
from unknot.website.booking.times.cells import Span
from unknot.website.practice.models import Therapist

Against = Callable[[Therapist], None]


def be_away(therapist: Therapist) -> None:
    """Keep that Monday free."""
    block(therapist, Span(cell("00:00"), cell("00:00", date(2026, 12, 1))))


def close_that_day(therapist: Therapist) -> None:
    """Take that Monday out of the hours."""
    Therapist.objects.filter(pk=therapist.pk).update(changed={"2026-11-30": []})


def open_later(therapist: Therapist) -> None:
    """Begin at ten from now on."""
    Therapist.objects.filter(pk=therapist.pk).update(week={"0": [["10:00", "17:00"]]})
