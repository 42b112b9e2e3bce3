"""A therapist books somebody who telephoned, once, and only a client of their practice."""

import re

import pytest
from django.core import signing
from django.test import Client as Browser
from django.utils.html import escape

from tests.website.booking.practising import MONDAY, NOW, Example, open_practice
from tests.website.diary.days import HERE, an_appointment
from unknot.website.booking.models import Appointment, State
from unknot.website.care.models import Client

pytestmark = pytest.mark.django_db
KEY = signing.dumps("the key of a form", salt="unknot.booking.form")


def a_form(example: Example, **said: object) -> dict[str, object]:
    """Fill in the form for somebody who telephoned."""
    form = {
        "day": MONDAY,
        "begins": "09:00",
        "service": example.in_room.pk,
        "place": example.practice_place.pk,
        "name": "Example Caller",
        "key": KEY,
    }
    return form | said


def test_somebody_who_telephoned_is_booked_once(example: Example, therapist: Browser) -> None:
    for _ in range(2):
        therapist.post(f"{HERE}/sessions/new/", a_form(example))
    booked = Appointment.objects.get()
    assert booked.client == Client.objects.get()
    assert booked.state == State.CONFIRMED


@pytest.mark.parametrize(
    "corrected",
    [
        {"name": "Example Other"},
        {"email": "other@example.org"},
        {"telephone": "082 333 4444"},
        {"address": "2 Right Road"},
    ],
)
def test_a_form_that_is_corrected_after_it_booked_says_so_and_keeps_what_was_typed(
    example: Example, therapist: Browser, corrected: dict[str, str]
) -> None:
    at_home = {"service": example.at_home.pk, "place": example.hermanus.pk, "at_home": "1"}
    form = a_form(example, address="1 Wrong Road", email="caller@example.org", **at_home)
    assert therapist.post(f"{HERE}/sessions/new/", form).status_code == 302
    refused = therapist.post(f"{HERE}/sessions/new/", form | corrected)
    assert (refused.status_code, "This form booked already" in refused.text) == (422, True)
    assert all(f'value="{typed}"' in refused.text for typed in corrected.values())
    assert therapist.post(f"{HERE}/sessions/new/", form).status_code == 302
    booked = Appointment.objects.get()
    assert (booked.client, booked.address) == (Client.objects.get(), "1 Wrong Road")


def test_a_form_that_booked_for_one_client_does_not_book_for_another_of_that_name(
    example: Example, therapist: Browser
) -> None:
    twins = [an_appointment(example, clock).client for clock in ("11:00", "14:00")]
    Client.objects.update(name="Flo")
    sent = [
        therapist.post(f"{HERE}/sessions/new/", a_form(example, name="", client=one.pk)).status_code
        for one in twins
        if one is not None
    ]
    assert sent == [302, 422]


@pytest.mark.parametrize(
    ("asked", "filled_in"),
    [
        (f"?day={MONDAY}", f'value="{MONDAY}"'),
        ("?day=soon", 'type="date"'),
        ("?day=2026-02-30", ""),
    ],
)
def test_the_day_that_is_looked_at_is_filled_in(
    example: Example, therapist: Browser, asked: str, filled_in: str
) -> None:
    answer = therapist.get(f"{HERE}/sessions/new/{asked}")
    assert (answer.status_code, filled_in in answer.text) == (200, True)


@pytest.mark.parametrize(
    ("said", "language"), [({"language": "af"}, "af"), ({"language": "en"}, "en"), ({}, "en")]
)
def test_somebody_new_is_written_to_in_the_language_that_they_told(
    example: Example, therapist: Browser, said: dict[str, str], language: str
) -> None:
    therapist.post(f"{HERE}/sessions/new/", a_form(example, **said))
    assert Client.objects.get().language == language


def test_two_clients_of_one_name_are_told_apart_by_how_they_are_reached(
    example: Example, therapist: Browser
) -> None:
    for telephone, email in (("082 111 2222", "flo@example.org"), ("", "f@example.org"), ("", "")):
        one = an_appointment(example, f"{9 + Client.objects.count() * 2:02}:00").client
        assert one is not None
        Client.objects.filter(pk=one.pk).update(name="Flo", telephone=telephone, email=email)
    page = therapist.get(f"{HERE}/sessions/new/").text
    assert re.findall(r">(Flo[^<]*)<", page) == ["Flo, 082 111 2222", "Flo, f@example.org", "Flo"]


def test_a_time_that_is_taken_keeps_nobody_new(example: Example, therapist: Browser) -> None:
    an_appointment(example)
    answer = therapist.post(f"{HERE}/sessions/new/", a_form(example))
    assert answer.status_code == 422
    assert not Client.objects.filter(name="Example Caller").exists()


def test_a_client_of_another_practice_cannot_be_chosen(
    example: Example, therapist: Browser
) -> None:
    other = open_practice("other")
    stranger = other.practice.clients.create(name="Example Stranger", created_at=NOW)
    answer = therapist.post(f"{HERE}/sessions/new/", a_form(example, client=stranger.pk))
    assert answer.status_code == 422
    assert "Example Stranger" not in answer.text


def test_where_a_session_is_given_both_ways_the_therapist_says_which_and_the_address_is_kept(
    example: Example, therapist: Browser
) -> None:
    example.practice.services.filter(pk=example.in_room.pk).update(at_home=True)
    page = f"{HERE}/sessions/new/"
    said = {"address": "1 Beach Road", "telephone": "082 111 2222"}
    unsaid = therapist.post(page, a_form(example, **said))
    assert (unsaid.status_code, "Please say where" in unsaid.text) == (422, True)
    assert 'value="1 Beach Road"' in unsaid.text
    assert therapist.post(page, a_form(example, at_home="1", **said)).status_code == 302
    booked = Appointment.objects.get()
    assert (booked.at_home, booked.address, booked.room) == (True, "1 Beach Road", None)
    assert Client.objects.get().telephone == "+27821112222"


def test_a_visit_at_a_home_is_not_booked_before_it_is_said_where(
    example: Example, therapist: Browser
) -> None:
    at_home = {"service": example.at_home.pk, "place": example.hermanus.pk}
    answer = therapist.post(f"{HERE}/sessions/new/", a_form(example, **at_home))
    assert (answer.status_code, "Please say where you find them" in answer.text) == (422, True)
    assert 'value="Example Caller"' in answer.text
    assert not Client.objects.exists()


def test_a_slip_of_the_year_is_said_and_nobody_is_kept(
    example: Example, therapist: Browser
) -> None:
    answer = therapist.post(f"{HERE}/sessions/new/", a_form(example, day="2062-11-24"))
    assert (answer.status_code, "Is the year right?" in answer.text) == (422, True)
    assert not Client.objects.exists()


def test_what_is_given_in_a_room_only_is_not_booked_for_a_home(
    example: Example, therapist: Browser
) -> None:
    at_home = {"at_home": "1", "address": "1 Beach Road", "place": example.hermanus.pk}
    answer = therapist.post(f"{HERE}/sessions/new/", a_form(example, **at_home))
    assert answer.status_code == 422
    assert "This session is given in a room only, not at homes." in answer.text
    assert "Please begin again." not in answer.text


@pytest.mark.parametrize(
    "said",
    [
        {"name": "Ann (on warfarin)"},
        {"at_home": "1", "address": "1 Beach Road, she has osteoporosis"},
    ],
)
def test_a_name_and_an_address_say_nothing_of_health_and_nothing_typed_is_lost(
    example: Example, therapist: Browser, said: dict[str, str]
) -> None:
    example.practice.services.filter(pk=example.in_room.pk).update(at_home=True)
    form = a_form(example, at_home="0", telephone="082 111 2222") | said
    answer = therapist.post(f"{HERE}/sessions/new/", form)
    assert (answer.status_code, "This sounds like their health" in answer.text) == (422, True)
    assert all(f'value="{escape(said[one])}"' in answer.text for one in said if one != "at_home")
    assert 'value="082 111 2222"' in answer.text
    assert not Client.objects.exists()


@pytest.mark.parametrize("name", ["Mx Heron", "De Villiers", "Jane Blood"])
def test_what_is_only_a_name_is_booked_whatever_it_sounds_like(
    example: Example, therapist: Browser, name: str
) -> None:
    answer = therapist.post(f"{HERE}/sessions/new/", a_form(example, name=name))
    assert (answer.status_code, Client.objects.get().name) == (302, name)


def test_an_address_is_never_dropped_for_a_session_in_the_room(
    example: Example, therapist: Browser
) -> None:
    form = a_form(example, at_home="0", address="1 Beach Road")
    answer = therapist.post(f"{HERE}/sessions/new/", form)
    assert (answer.status_code, "nobody needs an address" in answer.text) == (422, True)
    assert not Appointment.objects.exists()


def test_a_telephone_of_somebody_new_has_to_be_a_number(
    example: Example, therapist: Browser
) -> None:
    answer = therapist.post(f"{HERE}/sessions/new/", a_form(example, telephone="my sister’s"))
    assert answer.status_code == 422
    assert not Client.objects.exists()
