"""What a practice says of itself, and what it is told that it lacks."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.website.office.officing import Owned, post
from unknot.website.practice.models import Practice

pytestmark = pytest.mark.django_db


def test_the_practice_says_new_things_of_itself_and_keeps_its_address(owned: Owned) -> None:
    sent = {
        "name": "Renamed",
        "about": "We are **here**.",
        "telephone": "028 271 0000",
        "cancel_notice_hours": 48,
        "road_factor": "1.5",
        "kmh": 50,
        "minutes_in_town": 15,
    }
    assert post(owned, "practice/", **sent)[0] == 302
    practice = Practice.objects.get()
    assert practice.minutes_in_town == 15
    assert (practice.name, practice.slug) == ("Renamed", "example-practice")
    assert practice.telephone == "+27282710000"


def test_a_practice_says_nothing_that_makes_no_sense(owned: Owned) -> None:
    status, page = post(
        owned, "practice/", name="", about="Kept words", road_factor="0", kmh="fast"
    )
    assert status == 422
    assert "Kept words" in page
    assert Practice.objects.get().name == "Example Practice"


def offer_a_conversation(owned: Owned) -> None:
    """Let the practice offer one, as nobody does on the first day."""
    owned.practice.services.create(
        name="A conversation", conversation=True, minutes=20, price_cents=0
    )


def test_the_office_says_what_is_missing(owned: Owned) -> None:
    offer_a_conversation(owned)
    owned.practice.places.update(address="4 Sandy Lane")
    assert "Worth seeing to" not in owned.browser.get(owned.at()).content.decode()
    owned.practice.therapists.update(registration="", week={})
    owned.practice.rooms.all().delete()
    page = owned.browser.get(owned.at()).content.decode()
    for sentence in (
        "Example Therapist has no current registration: no massage can be booked with them.",
        "Example Therapist has no hours, and is not shown to clients.",
        "Sessions are offered in a room, and there is none.",
    ):
        assert sentence in page


def test_the_office_asks_for_a_conversation_where_none_is_offered(owned: Owned) -> None:
    """Without one, whoever has to ask a doctor first can book nothing at all."""
    asked = "whoever has to ask a doctor first can book nothing else."
    assert asked in owned.browser.get(owned.at()).content.decode()
    offer_a_conversation(owned)
    assert asked not in owned.browser.get(owned.at()).content.decode()


def test_the_office_asks_for_the_street_of_a_room_as_long_as_nobody_knows_it(owned: Owned) -> None:
    owned.practice.places.create(name="Hermanus", latitude=-34.4, longitude=19.2, at_home=True)
    asked = "Say in which street your room in {place} is: clients read only the town."
    page = owned.browser.get(owned.at()).text
    assert asked.format(place="Kleinmond") in page
    assert asked.format(place="Hermanus") not in page
    owned.practice.places.update(address="4 Sandy Lane")
    assert asked.format(place="Kleinmond") not in owned.browser.get(owned.at()).text


def test_a_way_of_working_that_nobody_is_trained_in_is_said_and_left_out(
    client: Client, owned: Owned
) -> None:
    owned.practice.modalities.create(name="Hot stones", techniques=["effleurage"])
    said = "Nobody is trained in “Hot stones”, so clients do not read of it."
    public = "/practices/example-practice/"
    assert said in owned.browser.get(owned.at()).text
    assert "Hot stones" not in client.get(public).text
    owned.therapist.modalities.set(owned.practice.modalities.all())
    assert said not in owned.browser.get(owned.at()).text
    assert "Hot stones" in client.get(public).text


def test_the_office_leads_whoever_gives_sessions_to_their_calendars(owned: Owned) -> None:
    link = 'href="/practices/example-practice/calendars/"'
    assert link in owned.browser.get(owned.at()).text
    owned.practice.members.update(therapist=None)
    assert link not in owned.browser.get(owned.at()).text


def test_what_stops_people_from_booking_comes_first(owned: Owned) -> None:
    owned.practice.therapists.update(registration="")
    page = owned.browser.get(owned.at()).text
    assert 0 < page.index("has no current registration") < page.index("Offer a conversation")


def test_the_office_reminds_of_a_registration_that_ends_soon(owned: Owned) -> None:
    owned.therapist.registered_until = timezone.localdate() + timedelta(days=20)
    owned.therapist.save()
    page = owned.browser.get(owned.at()).content.decode()
    assert "The registration of Example Therapist ends on" in page
