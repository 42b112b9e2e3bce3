"""Fill a database with a practice and its appointments: `python -m benchmarks.booking.filling`.

Prints, as JSON, the numbers of the service, the place, the therapists and the day to fight for.
"""

import hashlib
from datetime import date, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from django.utils import timezone

from benchmarks.booking.acting import act

if TYPE_CHECKING:
    from unknot.website.booking.models import Appointment
    from unknot.website.practice.models import Modality, Place, Practice, Service, Therapist

EVERY_DAY = {str(day): [["06:00", "22:00"]] for day in range(7)}
DAYS_AHEAD = 60


def fill(therapists: int, appointments: int, a_day: int) -> dict[str, object]:
    """Open a practice whose therapists have so many appointments between them.

    The coming sixty days are full, with `a_day` for each therapist; what is more lies in the past.
    """
    from unknot.website.booking.models import Appointment
    from unknot.website.booking.times.cells import cell_at

    opened, chance, midnight = _open(therapists), Random(0), _midnight()
    rows = [
        _appointment(opened, therapist, n, a_day, midnight, chance.choice(opened.places))
        for therapist in opened.therapists
        for n in range(appointments // therapists)
    ]
    Appointment.objects.bulk_create(rows, batch_size=2000)
    return {
        "service": opened.service.pk,
        "services": _with_other_horizons(opened.service),
        "place": opened.places[0].pk,
        "therapists": [therapist.pk for therapist in opened.therapists],
        "first_cell": cell_at(midnight + timedelta(days=1, hours=6)),
    }


class Opened(NamedTuple):
    """The practice with its places, its service and its therapists."""

    practice: "Practice"
    places: "list[Place]"
    service: "Service"
    therapists: "list[Therapist]"


def _open(therapists: int) -> Opened:
    from unknot.website.practice.models import Practice

    practice = Practice.objects.create(
        name="Example Practice",
        slug="example",
        holidays_of="",
        minutes_in_town=0,  # what is fought for may follow at once on another session
    )
    places = [
        practice.places.create(
            name=f"Place {n}", latitude=-34.34 - n / 100, longitude=19.03 + n / 50, at_home=True
        )
        for n in range(12)
    ]
    service = practice.services.create(
        name="Half an hour",
        minutes=30,
        rest_minutes=0,
        price_cents=1,
        at_home=True,
        notice_minutes=0,
    )
    strokes = practice.modalities.create(name="Long strokes", techniques=["effleurage"])
    made = [_therapist(practice, number, places[0], strokes) for number in range(therapists)]
    return Opened(practice, places, service, made)


def _therapist(
    practice: "Practice", number: int, base: "Place", trained_in: "Modality"
) -> "Therapist":
    therapist = practice.therapists.create(
        name=f"Therapist {number}",
        registration="A 00000",
        registered_until=date(2099, 12, 31),
        base=base,
        visits_homes=True,
        week=EVERY_DAY,
    )
    therapist.modalities.add(trained_in)
    return therapist


def _appointment(
    opened: Opened, therapist: "Therapist", n: int, a_day: int, midnight: datetime, place: "Place"
) -> "Appointment":
    from unknot.website.booking.models import Appointment, State
    from unknot.website.booking.times.cells import cell_at

    day = DAYS_AHEAD - 1 - n // a_day
    first = cell_at(midnight + timedelta(days=day, hours=6)) + n % a_day * (192 // a_day)
    token = hashlib.sha256(f"{therapist.pk} {n}".encode()).hexdigest()
    return Appointment(
        practice=opened.practice,
        therapist=therapist,
        service=opened.service,
        place=place,
        at_home=True,
        first_cell=first,
        price_cents=65_000,
        until_cell=first + 6,
        state=State.CONFIRMED,
        link_hash=token,
        request_key=token,
        request_hash=token,
        created_at=midnight,
    )


def _with_other_horizons(service: "Service") -> dict[int, int]:
    """Offer the same session with other horizons; give the number of each, by its days."""
    made = {DAYS_AHEAD: service.pk}
    for days in (15, 30, 120):
        other = type(service).objects.get(pk=service.pk)
        other.pk, other.horizon_days = None, days
        other.save()
        made[days] = other.pk
    return made


def _midnight() -> datetime:
    return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)


if __name__ == "__main__":
    act(lambda sizes: fill(**sizes))
