"""Where a session is given: a place without a room has no times in one, and says so."""

import pytest
from django.test import Client as Browser
from msgspec.structs import replace

from tests.website.booking.ahead import always_open, booked_ahead
from tests.website.booking.practising import (
    NOW,
    Example,
    cell,
    guest,
    hold_now,
    in_the_room,
    told,
)
from unknot.website.booking.actions import join, offer_freed
from unknot.website.booking.actions.joining import Hope
from unknot.website.booking.errors import NoRoom
from unknot.website.booking.links import link_to
from unknot.website.booking.times.cells import Span

pytestmark = pytest.mark.django_db
SAID = "There is no room at this place."


def test_a_place_without_a_room_is_not_offered_for_one(example: Example) -> None:
    with pytest.raises(NoRoom, match=SAID):
        hold_now(replace(in_the_room(example, "09:00"), place=example.hermanus.pk))
    asked = {"service": example.in_room.pk, "place": example.hermanus.pk}
    answered = Browser().get("/practices/example/times.json", asked)
    assert (answered.status_code, SAID in answered.content.decode()) == (404, True)


def test_who_waits_for_a_room_that_is_gone_holds_up_nobody_else(example: Example) -> None:
    where = in_the_room(example, "09:00")
    span = Span(cell("00:00"), cell("23:55"))
    for key in ("first", "second"):
        hope = Hope(where.service, None, where.place, at_home=False, span=span)
        join(hope, guest(), told(example.practice), request_key=key, now=NOW)
    example.room.delete()
    assert offer_freed(NOW) == 0


def test_moving_where_there_is_no_room_any_more_leaves_the_session_where_it_is(
    example: Example,
) -> None:
    one = booked_ahead(always_open(example))
    one.room = None
    one.save()
    one.claims.filter(room__isnull=False).delete()
    example.room.delete()
    page = Browser().get(f"/appointments/{link_to(one)}/move/")
    assert (page.status_code, "stays where it is" in page.content.decode()) == (409, True)
