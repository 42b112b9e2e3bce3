"""Public holidays stand in a diary by their names."""

from datetime import date

import pytest
from django.test import Client as Browser

from tests.website.booking.practising import Example
from tests.website.diary.days import HERE
from unknot.website.diary.holidays import holidays_ahead

pytestmark = pytest.mark.django_db

RECONCILIATION = date(2026, 12, 16)


@pytest.mark.parametrize("page", ["day", "week"])
def test_a_public_holiday_is_named_in_the_day_and_in_the_week(
    example: Example, therapist: Browser, page: str
) -> None:
    assert "Day of Reconciliation: closed" in therapist.get(f"{HERE}/{page}/2026-12-16/").text
    example.therapist.changed = {"2026-12-16": [["08:00", "12:00"]]}
    example.therapist.save()
    opened = "Day of Reconciliation: open 08:00–12:00"
    assert opened in therapist.get(f"{HERE}/{page}/2026-12-16/").text


def test_any_other_day_is_no_holiday(example: Example, therapist: Browser) -> None:
    assert ": closed" not in therapist.get(f"{HERE}/day/2026-12-15/").text
    example.practice.holidays_of = ""
    example.practice.save()
    assert ": closed" not in therapist.get(f"{HERE}/day/2026-12-16/").text


def test_the_holidays_of_a_year_are_known_ahead(example: Example) -> None:
    ahead = holidays_ahead(example.therapist, RECONCILIATION)
    assert [(str(one.day), one.name) for one in ahead[:4]] == [
        ("2026-12-16", "Day of Reconciliation"),
        ("2026-12-25", "Christmas Day"),
        ("2026-12-26", "Day of Goodwill"),
        ("2027-01-01", "New Year’s Day"),
    ]
    assert ahead[-1].day < date(2027, 12, 16)
