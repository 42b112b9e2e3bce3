"""What a form need not ask again: from whoever proved who they are, or booked in this visit."""

from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest

from unknot.website.care.models import Client, Listening
from unknot.website.people.models import Person
from unknot.website.practice.models import Practice

BOOKED_AS = "booked_as"


def remember(session: SessionBase, client: Client) -> None:
    """Remember as whom this visit booked at a practice."""
    session[BOOKED_AS] = {**session.get(BOOKED_AS, {}), client.practice.slug: client.pk}


def known(request: HttpRequest, practice: Practice, listening: Listening) -> dict[str, str]:
    """Fill in how a practice knows somebody: by their proof, or by this visit’s last booking.

    Once somebody proved that a client is them, nothing of it is filled in for anybody else.
    """
    if isinstance(request.user, Person):
        client = Client.objects.filter(practice=practice, person=request.user).first()
        return _ways_to(client) if client else {"email": request.user.email}
    number = request.session.get(BOOKED_AS, {}).get(practice.slug)
    client = listening.client
    if client is None or client.pk != number or client.person_id is not None:
        return {}
    return _ways_to(client)


def _ways_to(client: Client) -> dict[str, str]:
    """Give who a client is and how they are reached, at home as they last told."""
    homes = client.appointments.filter(at_home=True).exclude(address="").order_by("-created_at")
    return {
        "name": client.name,
        "email": client.email,
        "telephone": client.telephone,
        "address": homes.values_list("address", flat=True).first() or "",
    }
