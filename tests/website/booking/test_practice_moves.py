"""The practice moves sessions, as far as what was told allows."""

from collections.abc import Mapping
from datetime import timedelta

import pytest
from msgspec.structs import replace

from tests.website.booking.practising import (
    NOW,
    ON_WARFARIN,
    WITH_A_FEVER,
    Example,
    booked,
    cell,
    in_the_room,
    told,
)
from unknot.website.booking.actions import book_for, cancel_for, move_for
from unknot.website.booking.errors import NoTouchNow
from unknot.website.booking.models import State
from unknot.website.booking.times.cells import begins
from unknot.website.care.actions import record_asking
from unknot.website.care.bridge import safety_of, sealed
from unknot.website.care.health.noted import Asking
from unknot.website.care.models import Client
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db


def test_the_practice_moves_and_cancels_also_at_short_notice(example: Example) -> None:
    one = booked(example)
    soon = begins(cell("09:00")) - timedelta(hours=1)
    moved = move_for(example.practice, one.pk, first_cell=cell("11:00"), now=soon)
    assert moved.first_cell == cell("11:00")
    cancel_for(example.practice, one.pk, soon)
    assert "we had to cancel" in Notice.objects.get(key__endswith="-2-cancelled").text


@pytest.mark.parametrize("said", [ON_WARFARIN, WITH_A_FEVER])
def test_the_practice_moves_no_touch_that_may_not_be_given_any_more_and_can_cancel_it(
    example: Example, said: Mapping[str, object]
) -> None:
    one = booked(example)
    told(example.practice, said, NOW + timedelta(hours=1), client=one.client)
    with pytest.raises(NoTouchNow, match="stays where it is"):
        move_for(example.practice, one.pk, first_cell=cell("11:00"), now=NOW)
    one.refresh_from_db()
    assert (one.first_cell, one.revision) == (cell("09:00"), 0)
    assert cancel_for(example.practice, one.pk, NOW).state == State.CANCELLED


def test_the_practice_moves_no_touch_whose_answers_are_open_or_cannot_be_read(
    example: Example,
) -> None:
    one = booked(example)
    listening = one.listening
    assert listening is not None
    safety = safety_of(listening)
    assert safety is not None
    unclear = (sealed(replace(safety, open=True), listening.seal_row), b"nothing that opens")
    for kept in unclear:
        listening.clearance = kept
        listening.save()
        with pytest.raises(NoTouchNow):
            move_for(example.practice, one.pk, first_cell=cell("11:00"), now=NOW)


def test_the_practice_moves_no_touch_of_somebody_who_said_that_something_is_new(
    example: Example,
) -> None:
    one = booked(example)
    assert one.listening is not None
    said = Asking(by="Example Therapist", at=NOW + timedelta(hours=1), said="something")
    record_asking(one.listening, said)
    with pytest.raises(NoTouchNow):
        move_for(example.practice, one.pk, first_cell=cell("11:00"), now=NOW)


def test_the_practice_moves_a_conversation_whatever_was_told(
    example: Example, client_of_ours: Client
) -> None:
    told(example.practice, ON_WARFARIN, client=client_of_ours)
    talk = replace(in_the_room(example, "09:00"), service=example.talk.pk)
    one = book_for(client_of_ours, talk, request_key="a form", now=NOW)
    told(example.practice, WITH_A_FEVER, NOW + timedelta(hours=1), client=client_of_ours)
    assert move_for(example.practice, one.pk, first_cell=cell("11:00"), now=NOW).revision == 1


def test_the_practice_moves_a_session_of_somebody_who_told_nothing_yet(
    example: Example, client_of_ours: Client
) -> None:
    wanted = in_the_room(example, "09:00")
    one = book_for(client_of_ours, wanted, request_key="a form", now=NOW)
    assert move_for(example.practice, one.pk, first_cell=cell("11:00"), now=NOW).revision == 1
