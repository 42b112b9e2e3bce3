"""The same form, sent by many hands in the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from msgspec.structs import replace

from tests.website.booking.practising import (
    NOW,
    cell,
    guest,
    hold_now,
    in_the_room,
    open_practice,
    told,
)
from unknot.website.booking.actions import confirm, hold, join
from unknot.website.booking.actions.joining import Hope
from unknot.website.booking.errors import BookedOtherwise
from unknot.website.booking.links import link_to_wait
from unknot.website.booking.models import Appointment, Claim, State, Waiting
from unknot.website.booking.times.cells import Span
from unknot.website.care.models import Client, Listening
from unknot.website.messages.models import Notice

HANDS = 8


def at_once(act: Callable[[int], str]) -> list[str]:
    """Let so many hands act in threads of their own."""

    def alone(number: int) -> str:
        try:
            return act(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(HANDS) as hands:
        return [*hands.map(alone, range(HANDS))]


@pytest.mark.parametrize("named", [True, False])
@pytest.mark.django_db(transaction=True)
def test_a_form_sent_by_many_hands_at_once_books_once_and_tells_once(*, named: bool) -> None:
    example = open_practice()
    listening = told(example.practice)
    wanted = in_the_room(example, "09:00")
    wanted = wanted if named else replace(wanted, therapist=None)
    links = at_once(lambda _: hold(wanted, request_key="a form", now=NOW)[1])
    assert len(set(links)) == 1
    states = at_once(lambda _: confirm(links[0], guest(), listening, NOW).state)
    assert set(states) == {State.CONFIRMED}
    assert Appointment.objects.count() == 1
    assert Claim.objects.count() == 30
    assert Notice.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_of_forms_for_one_time_that_say_otherwise_only_one_is_taken() -> None:
    example = open_practice()
    listening, link = told(example.practice), hold_now(in_the_room(example, "09:00"))

    def confirmed(number: int) -> str:
        own = Listening.objects.get(pk=listening.pk)
        try:
            return str(confirm(link, guest(email=f"{number}@example.org"), own, NOW).state)
        except BookedOtherwise:
            return "otherwise"

    said = at_once(confirmed)
    assert sorted(said) == [State.CONFIRMED, *["otherwise"] * (HANDS - 1)]
    assert Client.objects.get().email == f"{said.index(State.CONFIRMED)}@example.org"


@pytest.mark.django_db(transaction=True)
def test_a_form_of_the_waiting_list_sent_by_many_hands_at_once_keeps_one_place() -> None:
    example = open_practice()
    listening = told(example.practice)
    day = Span(cell("00:00"), cell("23:00"))
    place = example.practice_place.pk
    hope = Hope(example.in_room.pk, example.therapist.pk, place, at_home=False, span=day)

    def joined(_: int) -> str:
        own = Listening.objects.get(pk=listening.pk)
        return link_to_wait(join(hope, guest(), own, request_key="a form", now=NOW))

    assert len({*at_once(joined)}) == 1
    assert (Waiting.objects.count(), Notice.objects.count()) == (1, 1)
