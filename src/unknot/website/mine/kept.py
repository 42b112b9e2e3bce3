"""What practices keep of somebody, as one value to take along; times are those on their walls."""

from collections.abc import Collection
from datetime import datetime

import msgspec

from unknot.craft.screening import ClearanceRecord
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.notes import notes_of
from unknot.website.booking.when import wall
from unknot.website.care.bridge import heard_of, record_of, safety_of
from unknot.website.care.consenting import consent_words
from unknot.website.care.health.safety import Safety
from unknot.website.care.heard import Heard
from unknot.website.care.models import Client, Listening
from unknot.website.care.queries import latest_consents
from unknot.website.mine.approaches import Planned, planned_for
from unknot.website.mine.waits import Wait, waits_of
from unknot.website.people.models import Person


class Session(msgspec.Struct, frozen=True):
    """One session, past or to come."""

    begins: datetime
    ends: datetime
    service: str
    therapist: str
    place: str
    state: str
    address: str
    notes: str


class Answers(msgspec.Struct, frozen=True):
    """One time that the questions about health were answered."""

    at: datetime
    record: ClearanceRecord


class Told(msgspec.Struct, frozen=True):
    """What was told before a session, each time that it was answered for, and what was planned."""

    told_at: datetime
    heard: Heard
    safety: Safety | None
    answered: tuple[Answers, ...]
    planned: tuple[Planned, ...]


class Choice(msgspec.Struct, frozen=True):
    """A purpose, the words for it, and whether it was consented to last."""

    purpose: str
    words: str
    given: bool


class Kept(msgspec.Struct, frozen=True):
    """All that one practice keeps of somebody."""

    practice: str
    slug: str
    name: str
    email: str
    telephone: str
    language: str
    consents: tuple[Choice, ...]
    sessions: tuple[Session, ...]
    waits: tuple[Wait, ...]
    told: tuple[Told, ...]


def kept_of(person: Person) -> tuple[Kept, ...]:
    """Read what each practice keeps of somebody. Raises SealBroken for what cannot be opened."""
    clients = person.clients.select_related("practice").order_by("practice__name", "pk")
    return tuple(kept_at(client) for client in clients)


def kept_at(client: Client) -> Kept:
    """Read what the practice of a client keeps of them. Raises SealBroken."""
    sessions = client.appointments.exclude(state__in=(State.HELD, State.LAPSED))
    rows = ("practice", "service", "therapist", "place")
    sessions = sessions.select_related(*rows).order_by("first_cell")
    return Kept(
        practice=client.practice.name,
        slug=client.practice.slug,
        name=client.name,
        email=client.email,
        telephone=client.telephone,
        language=client.language,
        consents=choices_of(client),
        sessions=tuple(map(_session, sessions)),
        waits=waits_of(client),
        told=tuple(map(_told, client.listenings.select_related("practice").order_by("told_at"))),
    )


def choices_of(client: Client) -> tuple[Choice, ...]:
    """Read what somebody last said to each purpose; what was never asked is a no."""
    latest = latest_consents(client)
    return tuple(
        Choice(purpose, words, purpose in latest and latest[purpose].given)
        for purpose, words in consent_words(client.practice).items()
    )


def otherwise_than_before(client: Client, ticked: Collection[str]) -> dict[str, bool]:
    """Give what somebody says otherwise now, by the boxes that they ticked on their page."""
    shown = choices_of(client)
    return {one.purpose: not one.given for one in shown if one.given is not (one.purpose in ticked)}


def _session(appointment: Appointment) -> Session:
    return Session(
        begins=wall(appointment.begins, appointment.practice),
        ends=wall(appointment.ends, appointment.practice),
        service=appointment.service.name,
        therapist=appointment.therapist.name,
        place=appointment.place.name,
        state=appointment.state,
        address=appointment.address,
        notes=notes_of(appointment),
    )


def _told(listening: Listening) -> Told:
    """Read a telling; what may be somebody else’s answers is for nobody to take along."""
    practice = listening.practice
    theirs = listening.answerings.filter(by_nobody=False)
    answered = tuple(Answers(wall(one.at, practice), record_of(one)) for one in theirs)
    told_at = wall(listening.told_at, practice)
    return Told(
        told_at, heard_of(listening), safety_of(listening), answered, planned_for(listening)
    )
