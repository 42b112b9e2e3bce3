"""The page of free times: where, by whom, what; the soonest, and sixty days."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TypeVar

import msgspec

from unknot.website.booking.cleared import bookable_services
from unknot.website.booking.errors import NotOffered
from unknot.website.booking.hands import Hands
from unknot.website.booking.queries.free import Search, free_times, horizon_of, therapists_for
from unknot.website.booking.times.cells import Span
from unknot.website.booking.times_page import Day, days_of_times
from unknot.website.care.models import Listening
from unknot.website.care.outside import asks_for_what_nobody_gives
from unknot.website.practice.models import Place, Practice, Service, Therapist

Row = TypeVar("Row", Service, Place, Therapist)


class Look(msgspec.Struct, frozen=True):
    """What somebody looks at; None is chosen for them."""

    service: int | None = None
    place: int | None = None
    at_home: bool | None = None
    therapist: int | None = None
    day: date | None = None


class Chosen(msgspec.Struct, frozen=True):
    """What is looked at, and what else could be.

    `only_talk` says that nobody here may touch whoever looks, though touch is safe for them;
    `asks_town` that nobody said yet in which of several towns their home is, so that `place` is
    any of them and no time is shown.
    """

    practice: Practice
    services: Sequence[Service]
    service: Service
    places: Sequence[Place]
    place: Place
    at_home: bool
    homes: bool
    rooms: bool
    therapists: Sequence[Therapist]
    therapist: Therapist | None
    only_talk: bool = False
    asks_town: bool = False

    @property
    def with_way(self) -> bool:
        """Whether a price holds the way to a home: which one, has to be known."""
        return self.at_home and not self.asks_town

    @property
    def who(self) -> Sequence[Therapist]:
        """Whose times count."""
        return self.therapists if self.therapist is None else [self.therapist]


def choose(practice: Practice, listening: Listening, look: Look, now: datetime) -> Chosen | None:
    """Choose what is shown; None where nothing can be booked there by this somebody.

    Nothing can be by whoever asks for what nobody gives. Raises NotOffered for what the practice
    does not have.
    """
    if asks_for_what_nobody_gives(listening):
        return None
    hands = Hands(listening, now)
    cleared = [*bookable_services(practice, hands.gate)]
    services = [one for one in cleared if hands.give(one)]
    visited, with_rooms = (places_for(practice, at_home=home) for home in (True, False))
    homes = bool(visited) and any(one.at_home for one in services)
    rooms = bool(with_rooms) and any(one.at_practice for one in services)
    if not homes and not rooms:
        return None
    wish = listening.at_home if look.at_home is None else look.at_home
    at_home = (bool(wish) and homes) or not rooms
    fitting = [one for one in services if (one.at_home if at_home else one.at_practice)]
    places = visited if at_home else with_rooms
    wanted = _one_of(services, look.service) or _kept(listening.service, services)
    service = _closest(wanted, fitting)
    able = therapists_for(service, at_home=at_home)
    therapists = hands.among(service, able)
    who = _one_of([*practice.therapists.all()], look.therapist)
    place = _kept(_one_of([*practice.places.all()], look.place), places)
    return Chosen(
        practice=practice,
        services=fitting,
        service=service,
        places=places,
        place=place or places[0],
        at_home=at_home,
        homes=homes,
        rooms=rooms,
        therapists=therapists,
        therapist=_kept(who or listening.therapist, therapists),
        asks_town=at_home and place is None and len(places) > 1,
        only_talk=all(one.conversation for one in services) and services != cleared,
    )


def places_for(practice: Practice, *, at_home: bool) -> Sequence[Place]:
    """List the towns that are visited, or the places that have a room."""
    if at_home:
        return [*practice.places.filter(at_home=True)]
    return [*practice.places.filter(rooms__isnull=False).distinct()]


def free_days(
    chosen: Chosen, now: datetime, besides: Sequence[int] = (), window: Span | None = None
) -> tuple[Day, ...]:
    """Find the free times of what is chosen; `besides` are appointments to be moved.

    Looked for in a window, or until the horizon.
    """
    window = window or horizon_of(chosen.service, now)
    search = Search(chosen.service, chosen.place.pk, chosen.at_home, window, besides)
    free = free_times(search, chosen.who, now)
    return days_of_times(free, window, chosen.practice.zone)


def _one_of(rows: Sequence[Row], number: int | None) -> Row | None:
    """Give the row that was asked for, if one was; raises NotOffered where it is none of these."""
    if number is None:
        return None
    for row in rows:
        if row.pk == number:
            return row
    raise NotOffered


def _kept(wanted: Row | None, fitting: Sequence[Row]) -> Row | None:
    """Keep what was wanted where it fits with the rest of what is looked at."""
    return wanted if wanted in fitting else None


def _closest(wanted: Service | None, fitting: Sequence[Service]) -> Service:
    """Keep the session that was wanted, or the one most like it: at home instead of in a room."""
    if wanted is None or wanted in fitting:
        return wanted or fitting[0]
    return min(
        fitting,
        key=lambda one: (
            one.conversation != wanted.conversation,
            abs(one.minutes - wanted.minutes),
            one.pk,
        ),
    )
