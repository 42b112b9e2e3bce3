"""Fill a database with a practice and its appointments: `python -m benchmarks.booking.filling`.

Prints, as JSON, the numbers of the service, the place, the therapists and the day to fight for.
"""

import hashlib
import json
import sys
from datetime import date, timedelta
from random import Random

import django
from django.core.management import call_command
from django.utils import timezone

EVERY_DAY = {str(day): [["06:00", "22:00"]] for day in range(7)}
DAYS_AHEAD = 60


def fill(therapists: int, appointments: int, a_day: int) -> dict[str, object]:
    """Open a practice whose therapists have so many appointments between them.

    The coming sixty days are full, with `a_day` for each therapist; what is more lies in the past.
    """
    from unknot.website.booking.models import Appointment, State
    from unknot.website.booking.times.cells import cell_at
    from unknot.website.practice.models import Practice

    practice = Practice.objects.create(name="Example Practice", slug="example", holidays_of="")
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
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    chance = Random(0)
    rows, made, made_for = [], [], {DAYS_AHEAD: service.pk}
    for number in range(therapists):
        therapist = practice.therapists.create(
            name=f"Therapist {number}",
            registration="A 00000",
            registered_until=date(2099, 12, 31),
            base=places[0],
            visits_homes=True,
            week=EVERY_DAY,
        )
        therapist.modalities.add(strokes)
        made.append(therapist.pk)
        for n in range(appointments // therapists):
            day = DAYS_AHEAD - 1 - n // a_day
            first = cell_at(midnight + timedelta(days=day, hours=6)) + n % a_day * (192 // a_day)
            token = hashlib.sha256(f"{number} {n}".encode()).hexdigest()
            rows.append(
                Appointment(
                    practice=practice,
                    therapist=therapist,
                    service=service,
                    place=chance.choice(places),
                    at_home=True,
                    first_cell=first,
                    until_cell=first + 6,
                    state=State.CONFIRMED,
                    link_hash=token,
                    request_key=token,
                    request_hash=token,
                    created_at=midnight,
                )
            )
    Appointment.objects.bulk_create(rows, batch_size=2000)
    for days in (15, 30, 120):
        service.pk, service.horizon_days = None, days
        service.save()
        made_for[days] = service.pk
    return {
        "service": made_for[DAYS_AHEAD],
        "services": made_for,
        "place": places[0].pk,
        "therapists": made,
        "first_cell": cell_at(midnight + timedelta(days=1, hours=6)),
    }


if __name__ == "__main__":
    django.setup()
    call_command("migrate", verbosity=0)
    json.dump(fill(*map(int, sys.argv[1:])), sys.stdout)
