"""How much one sender may hold at once."""

from datetime import date
from itertools import count

import pytest
from django.test import Client
from msgspec.structs import replace

from tests.website.booking.practising import (
    MONDAY,
    NOW,
    Example,
    confirm_now,
    in_the_room,
    open_practice,
)
from tests.website.booking.visiting import be_heard, free_cells, send, wish
from unknot.website.booking.actions import HELD_FOR, hold, restraint
from unknot.website.booking.actions.restraint import MOST_HELD
from unknot.website.booking.errors import TooManyHeld
from unknot.website.booking.models import Appointment, State

pytestmark = pytest.mark.django_db
_keys = count()


def holds(
    example: Example, clock: str, day: date = MONDAY, sender: str = "a sender", **more: int
) -> str:
    """Hold a time as somebody who sends forms."""
    wanted = replace(in_the_room(example, clock, day), **more)
    return hold(wanted, request_key=f"sent {next(_keys)}", now=NOW, sender=sender)[1]


def test_a_sender_holds_no_more_sessions_than_a_course_has(example: Example) -> None:
    holds(example, "09:00", sessions=MOST_HELD - 1)
    holds(example, "11:00")
    with pytest.raises(TooManyHeld):
        holds(example, "13:00")
    assert Appointment.objects.filter(state=State.HELD).count() == MOST_HELD


def test_others_hold_what_they_like_meanwhile_and_so_does_who_goes_to_others(
    example: Example,
) -> None:
    holds(example, "09:00", sessions=MOST_HELD)
    holds(example, "11:00", sender="somebody else")
    holds(open_practice("other"), "11:00")
    held = Appointment.objects.filter(state=State.HELD)
    assert held.filter(practice=example.practice).count() == MOST_HELD + 1
    assert held.exclude(practice=example.practice).count() == 1


def test_what_is_booked_or_was_held_too_long_counts_no_more(example: Example) -> None:
    confirm_now(holds(example, "09:00", sessions=MOST_HELD))
    assert {*Appointment.objects.values_list("sender_hash", flat=True)} == {""}
    holds(example, "11:00", sessions=MOST_HELD)
    wanted = in_the_room(example, "13:00")
    hold(wanted, request_key="later", now=NOW + HELD_FOR, sender="a sender")


def test_whoever_chooses_another_time_instead_may(example: Example) -> None:
    link = holds(example, "09:00", sessions=MOST_HELD)
    other = replace(in_the_room(example, "13:00"), sessions=MOST_HELD)
    hold(other, request_key="instead", now=NOW, sender="a sender", instead_of=link)
    assert Appointment.objects.filter(state=State.HELD).count() == MOST_HELD


def test_a_flood_of_visits_from_one_address_is_told_kindly_to_wait(
    example: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restraint, "MOST_HELD", 2)
    visits = [Client() for _ in range(3)]
    cells = [free_cells(be_heard(visit, example))[40 * n] for n, visit in enumerate(visits)]
    sent = [
        send(visit, wish(visit, example, cell)) for visit, cell in zip(visits, cells, strict=True)
    ]
    assert [answered.status_code for answered in sent] == [302, 302, 429]
    assert "From your connection so many times are held" in sent[2].content.decode()
    assert Appointment.objects.filter(state=State.HELD).count() == 2
