"""A small practice in Kleinmond, for the tests of booking to speak of. Nobody in it exists."""

from datetime import UTC, date, datetime, time
from itertools import count
from zoneinfo import ZoneInfo

import msgspec

from unknot.website.booking.actions import Wanted, hold
from unknot.website.booking.times.cells import cell_at
from unknot.website.practice.models import Place, Practice, Room, Service, Therapist

ZONE = ZoneInfo("Africa/Johannesburg")
NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
MONDAY = date(2026, 11, 30)
DAY_HOURS = [["08:00", "12:00"], ["13:00", "17:00"]]
_keys = count()


class Example(msgspec.Struct, frozen=True):
    """The practice, its therapist and its services."""

    practice: Practice
    therapist: Therapist
    practice_place: Place
    hermanus: Place
    bettys_bay: Place
    room: Room
    in_room: Service
    at_home: Service


def open_practice(slug: str = "example") -> Example:
    """Open a practice with one therapist, one room, and two towns that it visits."""
    practice = Practice.objects.create(
        name="Example Practice", slug=slug, road_factor=1.6, kmh=60, holidays_of="ZA"
    )
    kleinmond = practice.places.create(
        name="Kleinmond", latitude=-34.343, longitude=19.036, at_home=True
    )
    hermanus = practice.places.create(
        name="Hermanus", latitude=-34.418, longitude=19.234, at_home=True
    )
    bettys_bay = practice.places.create(
        name="Betty’s Bay", latitude=-34.356, longitude=18.927, at_home=True
    )
    common = {"minutes": 60, "rest_minutes": 15, "price_cents": 65_000, "notice_minutes": 720}
    return Example(
        practice=practice,
        therapist=practice.therapists.create(
            name="Example Therapist",
            base=kleinmond,
            visits_homes=True,
            week={str(day): DAY_HOURS for day in range(5)},
        ),
        practice_place=kleinmond,
        hermanus=hermanus,
        bettys_bay=bettys_bay,
        room=practice.rooms.create(place=kleinmond, name="The room"),
        in_room=practice.services.create(name="One hour", **common),
        at_home=practice.services.create(
            name="One hour at home", at_home=True, at_practice=False, **common
        ),
    )


def cell(clock: str, day: date = MONDAY) -> int:
    """Give the cell of a time by the clock on the wall in Kleinmond."""
    return cell_at(datetime.combine(day, time.fromisoformat(clock), ZONE))


def in_the_room(example: Example, clock: str, day: date = MONDAY) -> Wanted:
    """Want an hour in the practice’s room."""
    return Wanted(
        example.in_room.pk,
        example.therapist.pk,
        example.practice_place.pk,
        cell(clock, day),
        at_home=False,
    )


def at_home_in(example: Example, place: Place, clock: str, day: date = MONDAY) -> Wanted:
    """Want an hour at home."""
    return Wanted(
        example.at_home.pk, example.therapist.pk, place.pk, cell(clock, day), at_home=True
    )


def hold_now(wanted: Wanted, now: datetime = NOW) -> str:
    """Hold a time with a form of its own, and give its link."""
    return hold(wanted, request_key=f"form {next(_keys)}", now=now)[1]
