"""A page of a practice’s own people opens for its members with two locks, and for nobody else."""

from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from tests.website.people.entering import join, lock_twice, signed_in
from unknot.website.people.doors import for_members
from unknot.website.people.models import Membership, Person, Role
from unknot.website.practice.models import Practice

pytestmark = pytest.mark.django_db


@for_members(Role.OWNER)
def owners_page(request: HttpRequest, member: Membership) -> HttpResponse:
    """Greet an owner."""
    return HttpResponse(f"Hello, {member.person}")


@pytest.fixture
def practice() -> Practice:
    """Open a practice."""
    return Practice.objects.create(name="Example Practice", slug="example")


def come(who: Person | AnonymousUser, practice: str = "example") -> HttpResponse:
    """Ask for the page as somebody."""
    request = RequestFactory().get(f"/practices/{practice}/office/")
    request.user = who
    request.session = (signed_in(who) if isinstance(who, Person) else Client()).session
    return owners_page(request, practice=practice)


def test_an_owner_comes_in(practice: Practice) -> None:
    owner = join(practice, "owner@example.org", Role.OWNER)
    assert come(owner.person).content == b"Hello, owner@example.org"


def test_a_stranger_is_asked_to_sign_in_and_comes_back_here(practice: Practice) -> None:
    answer = come(AnonymousUser())
    assert answer.headers["Location"] == f"/sign-in/?next=/practices/{practice.slug}/office/"


DAY, MISSED = "/practices/example/day/?therapist=2", "/practices/example/sessions/21/missed/"


@pytest.mark.parametrize(
    ("came_from", "back"),
    [
        (f"http://testserver{DAY}", DAY),
        ("http://testserver/practices/example/clients/3/", "/practices/example/clients/3/"),
        ("", "/practices/example/"),
        (f"http://testserver{MISSED}", "/practices/example/"),
        ("https://elsewhere.example/practices/example/day/", "/practices/example/"),
        ("http://testserver.elsewhere.example/mine/", "/practices/example/"),
        ("javascript:alert(1)", "/practices/example/"),
        ("http://testserver//elsewhere.example/", "/practices/example/"),
    ],
)
def test_who_sends_something_after_their_visit_ran_out_comes_back_to_the_page_it_was_sent_from(
    client: Client, came_from: str, back: str
) -> None:
    answer = client.post(MISSED, headers={"referer": came_from})
    assert answer.headers["Location"] == f"/sign-in/?{urlencode({'next': back}, safe='/')}"


def test_also_on_ones_own_page(client: Client) -> None:
    answer = client.post("/mine/take-along/")
    assert answer.headers["Location"] == "/sign-in/?next=/mine/"


def test_without_a_second_lock_it_is_asked_for(practice: Practice) -> None:
    person = Person.objects.create_user("owner@example.org")
    Membership.objects.create(practice=practice, person=person, role=Role.OWNER)
    assert come(person).headers["Location"] == "/sign-in/second/"


def test_for_a_therapist_an_owners_page_is_not_there(practice: Practice) -> None:
    therapist = join(practice, "therapist@example.org", Role.THERAPIST)
    with pytest.raises(Http404):
        come(therapist.person)


def test_for_the_owner_of_another_practice_it_is_not_there(practice: Practice) -> None:
    other = Practice.objects.create(name="Another Practice", slug="another")
    owner = join(other, "owner@example.org", Role.OWNER)
    with pytest.raises(Http404):
        come(owner.person, practice.slug)


def test_for_somebody_of_no_practice_it_is_not_there(practice: Practice) -> None:
    person = Person.objects.create_user("client@example.org")
    lock_twice(person)
    with pytest.raises(Http404):
        come(person, practice.slug)
