"""What speaks against a session is told to the practice as to those who give it, and why."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from tests.website.booking.practising import (
    MONDAY,
    NOW,
    ON_WARFARIN,
    Example,
    at_home_in,
    booked,
    cell,
    confirm_now,
    hold_now,
    in_the_room,
    told,
)
from unknot.website.booking.actions import Wanted, approve, book_for, move_for, no_show
from unknot.website.booking.errors import BookingError, NotGiven
from unknot.website.booking.models import Appointment, State
from unknot.website.care.bridge import safety_of, sealed
from unknot.website.care.models import Client

pytestmark = pytest.mark.django_db
SPOKEN_TO_A_CLIENT = ("find you.", "your health", "what you told us", "your doctor", "call us")


def refusal(client: Client, wanted: Wanted, **more: str) -> str:
    """Book for a client, and read why that does not go."""
    with pytest.raises(BookingError) as refused:
        book_for(client, wanted, request_key="a form", now=NOW, **more)
    said = str(refused.value)
    assert not any(words in said for words in SPOKEN_TO_A_CLIENT)
    assert "not offered like that" not in said
    return said


def asked(example: Example) -> Appointment:
    example.practice.approves_new_clients = True
    example.practice.save()
    return confirm_now(hold_now(in_the_room(example, "09:00")))


def registered_until(example: Example, day: date | None) -> None:
    example.therapist.registered_until = day
    example.therapist.save()


@pytest.mark.parametrize(
    ("said", "words"), [(ON_WARFARIN, "from their doctor or pharmacist"), (None, "This client has")]
)
def test_what_a_client_told_is_told_of_the_client(
    example: Example, client_of_ours: Client, said: Mapping[str, object] | None, words: str
) -> None:
    listening = told(example.practice, said or {"*": "no"}, client=client_of_ours)
    if said is None:
        safety = safety_of(listening)
        assert safety is not None
        listening.clearance = sealed(replace(safety, open=True), listening.seal_row)
        listening.save()
    assert words in refusal(client_of_ours, in_the_room(example, "09:00"))


def test_where_nothing_is_left_to_do_the_therapist_is_told_what_is_possible(
    example: Example, client_of_ours: Client
) -> None:
    told(example.practice, client=client_of_ours)
    example.practice.modalities.update(techniques=["tapotement"])
    said = refusal(client_of_ours, in_the_room(example, "09:00"))
    assert "safe for this client and that this therapist may do" in said


def test_a_missing_address_and_a_word_of_health_are_theirs(
    example: Example, client_of_ours: Client
) -> None:
    home = at_home_in(example, example.hermanus, "11:00")
    assert "Please say where you find them" in refusal(client_of_ours, home)
    said = refusal(client_of_ours, home, address="1 Beach Road (I have cancer)")
    assert "This sounds like their health" in said


def test_in_our_room_at_a_place_without_one_names_what_is_missing(
    example: Example, client_of_ours: Client
) -> None:
    there = replace(in_the_room(example, "09:00"), place=example.hermanus.pk)
    assert refusal(client_of_ours, there) == (
        "There is no room at Hermanus. Please choose another place, or their home."
    )


def test_what_is_given_elsewhere_only_is_said_to_be(
    example: Example, client_of_ours: Client
) -> None:
    room, home = in_the_room(example, "11:00"), at_home_in(example, example.hermanus, "11:00")
    at_home_only = replace(home, at_home=False, place=example.practice_place.pk)
    assert "is given at homes only" in refusal(client_of_ours, at_home_only)
    assert "is given in a room only" in refusal(client_of_ours, replace(room, at_home=True))
    example.practice.places.filter(pk=example.hermanus.pk).update(at_home=False)
    said = refusal(client_of_ours, home, address="1 Beach Road")
    assert said == "Nobody is visited at home in Hermanus. Please choose another place."


def test_what_a_therapist_does_not_give_is_named(example: Example, client_of_ours: Client) -> None:
    home = at_home_in(example, example.hermanus, "11:00")
    cupping = example.practice.modalities.create(name="Cupping", techniques=["effleurage"])
    example.at_home.modalities.add(cupping)
    said = refusal(client_of_ours, home, address="1 Beach Road")
    assert said == "Example Therapist is not trained in what this session holds: Cupping."
    registered_until(example, None)
    assert "No registration of Example" in refusal(client_of_ours, home, address="1 Beach Road")
    example.practice.therapists.update(visits_homes=False)
    said = refusal(client_of_ours, home, address="1 Beach Road")
    assert said == "Example Therapist does not visit homes."


def test_a_yes_on_a_day_without_registration_says_so_and_changes_nothing(example: Example) -> None:
    one = asked(example)
    registered_until(example, MONDAY - timedelta(days=1))
    with pytest.raises(NotGiven, match="No registration of Example Therapist holds on this day"):
        approve(example.practice, one.pk, NOW)
    one.refresh_from_db()
    assert (one.state, one.revision) == (State.ASKED, 0)
    example.practice.therapists.update(registered_until=date(2099, 1, 1), last_day=NOW.date())
    with pytest.raises(NotGiven, match="Example Therapist has left by then"):
        approve(example.practice, one.pk, NOW)


def test_moving_at_a_place_that_is_visited_no_more_says_so(
    example: Example, client_of_ours: Client
) -> None:
    home = at_home_in(example, example.hermanus, "11:00")
    one = book_for(client_of_ours, home, request_key="a form", now=NOW, address="1 Beach Road")
    example.practice.places.filter(pk=example.hermanus.pk).update(at_home=False)
    with pytest.raises(NotGiven, match="Nobody is visited at home in Hermanus"):
        move_for(example.practice, one.pk, first_cell=cell("14:00"), now=NOW)


def test_nobody_has_missed_what_has_not_begun(example: Example) -> None:
    with pytest.raises(BookingError, match="has not begun yet"):
        no_show(example.practice, booked(example).pk, NOW)
