"""The book of looks shows when a page was changed, torn out or put elsewhere."""

from datetime import UTC, datetime

import pytest
from django.db.models import F

from unknot.website.people.looks import is_whole, looked
from unknot.website.people.models import Look
from unknot.website.practice.models import Practice

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)


@pytest.fixture
def practice() -> Practice:
    """Open a practice whose book has four entries."""
    practice = Practice.objects.create(name="Example Practice", slug="example")
    for number in range(4):
        looked(practice, who="person 1", did="read", what=f"listening {number}", now=NOW)
    return practice


def test_a_book_that_nobody_touched_is_whole(practice: Practice) -> None:
    assert is_whole(practice)


def test_a_changed_entry_shows(practice: Practice) -> None:
    Look.objects.filter(number=2).update(who="person 2")
    assert not is_whole(practice)


def test_an_entry_taken_out_shows(practice: Practice) -> None:
    Look.objects.filter(number=2).delete()
    assert not is_whole(practice)


def test_entries_in_another_order_show(practice: Practice) -> None:
    Look.objects.filter(number=2).update(number=99)
    Look.objects.filter(number=3).update(number=F("number") - 1)
    Look.objects.filter(number=99).update(number=3)
    assert not is_whole(practice)


def test_each_practice_has_a_book_of_its_own(practice: Practice) -> None:
    other = Practice.objects.create(name="Another Practice", slug="another")
    look = looked(other, who="person 1", did="read", what="listening 9", now=NOW)
    assert look.number == 1
    assert is_whole(practice)
    assert is_whole(other)
