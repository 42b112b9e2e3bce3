"""The page of a practice: who we are, who works here, what, where, and for how much."""

from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec
from django.db.models import Prefetch
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from unknot.craft.knowledge.records import Technique
from unknot.website.known import load
from unknot.website.practice.map import Marked, draw
from unknot.website.practice.models import Modality, Place, Practice, Service, Therapist
from unknot.website.practice.queries import published, today_at
from unknot.website.practice.taking import given_by, takes_with, working

HELLO = gettext_lazy("Hello, I found you on your page and would like to ask about a session.")


class TherapistShown(msgspec.Struct, frozen=True):
    """A therapist, and whether they may be booked for touch today."""

    row: Therapist
    registered: bool


class ModalityShown(msgspec.Struct, frozen=True):
    """A way of working, with the techniques that it is made of."""

    row: Modality
    techniques: tuple[Technique, ...]


def practice_page(practice: Practice, now: datetime) -> dict[str, object]:
    """Give all that the page of a practice shows."""
    today = today_at(practice, now)
    places = [*practice.places.prefetch_related("rooms")]
    visited = [place for place in places if place.at_home]
    services = _offered(practice.services.order_by("minutes", "pk"))
    therapists = working(practice, today)
    return {
        "practice": practice,
        "takes": takes_with([service for service, where in services], therapists, today),
        "therapists": [TherapistShown(one, one.registered_on(today)) for one in therapists],
        "modalities": [*map(_shown, given_by(therapists))],
        "rooms_at": [place for place in places if place.rooms.all()],
        "visited": visited,
        "way_costs": any(place.way_cents for place in visited),
        "map": _map(places, practice.name),
        "services": services,
        "articles": published(practice, now)[:6],
        "hello": HELLO,
    }


def all_practices() -> list[tuple[Practice, str]]:
    """List the practices of this website, each with where it has its rooms."""
    with_rooms = Place.objects.filter(rooms__isnull=False).distinct()
    rows = Practice.objects.order_by("name", "pk").prefetch_related(
        Prefetch("places", with_rooms, to_attr="with_rooms")
    )
    return [(one, _whereabouts(getattr(one, "with_rooms"))) for one in rows]  # noqa: B009


def _whereabouts(places: Sequence[Place]) -> str:
    return ", ".join(place.name for place in places) or _("at your home")


def _shown(modality: Modality) -> ModalityShown:
    known = load().techniques
    return ModalityShown(
        modality, tuple(known[code] for code in modality.techniques if code in known)
    )


def _offered(services: Iterable[Service]) -> list[tuple[Service, str | Promise]]:
    """Pair each service that is offered at present with where it is given."""
    return [
        (service, _where(service)) for service in services if service.at_home or service.at_practice
    ]


def _where(service: Service) -> str:
    if service.at_home and service.at_practice:
        return _("in our room, or at your home")
    return _("at your home") if service.at_home else _("in our room")


def _map(places: Sequence[Place], name: str) -> SafeString:
    marked = [
        Marked(place.name, place.spot, bool(place.rooms.all()))
        for place in places
        if place.at_home or place.rooms.all()
    ]
    title = _("Map of the places where {practice} works; they are listed beside it")
    return draw(marked, title.format(practice=name))
