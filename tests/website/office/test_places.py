"""Places of a practice, where they are on the map, and their rooms."""

import pytest

from tests.website.office.officing import NOW, Owned, own_practice, post
from tests.website.office.test_days import booked_in_three_days
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db


def test_a_place_that_we_know_needs_its_name_alone(owned: Owned) -> None:
    assert post(owned, "places/new/", name="Hermanus", at_home="on") == (
        302,
        owned.at("places/?done=saved"),
    )
    place = owned.practice.places.get(name="Hermanus")
    assert (place.latitude, place.at_home) == (-34.418, True)


def test_the_street_of_the_rooms_is_kept_and_read_by_whoever_looks_for_them(owned: Owned) -> None:
    place = owned.practice.places.get()
    post(owned, f"places/{place.pk}/", name="Kleinmond", address="4 Sandy Lane, blue door")
    place.refresh_from_db()
    assert place.in_full == "4 Sandy Lane, blue door, Kleinmond"
    page = owned.browser.get("/practices/example-practice/").text
    assert "4 Sandy Lane, blue door, Kleinmond: " in page


def test_a_street_that_is_written_later_is_told_once_to_whoever_is_booked_there(
    owned: Owned,
) -> None:
    booked_in_three_days(owned)
    client = owned.practice.clients.create(email="client@example.org", created_at=NOW)
    owned.practice.appointments.update(client=client)
    page = f"places/{owned.practice.places.get().pk}/"
    told = post(owned, page, name="Kleinmond", address="4 Sandy Lane")
    assert told == (302, owned.at("places/?done=told-where"))
    assert "4 Sandy Lane" in Notice.objects.get(to="client@example.org").text
    assert "A letter tells it to everybody" in owned.browser.get(told[1]).text
    again = post(owned, page, name="Kleinmond", address="4 Sandy Lane")
    assert again == (302, owned.at("places/?done=saved"))
    assert Notice.objects.filter(to="client@example.org").count() == 1


def test_the_way_to_a_place_has_a_price_or_none(owned: Owned) -> None:
    post(owned, "places/new/", name="Hermanus", at_home="on", way="R 120,50")
    place = owned.practice.places.get(name="Hermanus")
    assert place.way_cents == 120_50
    shelf = owned.browser.get(owned.at("places/")).content.decode()
    assert "home visits, R\N{NO-BREAK SPACE}120,50 for the way" in shelf
    status, page = post(owned, f"places/{place.pk}/", name="Hermanus", at_home="on", way="much")
    assert (status, "Please write an amount in rand" in page) == (422, True)
    post(owned, f"places/{place.pk}/", name="Hermanus", at_home="on", way="")
    place.refresh_from_db()
    assert place.way_cents == 0


def test_a_place_that_nobody_knows_is_asked_where_it_is(owned: Owned) -> None:
    status, page = post(owned, "places/new/", name="Nowhere Farm")
    assert (status, "We do not know where this is" in page) == (422, True)
    assert 'value="Nowhere Farm"' in page
    assert post(owned, "places/new/", name="Nowhere Farm", latitude=-34, longitude=19)[0] == 302


def test_a_place_of_another_name_moves_on_the_map(owned: Owned) -> None:
    place = owned.practice.places.get()
    sent = {"name": "Hermanus", "latitude": place.latitude, "longitude": place.longitude}
    post(owned, f"places/{place.pk}/", **sent)
    place.refresh_from_db()
    assert (place.name, place.latitude) == ("Hermanus", -34.418)


def test_a_place_with_degrees_of_its_own_keeps_them(owned: Owned) -> None:
    place = owned.practice.places.get()
    post(owned, f"places/{place.pk}/", name="Kleinmond", latitude=-34.35, longitude=19.04)
    post(owned, f"places/{place.pk}/", name="Kleinmond", at_home="on", latitude=-34.35,
         longitude=19.04)  # fmt: skip
    place.refresh_from_db()
    assert (place.latitude, place.longitude) == (-34.35, 19.04)


def test_no_place_is_named_twice(owned: Owned) -> None:
    status, page = post(owned, "places/new/", name="KLEINMOND")
    assert (status, "You have a place of this name already." in page) == (422, True)


def test_a_room_is_at_a_place_of_this_practice(owned: Owned) -> None:
    other = own_practice("Other", "other@example.org")
    foreign = other.practice.places.get()
    assert f'value="{foreign.pk}"' not in owned.browser.get(owned.at("rooms/new/")).content.decode()
    assert post(owned, "rooms/new/", name="Loft", place=foreign.pk)[0] == 422
    assert post(owned, "rooms/new/", name="Loft", place=owned.practice.places.get().pk)[0] == 302
    assert other.practice.rooms.count() == 1


def test_a_room_stays_where_somebody_is_told_to_come(owned: Owned) -> None:
    booked_in_three_days(owned)
    room, other = (
        owned.practice.rooms.get(),
        owned.practice.places.create(
            name="Hermanus", latitude=-34.418, longitude=19.234, at_home=True
        ),
    )
    owned.practice.appointments.update(room=room)
    status, page = post(owned, f"rooms/{room.pk}/", name="The room", place=other.pk)
    assert (status, "Please make a new room there instead." in page) == (422, True)
    owned.practice.appointments.all().delete()
    assert post(owned, f"rooms/{room.pk}/", name="The room", place=other.pk)[0] == 302
