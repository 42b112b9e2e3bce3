"""A private address shows a therapist’s appointments to whoever has it, until it is stopped."""

from datetime import timedelta

import pytest
from django.test import Client
from icalendar import Calendar

from tests.website.calendars.diaries import MONDAY, NOW, a_therapist, booked
from tests.website.people.entering import join
from unknot.website.booking.letters.calendar_files import uid_of
from unknot.website.booking.models import State
from unknot.website.calendars.feeds import feed_behind, make_feed, stop_feed
from unknot.website.calendars.models import Feed
from unknot.website.people.models import Person, Role

pytestmark = pytest.mark.django_db


def entries(file: bytes | None) -> list[dict[str, str]]:
    """What a calendar program shows."""
    assert file is not None
    calendar = Calendar.from_ical(file)
    return [
        {name.lower(): str(entry[name]) for name in ("SUMMARY", "LOCATION", "UID", "DESCRIPTION")}
        for entry in calendar.walk("VEVENT")
    ]


def test_a_feed_tells_when_where_and_a_first_name() -> None:
    therapist = a_therapist()
    appointment = booked(therapist, "09:00", address="12 Private Road", at_home=True)
    (entry,) = entries(feed_behind(make_feed(therapist, NOW), NOW))
    assert entry["summary"] == "Session with Thandi"
    assert entry["location"] == "at home, Kleinmond"
    assert entry["uid"] == uid_of(appointment)
    assert entry["description"].endswith(f"/practices/{therapist.practice.slug}/day/2026-11-30/")


def test_a_feed_tells_a_conversation_apart_and_how_long_nobody_named_takes() -> None:
    therapist = a_therapist()
    booked(therapist, "09:00", client=None)
    therapist.practice.services.update(conversation=True)
    booked(therapist, "11:00")
    token = make_feed(therapist, NOW)
    assert [one["summary"] for one in entries(feed_behind(token, NOW))] == [
        "A conversation of 60 minutes, without touch",
        "Conversation with Thandi",
    ]


def test_a_feed_holds_nothing_private() -> None:
    """The name of a service may tell of health, and calendars are shown in families."""
    therapist = a_therapist()
    therapist.practice.services.update(name="Pregnancy massage")
    booked(therapist, "09:00", address="12 Private Road", at_home=True)
    file = feed_behind(make_feed(therapist, NOW), NOW)
    assert file is not None
    for private in (
        b"Example,",
        b"Private Road",
        b"link ",
        b"@example",
        b"ATTENDEE",
        b"METHOD",
        b"Pregnan",
    ):
        assert private not in file


def test_a_feed_without_appointments_is_a_calendar_all_the_same() -> None:
    """A calendar file without anything in it is none, and is refused by some programs."""
    file = feed_behind(make_feed(a_therapist(), NOW), NOW)
    assert file is not None
    (clocks,) = Calendar.from_ical(file).subcomponents
    assert (clocks.name, clocks["TZID"]) == ("VTIMEZONE", "Africa/Johannesburg")


def test_only_what_is_certain_and_near_is_in_a_feed() -> None:
    therapist, other = a_therapist(), a_therapist()
    booked(therapist, "09:00")
    booked(therapist, "11:00", state=State.CANCELLED)
    booked(therapist, "13:00", state=State.HELD, held_until=NOW)
    booked(therapist, "15:00", day=MONDAY - timedelta(days=60))
    booked(other, "09:00")
    assert len(entries(feed_behind(make_feed(therapist, NOW), NOW))) == 1


def test_an_address_is_kept_as_a_hash_and_stops_when_it_is_replaced() -> None:
    therapist = a_therapist()
    first = make_feed(therapist, NOW)
    assert len(first) >= 43
    assert first not in Feed.objects.get().token_hash
    second = make_feed(therapist, NOW)
    assert feed_behind(first, NOW) is None
    assert feed_behind(second, NOW) is not None
    stop_feed(therapist)
    assert feed_behind(second, NOW) is None


def test_a_calendar_program_reads_it_without_signing_in(client: Client) -> None:
    token = make_feed(a_therapist(), NOW)
    answer = client.get(f"/calendars/{token}.ics")
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    assert answer["Cache-Control"] == "private, no-store"
    assert client.post(f"/calendars/{token}.ics").status_code == 405
    for wrong in (token[:-1], token + "x", "x", "%00", "a" * 500):
        assert client.get(f"/calendars/{wrong}.ics").status_code == 404


def test_a_feed_speaks_as_its_therapist_reads() -> None:
    therapist = a_therapist()
    booked(therapist, "09:00", at_home=True)
    member = join(therapist.practice, "therapist@example.org", Role.THERAPIST, therapist)
    Person.objects.filter(pk=member.person_id).update(language="af")
    (entry,) = entries(feed_behind(make_feed(therapist, NOW), NOW))
    assert entry["location"] == "by die huis, Kleinmond"
