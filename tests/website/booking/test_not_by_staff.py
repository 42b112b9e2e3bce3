"""Whoever works at a practice and opens a client's private link cannot answer as the client."""

import pytest
from django.test import Client as Browser

from tests.website.booking.practising import Example, with_a_colleague
from tests.website.mine.coming import page_of, prove, wait_on_list
from tests.website.mine.test_correcting import booked
from tests.website.people.entering import join, signed_in
from unknot.website.booking.links import link_to_wait
from unknot.website.booking.models import State, Waiting
from unknot.website.care.models import Agreement, Client
from unknot.website.people.models import Membership, Person, Role
from unknot.website.practice.models import Therapist

pytestmark = pytest.mark.django_db
ONLY_THEY = "Only your client answers here."
PAGES = ("", "cancel/", "move/", "approach/", "listen/")


@pytest.mark.parametrize("behind", PAGES)
def test_whoever_gives_the_session_reads_what_it_is_and_where_to_note_what_was_said(
    example: Example, behind: str
) -> None:
    client = booked(example)
    page = staff(example, example.therapist).get(page_of(client) + behind)
    assert (page.status_code, ONLY_THEY in page.text) == (200, True)
    assert "With: Example Therapist" in page.text
    assert f"/practices/example/clients/{client.pk}/" in page.text
    assert f'action="{page_of(client)}' not in page.text


@pytest.mark.parametrize("behind", PAGES[1:])
@pytest.mark.parametrize("role", Role)
def test_nothing_is_taken_from_them(example: Example, behind: str, role: Role) -> None:
    client = booked(example)
    sent = {"agree": "yes", "outcome": "Sleep", "time": "1", "revision": "0"}
    answer = staff(example, None, role).post(page_of(client) + behind, sent)
    assert (answer.status_code, ONLY_THEY in answer.text) == (403, True)
    assert client.appointments.get().state == State.CONFIRMED
    assert client.listenings.count() == 1
    assert not Agreement.objects.exists()


def test_a_colleague_who_does_not_treat_them_reads_no_name(example: Example) -> None:
    client = booked(example)
    page = staff(example, with_a_colleague(example)).get(page_of(client)).text
    assert ONLY_THEY in page
    assert (client.name in page, f"/clients/{client.pk}/" in page) == (False, False)


@pytest.mark.parametrize("behind", ["", "listen/", "answered/"])
def test_nor_do_they_answer_for_whoever_waits(example: Example, behind: str) -> None:
    place = wait_on_list(example, booked(example))
    page, browser = f"/waiting/{link_to_wait(place)}/", staff(example, example.therapist)
    assert ONLY_THEY in browser.get(page + behind).text
    assert browser.post(page, {"say": "leave"}).status_code == 403
    assert Waiting.objects.get().state == Waiting.State.WAITING


def test_whoever_works_elsewhere_has_the_link_like_anybody(example: Example) -> None:
    client = booked(example)
    person = Person.objects.create_user("n@example.org")
    assert ONLY_THEY not in signed_in(person).get(page_of(client)).text
    assert ONLY_THEY not in Browser().get(page_of(client)).text


@pytest.mark.parametrize("known", [True, False])
def test_whoever_works_there_and_is_the_client_answers_for_themselves(
    example: Example, *, known: bool
) -> None:
    client = booked(example)
    person, browser = prove(client.email)
    Membership.objects.create(practice=example.practice, person=person, role=Role.OWNER)
    if not known:
        Client.objects.update(person=None)
    assert ONLY_THEY not in browser.get(page_of(client)).text
    assert browser.post(page_of(client) + "cancel/").status_code == 302
    assert client.appointments.get().state == State.CANCELLED


def staff(example: Example, diary: Therapist | None, role: Role = Role.THERAPIST) -> Browser:
    """Give the browser of somebody who works there."""
    return signed_in(join(example.practice, "staff@practice.example", role, diary).person)
