"""How much one sender may hold at once, and book in a day."""

from datetime import date, timedelta
from itertools import count

import pytest
from django.test import Client
from msgspec.structs import replace

from tests.website.booking.practising import (
    MONDAY,
    NOW,
    Example,
    confirm_now,
    guest,
    in_the_room,
    open_practice,
)
from tests.website.booking.visiting import DETAILS, be_heard, free_cells, send, tell_who, wish
from unknot.website.booking.actions import HELD_FOR, forget_senders, hold, restraint
from unknot.website.booking.actions.restraint import MOST_BOOKED, MOST_HELD, SENDERS_KEPT
from unknot.website.booking.errors import TooManyBooked, TooManyHeld
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.times.cells import begins
from unknot.website.care.models import Client as ClientRow
from unknot.website.people.models import Person

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
    holds(example, "11:00", sessions=MOST_HELD)
    wanted = in_the_room(example, "13:00")
    hold(wanted, request_key="later", now=NOW + HELD_FOR, sender="a sender")
    running = Appointment.objects.filter(state=State.HELD, held_until__gt=NOW + HELD_FOR)
    assert running.get().begins == begins(wanted.first_cell)


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


def books(
    example: Example,
    clock: str,
    *,
    sessions: int = MOST_HELD,
    sender: str = "a sender",
    **who: object,
) -> None:
    """Hold a time, or a course, as somebody who sends forms, and confirm it."""
    link = holds(example, clock, sender=sender, sessions=sessions)
    confirm_now(link, guest(email=f"{next(_keys)}@example.org", **who))


def books_two_courses(example: Example) -> None:
    """Book as much as one sender may for people whom nobody knows."""
    books(example, "09:00")
    books(example, "10:30")


def certain() -> int:
    """Count what is booked."""
    return Appointment.objects.filter(state=State.CONFIRMED).count()


def test_a_sender_books_two_courses_a_day_for_people_whom_nobody_knows(example: Example) -> None:
    example.practice.telephone = "+27281234567"
    example.practice.save()
    books_two_courses(example)
    with pytest.raises(TooManyBooked) as refused:
        books(example, "13:00", sessions=1)
    assert str(refused.value).endswith("with you. 028 123 4567, example@practice.example")
    assert certain() == MOST_BOOKED
    assert Appointment.objects.filter(state=State.HELD).count() == 1


def test_who_proved_their_address_others_and_other_practices_book_meanwhile(
    example: Example,
) -> None:
    books_two_courses(example)
    ann = Person.objects.create_user("ann@example.org")
    link = holds(example, "13:00")
    confirm_now(link, guest(email=ann.email, person=ann))
    books(example, "14:30", sessions=1, sender="somebody else")
    books(open_practice("other"), "09:00", sessions=1)
    assert certain() == MOST_BOOKED + 3


def test_what_the_practice_said_yes_to_counts_no_more(example: Example) -> None:
    books_two_courses(example)
    ClientRow.objects.update(approved_at=NOW)
    books(example, "13:00")
    assert certain() == MOST_BOOKED + MOST_HELD


def test_from_where_it_came_is_forgotten_after_a_day(example: Example) -> None:
    books_two_courses(example)
    forget_senders(NOW + SENDERS_KEPT - timedelta(seconds=1))
    assert not Appointment.objects.filter(sender_hash="").exists()
    forget_senders(NOW + SENDERS_KEPT)
    assert not Appointment.objects.exclude(sender_hash="").exists()


def test_whoever_is_asked_to_call_keeps_their_time_and_what_they_wrote(
    example: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restraint, "MOST_BOOKED", 0)
    visit = Client()
    send(visit, wish(visit, example, free_cells(be_heard(visit, example))[40]))
    told = tell_who(visit, DETAILS)
    assert (told.status_code, told.text.count("Many sessions were booked")) == (409, 1)
    assert f'value="{DETAILS["name"]}"' in told.text
    assert Appointment.objects.get().state == State.HELD
    assert not ClientRow.objects.exists()
    monkeypatch.undo()
    assert tell_who(visit, DETAILS).status_code == 302
    assert Appointment.objects.get().state == State.CONFIRMED
