"""What a form need not ask again: from whoever proved who they are, or booked in this visit."""

from collections.abc import Mapping
from typing import Any

from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest

from unknot.website.care.models import Client, Listening
from unknot.website.people.models import Person
from unknot.website.practice.models import Practice

BOOKED_AS = "typed_as"
TYPED = ("name", "email", "telephone", "address")


def remember(session: SessionBase, client: Client, typed: Mapping[str, Any]) -> None:
    """Remember as whom this visit booked at a practice, and what it typed of them."""
    slug, ways = client.practice.slug, {one: str(typed[one]) for one in TYPED if typed.get(one)}
    booked = {"client": client.pk, "typed": _typed_for(session, slug, client.pk) | ways}
    session[BOOKED_AS] = {**session.get(BOOKED_AS, {}), slug: booked}


def known(request: HttpRequest, practice: Practice, listening: Listening) -> dict[str, str]:
    """Fill in how a practice knows somebody who proved who they are; else what this visit typed.

    What a client corrected elsewhere is nothing for whoever booked in their name.
    """
    if isinstance(request.user, Person):
        client = _proved(request.user, practice)
        return _ways_to(client) if client else {"email": request.user.email}
    return _typed_for(request.session, practice.slug, listening.client_id)


def booked_as(session: SessionBase, practice: Practice, client: Client | None) -> dict[str, str]:
    """Give as whom a visit itself booked for a client; nothing where it did not."""
    return _typed_for(session, practice.slug, client.pk) if client is not None else {}


def is_new(request: HttpRequest, practice: Practice, listening: Listening) -> bool:
    """Say whether a practice has said yes to nobody yet whom a visit is known to be."""
    client = listening.client
    if isinstance(request.user, Person):
        client = _proved(request.user, practice)
    return client is None or client.approved_at is None


def _proved(person: Person, practice: Practice) -> Client | None:
    return Client.objects.filter(practice=practice, person=person).first()


def _typed_for(session: SessionBase, slug: str, client: int | None) -> dict[str, str]:
    booked = session.get(BOOKED_AS, {}).get(slug, {})
    return {**booked["typed"]} if booked and booked["client"] == client else {}


def _ways_to(client: Client) -> dict[str, str]:
    """Give who a client is and how they are reached, at home as they last told."""
    homes = client.appointments.filter(at_home=True).exclude(address="").order_by("-created_at")
    return {
        "name": client.name,
        "email": client.email,
        "telephone": client.telephone,
        "address": homes.values_list("address", flat=True).first() or "",
    }
