"""The same form, sent by many hands in the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from msgspec.structs import replace

from tests.website.booking.practising import NOW, guest, in_the_room, open_practice, told
from unknot.website.booking.actions import confirm, hold
from unknot.website.booking.models import Appointment, Claim, State
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
