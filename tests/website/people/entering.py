"""People of a practice who have signed in, for tests to speak of. None of them exists."""

from allauth.mfa.models import Authenticator
from django.test import Client

from unknot.website.people.models import Membership, Person, Role
from unknot.website.practice.models import Practice, Therapist


def join(
    practice: Practice, address: str, role: Role, therapist: Therapist | None = None
) -> Membership:
    """Take somebody into a practice, with a second lock."""
    person = Person.objects.create_user(address)
    lock_twice(person)
    return Membership.objects.create(
        practice=practice, person=person, role=role, therapist=therapist
    )


def lock_twice(person: Person) -> None:
    """Give somebody a second lock, if they have none yet."""
    Authenticator.objects.get_or_create(
        user=person, type=Authenticator.Type.TOTP, defaults={"data": {"secret": ""}}
    )


def signed_in(person: Person) -> Client:
    """Give a browser in which somebody has signed in."""
    client = Client()
    client.force_login(person)
    return client
