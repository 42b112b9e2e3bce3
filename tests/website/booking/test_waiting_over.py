"""When waiting makes no sense, or no more: beyond what can be booked, or with a time already."""

from datetime import date, timedelta

import pytest

from tests.website.booking.practising import (
    NOW,
    Example,
    cell,
    guest,
    hold_now,
    in_the_room,
    told,
)
from tests.website.booking.test_waiting import WHOLE_DAY, now_waiting, waits
from unknot.website.booking.actions import confirm, join, offer_freed
from unknot.website.booking.actions.joining import Hope
from unknot.website.booking.errors import NotYetBooked
from unknot.website.booking.models import Waiting
from unknot.website.booking.times.cells import Span

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("day", [date(2026, 11, 20), date(2027, 2, 1)])
def test_who_waits_for_days_that_cannot_be_booked_reads_which_can(
    example: Example, day: date
) -> None:
    with pytest.raises(NotYetBooked) as error:
        waits(example, "Ann", Span(cell("00:00", day), cell("23:55", day)))
    assert str(error.value) == (
        "What can be booked now is from Friday 27 November to Tuesday 26 January. "
        "Please choose days between them, or call us."
    )


def waits_and_books(example: Example, clock: str, day: date) -> Waiting:
    """Wait for that Monday, and book a time all the same in the same visit."""
    heard = told(example.practice)
    place = example.practice_place.pk
    hope = Hope(example.in_room.pk, None, place, at_home=False, span=WHOLE_DAY)
    waiting = join(hope, guest(), heard, request_key="waits", now=NOW)
    later = NOW + timedelta(minutes=1)
    confirm(hold_now(in_the_room(example, clock, day), later), guest(), heard, later)
    return waiting


def test_who_books_one_of_the_days_themselves_waits_no_more(example: Example) -> None:
    waiting = waits_and_books(example, "09:00", date(2026, 11, 30))
    assert offer_freed(NOW + timedelta(minutes=2)) == 0
    closed = now_waiting(waiting)
    assert closed.state == Waiting.State.BOOKED
    assert closed.offered == waiting.client.appointments.get()


def test_who_books_another_day_still_waits(example: Example) -> None:
    waiting = waits_and_books(example, "09:00", date(2026, 12, 1))
    offer_freed(NOW + timedelta(minutes=2))
    assert now_waiting(waiting).state == Waiting.State.WAITING
