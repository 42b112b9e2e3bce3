"""A course speaks of all its sessions wherever whoever booked it meets it."""

from datetime import timedelta
from urllib.parse import quote

import pytest
from django.test import Client as Browser
from django.utils import timezone
from icalendar import Calendar
from msgspec.structs import replace

from tests.website.booking.ahead import always_open
from tests.website.booking.practising import Example, guest, hold_now, in_the_room, told
from unknot.website.booking.actions import cancel, confirm, decline
from unknot.website.booking.letters.calendar_files import uid_of
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.booking.when import day_and_time, from_to, long_day
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db


def a_course(example: Example, *, asked: bool = False) -> list[Appointment]:
    """Book three sessions on a weekday that lies some days ahead, or ask for them."""
    now = timezone.now()
    always_open(example)
    example.practice.approves_new_clients = asked
    example.practice.save()
    first = in_the_room(example, "11:00", timezone.localdate() + timedelta(5))
    link = hold_now(replace(first, sessions=3), now)
    confirm(link, guest(), told(example.practice, now=now), now)
    return [*Appointment.objects.order_by("first_cell")]


def page_of(one: Appointment, page: str = "") -> str:
    return Browser().get(f"/appointments/{link_to(one)}/{page}").content.decode()


def moments(course: list[Appointment]) -> list[str]:
    return [day_and_time(one.begins, one.practice) for one in course]


def test_its_page_says_how_many_and_when_each_of_them_is(example: Example) -> None:
    course = a_course(example)
    shown = page_of(course[0])
    day = long_day(course[0].begins)
    assert f"See you on {day} at 11:00, and 2 times more." in shown
    assert "after each session" in shown
    for one in course:
        assert f"{long_day(one.begins)}, {from_to(one)}" in shown
    assert "at 11:00, and once more." in page_of(course[1])
    assert f"See you on {long_day(course[2].begins)} at 11:00." in page_of(course[2])
    cancel(link_to(course[1]), timezone.now())
    assert "at 11:00, and once more." in page_of(course[0])


def test_while_it_is_asked_for_all_its_times_are_kept(example: Example) -> None:
    assert "These times are kept for you." in page_of(a_course(example, asked=True)[0])


def test_its_calendar_file_has_an_entry_of_its_own_for_each_session(example: Example) -> None:
    first, second, third = a_course(example)
    cancel(link_to(second), timezone.now())
    for one in (first, third):
        file = Browser().get(f"/appointments/{link_to(one)}/calendar.ics").content
        entries = Calendar.from_ical(file).events
        assert [(str(entry["uid"]), int(str(entry["sequence"]))) for entry in entries] == [
            (uid_of(kept), 0) for kept in (first, third)
        ]
    assert "Add all to my calendar" in page_of(first)


def test_its_chat_names_every_session_on_the_page_and_in_the_letter(example: Example) -> None:
    course = a_course(example)
    said = quote(f"Hello, this is about my sessions: {'; '.join(moments(course))}.")
    assert said in page_of(course[2])
    assert said in Notice.objects.get(to="client@example.org").text


def test_cancelling_one_of_it_says_that_the_others_stay(example: Example) -> None:
    first, *_ = a_course(example)
    for page in ("", "cancel/"):
        assert "The other sessions of your course stay as they are." in page_of(first, page)


def test_letters_on_a_course_that_is_asked_for_or_declined_name_all_of_it(example: Example) -> None:
    course = a_course(example, asked=True)
    assert "We keep these times for you" in Notice.objects.get(to="client@example.org").text
    decline(example.practice, course[0].pk, timezone.now())
    letter = Notice.objects.get(key__endswith="-declined").text
    assert f"we cannot give you these sessions: {'; '.join(moments(course))}." in letter
