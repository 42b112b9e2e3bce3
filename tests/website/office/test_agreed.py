"""What is booked stays what was agreed on, whatever an owner changes in the office."""

import pytest
from django.utils import timezone

from tests.website.booking.practising import (
    Example,
    confirm_now,
    hold_now,
)
from tests.website.office.officing import signed_in
from tests.website.people.entering import join
from unknot.website.booking.actions import Wanted
from unknot.website.booking.queries.free import Search, free_times, horizon_of
from unknot.website.people.models import Role
from unknot.website.practice.models import Service

pytestmark = pytest.mark.django_db


def book_a_conversation(example: Example) -> None:
    """Book a conversation on the first time that is free."""
    now = timezone.now()
    window = horizon_of(example.talk, now)
    search = Search(example.talk, example.practice_place.pk, at_home=False, window=window)
    starts = free_times(search, [example.therapist], now)[0].offer.starts
    first = window.first + (starts & -starts).bit_length() - 1
    place = example.practice_place.pk
    wanted = Wanted(example.talk.pk, example.therapist.pk, place, first, at_home=False)
    confirm_now(hold_now(wanted, now), now=now)


def change(example: Example, service: Service, **fields: object) -> tuple[int, str]:
    """Send the form of a service as an owner, with some fields otherwise."""
    owner = signed_in(join(example.practice, "owner@example.org", Role.OWNER).person)
    sent = {
        "name": service.name,
        "minutes": service.minutes,
        "price": "650",
        "conversation": "on",
        "at_practice": "on",
        "rest_minutes": 15,
        "notice_hours": 12,
        "horizon_days": 60,
    } | fields
    kept = {name: value for name, value in sent.items() if value is not None}
    answer = owner.post(f"/practices/example/office/services/{service.pk}/", kept)
    return answer.status_code, answer.content.decode()


def test_a_conversation_that_is_booked_never_becomes_a_session_with_touch(
    example: Example,
) -> None:
    book_a_conversation(example)
    status, page = change(example, example.talk, conversation=None)
    assert (status, "Please make a new session instead." in page) == (422, True)
    example.talk.refresh_from_db()
    assert example.talk.conversation


def test_a_session_that_is_booked_keeps_its_length(example: Example) -> None:
    book_a_conversation(example)
    assert change(example, example.talk, minutes=30)[0] == 422
    example.talk.refresh_from_db()
    assert example.talk.minutes == 60


@pytest.mark.parametrize("named", [True, False])
def test_a_session_that_is_booked_stays_in_its_ways_of_working(
    example: Example, *, named: bool
) -> None:
    massage = example.practice.modalities.get()
    if not named:
        example.talk.modalities.add(massage)
    book_a_conversation(example)
    status, page = change(example, example.talk, modalities=[massage.pk] if named else None)
    assert (status, "in the ways of working that it has now" in page) == (422, True)
    assert [*example.talk.modalities.all()] == ([] if named else [massage])


def test_what_nobody_agreed_on_is_changed_also_while_it_is_booked(example: Example) -> None:
    book_a_conversation(example)
    assert change(example, example.talk, name="A first talk", price="700")[0] == 302
    example.talk.refresh_from_db()
    assert (example.talk.name, example.talk.price_cents) == ("A first talk", 700_00)


def test_what_nobody_booked_is_changed_as_the_owner_likes(example: Example) -> None:
    assert change(example, example.talk, conversation=None, minutes=30)[0] == 302
    example.talk.refresh_from_db()
    assert (example.talk.conversation, example.talk.minutes) == (False, 30)
