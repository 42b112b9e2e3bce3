"""A therapist keeps a while of their diary free, on a day that diaries have."""

from datetime import timedelta

import pytest
from django.test import Client as Browser

from tests.website.booking.practising import MONDAY, NOW, Example, cell
from tests.website.diary.days import HERE
from unknot.website.booking.actions import block
from unknot.website.booking.models import Absence
from unknot.website.booking.times.cells import Span
from unknot.website.calendars.models import Busy, OwnCalendar

pytestmark = pytest.mark.django_db


def test_a_while_is_kept_free_and_opened_again(example: Example, therapist: Browser) -> None:
    therapist.post(f"{HERE}/kept-free/", {"day": MONDAY, "begins": "10:00", "ends": "11:00"})
    absence = Absence.objects.get()
    assert absence.until_cell - absence.first_cell == 12
    answer = therapist.post(f"{HERE}/kept-free/{absence.pk}/")
    assert answer.headers["Location"] == f"{HERE}/day/{MONDAY}/"
    assert Absence.objects.count() == 0


def test_the_form_says_before_it_is_sent_that_what_is_booked_stays(
    example: Example, therapist: Browser
) -> None:
    page = therapist.get(f"{HERE}/day/{MONDAY}/").text
    assert "Nobody can book then. What is booked already stays." in page


def test_whoever_opens_a_while_goes_back_to_the_day_on_which_they_saw_it(
    example: Example, therapist: Browser
) -> None:
    holiday, _ = block(example.therapist, Span(cell("08:00"), cell("08:00") + 3 * 288))
    seen = MONDAY + timedelta(days=1)
    assert f'name="day" value="{seen}"' in therapist.get(f"{HERE}/day/{seen}/").text
    answer = therapist.post(f"{HERE}/kept-free/{holiday.pk}/", {"day": seen})
    assert answer.headers["Location"] == f"{HERE}/day/{seen}/"


def test_a_while_that_ends_before_it_begins_is_refused(
    example: Example, therapist: Browser
) -> None:
    answer = therapist.post(
        f"{HERE}/kept-free/", {"day": MONDAY, "begins": "11:00", "ends": "10:00"}
    )
    assert answer.status_code == 422
    assert "It ends before it begins." in answer.text
    assert f"{MONDAY:%-d %B}" in " ".join(answer.text.split())
    assert Absence.objects.count() == 0


def test_what_their_own_calendar_keeps_free_is_not_opened_here(
    example: Example, therapist: Browser
) -> None:
    absence, _ = block(example.therapist, Span(cell("10:00"), cell("11:00")))
    calendar = OwnCalendar.objects.create(
        practice=example.practice, therapist=example.therapist, next_at=NOW
    )
    Busy.objects.create(calendar=calendar, absence=absence)
    page = therapist.get(f"{HERE}/day/{MONDAY}/").text
    assert "Busy until 11:00, by your own calendar" in page
    assert "Open it again" not in page


@pytest.mark.parametrize("day", ["0001-01-01", "1969-12-31", "9999-12-31"])
def test_a_day_that_no_diary_has_is_not_kept_free(
    example: Example, therapist: Browser, day: str
) -> None:
    answer = therapist.post(f"{HERE}/kept-free/", {"day": day, "begins": "10:00", "ends": "11:00"})
    assert answer.status_code == 422
    assert "A diary has no such day." in answer.text
    assert Absence.objects.count() == 0
