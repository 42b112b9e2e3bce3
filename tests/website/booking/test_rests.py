"""Rests and ways: what stays free after a session, whatever follows, and between doors."""

from importlib import import_module

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from msgspec.structs import replace

from tests.website.booking.practising import (
    NOW,
    Example,
    at_home_in,
    booked,
    cell,
    hold_now,
    in_the_room,
    with_a_colleague,
)
from unknot.website.booking.actions import Wanted, move_for
from unknot.website.booking.errors import NotFree
from unknot.website.booking.models import Appointment, Claim
from unknot.website.practice.models import Service

pytestmark = pytest.mark.django_db


def rest(service: Service, minutes: int) -> None:
    """Let a session have so long a rest."""
    service.rest_minutes = minutes
    service.save()


def talk(example: Example, clock: str) -> Wanted:
    """Want a conversation in the room."""
    return replace(in_the_room(example, clock), service=example.talk.pk)


def test_a_session_without_a_rest_waits_for_the_rest_of_the_one_before(example: Example) -> None:
    rest(example.in_room, 60)
    rest(example.talk, 0)
    hold_now(in_the_room(example, "09:00"))
    for clock in ("10:00", "10:45"):
        with pytest.raises(NotFree):
            hold_now(talk(example, clock))
    hold_now(talk(example, "11:00"))


def test_a_session_without_a_rest_is_followed_at_once(example: Example) -> None:
    rest(example.talk, 0)
    hold_now(talk(example, "09:00"))
    hold_now(in_the_room(example, "10:00"))
    first, second = Appointment.objects.order_by("first_cell")
    assert (first.until_cell, first.rest_cells) == (second.first_cell, 0)


def test_a_room_rests_too_before_a_colleague_comes(example: Example) -> None:
    colleague = with_a_colleague(example)
    hold_now(in_the_room(example, "09:00"))
    for clock in ("08:00", "10:00"):
        with pytest.raises(NotFree):
            hold_now(replace(in_the_room(example, clock), therapist=colleague.pk))
    hold_now(replace(in_the_room(example, "10:15"), therapist=colleague.pk))


def test_the_database_itself_refuses_a_session_in_the_rest_of_another(example: Example) -> None:
    before = booked(example, "09:00")
    for whose in ({"therapist": example.therapist}, {"room": example.room}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Claim.objects.create(appointment=before, cell=cell("10:10"), **whose)
        Claim.objects.create(appointment=before, cell=cell("10:15"), **whose)


def test_a_rest_stays_as_it_was_booked_until_the_session_is_moved(example: Example) -> None:
    session = booked(example, "09:00")
    rest(example.in_room, 45)
    hold_now(talk(example, "10:15"))
    moved = move_for(example.practice, session.pk, first_cell=cell("13:00"), now=NOW)
    assert moved.claims.filter(room=None).count() == 12 + 9
    with pytest.raises(NotFree):
        hold_now(talk(example, "14:30"))
    hold_now(talk(example, "14:45"))


def test_between_two_homes_in_one_town_there_is_a_way_after_the_rest(example: Example) -> None:
    rest(example.at_home, 5)
    hold_now(at_home_in(example, example.hermanus, "09:00"))
    with pytest.raises(NotFree):
        hold_now(at_home_in(example, example.hermanus, "10:00"))
    hold_now(at_home_in(example, example.hermanus, "10:15"))


def test_the_practice_says_how_long_the_way_within_a_town_is(example: Example) -> None:
    example.practice.minutes_in_town = 40
    example.practice.save()
    rest(example.at_home, 5)
    hold_now(at_home_in(example, example.hermanus, "09:00"))
    with pytest.raises(NotFree):
        hold_now(at_home_in(example, example.hermanus, "10:30"))
    hold_now(at_home_in(example, example.hermanus, "10:45"))


def test_from_the_room_to_a_home_in_its_town_there_is_a_way(example: Example) -> None:
    hold_now(in_the_room(example, "09:00"))
    with pytest.raises(NotFree):
        hold_now(at_home_in(example, example.practice_place, "10:15"))
    hold_now(at_home_in(example, example.practice_place, "10:30"))


def test_rests_of_sessions_that_were_booked_before_are_kept_and_claimed(example: Example) -> None:
    session = booked(example, "09:00")
    Appointment.objects.update(rest_cells=0)
    Claim.objects.filter(cell__gte=session.until_cell).delete()
    migration = import_module("unknot.website.booking.migrations.0007_rests_are_claimed")
    migration.keep(apps, connection.schema_editor())
    assert Appointment.objects.get().rest_cells == 3
    assert Claim.objects.count() == 2 * (12 + 3)
    migration.let_go(apps, connection.schema_editor())
    assert Claim.objects.count() == 2 * 12
