"""A small practice in Kleinmond, for the tests of booking to speak of. Nobody in it exists."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from itertools import count
from zoneinfo import ZoneInfo

import msgspec

from unknot.craft.knowledge import load
from unknot.craft.screening import ClearanceRecord, read_answers, record
from unknot.website.booking.actions import Guest, Wanted, confirm, hold
from unknot.website.booking.models import Appointment
from unknot.website.booking.queries import appointment_behind
from unknot.website.booking.times.cells import cell_at
from unknot.website.care.actions.answering import note
from unknot.website.care.actions.keeping import seal_answers
from unknot.website.care.bridge import sealed
from unknot.website.care.health.safety import Safety
from unknot.website.care.heard import Heard
from unknot.website.care.models import Listening
from unknot.website.messages.models import Notice
from unknot.website.practice.models import Place, Practice, Room, Service, Therapist

ZONE = ZoneInfo("Africa/Johannesburg")
NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
MONDAY = date(2026, 11, 30)
TOWNS = {
    "Kleinmond": (-34.343, 19.036),
    "Hermanus": (-34.418, 19.234),
    "Betty’s Bay": (-34.356, 18.927),
}
HANDS = ["effleurage", "petrissage", "still_hold"]
DAY_HOURS = [["08:00", "12:00"], ["13:00", "17:00"]]
CONSENTS = {"treatment": True, "data": True, "reminders": True, "marketing": False}
WELL: Mapping[str, object] = {"*": "no"}
ON_WARFARIN: Mapping[str, object] = {"*": "no", "q_bloodthinner": ["anticoagulant"]}
WITH_A_FEVER: Mapping[str, object] = {"*": "no", "q_fever": "yes"}
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
    talk: Service


def open_practice(slug: str = "example") -> Example:
    """Open a practice with one therapist, one room, and two towns that it visits."""
    practice = Practice.objects.create(
        name="Example Practice",
        slug=slug,
        email=f"{slug}@practice.example",
        telephone="+27281234567",
        whatsapp="+27821234567",
        road_factor=1.6,
        kmh=60,
        holidays_of="ZA",
    )
    kleinmond, hermanus, bettys_bay = (
        practice.places.create(name=name, latitude=latitude, longitude=longitude, at_home=True)
        for name, (latitude, longitude) in TOWNS.items()
    )
    in_room, at_home, talk = _services(practice)
    return Example(
        practice=practice,
        therapist=_therapist("Example Therapist", "A 00000", kleinmond),
        practice_place=kleinmond,
        hermanus=hermanus,
        bettys_bay=bettys_bay,
        room=practice.rooms.create(place=kleinmond, name="The room"),
        in_room=in_room,
        at_home=at_home,
        talk=talk,
    )


def with_a_colleague(example: Example) -> Therapist:
    """Let somebody else work there too."""
    return _therapist("Example Colleague", "A 11111", example.practice_place)


def _services(practice: Practice) -> tuple[Service, Service, Service]:
    """Offer an hour in the room, an hour at home, and a conversation."""
    common = {"minutes": 60, "rest_minutes": 15, "price_cents": 65_000, "notice_minutes": 720}
    homes = {"at_home": True, "at_practice": False}
    return (
        practice.services.create(name="One hour", **common),
        practice.services.create(name="One hour at home", **homes, **common),
        practice.services.create(name="A conversation", conversation=True, at_home=True, **common),
    )


def _therapist(name: str, registration: str, base: Place) -> Therapist:
    """Let somebody work five days a week, in the room and at homes."""
    practice = base.practice
    therapist = practice.therapists.create(
        name=name,
        registration=registration,
        registered_until=date(2099, 12, 31),
        base=base,
        visits_homes=True,
        week={str(day): DAY_HOURS for day in range(5)},
    )
    massage, _ = practice.modalities.get_or_create(name="Massage", defaults={"techniques": HANDS})
    therapist.modalities.add(massage)
    return therapist


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


@cache
def _answered(said: tuple[tuple[str, object], ...]) -> ClearanceRecord:
    raw = {name: list(one) if isinstance(one, tuple) else one for name, one in said}
    return record(read_answers(raw, load()), load())


def told(
    practice: Practice,
    said: Mapping[str, object] = WELL,
    now: datetime = NOW,
    *,
    visit: str = "a visit",
    **wishes: object,
) -> Listening:
    """Tell a practice what is wished for, with these answers about health."""
    asked = {name: tuple(one) if isinstance(one, list) else one for name, one in said.items()}
    safety = Safety(record=_answered(tuple(asked.items())), answered_at=now)
    listening = Listening(practice=practice, owner_hash=visit, told_at=now, **wishes)
    listening.heard = sealed(Heard(outcome="Sleep better"), listening.seal_row)
    seal_answers(listening, safety)
    listening.save()
    note(listening, safety)
    return listening


def guest(**changes: object) -> Guest:
    """Somebody who books."""
    ann = Guest(
        name="Example Client",
        email="client@example.org",
        telephone="+27821111111",
        address="1 Example Road",
        consents=CONSENTS,
    )
    return msgspec.structs.replace(ann, **changes)


def confirm_now(link: str, who: Guest | None = None, now: datetime = NOW) -> Appointment:
    """Confirm a held time for somebody who is well, heard just now in a visit of their own."""
    practice = appointment_behind(link).practice
    return confirm(link, who or guest(), told(practice, now=now, visit=f"for {link}"[:64]), now)


def booked(example: Example, clock: str = "09:00") -> Appointment:
    """A session that is certain."""
    return confirm_now(hold_now(in_the_room(example, clock)))


def subjects(**which: object) -> list[str]:
    """The subjects of messages that wait, in order."""
    waiting = Notice.objects.filter(state=Notice.State.WAITING, **which).order_by("pk")
    return [*waiting.values_list("subject", flat=True)]
