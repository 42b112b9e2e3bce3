"""A form of the waiting list, sent again with something else in it, is never passed over."""

from typing import Any

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.joining import WAIT, days
from tests.website.booking.practising import Example
from tests.website.booking.visiting import DETAILS, be_heard, key_on, mark
from unknot.website.booking.actions import leave
from unknot.website.booking.models import Waiting
from unknot.website.booking.times.cells import begins
from unknot.website.care.models import Client
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db
ALREADY = "You were on it already, and keep your place for all the days you asked for."
BESIDE = "You keep your other place on the list, too"
TYPED = "Before, you wrote the name Ann Example and the email address ann@example.org."


@pytest.fixture
def form(client: Browser, example: Example) -> dict[str, str]:
    """A form that joined for five days."""
    be_heard(client, example)
    form = DETAILS | days(0, 5) | {"key": key_on(client.get(WAIT)), "told": mark(client)}
    assert client.post(WAIT, form).status_code == 302
    return form


def last_day() -> int:
    """Until when the only place is kept, counted from today."""
    until = begins(Waiting.objects.get().until_cell - 1)
    return (timezone.localdate(until) - timezone.localdate()).days


def follow(client: Browser, form: dict[str, Any]) -> str:
    """Send a form, and read the page that it leads to."""
    answer = client.post(WAIT, form, follow=True)
    assert answer.status_code == 200, answer.text
    return str(answer.text)


def test_the_same_form_is_answered_as_before(client: Browser, form: dict[str, str]) -> None:
    page = follow(client, form)
    assert ALREADY not in page
    assert "We write to ann@example.org as soon as a time becomes free." in page
    assert (Waiting.objects.count(), Notice.objects.count()) == (1, 1)


def test_more_days_are_taken_and_a_letter_names_them(client: Browser, form: dict[str, str]) -> None:
    assert ALREADY in follow(client, form | days(0, 20))
    assert last_day() == 20
    assert Notice.objects.count() == 2


def test_days_far_from_them_are_another_place_beside_the_first(
    client: Browser, form: dict[str, str]
) -> None:
    assert BESIDE in follow(client, form | days(10, 20))
    assert Waiting.objects.count() == 2


def test_days_beyond_what_can_be_booked_are_refused(client: Browser, form: dict[str, str]) -> None:
    far = client.post(WAIT, form | days(300, 310))
    assert far.status_code == 422
    assert "What can be booked now is from" in far.text


def test_a_corrected_telephone_is_taken(client: Browser, form: dict[str, str]) -> None:
    assert ALREADY in follow(client, form | {"telephone": "082 333 4444"})
    assert Client.objects.get().telephone == "+27823334444"


@pytest.mark.parametrize("changed", [{"email": "anne@example.org"}, {"name": "Anne Example"}])
def test_whoever_corrects_who_they_are_reads_that_it_was_not_taken_and_whom_to_call(
    client: Browser, form: dict[str, str], changed: dict[str, str]
) -> None:
    refused = client.post(WAIT, form | changed)
    assert refused.status_code == 422
    assert "If you only corrected something, it was not saved." in refused.text
    assert TYPED in refused.text
    assert 'href="tel:+27281234567"' in refused.text
    assert (Client.objects.count(), Waiting.objects.count()) == (1, 1)


def test_whoever_left_the_list_joins_it_again_with_other_days_but_not_with_the_same(
    client: Browser, form: dict[str, str]
) -> None:
    page = client.post(WAIT, form)["Location"]
    leave(page.strip("/").rpartition("/")[2])
    assert "You are not on the list any more." in follow(client, form)
    assert "You are on the list." in follow(client, form | days(1, 5))


def test_a_link_alone_tells_nobody_where_its_letters_go(
    client: Browser, form: dict[str, str]
) -> None:
    page = client.post(WAIT, form)["Location"]
    assert "ann@example.org" not in Browser().get(page).text
