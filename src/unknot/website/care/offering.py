"""Who can give what: rows of a practice as scopes of the craft."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

import msgspec
from django.db.models import QuerySet

from unknot.craft.approach import Scope
from unknot.craft.screening import Position
from unknot.website.care.models import Listening
from unknot.website.practice.models import Modality, Practice, Service, Therapist
from unknot.website.practice.queries import therapists_who_touch

Row = TypeVar("Row", Therapist, Service)
POSITIONS = frozenset(Position)
USUAL_MINUTES = 60


class Given(msgspec.Struct, frozen=True):
    """Who would give which session, and who and what else could be chosen.

    `instead_of` is who would come first, but cannot give anything that is safe for this client.
    """

    therapist: Therapist
    service: Service
    therapists: tuple[Therapist, ...]
    services: tuple[Service, ...]
    instead_of: Therapist | None = None

    @property
    def holds_a_choice(self) -> bool:
        """Whether there is anybody or anything else to choose."""
        return len(self.therapists) > 1 or len(self.services) > 1


def given_for(listening: Listening, today: date, most: int | None) -> Given | None:
    """Choose a session with touch and who gives it; None where nobody here may, or none is offered.

    What was chosen before stays chosen as long as it is on offer. `most` are the minutes that
    hands may work, where a caution names any.
    """
    therapists = tuple(_who(listening, today))
    services = tuple(services_for(listening.practice, at_home=listening.at_home))
    if not therapists or not services:
        return None
    return Given(
        therapist=_chosen(therapists, listening.therapist_id),
        service=_chosen(_by_length(services, most), listening.service_id),
        therapists=therapists,
        services=services,
    )


def given_as_booked(listening: Listening, day: date, most: int | None) -> Given | None:
    """Give the session that is booked, with whom it is: their time and place say no other.

    None where no registration of theirs holds on the day of it. Where no session is booked, or it
    is to talk, choose as for somebody who has not booked yet.
    """
    who, service = listening.therapist, listening.service
    if listening.is_booked and who and service and not service.conversation:
        return only(who, service) if who.registered_on(day) else None
    return given_for(listening, day, most)


def only(therapist: Therapist, service: Service) -> Given:
    """Offer one session by one therapist, and nothing to choose."""
    return Given(therapist, service, (therapist,), (service,))


def services_for(
    practice: Practice, *, at_home: bool | None, conversation: bool = False
) -> QuerySet[Service]:
    """List what is offered at homes, or in a room where nothing else was asked for."""
    offered = practice.services.filter(conversation=conversation).order_by("minutes", "pk")
    return offered.filter(at_home=True) if at_home else offered.filter(at_practice=True)


def talk_for(practice: Practice, *, at_home: bool | None) -> Service | None:
    """Give a conversation where it was asked for, or else in a room; None where there is none."""
    wished = services_for(practice, at_home=at_home, conversation=True).first()
    return wished or services_for(practice, at_home=False, conversation=True).first()


def scope_of(therapist: Therapist, service: Service | None, today: date) -> Scope:
    """Say what a therapist may do in a session: trained in, part of it, and registered for."""
    trained = {*therapist.modalities.filter(practice=therapist.practice_id)}
    part = {*service.modalities.all()} if service is not None else set()
    named = frozenset(therapist.positions) & {str(one) for one in POSITIONS}
    return Scope(
        techniques=_techniques(trained & part if part else trained),
        top_pressure=therapist.top_pressure,
        positions=frozenset(map(Position, named)) if therapist.positions else POSITIONS,
        registered=therapist.registered_on(today),
    )


def _techniques(modalities: Iterable[Modality]) -> frozenset[str]:
    return frozenset(code for one in modalities for code in one.techniques)


def _who(listening: Listening, today: date) -> QuerySet[Therapist]:
    able = therapists_who_touch(listening.practice, today).order_by("pk")
    return able.filter(visits_homes=True) if listening.at_home else able


def _by_length(services: tuple[Service, ...], most: int | None) -> tuple[Service, ...]:
    """Put the session first that is nearest to an hour, or to what may be."""
    wanted = min(USUAL_MINUTES, most or USUAL_MINUTES)
    return tuple(sorted(services, key=lambda one: abs(one.minutes - wanted)))


def _chosen(rows: tuple[Row, ...], wanted: int | None) -> Row:
    return next((row for row in rows if row.pk == wanted), rows[0])
