"""What clients said since they booked counts for each later step; no letter about it is lost."""

from collections.abc import Mapping
from datetime import timedelta

import pytest
from msgspec.structs import replace

from tests.website.booking.practising import (
    MONDAY,
    NOW,
    WITH_A_FEVER,
    Example,
    cell,
    confirm_now,
    guest,
    hold_now,
    in_the_room,
    told,
)
from unknot.website.booking.actions import (
    approve,
    block,
    book_for,
    cancel,
    leave,
    let_pass,
    move,
    move_for,
    offer_freed,
    tell_anew,
)
from unknot.website.booking.actions.joining import Hope, join
from unknot.website.booking.errors import NotCleared, NoTouchNow
from unknot.website.booking.links import link_to, link_to_wait
from unknot.website.booking.models import Appointment, State, Waiting
from unknot.website.booking.times.cells import Span
from unknot.website.care.actions import keep_safety
from unknot.website.care.bridge import safety_of
from unknot.website.care.heard import Heard
from unknot.website.care.models import Client, Listening
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db
SOON = NOW + timedelta(minutes=1)


def answer(listening: Listening, said: Mapping[str, object]) -> None:
    """Answer the questions about health anew."""
    safety = safety_of(told(listening.practice, said))
    assert safety is not None
    keep_safety(listening, safety)


def by_word_of_mouth(example: Example, clock: str, client: Client) -> Appointment:
    """Let the practice book somebody who told nothing yet."""
    return book_for(client, in_the_room(example, clock), request_key=clock, now=NOW)


def on_the_list(example: Example) -> Waiting:
    """Put somebody on the list for a day that becomes free right after it."""
    span = Span(cell("00:00"), cell("23:55"))
    absence, _ = block(example.therapist, span)
    hope = Hope(example.in_room.pk, None, example.practice_place.pk, at_home=False, span=span)
    waiting = join(hope, guest(), told(example.practice), request_key="wait", now=NOW)
    absence.delete()
    return waiting


@pytest.fixture
def client_of_the_practice(example: Example) -> Client:
    """Somebody whom the practice knows by telephone alone."""
    return Client.objects.create(
        practice=example.practice, name="Example Client", email="client@example.org", created_at=NOW
    )


def waiting_letters() -> list[str]:
    """The subjects of what is still to leave, in the order in which it was written."""
    waiting = Notice.objects.filter(state=Notice.State.WAITING).order_by("pk")
    return [*waiting.values_list("subject", flat=True)]


def test_a_telling_without_answers_hides_no_answers(
    example: Example, client_of_the_practice: Client
) -> None:
    first = by_word_of_mouth(example, "08:00", client_of_the_practice)
    other = by_word_of_mouth(example, "10:00", client_of_the_practice)
    strict = tell_anew(link_to(first), Heard(outcome="Sleep"), maker="a", now=NOW)
    answer(strict, WITH_A_FEVER)
    tell_anew(link_to(other), Heard(outcome="Rest"), maker="b", now=SOON)
    with pytest.raises(NoTouchNow):
        move_for(example.practice, other.pk, first_cell=cell("13:00"), now=SOON)
    with pytest.raises(NotCleared):
        by_word_of_mouth(example, "15:00", client_of_the_practice)


def test_nobody_is_taken_on_for_touch_whose_answers_became_stricter(example: Example) -> None:
    example.practice.approves_new_clients = True
    example.practice.save()
    asked = confirm_now(hold_now(in_the_room(example, "11:00")))
    assert asked.listening is not None
    answer(asked.listening, WITH_A_FEVER)
    with pytest.raises(NoTouchNow):
        approve(example.practice, asked.pk, SOON)
    asked.refresh_from_db()
    assert asked.state == State.ASKED


def test_a_free_time_is_offered_to_nobody_whose_answers_became_stricter(example: Example) -> None:
    waiting = on_the_list(example)
    assert waiting.listening is not None
    answer(waiting.listening, WITH_A_FEVER)
    assert (offer_freed(NOW), Waiting.objects.get().state) == (0, Waiting.State.WAITING)


def test_a_course_keeps_its_confirmation_when_one_of_it_is_moved(example: Example) -> None:
    link = hold_now(replace(in_the_room(example, "11:00"), sessions=3))
    confirm_now(link)
    move(link, first_cell=cell("13:00"), now=SOON)
    to_the_client = Notice.objects.filter(to="client@example.org", state=Notice.State.WAITING)
    assert [*to_the_client.order_by("pk").values_list("subject", flat=True)] == [
        "Moved: your session is on Monday 30 November, 13:00",
        "Your 3 sessions from Monday 30 November, 13:00",
    ]


def test_a_course_that_was_cancelled_as_a_whole_is_confirmed_no_more(example: Example) -> None:
    confirm_now(hold_now(replace(in_the_room(example, "11:00"), sessions=2)))
    for one in Appointment.objects.order_by("first_cell"):
        cancel(link_to(one), SOON)
    assert [one for one in waiting_letters() if not one.startswith("Cancelled")] == []


def test_no_offer_leaves_that_was_let_pass_and_nothing_to_whoever_left_the_list(
    example: Example,
) -> None:
    waiting = on_the_list(example)
    assert (offer_freed(NOW), len(waiting_letters())) == (1, 2)
    let_pass(link_to_wait(waiting))
    assert waiting_letters() == ["You are on the waiting list of Example Practice"]
    leave(link_to_wait(waiting))
    assert waiting_letters() == []


def test_a_wish_that_is_moved_stays_a_wish(example: Example) -> None:
    example.practice.approves_new_clients = True
    example.practice.save()
    link = hold_now(in_the_room(example, "11:00"))
    confirm_now(link)
    move(link, first_cell=cell("13:00"), now=SOON)
    assert waiting_letters() == [
        "We have your wish for Monday 30 November, 13:00",
        "Moved: Example Client asks for Monday 30 November, 13:00",
    ]


def test_who_has_to_be_heard_first_is_told_so_again_when_the_time_changes(
    example: Example, client_of_the_practice: Client
) -> None:
    booked = by_word_of_mouth(example, "08:00", client_of_the_practice)
    move_for(example.practice, booked.pk, first_cell=cell("13:00"), now=SOON)
    letter = Notice.objects.get(to="client@example.org", state=Notice.State.WAITING)
    assert "Before anybody touches you, we ask how you are." in letter.text
    assert f"/appointments/{link_to(booked)}/listen/" in letter.text


def test_the_therapist_hears_of_news_though_the_session_is_moved(
    example: Example, client_of_the_practice: Client
) -> None:
    booked = by_word_of_mouth(example, "08:00", client_of_the_practice)
    tell_anew(link_to(booked), Heard(outcome="Sleep"), maker="a", now=NOW)
    move_for(example.practice, booked.pk, first_cell=cell("13:00", MONDAY), now=SOON)
    assert "Example Client told something new for Monday 30 November, 08:00" in waiting_letters()
