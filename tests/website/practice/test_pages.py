"""The public pages of practices."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from tests.website.office.officing import Owned, own_practice
from tests.website.practice.hostility import doings_of, write_in
from tests.website.practice.payloads import EVERY_PAYLOAD
from unknot.website.practice.models import Practice
from unknot.website.practice.queries import therapists_who_touch

pytestmark = pytest.mark.django_db


@pytest.fixture
def owned() -> Owned:
    """A practice that can be booked."""
    return own_practice()


def page(client: Client, owned: Owned) -> str:
    return client.get(f"/practices/{owned.practice.slug}/").content.decode()


def test_the_practices_of_the_website_are_listed(client: Client, owned: Owned) -> None:
    shown = client.get("/practices/").content.decode()
    assert "Example Practice" in shown
    assert f'href="/practices/{owned.practice.slug}/"' in shown


def test_without_any_practice_the_list_says_how_to_open_one(client: Client) -> None:
    shown = client.get("/practices/").content.decode()
    assert "No practice works here yet" in shown
    assert 'href="/practices/new/"' in shown


def test_the_page_says_who_what_where_and_for_how_much(client: Client, owned: Owned) -> None:
    shown = page(client, owned)
    for words in ("Example Therapist", "Relaxing", "Kleinmond", "R\N{NO-BREAK SPACE}620"):
        assert words in shown
    assert 'href="/learn/techniques/effleurage/"' in shown
    assert f'href="/practices/{owned.practice.slug}/listen/"' in shown


def test_people_reach_the_practice_by_telephone_e_mail_and_whatsapp(
    client: Client, owned: Owned
) -> None:
    practice = owned.practice
    practice.telephone = practice.whatsapp = "+27821234567"
    practice.save()
    shown = page(client, owned)
    assert 'href="tel:+27821234567"' in shown
    assert "082 123 4567" in shown
    assert 'href="https://wa.me/27821234567?text=Hello%2C%20I%20found%20you' in shown
    assert 'href="mailto:owner@example.org"' in shown


def test_a_registration_that_holds_is_shown(client: Client, owned: Owned) -> None:
    shown = page(client, owned)
    assert "Registered with the AHPCSA, number A00000" in shown
    assert "no massage can be booked" not in shown


@pytest.mark.parametrize("registration", ["", "A00000"])
def test_without_a_current_registration_the_page_says_that_no_massage_can_be_booked(
    client: Client, owned: Owned, registration: str
) -> None:
    therapist, today = owned.therapist, timezone.localdate()
    therapist.registration, therapist.registered_until = registration, today - timedelta(days=1)
    therapist.save()
    assert "no massage can be booked with them now" in page(client, owned)
    assert not therapists_who_touch(owned.practice, today).exists()


CLOSED = "Nothing can be booked here for now."
ONLY_TALK = "No massage can be booked here for now, only a conversation."
TO_BOOK = ("Book a session", "Book a conversation")


def booked_here(client: Client, owned: Owned) -> tuple[bool, bool, str]:
    """Say whether the page is closed, only for talk, and what it leads to."""
    shown = page(client, owned)
    return CLOSED in shown, ONLY_TALK in shown, "".join(one for one in TO_BOOK if one in shown)


def test_nobody_is_asked_how_they_are_where_nothing_can_be_booked(
    client: Client, owned: Owned
) -> None:
    assert booked_here(client, owned) == (False, False, "Book a session")
    owned.practice.therapists.update(registration="")
    assert booked_here(client, owned) == (True, False, "")
    owned.practice.services.create(name="Talk", minutes=20, price_cents=0, conversation=True)
    assert booked_here(client, owned) == (False, True, "Book a conversation")
    owned.practice.therapists.update(week={})
    assert booked_here(client, owned) == (True, False, "")


def test_a_practice_that_only_talks_makes_no_excuses_for_it(client: Client, owned: Owned) -> None:
    owned.practice.therapists.update(registration="")
    owned.practice.services.update(conversation=True)
    assert booked_here(client, owned) == (False, False, "Book a conversation")


def test_a_registration_holds_on_its_last_day_and_not_on_the_next(owned: Owned) -> None:
    until = owned.therapist.registered_until
    assert until is not None
    assert therapists_who_touch(owned.practice, until).exists()
    assert not therapists_who_touch(owned.practice, until + timedelta(days=1)).exists()


def test_the_places_are_on_a_map_and_in_a_list(client: Client, owned: Owned) -> None:
    shown = page(client, owned)
    assert '<svg class="map"' in shown
    assert "<li>Kleinmond: The room</li>" in " ".join(shown.split())


def test_a_session_that_is_given_nowhere_is_not_offered(client: Client, owned: Owned) -> None:
    owned.practice.services.update(at_home=False, at_practice=False)
    assert "Sessions and prices" not in page(client, owned)


def test_a_therapist_without_any_hours_is_not_shown(client: Client, owned: Owned) -> None:
    owned.practice.therapists.update(week={})
    assert "Who works here" not in page(client, owned)


def test_a_page_reads_the_database_a_few_times_however_much_it_shows(
    client: Client, owned: Owned, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(10):
        place = owned.practice.places.create(
            name=f"Place {number}", latitude=-34.3, longitude=19 + number / 20, at_home=True
        )
        owned.practice.rooms.create(name=f"Room {number}", place=place)
        own_practice(f"Practice {number}", f"{number}@example.org")
    with django_assert_max_num_queries(10):
        page(client, owned)
    with django_assert_max_num_queries(2):
        client.get("/practices/")


def test_a_made_up_practice_says_so(client: Client, owned: Owned) -> None:
    owned.practice.demo = True
    owned.practice.save()
    assert "a made-up practice" in page(client, owned)
    assert "a made-up practice" in client.get("/practices/").content.decode()


def test_one_practice_shows_nothing_of_another(client: Client, owned: Owned) -> None:
    own_practice("Other Practice", "other@example.org")
    assert "other@example.org" not in page(client, owned)
    assert client.get("/practices/nowhere/").status_code == 404


def test_no_field_of_a_practice_runs_anything(client: Client, owned: Owned) -> None:
    for payload in EVERY_PAYLOAD:
        say_everywhere(owned, payload)
        for shown in (page(client, owned), client.get("/practices/").content.decode()):
            assert doings_of(shown) == [], payload


def say_everywhere(owned: Owned, payload: str) -> None:
    """Write something hostile into every field that the page shows."""
    practice = owned.practice
    mine = Practice.objects.filter(pk=practice.pk)
    write_in(mine, payload, "name", "welcome", "about", "policies")
    write_in(mine, payload, "email", "telephone", "whatsapp")
    write_in(practice.therapists.all(), payload, "name", "about", "registration")
    write_in(practice.modalities.all(), payload, "name", "about")
    for rows in (practice.places, practice.services, practice.rooms):
        write_in(rows.all(), payload, "name")


def test_what_costs_nothing_is_free(client: Client, owned: Owned) -> None:
    owned.practice.services.update(price_cents=0)
    page = client.get("/practices/example-practice/").text
    assert '<b class="num price">free</b>' in page
