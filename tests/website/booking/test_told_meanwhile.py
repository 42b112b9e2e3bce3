"""What is told in another tab, for somebody else, is not booked by a form of before."""

import re

import pytest
from django.test import Client as Browser
from django.urls import reverse

from tests.website.booking.coming import APPROACH, answer, come
from tests.website.booking.joining import WAIT, days
from tests.website.booking.practising import Example
from tests.website.booking.visiting import (
    DETAILS,
    free_cells,
    key_on,
    mark,
    send,
    tell_who,
    wish,
)
from unknot.website.booking.models import Appointment, State, Waiting
from unknot.website.care.models import Listening

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]
BOOK = "/practices/example/book/"
MEANWHILE = "Since you opened this page, something else was told on this device."


@pytest.fixture
def phone() -> Browser:
    """A phone with a form open, on which somebody else is told of in another tab."""
    phone = Browser()
    come(phone, q_bone="yes", q_bone_which="osteoporosis")
    return phone


def test_a_form_books_nothing_that_was_told_after_it_was_opened(
    phone: Browser, example: Example
) -> None:
    send(phone, wish(phone, example, free_cells(Listening.objects.get())[30]))
    opened = mark(phone)
    come(phone)
    answered = tell_who(phone, DETAILS | {"told": opened})
    assert (answered.status_code, MEANWHILE in answered.text) == (422, True)
    assert Appointment.objects.get().state == State.HELD
    assert f'href="{reverse("listen", args=("example",))}?anew=1"' in answered.text


def test_nor_what_was_answered_otherwise_for_the_same_telling(
    phone: Browser, example: Example
) -> None:
    send(phone, wish(phone, example, free_cells(Listening.objects.get())[30]))
    opened = mark(phone)
    answer(phone, APPROACH)
    answered = tell_who(phone, DETAILS | {"told": opened})
    assert (answered.status_code, MEANWHILE in answered.text) == (422, True)
    assert tell_who(phone, DETAILS | {"told": mark(phone)}).status_code == 302


def test_it_books_once_it_is_sent_again_by_whoever_read_that(
    phone: Browser, example: Example
) -> None:
    send(phone, wish(phone, example, free_cells(Listening.objects.get())[30]))
    opened = mark(phone)
    come(phone)
    again = tell_who(phone, DETAILS | {"told": opened}).text
    told = re.search(r'name="told" value="([^"]+)"', again)
    assert told is not None
    assert tell_who(phone, DETAILS | {"told": told[1]}).status_code == 302
    assert Appointment.objects.get().listening == Listening.objects.latest("pk")


def test_nobody_waits_with_what_was_told_after_the_form_was_opened(
    phone: Browser, example: Example
) -> None:
    form = DETAILS | days() | {"key": key_on(phone.get(WAIT)), "told": mark(phone)}
    come(phone)
    answered = phone.post(WAIT, form)
    assert (answered.status_code, MEANWHILE in answered.text) == (422, True)
    assert not Waiting.objects.exists()


def test_a_form_that_was_read_just_now_bears_the_mark_of_what_was_told(
    phone: Browser, example: Example
) -> None:
    send(phone, wish(phone, example, free_cells(Listening.objects.get())[30]))
    for page in (BOOK, WAIT):
        assert f'name="told" value="{mark(phone)}"' in phone.get(page).text
