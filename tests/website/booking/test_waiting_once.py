"""Somebody who asks twice for the same stands on the waiting list once, where they stood."""

import pytest
from django.test import Client

from tests.website.booking.joining import days, join
from tests.website.booking.practising import Example
from tests.website.booking.visiting import be_heard
from unknot.website.booking.actions import leave
from unknot.website.booking.models import Waiting
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db

ALREADY = "You were on it for this already, and keep your place."


@pytest.fixture
def page(client: Client, example: Example) -> str:
    """Join for twenty days; the page of the place."""
    be_heard(client, example)
    return join(client)


@pytest.mark.parametrize("again", [{}, {"first": 3, "last": 9}])
def test_a_second_form_for_the_same_leads_to_the_place_that_is_kept_and_says_so(
    client: Client, page: str, again: dict[str, int]
) -> None:
    shown = client.get(page).text
    assert "You are on the list." in shown
    assert ALREADY not in shown
    once_more = join(client, **days(**again))
    assert once_more.partition("?")[0] == page
    assert ALREADY in client.get(once_more).text
    assert Waiting.objects.count() == 1
    assert Notice.objects.count() == 1


def test_what_was_told_and_written_last_counts_for_it(
    client: Client, example: Example, page: str
) -> None:
    before = Waiting.objects.get()
    told = be_heard(client, example)
    join(client)
    kept = Waiting.objects.get()
    assert (kept.pk, kept.since) == (before.pk, before.since)
    assert before.listening != kept.listening == told


def test_more_days_are_another_wish(client: Client, page: str) -> None:
    join(client, **days(last=30))
    assert Waiting.objects.count() == 2


def test_another_session_is_another_wish(client: Client, example: Example, page: str) -> None:
    be_heard(client, example, service=example.talk)
    join(client)
    assert Waiting.objects.count() == 2


def test_whoever_left_the_list_can_join_it_again(client: Client, page: str) -> None:
    leave(page.strip("/").rpartition("/")[2])
    assert ALREADY not in client.get(join(client)).text
    assert Waiting.objects.filter(state=Waiting.State.WAITING).count() == 1


def test_somebody_else_of_the_same_name_and_address_has_a_place_of_their_own(
    example: Example, page: str
) -> None:
    stranger = Client()
    be_heard(stranger, example)
    assert join(stranger) != page
    assert Waiting.objects.count() == 2
