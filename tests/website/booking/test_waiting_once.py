"""Somebody who asks twice for the same stands on the waiting list once, where they stood."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.website.booking.joining import days, join
from tests.website.booking.practising import Example
from tests.website.booking.visiting import be_heard
from unknot.website.booking.actions import leave, offer_freed
from unknot.website.booking.models import Waiting
from unknot.website.booking.times.cells import begins, cell_at
from unknot.website.booking.when import long_day
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db

ALREADY = "You were on it already, and keep your place for all the days you asked for."


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


def span() -> tuple[int, int]:
    """The first day and the last one that the only place is kept for, counted from today."""
    kept, today = Waiting.objects.get(), timezone.localdate()
    cells = (kept.first_cell, kept.until_cell - 1)
    first, last = ((timezone.localdate(begins(one)) - today).days for one in cells)
    return first, last


@pytest.mark.parametrize("again", [(0, 30), (5, 30), (21, 30)])
def test_more_days_widen_the_place_and_a_letter_names_them(
    client: Client, page: str, again: tuple[int, int]
) -> None:
    before = Waiting.objects.get()
    once_more = join(client, **days(*again))
    assert once_more.partition("?")[0] == page
    assert ALREADY in client.get(once_more).text
    assert span() == (0, 30)
    assert Waiting.objects.get().since == before.since
    last_day = long_day(timezone.localtime() + timedelta(days=30))
    (first, second) = Notice.objects.order_by("pk")
    assert last_day not in first.text
    assert last_day in second.text


def test_what_was_free_on_the_new_days_is_not_offered_to_them_later(
    client: Client, page: str
) -> None:
    before = Waiting.objects.get()
    join(client, **days(last=30))
    passed = Waiting.objects.get().passed
    assert passed[: len(before.passed)] == before.passed
    assert max(passed) > before.until_cell


def test_what_was_taken_when_they_joined_and_is_free_now_is_still_offered_to_them(
    client: Client, page: str
) -> None:
    Waiting.objects.update(passed=[])
    join(client, **days(last=30))
    kept = Waiting.objects.get()
    assert min(kept.passed) >= cell_at(timezone.now() + timedelta(days=20))


def test_days_far_from_the_first_ones_are_another_wish(client: Client, page: str) -> None:
    join(client, **days(22, 30))
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


def test_whoever_waits_for_several_times_is_offered_one_of_them_at_a_time(
    client: Client, page: str
) -> None:
    join(client, **days(22, 30))
    Waiting.objects.update(passed=[])
    noon = timezone.now().replace(hour=10, minute=0)
    assert [offer_freed(noon), offer_freed(noon)] == [1, 0]
