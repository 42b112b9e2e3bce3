"""Once it is corrected how somebody is reached, no link that went elsewhere opens anything."""

import re

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.practising import NOW, Example
from tests.website.mine.coming import page_of, prove, wait_on_list
from tests.website.mine.test_clients import correct
from tests.website.mine.test_correcting import all_left, booked, waiting
from unknot.website.booking.letters.approach_notices import tell_told_anew
from unknot.website.booking.letters.waiting_notices import tell_offer, tell_waiting
from unknot.website.booking.links import link_to_wait
from unknot.website.booking.models import Appointment, State, Waiting
from unknot.website.booking.remembering import remember
from unknot.website.care.models import Client
from unknot.website.mine.correcting import Corrected
from unknot.website.mine.correcting import correct as correct_again
from unknot.website.people.models import Membership

pytestmark = pytest.mark.django_db
RIGHT = {"email": "right@example.org"}
NO_MORE = "This link opens nothing any more"
BEHIND = ("", "cancel/", "move/", "approach/", "listen/", "calendar.ics")


@pytest.mark.parametrize("behind", BEHIND)
def test_a_link_that_went_to_a_wrong_address_opens_nothing(example: Example, behind: str) -> None:
    client = booked(example)
    stranger, page = Browser(), page_of(client)
    assert stranger.get(page).status_code == 200
    correct(example, client, **RIGHT)
    answer = stranger.get(page + behind)
    assert (answer.status_code, NO_MORE in answer.text) == (410, True)
    assert "Example Therapist" not in answer.text


@pytest.mark.parametrize("behind", ["cancel/", "move/", "approach/", "listen/"])
def test_nor_does_it_change_anything(example: Example, behind: str) -> None:
    client = booked(example)
    page = page_of(client)
    correct(example, client, **RIGHT)
    assert Browser().post(page + behind, {"time": "1", "revision": "0"}).status_code == 410
    assert client.appointments.get().state == State.CONFIRMED
    assert client.listenings.count() == 1


def test_the_right_address_is_written_a_link_that_opens(example: Example) -> None:
    client = booked(example)
    page = page_of(client)
    all_left()
    correct(example, client, **RIGHT)
    (letter,) = waiting()
    assert letter.to == "right@example.org"
    assert page not in letter.text
    assert page.encode() not in bytes(letter.calendar or b"").replace(b"\r\n ", b"")
    assert Browser().get(link_in(letter.text)).status_code == 200


def test_each_correction_ends_the_link_before_and_none_can_be_made_of_it(example: Example) -> None:
    client = booked(example)
    page = page_of(client)
    correct(example, client, **RIGHT)
    second = link_in(waiting()[0].text)
    another = Corrected(client.name, "", "other@example.org")
    correct_again(client, another, Membership.objects.get(), timezone.now())
    for one in (page, second, f"{page[:-1]}-/", f"{page[:-1]}-a/"):
        assert Browser().get(one).status_code in {404, 410}


def test_whoever_booked_on_this_device_goes_on_at_the_new_link(example: Example) -> None:
    client, phone = booked(example), Browser()
    visit = phone.session
    remember(visit, client, {"name": client.name, "email": client.email})
    visit.save()
    page = page_of(client)
    correct(example, client, **RIGHT)
    answer = phone.get(f"{page}cancel/", follow=True)
    assert answer.status_code == 200
    assert answer.redirect_chain[0][0] == f"{link_in(waiting()[0].text)}cancel/"


def test_so_does_whoever_proved_the_right_address(example: Example) -> None:
    client = booked(example)
    page = page_of(client)
    correct(example, client, **RIGHT)
    assert prove("right@example.org")[1].get(page, follow=True).status_code == 200
    assert prove("client@example.org")[1].get(page).status_code == 410


@pytest.mark.parametrize(("before", "status"), [("+27821111111", 410), ("", 200)])
def test_a_number_that_is_wrong_ends_the_link_and_the_first_number_does_not(
    example: Example, before: str, status: int
) -> None:
    client = booked(example)
    all_left()
    Client.objects.update(telephone=before)
    page = page_of(client)
    correct(example, client, telephone="+27822222222")
    assert Browser().get(page).status_code == status
    assert [one.to for one in waiting()] == (["client@example.org"] if before else [])


def test_a_right_name_leaves_the_link_as_it_is(example: Example) -> None:
    client = booked(example)
    page = page_of(client)
    correct(example, client, name="Right Name")
    assert Browser().get(page).status_code == 200


def test_news_that_waits_leaves_with_the_link_of_now(example: Example) -> None:
    client = booked(example)
    page = page_of(client)
    all_left()
    session = Appointment.objects.select_related("client", "practice").get()
    tell_told_anew(session, client.listenings.get(), NOW)
    correct(example, client, **RIGHT)
    assert [page in one.text for one in waiting()] == [False] * len(waiting())
    assert Browser().get(link_in(waiting()[-1].text)).status_code == 200


def test_whoever_waits_for_a_time_is_written_to_anew(example: Example) -> None:
    client = booked(example)
    place = wait_on_list(example, client)
    tell_waiting(place, NOW)
    all_left()
    page = f"/waiting/{link_to_wait(place)}/"
    correct(example, client, **RIGHT)
    assert Browser().get(page).status_code == 410
    assert Browser().post(page, {"say": "leave"}).status_code == 410
    assert Waiting.objects.get().state == Waiting.State.WAITING
    (letter,) = [one for one in waiting() if "waiting list" in one.subject]
    assert letter.to == "right@example.org"
    assert Browser().get(link_in(letter.text, "waiting")).status_code == 200


def test_what_is_offered_to_them_is_told_with_the_link_of_now(example: Example) -> None:
    client = booked(example)
    place, offer = wait_on_list(example, client), Appointment.objects.get()
    offer.pk, offer.client, offer.state = None, None, State.HELD
    offer.link_hash, offer.request_key, offer.held_until = "offer", "offer", timezone.now()
    offer.save()
    place.offered, place.state = offer, Waiting.State.OFFERED
    place.save()
    tell_offer(place, offer, NOW)
    all_left()
    correct(example, client, **RIGHT)
    (letter,) = [one for one in waiting() if "A time became free" in one.subject]
    assert Browser().get(link_in(letter.text, "waiting")).status_code == 200


def link_in(text: str, what: str = "appointments") -> str:
    """Give the path of the private page that a letter names."""
    found = re.search(rf"/{what}/[\w-]+/", text)
    assert found is not None
    return found.group()
