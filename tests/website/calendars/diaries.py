"""A practice with a therapist who has a calendar of their own."""

from datetime import UTC, date, datetime, time
from itertools import count
from zoneinfo import ZoneInfo

import msgspec

from tests.website.calendars.servers import PASSWORD, USER
from unknot.website.booking.models import Absence, Appointment, State
from unknot.website.booking.times.cells import begins, cell_at
from unknot.website.calendars.actions import look_now
from unknot.website.calendars.models import OwnCalendar
from unknot.website.calendars.server import Access
from unknot.website.calendars.syncing import sync_next
from unknot.website.people.sealing import seal
from unknot.website.practice.models import Practice, Therapist

ZONE = ZoneInfo("Africa/Johannesburg")
NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
MONDAY = date(2026, 11, 30)
_keys = count()


def a_therapist(name: str = "Example Therapist") -> Therapist:
    """Open a practice with one therapist who gives one service."""
    practice = Practice.objects.create(name="Example Practice", slug=f"calendars-{next(_keys)}")
    place = practice.places.create(name="Kleinmond", latitude=-34.3, longitude=19.0, at_home=True)
    practice.services.create(name="One hour", minutes=60, price_cents=65_000)
    return practice.therapists.create(name=name, base=place)


def booked(therapist: Therapist, clock: str, day: date = MONDAY, **rows: object) -> Appointment:
    """Book an hour by the clock on the wall in Kleinmond."""
    practice, number = therapist.practice, next(_keys)
    first = cell_at(datetime.combine(day, time.fromisoformat(clock), ZONE))
    client = practice.clients.create(name="Thandi Example", created_at=NOW)
    kept = {
        "practice": practice,
        "therapist": therapist,
        "service": practice.services.get(),
        "place": therapist.base,
        "client": client,
        "at_home": False,
        "address": "",
        "price_cents": 65_000,
        "first_cell": first,
        "until_cell": first + 12,
        "state": State.CONFIRMED,
        "link_hash": f"link {number}",
        "request_key": f"key {number}",
        "request_hash": "",
        "created_at": NOW,
    }
    return Appointment.objects.create(**(kept | rows))


def kept_calendar(therapist: Therapist, server: str, chosen: str) -> OwnCalendar:
    """Connect a therapist’s own calendar, due at once."""
    own = OwnCalendar(practice=therapist.practice, therapist=therapist, next_at=NOW)
    access = Access(server, USER, PASSWORD, chosen=chosen)
    own.access = seal(msgspec.json.encode(access), str(own.seal_row))
    own.save()
    return own


def away(therapist: Therapist) -> list[tuple[str, str]]:
    """When a therapist is away, by the clock on the wall."""
    return [
        (_clock(one.first_cell), _clock(one.until_cell))
        for one in Absence.objects.filter(therapist=therapist).order_by("first_cell")
    ]


def look(therapist: Therapist) -> OwnCalendar:
    """Let the worker look at the calendar, and give what it kept."""
    own = OwnCalendar.objects.get(therapist=therapist)
    look_now(own, NOW)
    sync_next(NOW)
    own.refresh_from_db()
    return own


def _clock(cell: int) -> str:
    return f"{begins(cell).astimezone(ZONE):%d %H:%M}"
