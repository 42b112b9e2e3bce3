"""What a session costs is said with the way wherever it is said."""

import pytest
from django.test import Client

from tests.website.booking.practising import (
    MONDAY,
    NOW,
    Example,
    at_home_in,
    cell,
    confirm_now,
    guest,
    hold_now,
    in_the_room,
)
from tests.website.booking.visiting import be_heard
from tests.website.office.officing import own_practice
from unknot.website.booking.actions import move
from unknot.website.booking.letters.words import price
from unknot.website.messages.models import Notice
from unknot.website.people.models import Membership, Role
from unknot.website.practice.money import HARD_SPACE
from unknot.website.practice.pricing import price_before_a_place, price_of, price_told

pytestmark = pytest.mark.django_db
WITH_THE_WAY = f"R{HARD_SPACE}770 (R{HARD_SPACE}120 of it for the way)"


@pytest.fixture
def example(example: Example) -> Example:
    """A practice that takes something for the way to Hermanus, and nothing in Kleinmond."""
    example.hermanus.way_cents = 120_00
    example.hermanus.save()
    return example


def test_at_a_home_the_way_is_added(example: Example) -> None:
    practice, service = example.practice, example.at_home
    assert price_of(practice, service, example.hermanus, at_home=True) == f"R{HARD_SPACE}770"
    assert price_told(practice, service, example.hermanus, at_home=True) == WITH_THE_WAY
    assert (
        price_told(practice, service, example.practice_place, at_home=True) == f"R{HARD_SPACE}650"
    )


def test_in_a_room_no_way_is_added(example: Example) -> None:
    told = price_told(example.practice, example.in_room, example.hermanus, at_home=False)
    assert told == f"R{HARD_SPACE}650"


def test_what_costs_nothing_is_free(client: Client, example: Example) -> None:
    example.practice.services.update(price_cents=0)
    example.talk.refresh_from_db()
    here = (example.practice, example.talk, example.practice_place)
    assert price_told(*here, at_home=False) == price_of(*here, at_home=False) == "free"
    assert price_before_a_place(example.talk) == "free"
    link = hold_now(in_the_room(example, "15:00"))
    booked = confirm_now(link, guest())
    assert price(booked) == "There is nothing to pay."
    page = client.get(f"/appointments/{link}/").content.decode()
    assert "<dt>To pay</dt><dd>nothing</dd>" in page


def test_before_a_place_is_known_the_way_is_named_where_it_costs(example: Example) -> None:
    assert price_before_a_place(example.in_room) == f"R{HARD_SPACE}650"
    assert price_before_a_place(example.at_home) == f"R{HARD_SPACE}650 and the way"
    example.practice.places.update(way_cents=0)
    assert price_before_a_place(example.at_home) == f"R{HARD_SPACE}650"


def test_the_practice_says_what_the_way_costs_and_others_say_nothing(
    client: Client, example: Example
) -> None:
    page = client.get("/practices/example/").content.decode()
    assert f"+ R{HARD_SPACE}120" in page
    assert "At your home, the way is added" in page
    example.practice.places.update(way_cents=0)
    assert "the way is added" not in client.get("/practices/example/").content.decode()


def test_it_is_said_with_the_times_and_in_the_letter(client: Client, example: Example) -> None:
    be_heard(client, example, service=example.at_home)
    look = f"service={example.at_home.pk}&place={example.hermanus.pk}&at_home=1"
    assert WITH_THE_WAY in client.get(f"/practices/example/times/?{look}").content.decode()
    confirm_now(hold_now(at_home_in(example, example.hermanus, "11:00")), guest(address="1 Road"))
    confirm_now(hold_now(in_the_room(example, "15:00")), guest(email="other@example.org"))
    told = Notice.objects.filter(key__endswith="-booked").order_by("pk")
    assert f"To pay afterwards: {WITH_THE_WAY}" in told[0].text
    assert f"To pay afterwards: R{HARD_SPACE}650\n" in told[1].text


def test_the_page_of_a_session_says_it_too(client: Client, example: Example) -> None:
    link = hold_now(at_home_in(example, example.hermanus, "11:00"))
    confirm_now(link, guest(address="1 Road"))
    assert f"{WITH_THE_WAY} afterwards" in client.get(f"/appointments/{link}/").content.decode()


def test_a_session_costs_what_was_agreed_on_whatever_is_asked_of_others_later(
    client: Client, example: Example
) -> None:
    link = hold_now(at_home_in(example, example.hermanus, "11:00"))
    booked = confirm_now(link, guest(address="1 Road"))
    example.practice.services.update(price_cents=900_00)
    example.practice.places.update(way_cents=500_00)
    assert f"{WITH_THE_WAY} afterwards" in client.get(f"/appointments/{link}/").content.decode()
    booked = move(link, first_cell=cell("15:00"), now=NOW)
    assert (booked.price_cents, booked.way_cents) == (770_00, 120_00)
    assert price(booked) == f"To pay afterwards: {WITH_THE_WAY}"


def test_the_day_of_the_therapist_says_what_to_take(example: Example) -> None:
    confirm_now(hold_now(at_home_in(example, example.hermanus, "11:00")), guest(address="1 Road"))
    owner = own_practice("Other", "other@example.org")
    Membership.objects.create(
        practice=example.practice,
        person=owner.member.person,
        role=Role.OWNER,
        therapist=example.therapist,
    )
    page = owner.browser.get(f"/practices/example/day/{MONDAY:%Y-%m-%d}/").content.decode()
    assert WITH_THE_WAY in page
