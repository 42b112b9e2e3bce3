"""People of a practice who have signed in, for tests to speak of. None of them exists."""

from allauth.account.internal.flows.login import (
    AUTHENTICATION_METHODS_SESSION_KEY,
    record_authentication,
)
from allauth.mfa.models import Authenticator
from django.test import Client, RequestFactory

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
    """Give a browser in which somebody has signed in, with a second lock if they have one."""
    client = Client()
    client.force_login(person)
    for lock in Authenticator.objects.filter(user=person):
        open_in(client, lock)
    return client


def open_in(client: Client, lock: Authenticator) -> None:
    """Open a second lock in somebody’s browser."""
    request = RequestFactory().get("/")
    request.session = client.session
    record_authentication(request, lock.user, "mfa", id=lock.pk, type=lock.type)
    request.session.save()


def with_one_lock(client: Client) -> Client:
    """Let a browser be one that opened no second lock."""
    session = client.session
    session.pop(AUTHENTICATION_METHODS_SESSION_KEY, None)
    session.save()
    return client
