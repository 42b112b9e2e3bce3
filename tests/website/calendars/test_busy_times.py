"""What is busy in a therapist’s own calendar is busy in their diary, and no more is known of it."""

from datetime import date, timedelta

import pytest

from tests.website.calendars.diaries import NOW, away, booked, look
from tests.website.calendars.servers import HOUR, USER, OnServer
from unknot.website.booking.models import Absence
from unknot.website.practice.models import Therapist

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nearby")]


def test_busy_times_come_in_without_what_they_are(therapist: Therapist, mine: OnServer) -> None:
    mine.add("dentist", *HOUR)
    mine.add("weekly", "DTSTART:20261201T120000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2")
    own = look(therapist)
    assert away(therapist) == [
        ("30 09:00", "30 10:00"),
        ("01 14:00", "01 15:00"),
        ("08 14:00", "08 15:00"),
    ]
    assert (own.problem, own.unread, own.in_step_at) == ("", 0, NOW)
    assert own.next_at == NOW + timedelta(minutes=5)
    assert own.busy.count() == 3


def test_busy_times_that_change_or_go_are_changed_or_gone(
    therapist: Therapist, mine: OnServer
) -> None:
    mine.add("dentist", *HOUR)
    mine.add("lunch", "DTSTART:20261130T100000Z", "DURATION:PT1H")
    look(therapist)
    lunch = Absence.objects.filter(therapist=therapist).latest("first_cell")
    mine.remove("dentist")
    look(therapist)
    assert away(therapist) == [("30 12:00", "30 13:00")]
    assert Absence.objects.get(therapist=therapist) == lunch


def test_absences_of_their_own_making_stay(therapist: Therapist, mine: OnServer) -> None:
    Absence.objects.create(
        practice=therapist.practice, therapist=therapist, first_cell=10, until_cell=20
    )
    mine.add("dentist", *HOUR)
    look(therapist)
    mine.remove("dentist")
    look(therapist)
    look(therapist)
    assert Absence.objects.filter(therapist=therapist).count() == 1


def test_an_unreadable_entry_is_told_of_and_the_others_count(
    therapist: Therapist, mine: OnServer
) -> None:
    mine.add("dentist", *HOUR)
    mine.add("odd", "DTSTART:20261130T000000Z", "DURATION:PT1S", "RRULE:FREQ=MINUTELY;COUNT=9")
    own = look(therapist)
    assert (own.unread, away(therapist)) == (1, [("30 09:00", "30 10:00")])


def test_busy_times_are_read_as_far_as_a_course_can_go(
    therapist: Therapist, mine: OnServer
) -> None:
    """The service can be booked 60 days ahead, and its twelfth session is 11 weeks later."""
    last = NOW + timedelta(days=60, weeks=11)
    mine.add("far", f"DTSTART:{last:%Y%m%dT%H%M%SZ}", "DURATION:PT1H")
    look(therapist)
    assert away(therapist) == [(f"{last:%d} 11:00", f"{last:%d} 12:00")]


def test_busy_times_are_read_as_far_as_anything_is_booked(
    therapist: Therapist, mine: OnServer
) -> None:
    mine.add("far", "DTSTART:20271101T060000Z", "DURATION:PT1H")
    look(therapist)
    assert away(therapist) == []
    booked(therapist, "09:00", day=date(2027, 11, 1))
    look(therapist)
    assert away(therapist) == [("01 08:00", "01 09:00")]


def test_busy_times_are_read_anew_on_the_day_that_more_can_be_booked(
    therapist: Therapist, mine: OnServer
) -> None:
    far = NOW + timedelta(days=200)
    mine.add("far", f"DTSTART:{far:%Y%m%dT%H%M%SZ}", "DURATION:PT1H")
    look(therapist)
    assert away(therapist) == []
    therapist.practice.services.update(horizon_days=180)
    look(therapist)
    assert away(therapist) == [(f"{far:%d} 11:00", f"{far:%d} 12:00")]


def test_a_meeting_that_they_declined_keeps_nothing_free(
    therapist: Therapist, mine: OnServer
) -> None:
    """They are invited by the name that opens their calendar, or where we write to them."""
    therapist.practice.email = "Thandi@example.org"
    therapist.practice.save()
    mine.add("by name", *HOUR, f"ATTENDEE;PARTSTAT=DECLINED:mailto:{USER}")
    mine.add("by address", *HOUR, "ATTENDEE;PARTSTAT=DECLINED:mailto:thandi@example.org")
    look(therapist)
    assert away(therapist) == []
