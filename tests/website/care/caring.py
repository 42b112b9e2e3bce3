"""A practice whose therapist is registered, and what clients send to it. Nobody in it exists."""

from collections.abc import Mapping
from datetime import date

import msgspec
from django.test import Client
from django.utils import timezone

from tests.website.guide.sending import Said, answers
from unknot.craft.approach import Gate
from unknot.website.care.actions import client_for
from unknot.website.care.models import Client as Guest
from unknot.website.care.models import Listening, Version
from unknot.website.care.queries import gate, is_agreed
from unknot.website.people.models import Person
from unknot.website.practice.models import Modality, Practice, Service, Therapist

EVERYTHING = [
    *("still_hold", "effleurage", "petrissage", "static_pressure", "feathering", "friction"),
    *("vibration", "tapotement"),
]
OUTCOME = "I would like to turn my head when I reverse the car."


class Room(msgspec.Struct, frozen=True):
    """A practice with its therapist, the hour that can be booked, and a talk."""

    practice: Practice
    therapist: Therapist
    modality: Modality
    hour: Service
    half_hour: Service
    talk: Service

    @property
    def listen(self) -> str:
        """Where it listens."""
        return f"/practices/{self.practice.slug}/listen/"

    @property
    def approach(self) -> str:
        """Where its approach is seen."""
        return f"/practices/{self.practice.slug}/approach/"


def open_room(slug: str = "tidal", techniques: list[str] = EVERYTHING) -> Room:
    """Open a practice in Kleinmond with one therapist, trained in one modality."""
    practice = Practice.objects.create(name="The Example Room", slug=slug)
    place = practice.places.create(
        name="Kleinmond", latitude=-34.343, longitude=19.036, at_home=True
    )
    modality = practice.modalities.create(name="Soft-tissue massage", techniques=techniques)
    therapist = practice.therapists.create(
        name="Fern Example",
        base=place,
        registration="A00000",
        registered_until=date(2099, 3, 31),
        visits_homes=True,
        week={str(day): [["08:00", "17:00"]] for day in range(7)},
    )
    therapist.modalities.add(modality)
    practice.rooms.create(place=place, name="The room")
    price = {"price_cents": 62_000, "at_home": True}
    return Room(
        practice=practice,
        therapist=therapist,
        modality=modality,
        half_hour=practice.services.create(name="Half an hour", minutes=30, **price),
        hour=practice.services.create(name="An hour", minutes=60, **price),
        talk=practice.services.create(name="A talk", minutes=30, conversation=True, **price),
    )


def telling(**changes: Said) -> dict[str, Said]:
    """The page of listening as it is sent."""
    return {"outcome": OUTCOME, "ache_upper_trapezius_left": "1", **changes}


def tell(
    client: Client,
    room: Room,
    said: Mapping[str, Said] | None = None,
    health: Mapping[str, Said] | None = None,
) -> None:
    """Tell the practice, and answer the questions about health."""
    client.post(room.listen, telling(**(said or {})))
    client.post("/safe/", answers(**{"giver": None, **(health or {})}))


def agreed_version(listening: Listening) -> Version | None:
    """Give the newest version, where both sides said yes to it."""
    newest = listening.versions.last()
    return newest if newest is not None and is_agreed(newest) else None


def listening() -> Listening:
    """Give the only listening."""
    return Listening.objects.select_related("practice").get()


def opened() -> Gate:
    """Give what may be booked after it now."""
    return gate(listening(), timezone.now())


def booked(*, name: str = "Ida", person: Person | None = None) -> Guest:
    """Let somebody stand behind it, as booking does."""
    email = person.email if person else ""
    return client_for(
        listening(), name=name, email=email, telephone="", person=person, now=timezone.now()
    )
