"""What is booked stands in a therapist’s own calendar, once, as it is now."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from pytest_django import Settings

from tests.website.calendars.diaries import MONDAY, NOW, away, booked, kept_calendar, look
from tests.website.calendars.servers import HOUR, OnServer
from unknot.website.booking.letters.calendar_files import uid_of
from unknot.website.booking.models import Appointment, State
from unknot.website.calendars.actions import let_go, look_now
from unknot.website.calendars.models import OwnCalendar
from unknot.website.calendars.syncing import sync_next
from unknot.website.practice.models import Therapist

HOUR_LATER = ("DTSTART:20261130T080000Z", "DTEND:20261130T090000Z")
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nearby")]


def test_appointments_go_out_once_and_do_not_come_back_as_busy(
    therapist: Therapist, mine: OnServer
) -> None:
    appointment = booked(therapist, "09:00")
    for _ in range(3):
        look(therapist)
    (there,) = mine.entries()
    assert f"UID:{uid_of(appointment)}" in there
    assert "SUMMARY:Session with Thandi" in there
    assert "DTSTART;TZID=Africa/Johannesburg:20261130T090000" in there
    assert away(therapist) == []


def test_an_appointment_that_moves_moves_there_and_one_that_is_off_goes(
    therapist: Therapist, mine: OnServer
) -> None:
    moved, off = booked(therapist, "09:00"), booked(therapist, "11:00")
    look(therapist)
    Appointment.objects.filter(pk=moved.pk).update(
        first_cell=moved.first_cell + 24, until_cell=moved.until_cell + 24, revision=1
    )
    Appointment.objects.filter(pk=off.pk).update(state=State.CANCELLED)
    look(therapist)
    (there,) = mine.entries()
    assert f"UID:{uid_of(moved)}" in there
    assert "DTSTART;TZID=Africa/Johannesburg:20261130T110000" in there
    assert "SEQUENCE:1" in there


def test_an_appointment_that_was_removed_there_is_put_back(
    therapist: Therapist, mine: OnServer
) -> None:
    appointment = booked(therapist, "09:00")
    look(therapist)
    mine.remove(uid_of(appointment))
    look(therapist)
    assert len(mine.entries()) == 1


def test_an_invitation_that_was_accepted_there_is_not_doubled(
    therapist: Therapist, mine: OnServer
) -> None:
    appointment = booked(therapist, "09:00")
    mine.add(uid_of(appointment), *HOUR)
    own = look(therapist)
    assert (len(mine.entries()), away(therapist), own.problem) == (1, [], "")


@pytest.mark.parametrize("hour", [HOUR_LATER, (*HOUR, "RRULE:FREQ=DAILY;COUNT=2")])
def test_an_appointment_that_is_dragged_elsewhere_there_is_put_right(
    hour: tuple[str, ...], therapist: Therapist, mine: OnServer
) -> None:
    appointment = booked(therapist, "09:00")
    look(therapist)
    mine.write_over(uid_of(appointment), *hour)
    look(therapist)
    own = look(therapist)
    (there,) = mine.entries()
    assert "DTSTART;TZID=Africa/Johannesburg:20261130T090000" in there
    assert "RRULE" not in there.split("BEGIN:VEVENT")[1]
    assert (away(therapist), own.tag != "") == ([], True)


def test_an_invitation_that_was_accepted_there_moves_with_its_appointment(
    therapist: Therapist, mine: OnServer
) -> None:
    """It stands there under a name of their own, which no other entry may have beside it."""
    appointment = booked(therapist, "11:00", revision=1)
    mine.add(uid_of(appointment), *HOUR)
    look(therapist)
    own = look(therapist)
    (there,) = mine.entries()
    assert "DTSTART;TZID=Africa/Johannesburg:20261130T110000" in there
    assert (away(therapist), own.problem) == ([], "")


@pytest.mark.parametrize("known", [True, False], ids=["looked before", "accepted meanwhile"])
def test_an_invitation_that_was_accepted_there_goes_with_its_appointment(
    therapist: Therapist, mine: OnServer, *, known: bool
) -> None:
    """The letter that cancels it may lie unread."""
    appointment = booked(therapist, "09:00")
    mine.add(uid_of(appointment), *HOUR)
    if known:
        look(therapist)
    Appointment.objects.filter(pk=appointment.pk).update(state=State.CANCELLED)
    look(therapist)
    own = look(therapist)
    assert (mine.entries(), own.problem) == ([], "")


def test_past_appointments_stay_where_they_are(therapist: Therapist, mine: OnServer) -> None:
    booked(therapist, "09:00")
    look(therapist)
    own = OwnCalendar.objects.get(therapist=therapist)
    later = NOW + timedelta(days=7)
    look_now(own, later)
    sync_next(later)
    assert len(mine.entries()) == 1


def test_a_client_who_is_forgotten_is_forgotten_in_what_is_past(
    therapist: Therapist, mine: OnServer
) -> None:
    appointment = booked(therapist, "09:00")
    look(therapist)
    Appointment.objects.filter(pk=appointment.pk).update(client=None)
    look_now(OwnCalendar.objects.get(therapist=therapist), NOW)
    sync_next(NOW + timedelta(days=7))
    assert mine.entries() == []


def test_an_appointment_that_is_forgotten_is_forgotten_there_too(
    therapist: Therapist, mine: OnServer
) -> None:
    appointment = booked(therapist, "09:00")
    look(therapist)
    appointment.delete()
    look(therapist)
    assert mine.entries() == []


def test_a_calendar_that_is_connected_anew_is_written_over(
    therapist: Therapist, mine: OnServer, address: str
) -> None:
    appointment = booked(therapist, "09:00")
    look(therapist)
    let_go(therapist)
    Appointment.objects.filter(pk=appointment.pk).update(revision=1)
    kept_calendar(therapist, address, mine.url)
    look(therapist)
    (there,) = mine.entries()
    assert "SEQUENCE:1" in there


def test_an_appointment_beyond_what_is_read_is_written_once(
    therapist: Therapist, mine: OnServer
) -> None:
    booked(therapist, "09:00", day=MONDAY + timedelta(days=90))
    for _ in range(3):
        own = look(therapist)
    assert own.tag != ""
    assert len(mine.entries()) == 1


def test_a_website_that_moves_to_another_address_doubles_nothing(
    therapist: Therapist, mine: OnServer, settings: Settings
) -> None:
    appointment = booked(therapist, "09:00")
    look(therapist)
    settings.SITE = urlsplit("https://unknot.example")
    for _ in range(2):
        look(therapist)
    (there,) = mine.entries()
    assert f"UID:{uid_of(appointment)}" in there
    assert away(therapist) == []
