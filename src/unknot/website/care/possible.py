"""With whom a session holds anything that is safe for somebody, and the approach to it then."""

from collections.abc import Hashable, Iterable
from datetime import date

from django.db.models import prefetch_related_objects
from msgspec.structs import replace

from unknot.craft.approach import longest
from unknot.craft.errors import Withheld
from unknot.craft.knowledge import Knowledge
from unknot.website.care.health.told import Told
from unknot.website.care.offering import Given, given_as_booked, only
from unknot.website.care.suggesting import Suggestion, suggestion_for
from unknot.website.practice.models import Service, Therapist


class Possible:
    """Finds who may give somebody touch on a day; what is the same for two is looked at once."""

    def __init__(self, told: Told, day: date, knowledge: Knowledge) -> None:
        """Look at what somebody told."""
        self._told, self._day, self._knowledge = told, day, knowledge
        self._known: dict[Hashable, bool] = {}

    def among(self, service: Service, some: Iterable[Therapist]) -> list[Therapist]:
        """Find who of some is trained in all of a service, and has anything to do in it."""
        therapists = [*some]
        prefetch_related_objects([service], "modalities")
        prefetch_related_objects(therapists, "modalities")
        return [one for one in therapists if self._may(service, one)]

    def _may(self, service: Service, therapist: Therapist) -> bool:
        if not parts_of(service) <= parts_of(therapist):
            return False
        registered = therapist.registered_on(self._day)
        reach = (therapist.top_pressure, tuple(therapist.positions), registered)
        key = (parts_of(service), parts_of(therapist), reach)
        if key not in self._known:
            self._known[key] = self._is_possible(service, therapist)
        return self._known[key]

    def _is_possible(self, service: Service, therapist: Therapist) -> bool:
        try:
            suggestion_for(self._told, only(therapist, service), self._day, self._knowledge)
        except Withheld:
            return False
        return True


def parts_of(row: Service | Therapist) -> frozenset[int]:
    """Give the numbers of the modalities of a service, or of a therapist."""
    return frozenset(one.pk for one in row.modalities.all())


def given_to(told: Told, day: date, knowledge: Knowledge) -> Given | None:
    """Choose a session and who gives it, so that there is anything safe to do in it.

    Where that is so with nobody, it stays as chosen: nothing can be suggested for it. None where
    nobody here may touch, or no session is offered. Once a talk is booked, nobody else is offered:
    it is with whoever they talk to.
    """
    given = given_as_booked(told.listening, day, longest(told.clearance, knowledge))
    if given is None or not given.holds_a_choice:
        return given
    possible = Possible(told, day, knowledge)
    by = {one.pk: possible.among(one, given.therapists) for one in given.services}
    found = _narrowed(given, by)
    return replace(found, therapists=(found.therapist,)) if told.listening.is_booked else found


def suggested_in(
    told: Told, day: date, knowledge: Knowledge, given: Given | None = None
) -> Suggestion | None:
    """Give the approach as it stands; None where nothing may be done, or nobody may do it.

    `day` is that of the session. `given` names it, where it is not the one that was settled on.
    """
    given = given or given_to(told, day, knowledge)
    if given is None:
        return None
    try:
        return suggestion_for(told, given, day, knowledge)
    except Withheld:
        return None


def _narrowed(given: Given, by: dict[int, list[Therapist]]) -> Given:
    """Offer only what somebody can give, and for what is chosen only who can."""
    services = tuple(one for one in given.services if by[one.pk])
    if not services:
        return given
    service = min(services, key=lambda one: _unlike(one, given.service))
    able = tuple(by[service.pk])
    first, instead_of = given.therapist, None
    if first not in able:
        first, instead_of = able[0], first
    return Given(first, service, able, services, instead_of)


def _unlike(one: Service, wanted: Service) -> tuple[bool, int]:
    return one != wanted, abs(one.minutes - wanted.minutes)
