"""What is held for somebody: in two tabs, too late, tampered with, or taken by others."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.website.booking.practising import Example, open_practice
from tests.website.booking.visiting import DETAILS, be_heard, free_cells, send, tell_who, wish
from tests.website.guide.sending import answers
from unknot.website.booking.models import Appointment, Claim, State
from unknot.website.care import models as care

pytestmark = pytest.mark.django_db
BOOK = "/practices/example/book/"


def test_a_chosen_time_is_held_and_its_end_is_said(
    client: Client, example: Example, cell: int
) -> None:
    answered = send(client, wish(client, example, cell))
    assert (answered.status_code, answered["Location"]) == (302, BOOK)
    held = Appointment.objects.get()
    assert held.held_until is not None
    until = timezone.localtime(held.held_until)
    assert f"Held for you until {until:%H:%M}." in client.get(BOOK).content.decode()


def test_whoever_holds_a_time_in_a_room_reads_in_which_street_it_is(
    client: Client, example: Example, cell: int
) -> None:
    example.practice.places.update(address="4 Sandy Lane")
    send(client, wish(client, example, cell))
    assert "4 Sandy Lane, Kleinmond" in client.get(BOOK).text


def test_in_two_tabs_the_same_time_is_held_once(
    client: Client, example: Example, cell: int
) -> None:
    wishes = [wish(client, example, cell), wish(client, example, cell)]
    assert [send(client, one)["Location"] for one in wishes] == [BOOK, BOOK]
    assert Appointment.objects.count() == 1


def test_in_two_tabs_the_later_choice_counts_and_the_first_is_free_again(
    client: Client, example: Example, cell: int
) -> None:
    send(client, wish(client, example, cell))
    later = free_cells(care.Listening.objects.get())[60]
    send(client, wish(client, example, later))
    assert Claim.objects.filter(therapist=example.therapist).count() == 15
    assert Appointment.objects.get(state=State.HELD).first_cell == later


def test_a_key_that_is_not_ours_holds_nothing(client: Client, example: Example, cell: int) -> None:
    answered = send(client, wish(client, example, cell) | {"key": "made:up:key"})
    assert answered.status_code == 409
    assert Appointment.objects.count() == 0


def test_a_taken_time_is_told_kindly_beside_the_nearest(example: Example) -> None:
    one, other = Client(), Client()
    cell = free_cells(be_heard(one, example))[40]
    be_heard(other, example)
    wishes = wish(one, example, cell), wish(other, example, cell)
    assert send(one, wishes[0]).status_code == 302
    answered = send(other, wishes[1])
    page = answered.content.decode()
    assert answered.status_code == 409
    assert "This time is not free any more." in page
    assert "Nearest to that" in page
    near = [slot.time.cell for slot in answered.context["soonest"]]
    assert all(abs(one - cell) <= 24 * 12 for one in near)


@pytest.mark.parametrize("moved", [-60 * 288, 300 * 288, 1, 13 * 12])
def test_a_time_that_is_not_offered_cannot_be_held(
    client: Client, example: Example, cell: int, moved: int
) -> None:
    answered = send(client, wish(client, example, cell + moved))
    assert answered.status_code == 409
    assert Appointment.objects.count() == 0


@pytest.mark.parametrize("wrong", [{"time": ""}, {"time": "soon"}, {"sessions": "13"}, {"key": ""}])
def test_a_form_that_was_tampered_with_holds_nothing(
    client: Client, example: Example, cell: int, wrong: dict[str, object]
) -> None:
    assert send(client, wish(client, example, cell) | wrong).status_code == 422
    assert Appointment.objects.count() == 0


@pytest.mark.parametrize("what", ["service", "place", "therapist"])
def test_nothing_of_another_practice_can_be_held(
    client: Client, example: Example, cell: int, what: str
) -> None:
    other = open_practice("other")
    foreign = {
        "service": other.in_room.pk,
        "place": other.practice_place.pk,
        "therapist": other.therapist.pk,
    }
    answered = send(client, wish(client, example, cell) | {what: foreign[what]})
    assert answered.status_code == 404
    assert Appointment.objects.count() == 0


def test_what_was_told_to_one_practice_opens_no_other(client: Client, example: Example) -> None:
    be_heard(client, example)
    open_practice("other")
    assert client.get("/practices/other/times/")["Location"] == "/practices/other/listen/"


def test_a_hold_that_is_over_is_told_beside_the_nearest_times(
    client: Client, example: Example, cell: int
) -> None:
    send(client, wish(client, example, cell))
    Appointment.objects.update(state=State.LAPSED, held_until=None)
    Claim.objects.all().delete()
    answered = tell_who(client, DETAILS)
    assert answered.status_code == 410
    assert "Nearest to that" in answered.content.decode()


def test_a_hold_that_is_late_still_counts_while_nobody_wanted_it(
    client: Client, example: Example, cell: int
) -> None:
    send(client, wish(client, example, cell))
    Appointment.objects.update(held_until=timezone.now() - timedelta(minutes=1))
    assert "It may still be free" in client.get(BOOK).content.decode()
    assert tell_who(client, DETAILS).status_code == 302


def test_who_holds_nothing_chooses_a_time_first(client: Client, example: Example) -> None:
    be_heard(client, example)
    assert client.get(BOOK)["Location"] == "/practices/example/times/"
    assert Client().get(BOOK)["Location"] == "/practices/example/listen/"


def test_a_time_stays_held_while_questions_are_answered_afresh(
    client: Client, example: Example, cell: int
) -> None:
    send(client, wish(client, example, cell))
    client.post("/safe/", answers(giver=None))
    assert client.get(BOOK).status_code == 200
