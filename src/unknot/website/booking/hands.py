"""Who may give somebody a session, by what they told: asked once for all that is looked at."""

from collections.abc import Hashable, Iterable
from datetime import date, datetime
from functools import cached_property

from unknot.craft.approach import Gate
from unknot.website.booking.models import Appointment
from unknot.website.booking.queries.free import therapists_for
from unknot.website.care.health.told import Told, told_in
from unknot.website.care.models import Listening
from unknot.website.care.possible import Possible, parts_of
from unknot.website.care.queries import gate, gate_in
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
        self._listening, self._now = listening, now
        self._today = today_at(listening.practice, now)
        self._given: dict[Hashable, bool] = {}

    @property
    def gate(self) -> Gate:
        """Say what may be booked by what was told; where not all of it opens, by what does."""
        told = self._told
        return gate(self._listening, self._now) if told is None else gate_in(told, self._now)

    def among(self, service: Service, some: Iterable[Therapist]) -> list[Therapist]:
        """Find with which of some there is anything to do; to talk there always is.

        Whoever has left gives nothing any more.
        """
        therapists = [one for one in some if one.works_on(self._today)]
        if service.conversation:
            return therapists
        return self._possible.among(service, therapists) if self._possible else []

    def give(self, service: Service) -> bool:
        """Say whether anybody at all can give a service."""
        if service.conversation:
            return True
        key = parts_of(service)
        if key not in self._given:
            self._given[key] = bool(self.among(service, therapists_for(service, at_home=False)))
        return self._given[key]

    @cached_property
    def _told(self) -> Told | None:
        """Open what was told; None where it cannot be opened, or no health was answered."""
        try:
            return told_in(self._listening, load())
        except SealBroken:
            return None

    @cached_property
    def _possible(self) -> Possible | None:
        return Possible(self._told, self._today, load()) if self._told is not None else None
