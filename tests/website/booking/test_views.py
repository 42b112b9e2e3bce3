"""The free times, as a page gives them."""

import json

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from tests.website.booking.practising import Example, open_practice

pytestmark = pytest.mark.django_db


@pytest.fixture
def example() -> Example:
    """The example practice, with nothing booked."""
    return open_practice()


def address(example: Example, **changes: object) -> str:
    """Give the address of the times in the practice’s room."""
    asked = {"service": example.in_room.pk, "place": example.practice_place.pk} | changes
    query = "&".join(f"{name}={value}" for name, value in asked.items())
    return f"/practices/example/times.json?{query}"


def test_sixty_days_of_times_are_on_one_page(
    client: Client, example: Example, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(4):
        days = json.loads(client.get(address(example)).content)
    assert 36 <= len(days) <= 44
    assert days[0]["day"] > timezone.localdate().isoformat()
    assert [time["clock"] for time in days[-2]["times"]][:3] == ["08:00", "08:15", "08:30"]


def test_a_visit_at_home_is_asked_for_by_its_town(client: Client, example: Example) -> None:
    asked = {"service": example.at_home.pk, "place": example.hermanus.pk, "at_home": "1"}
    days = json.loads(client.get(address(example, **asked)).content)
    assert days[-2]["times"][0]["clock"] == "08:45"


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"service": "0"}, 400),
        ({"service": "one"}, 400),
        ({"place": ""}, 400),
        ({"service": 10**12}, 404),
        ({"place": 10**12}, 404),
        ({"at_home": "1"}, 404),
    ],
)
def test_what_is_not_offered_is_not_found(
    client: Client, example: Example, changes: dict[str, object], status: int
) -> None:
    assert client.get(address(example, **changes)).status_code == status


def test_one_practice_gives_no_times_of_another(client: Client, example: Example) -> None:
    other = open_practice("other")
    assert client.get(address(example, service=other.in_room.pk)).status_code == 404
    assert client.get(address(example, place=other.practice_place.pk)).status_code == 404
    named = json.loads(client.get(address(example, therapist=other.therapist.pk)).content)
    assert named == []
