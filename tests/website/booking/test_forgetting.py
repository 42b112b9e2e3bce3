"""Erasing somebody takes every letter about them; that their time is free is told all the same."""

from datetime import timedelta

import pytest

from tests.website.booking.practising import NOW, Example, booked, guest
from unknot.website.booking.actions import cancel
from unknot.website.booking.forgetting import forget_letters
from unknot.website.booking.letters.posting import all_about
from unknot.website.booking.links import link_to
from unknot.website.messages.models import Notice
from unknot.website.mine.erasing import erase
from unknot.website.people.models import Person

pytestmark = pytest.mark.django_db
SOON = NOW + timedelta(minutes=1)


def test_who_cancels_and_is_erased_leaves_word_that_the_time_is_free(example: Example) -> None:
    session = booked(example)
    assert session.client is not None
    cancel(link_to(session), SOON)
    erase(session.client, Person.objects.create_user("owner@practice.example"), SOON)
    letter = Notice.objects.get()
    assert (letter.to, letter.subject) == (
        "example@practice.example",
        "Cancelled: your session on Monday 30 November, 09:00",
    )
    assert (letter.method, letter.state) == ("CANCEL", Notice.State.WAITING)
    for words in (guest().name, guest().email, guest().telephone):
        assert words not in letter.text + bytes(letter.calendar or b"").decode()


def test_what_the_therapist_heard_already_is_not_told_again(example: Example) -> None:
    session = booked(example)
    assert session.client is not None
    cancel(link_to(session), SOON)
    Notice.objects.update(state=Notice.State.SENT)
    forget_letters(session.client, SOON)
    assert not Notice.objects.exists()


def test_letters_to_somebody_else_with_the_same_address_stay(example: Example) -> None:
    first, second = booked(example), booked(example, "13:00")
    assert first.client is not None
    assert second.client is not None
    kept = {one.key for one in Notice.objects.filter(about__in=all_about(second.client))}
    forget_letters(first.client, SOON)
    assert {one.key for one in Notice.objects.filter(to=guest().email)} <= kept
    assert kept == {one.key for one in Notice.objects.all()}
