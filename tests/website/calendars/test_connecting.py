"""A therapist connects a calendar of their own and lets it go; one worker at a time looks at it."""

from datetime import timedelta

import pytest

from tests.website.calendars.diaries import NOW, a_therapist, away, look
from tests.website.calendars.servers import HOUR, OnServer, access, own_calendar
from unknot.website.calendars.actions import choose, connect, let_go
from unknot.website.calendars.models import OwnCalendar
from unknot.website.calendars.syncing import access_of, sync_next
from unknot.website.practice.models import Therapist

MINUTE = timedelta(minutes=1)
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nearby")]


def test_a_therapist_connects_chooses_and_lets_go(address: str, mine: OnServer) -> None:
    therapist = a_therapist()
    own_calendar(address, "Another")
    own = connect(therapist, access(address), NOW)
    assert own.next_at is None
    found = access_of(own).found
    number = [one.url for one in found].index(mine.url)
    choose(own, number, NOW)
    mine.add("dentist", *HOUR)
    assert look(therapist).problem == ""
    assert away(therapist) == [("30 09:00", "30 10:00")]
    assert b"example-password" not in bytes(OwnCalendar.objects.get(therapist=therapist).access)
    let_go(therapist)
    assert (away(therapist), OwnCalendar.objects.filter(therapist=therapist).count()) == ([], 0)


def test_a_number_that_is_in_no_list_chooses_nothing(address: str, mine: OnServer) -> None:
    own = connect(a_therapist(), access(address), NOW)
    for number in (-1, 99):
        choose(own, number, NOW)
    assert OwnCalendar.objects.get(pk=own.pk) == own


def test_one_of_several_workers_looks(therapist: Therapist) -> None:
    assert sync_next(NOW)
    assert not sync_next(NOW)
    assert not sync_next(NOW + 4 * MINUTE)
    assert sync_next(NOW + 5 * MINUTE)
