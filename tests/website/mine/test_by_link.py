"""Where it is not plain whose a booking is, whoever has its link and its address says so."""

import pytest

from tests.website.booking.practising import Example
from tests.website.mine.coming import come, named, page_of, prove, two_names
from unknot.website.booking.models import Appointment
from unknot.website.care.models import Client
from unknot.website.people.models import Person

pytestmark = pytest.mark.django_db


def test_what_has_another_name_on_it_is_said_to_be_kept_and_how_to_open_it(
    example: Example,
) -> None:
    two_names(example)
    _, browser = prove("home@example.org")
    page = browser.get("/mine/").text
    assert "No practice keeps anything of you." not in page
    assert "Your answers stay in this visit" not in page
    assert "Something is kept there with your address" in page
    assert f"mailto:{example.practice.email}" in page
    erasing = browser.get("/mine/erase/").text
    assert "This stays: Example Practice keeps something" in erasing
    assert "Your answers stay in this visit" not in erasing


def test_who_has_the_link_and_the_address_is_asked_whether_it_is_them(example: Example) -> None:
    mine, other = two_names(example)
    _, browser = prove("home@example.org")
    page = browser.get(page_of(mine)).text
    assert "under the name Example Client. Is that you?" in page
    assert Client.objects.filter(person=None).count() == 2
    browser.post(page_of(mine) + "mine/")
    assert "Is that you?" not in browser.get(page_of(mine)).text
    assert "Is that you?" in browser.get(page_of(other)).text


def test_a_yes_behind_the_link_makes_that_booking_theirs_and_no_other(example: Example) -> None:
    mine, other = two_names(example)
    person, browser = prove("home@example.org")
    assert browser.post(page_of(mine) + "mine/").headers["Location"] == "/mine/"
    assert person.clients.get() == mine
    assert Client.objects.get(person=None) == other
    assert "Have Example Practice erase it all" in browser.get("/mine/").text


def test_all_that_was_booked_in_that_name_is_theirs(example: Example) -> None:
    mine, _ = two_names(example)
    come(example, "home@example.org")
    person, browser = prove("home@example.org")
    browser.post(page_of(mine) + "mine/")
    assert Appointment.objects.filter(client__person=person).count() == 2


def test_a_known_client_takes_their_other_spelling_in(example: Example) -> None:
    come(example, "home@example.org")
    person, browser = prove("home@example.org")
    other = named(come(example, "home@example.org"), "Example C. Client")
    browser.post(page_of(other) + "mine/")
    assert Client.objects.get().person == person
    assert Appointment.objects.filter(client__person=person).count() == 2


def test_a_link_makes_nobody_theirs_without_its_address(example: Example) -> None:
    mine, _ = two_names(example)
    _, stranger = prove("stranger@example.org")
    assert "Is that you?" not in stranger.get(page_of(mine)).text
    assert stranger.post(page_of(mine) + "mine/").status_code == 404
    assert Client.objects.filter(person=None).count() == 2


def test_nobody_takes_over_who_is_known_already(example: Example) -> None:
    mine = come(example, "home@example.org")
    owner, _ = prove("home@example.org")
    Person.objects.filter(pk=owner.pk).update(email="moved@example.org")
    _, later = prove("home@example.org")
    assert later.post(page_of(mine) + "mine/").status_code == 404
    mine.refresh_from_db()
    assert mine.person == owner


def test_a_link_that_leads_nowhere_makes_nobody_theirs(example: Example) -> None:
    come(example, "client@example.org")
    _, browser = prove("client@example.org")
    assert browser.post("/appointments/nowhere/mine/").status_code == 404
