"""Who waits for whoever is free is offered the time of somebody who may give it."""

from collections.abc import Mapping
from datetime import date

import pytest

from tests.website.booking.practising import (
    NOW,
    WELL,
    Example,
    cell,
    guest,
    hold_now,
    in_the_room,
    told,
    with_a_colleague,
)
from unknot.website.booking.actions import block, join, offer_freed, offering, unblock
from unknot.website.booking.actions.joining import Hope
from unknot.website.booking.models import Appointment, Waiting
from unknot.website.booking.times.cells import Span
from unknot.website.practice.models import Therapist

pytestmark = pytest.mark.django_db
WHOLE_DAY = Span(cell("00:00"), cell("00:00", date(2026, 12, 1)))
WITH_REFLUX: Mapping[str, object] = {"*": "no", "q_position": ["lung_disease_reflux"]}


@pytest.fixture
def colleague(example: Example) -> Therapist:
    """Somebody who treats in every position; the first treats only face down."""
    example.therapist.positions = ["face_down"]
    example.therapist.save()
    return with_a_colleague(example)


def waits(example: Example, said: Mapping[str, object] = WITH_REFLUX) -> Waiting:
    """Put somebody on the list, for whoever is free."""
    hope = Hope(example.in_room.pk, None, example.practice_place.pk, at_home=False, span=WHOLE_DAY)
    return join(hope, guest(), told(example.practice, said), request_key="a form", now=NOW)


def away_but(therapist: Therapist, opens: str, closes: str) -> None:
    """Keep a day free of sessions, but for an hour of it."""
    for one in therapist.absences.all():
        unblock(therapist.practice, one.pk)
    block(therapist, Span(cell("00:00"), cell(opens)))
    block(therapist, Span(cell(closes), cell("23:55")))


def offered(waiting: Waiting) -> Appointment | None:
    """Give what is offered to somebody."""
    return Waiting.objects.get(pk=waiting.pk).offered


def test_a_later_time_is_offered_where_who_is_free_first_may_not_give_it(
    example: Example, colleague: Therapist
) -> None:
    for one in (example.therapist, colleague):
        block(one, WHOLE_DAY)
    waiting = waits(example)
    away_but(example.therapist, "09:00", "10:00")
    assert offer_freed(NOW) == 0
    away_but(colleague, "11:00", "12:00")
    assert offer_freed(NOW) == 1
    offer = offered(waiting)
    assert offer is not None
    assert (offer.therapist, offer.first_cell) == (colleague, cell("11:00"))


def test_a_time_that_only_somebody_else_had_when_they_joined_is_offered_once_it_helps(
    example: Example, colleague: Therapist
) -> None:
    block(colleague, WHOLE_DAY)
    waiting = waits(example)
    away_but(colleague, "09:00", "10:00")
    assert offer_freed(NOW) == 1
    offer = offered(waiting)
    assert offer is not None
    assert (offer.therapist, offer.first_cell) == (colleague, cell("09:00"))


def test_a_time_that_is_taken_in_the_same_moment_makes_way_for_the_next(
    example: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    away, _ = block(example.therapist, WHOLE_DAY)
    waiting = waits(example, WELL)
    unblock(example.practice, away.pk)
    hold_now(in_the_room(example, "09:00"))
    found = [cell("09:00"), cell("14:00")]
    monkeypatch.setattr(offering, "starts_for", lambda *_: found)
    assert offer_freed(NOW) == 1
    offer = offered(waiting)
    assert offer is not None
    assert offer.first_cell == cell("14:00")
