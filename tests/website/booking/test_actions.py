"""Holding, confirming, moving and giving back a time."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from msgspec.structs import replace

from tests.website.booking.practising import (
    MONDAY,
    NOW,
    Example,
    at_home_in,
    cell,
    confirm_now,
    guest,
    hold_now,
    in_the_room,
    open_practice,
    told,
)
from unknot.website.booking.actions import HELD_FOR, cancel, confirm, hold, move
from unknot.website.booking.errors import AlreadyUsed, NotFree, NotHeld, NotOffered, NotTheirs, Over
from unknot.website.booking.models import Appointment, Claim, State
from unknot.website.booking.queries import appointment_behind
from unknot.website.care.models import Client, Listening

pytestmark = pytest.mark.django_db


def test_a_hold_claims_an_hour_and_its_rest_of_the_therapist_and_of_the_room(
    example: Example,
) -> None:
    hold_now(in_the_room(example, "09:00"))
    assert Claim.objects.filter(therapist=example.therapist).count() == 12 + 3
    assert Claim.objects.filter(room=example.room).count() == 12 + 3
    assert Appointment.objects.get().room == example.room


def test_a_home_visit_claims_no_room(example: Example) -> None:
    hold_now(at_home_in(example, example.hermanus, "09:00"))
    assert Claim.objects.filter(room__isnull=False).count() == 0


def test_the_same_time_is_held_once(example: Example) -> None:
    hold_now(in_the_room(example, "09:00"))
    with pytest.raises(NotFree):
        hold_now(in_the_room(example, "09:00"))
    assert Appointment.objects.count() == 1


@pytest.mark.parametrize("named", [True, False])
def test_a_form_sent_twice_holds_once(example: Example, *, named: bool) -> None:
    wanted = in_the_room(example, "09:00")
    wanted = wanted if named else replace(wanted, therapist=None)
    first = hold(wanted, request_key="a form", now=NOW)
    assert hold(wanted, request_key="a form", now=NOW) == first
    assert Appointment.objects.count() == 1


def test_a_form_sent_again_with_another_time_is_refused(example: Example) -> None:
    hold(in_the_room(example, "09:00"), request_key="a form", now=NOW)
    with pytest.raises(AlreadyUsed):
        hold(in_the_room(example, "11:00"), request_key="a form", now=NOW)


@pytest.mark.parametrize(
    ("clock", "day"),
    [
        ("09:05", MONDAY),  # between the offered beginnings
        ("11:30", MONDAY),  # into the break
        ("07:00", MONDAY),  # before the hours
        ("09:00", date(2026, 12, 5)),  # a Saturday
        ("09:00", date(2026, 12, 16)),  # the Day of Reconciliation
        ("09:00", date(2026, 11, 26)),  # past
        ("13:00", date(2026, 11, 27)),  # sooner than the notice
        ("09:00", date(2027, 2, 15)),  # beyond the horizon
    ],
)
def test_a_time_that_is_not_offered_cannot_be_held(example: Example, clock: str, day: date) -> None:
    with pytest.raises(NotFree):
        hold_now(in_the_room(example, clock, day))
    assert Claim.objects.count() == 0


def test_a_visit_that_cannot_be_reached_in_time_cannot_be_held(example: Example) -> None:
    hold_now(in_the_room(example, "09:00"))
    with pytest.raises(NotFree):
        hold_now(at_home_in(example, example.hermanus, "10:15"))
    hold_now(at_home_in(example, example.hermanus, "11:00"))


def test_nothing_of_another_practice_can_be_held_here(example: Example) -> None:
    other, wanted = open_practice("other"), in_the_room(example, "09:00")
    mixed = [
        replace(wanted, service=other.in_room.pk),
        replace(wanted, place=other.practice_place.pk),
        replace(wanted, therapist=other.therapist.pk),
        replace(wanted, therapist=0),
    ]
    for one in mixed:
        with pytest.raises(NotOffered):
            hold_now(one)
    assert Appointment.objects.count() == 0


def test_a_service_for_the_room_is_not_given_at_home_nor_the_other_way_round(
    example: Example,
) -> None:
    for wanted in (
        replace(in_the_room(example, "09:00"), at_home=True),
        replace(at_home_in(example, example.hermanus, "09:00"), at_home=False),
    ):
        with pytest.raises(NotOffered):
            hold_now(wanted)


def test_the_database_itself_refuses_a_second_claim(example: Example) -> None:
    hold_now(in_the_room(example, "09:00"))
    taken = Claim.objects.filter(therapist=example.therapist).first()
    assert taken is not None
    with pytest.raises(IntegrityError), transaction.atomic():
        Claim.objects.create(
            appointment=taken.appointment, therapist=example.therapist, cell=taken.cell
        )


def test_confirming_twice_confirms_once(example: Example) -> None:
    link = hold_now(in_the_room(example, "09:00"))
    assert confirm_now(link).state == State.CONFIRMED
    assert confirm_now(link).state == State.CONFIRMED


def test_what_was_held_too_long_is_free_for_others(example: Example) -> None:
    link = hold_now(in_the_room(example, "09:00"))
    later = NOW + HELD_FOR
    hold_now(in_the_room(example, "09:00"), now=later)
    with pytest.raises(NotHeld):
        confirm_now(link)


def test_a_late_confirmation_counts_while_nobody_else_wanted_the_time(example: Example) -> None:
    link = hold_now(in_the_room(example, "09:00"))
    hold_now(in_the_room(example, "11:00"), now=NOW + HELD_FOR - timedelta(seconds=1))
    assert confirm_now(link).state == State.CONFIRMED


def test_a_cancelled_time_is_free_again(example: Example) -> None:
    link = hold_now(in_the_room(example, "09:00"))
    confirm_now(link)
    assert cancel(link, NOW).state == State.CANCELLED
    assert cancel(link, NOW).state == State.CANCELLED
    hold_now(in_the_room(example, "09:00"))


def test_an_appointment_moves_even_into_its_own_time(example: Example) -> None:
    link = hold_now(in_the_room(example, "09:00"))
    confirm_now(link)
    moved = move(link, first_cell=cell("09:30"), now=NOW)
    assert (moved.first_cell, moved.until_cell) == (cell("09:30"), cell("10:30"))
    assert sorted({claim.cell for claim in moved.claims.all()}) == [*moved.cells]
    assert moved.claims.count() == 30


def test_an_appointment_that_cannot_move_stays(example: Example) -> None:
    link = hold_now(in_the_room(example, "09:00"))
    confirm_now(link)
    hold_now(in_the_room(example, "11:00"))
    with pytest.raises(NotFree):
        move(link, first_cell=cell("10:30"), now=NOW)
    assert confirm_now(link).first_cell == cell("09:00")
    assert Claim.objects.filter(appointment__state=State.CONFIRMED).count() == 30


def test_a_link_to_nothing_leads_to_nothing(example: Example) -> None:
    with pytest.raises(Over):
        cancel("no link of ours", NOW)


def test_nobody_is_booked_on_what_somebody_else_told_in_the_same_visit(example: Example) -> None:
    listening = told(example.practice)
    confirm(hold_now(in_the_room(example, "08:00")), guest(), listening, NOW)
    second = hold_now(in_the_room(example, "10:00"))
    ben = guest(name="Another Client", email="another@example.org")
    with pytest.raises(NotTheirs):
        confirm(second, ben, Listening.objects.get(), NOW)
    assert appointment_behind(second).state == State.HELD
    assert Client.objects.count() == 1
