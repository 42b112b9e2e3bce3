"""With whom a session holds anything that is safe for somebody, of what they asked for."""

from collections.abc import Hashable, Iterable
from datetime import date, datetime
from functools import cached_property

from django.db.models import prefetch_related_objects

from unknot.craft.errors import Withheld
from unknot.website.booking.models import Appointment
from unknot.website.booking.queries.free import therapists_for
from unknot.website.care.bridge import Told, told_in
from unknot.website.care.models import Listening
from unknot.website.care.offering import Given
from unknot.website.care.suggesting import suggestion_for
from unknot.website.known import load
from unknot.website.people.sealing import SealBroken
from unknot.website.practice.models import Service, Therapist
from unknot.website.practice.queries import today_at


def may_give(appointment: Appointment, day: date) -> bool:
    """Say whether whoever is to give a session may on a day: here, and registered and trained."""
    service, therapist = appointment.service, appointment.therapist
    able = therapists_for(service, at_home=appointment.at_home).filter(pk=therapist.pk)
    registered = service.conversation or therapist.registered_on(day)
    return therapist.works_on(day) and registered and able.exists()


class Hands:
    """Finds who may give somebody a session; what is the same for two is looked at once."""

    def __init__(self, listening: Listening, now: datetime) -> None:
        """Look at what somebody told, at a moment."""
        self._listening = listening
        self._today = today_at(listening.practice, now)
        self._possible: dict[Hashable, bool] = {}
        self._given: dict[Hashable, bool] = {}

    def among(self, service: Service, some: Iterable[Therapist]) -> list[Therapist]:
        """Find with which of some there is anything to do; to talk there always is.

        Whoever has left gives nothing any more.
        """
        therapists = [one for one in some if one.works_on(self._today)]
        if service.conversation:
            return therapists
        prefetch_related_objects([service], "modalities")
        prefetch_related_objects(therapists, "modalities")
        return [one for one in therapists if self._may(service, one)]

    def give(self, service: Service) -> bool:
        """Say whether anybody at all can give a service."""
        if service.conversation:
            return True
        key = _parts(service)
        if key not in self._given:
            self._given[key] = bool(self.among(service, therapists_for(service, at_home=False)))
        return self._given[key]

    @cached_property
    def _told(self) -> Told | None:
        try:
            return told_in(self._listening, load())
        except SealBroken:
            return None

    def _may(self, service: Service, therapist: Therapist) -> bool:
        registered = therapist.registered_on(self._today)
        reach = (therapist.top_pressure, tuple(therapist.positions), registered)
        key = (_parts(service), _parts(therapist), reach)
        if key not in self._possible:
            self._possible[key] = self._is_possible(service, therapist)
        return self._possible[key]

    def _is_possible(self, service: Service, therapist: Therapist) -> bool:
        if self._told is None:
            return False
        given = Given(therapist, service, (therapist,), (service,))
        try:
            suggestion_for(self._told, given, self._today, load())
        except Withheld:
            return False
        return True


def _parts(row: Service | Therapist) -> frozenset[int]:
    return frozenset(one.pk for one in row.modalities.all())
