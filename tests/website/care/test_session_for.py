"""Which session a telling is for, as its therapist reads it."""

from datetime import date, timedelta

import pytest
from django.http import QueryDict
from django.utils.translation import override

from tests.website.booking.practising import (
    NOW,
    Example,
    confirm_now,
    hold_now,
    in_the_room,
)
from tests.website.care.treating import page_of
from tests.website.people.entering import join, signed_in
from unknot.craft.errors import InputError
from unknot.website.booking.actions import cancel
from unknot.website.booking.models import Appointment
from unknot.website.care.health.told import told_in
from unknot.website.care.models import Listening
from unknot.website.care.pages.client import client_page
from unknot.website.care.queries import SessionTime, session_for
from unknot.website.care.treating import treat
from unknot.website.diary.day_page import day_page
from unknot.website.known import load
from unknot.website.people.models import Role
from unknot.website.practice.models import Therapist

pytestmark = pytest.mark.django_db

THURSDAY, FRIDAY = date(2026, 12, 3), date(2026, 12, 4)


def book(example: Example, day: date) -> tuple[str, Appointment]:
    link = hold_now(in_the_room(example, "10:00", day))
    return link, confirm_now(link)


def telling_of(session: Appointment) -> Listening:
    assert session.listening is not None
    return session.listening


def test_a_telling_is_for_the_session_that_was_booked_with_it(example: Example) -> None:
    _, session = book(example, THURSDAY)
    assert session_for(telling_of(session), NOW) == SessionTime(
        session.begins, session.ends, is_talk=False
    )


def test_of_several_sessions_the_next_one_counts_and_in_the_end_the_last(example: Example) -> None:
    _, first = book(example, THURSDAY)
    _, second = book(example, FRIDAY)
    second.listening = first.listening
    second.save()
    told = telling_of(first)
    after_first, after_both = (one.ends + timedelta(minutes=1) for one in (first, second))
    times = [session_for(told, now) for now in (NOW, after_first, after_both)]
    assert [time and time.begins for time in times] == [first.begins, second.begins, second.begins]


def test_what_was_cancelled_is_for_no_session_any_more(example: Example) -> None:
    link, session = book(example, THURSDAY)
    cancel(link, NOW)
    assert session_for(telling_of(session), NOW) is None


def test_what_was_told_for_sessions_that_are_over_comes_after_what_is_to_come(
    example: Example,
) -> None:
    _, first = book(example, THURSDAY)
    _, second = book(example, FRIDAY)
    assert first.client is not None
    Listening.objects.update(client=first.client)
    between = first.ends + timedelta(minutes=1)
    page = client_page(first.client, between, load())
    assert [one.number for one in page.listenings] == [second.listening_id]
    assert [one.number for one in page.earlier] == [first.listening_id]


def test_the_session_that_comes_next_stands_first_whenever_it_was_told_for(
    example: Example,
) -> None:
    _, later = book(example, FRIDAY)
    _, sooner = book(example, THURSDAY)
    assert later.client is not None
    Listening.objects.update(client=later.client)
    page = client_page(later.client, NOW, load())
    assert [one.number for one in page.listenings] == [sooner.listening_id, later.listening_id]
    assert page.earlier == ()


def test_nothing_is_planned_for_a_day_on_which_no_registration_holds(example: Example) -> None:
    _, session = book(example, FRIDAY)
    assert session.client is not None
    assert planned(session) == (True, True)
    Therapist.objects.update(registered_until=FRIDAY)
    assert planned(session) == (True, True)
    Therapist.objects.update(registered_until=THURSDAY)
    assert planned(session) == (False, False)


def test_no_therapist_says_yes_to_a_day_on_which_no_registration_holds(example: Example) -> None:
    _, session = book(example, FRIDAY)
    Therapist.objects.update(registered_until=THURSDAY)
    assert session.listening is not None
    told = told_in(Listening.objects.get(pk=session.listening.pk), load())
    member = join(example.practice, "fern@example.org", Role.THERAPIST, example.therapist)
    assert told is not None
    with pytest.raises(InputError):
        treat(QueryDict("agree=yes"), member, told, NOW)


def planned(session: Appointment) -> tuple[bool, bool]:
    """Say whether a client’s page and their therapist’s day show what hands will do."""
    client, therapist = session.client, Therapist.objects.get(pk=session.therapist_id)
    assert client is not None
    (shown,) = client_page(client, NOW, load()).listenings
    (visit,) = day_page(therapist, FRIDAY, NOW).visits
    return shown.page is not None, bool(visit.told and visit.told.approach)


def test_the_page_of_a_client_names_each_telling_by_its_session(example: Example) -> None:
    _, session = book(example, THURSDAY)
    assert session.client is not None
    owner = join(example.practice, "owner@example.org", Role.OWNER).person
    with override("en"):
        page = signed_in(owner).get(page_of(session.client)).content.decode()
    assert "For Thursday 3 December 2026, 10:00" in page
    assert "Told on 27 November 2026, 11:00." in page
