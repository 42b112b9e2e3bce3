"""Practices with owners, for the tests of the office to speak of. Nobody in them exists."""

from datetime import UTC, datetime, timedelta

import msgspec
from django.test import Client
from django.utils import timezone

from tests.website.people import entering
from tests.website.people.entering import lock_twice
from unknot.website.office.actions import NewPractice, open_practice
from unknot.website.people.models import Membership, Person
from unknot.website.practice.models import Practice, Therapist
from unknot.website.practice.towns import towns

NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
DAY_HOURS = [["08:00", "12:00"], ["13:00", "17:00"]]


class Owned(msgspec.Struct, frozen=True):
    """A practice, its owner, and a browser in which the owner is signed in."""

    practice: Practice
    member: Membership
    therapist: Therapist
    browser: Client

    def at(self, page: str = "") -> str:
        """Give the address of a page of its office."""
        return f"/practices/{self.practice.slug}/office/{page}"


def own_practice(name: str = "Example Practice", email: str = "owner@example.org") -> Owned:
    """Open a practice whose owner is registered, and sign them in."""
    member = open_practice(
        NewPractice(
            name=name,
            email=email,
            therapist="Example Therapist",
            place="Kleinmond",
            spot=towns()["Kleinmond"],
            week={str(day): DAY_HOURS for day in range(5)},
            modality="Relaxing",
            techniques=("effleurage",),
            service="An hour",
            minutes=60,
            price_cents=62_000,
        )
    )
    therapist = member.therapist
    assert therapist is not None
    therapist.registration = "A00000"
    therapist.registered_until = timezone.localdate() + timedelta(days=100)
    therapist.save()
    return Owned(member.practice, member, therapist, signed_in(member.person))


def signed_in(person: Person, *, second_factor: bool = True) -> Client:
    """Give a browser in which somebody is signed in."""
    if second_factor:
        lock_twice(person)
    return entering.signed_in(person)


def post(owned: Owned, page: str, **sent: object) -> tuple[int, str]:
    """Send a form of the office; gives its status, and where it leads or what it shows."""
    answer = owned.browser.post(owned.at(page), sent)
    said = answer["Location"] if answer.status_code == 302 else answer.content.decode()
    return answer.status_code, said


def therapist_form(owned: Owned, **changes: object) -> dict[str, object]:
    """Fill in the form of a therapist."""
    return {
        "name": "Fern",
        "registration": "A1",
        "registered_until": "2030-01-31",
        "top_pressure": 3,
        "positions": ["face_down"],
        "base": owned.therapist.base_id,
        "visits_homes": "on",
        "day_0": "8-12, 13-17",
        "day_5": "9 to 13",
    } | changes
