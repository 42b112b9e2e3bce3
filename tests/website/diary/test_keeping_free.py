"""A therapist keeps a while of their diary free, on a day that diaries have."""

import pytest
from django.test import Client as Browser

from tests.website.booking.practising import MONDAY, Example
from tests.website.diary.days import HERE
from unknot.website.booking.models import Absence

pytestmark = pytest.mark.django_db


def test_a_while_is_kept_free_and_opened_again(example: Example, therapist: Browser) -> None:
    therapist.post(f"{HERE}/kept-free/", {"day": MONDAY, "begins": "10:00", "ends": "11:00"})
    absence = Absence.objects.get()
    assert absence.until_cell - absence.first_cell == 12
    therapist.post(f"{HERE}/kept-free/{absence.pk}/")
    assert Absence.objects.count() == 0


def test_a_while_that_ends_before_it_begins_is_refused(
    example: Example, therapist: Browser
) -> None:
    answer = therapist.post(
        f"{HERE}/kept-free/", {"day": MONDAY, "begins": "11:00", "ends": "10:00"}
    )
    assert answer.status_code == 422
    assert "It ends before it begins." in answer.text
    assert Absence.objects.count() == 0


@pytest.mark.parametrize("day", ["0001-01-01", "1969-12-31", "9999-12-31"])
def test_a_day_that_no_diary_has_is_not_kept_free(
    example: Example, therapist: Browser, day: str
) -> None:
    answer = therapist.post(f"{HERE}/kept-free/", {"day": day, "begins": "10:00", "ends": "11:00"})
    assert answer.status_code == 422
    assert "A diary has no such day." in answer.text
    assert Absence.objects.count() == 0
