"""Confirmed bookings a second, beside bare transactions that write as many rows."""

import json
import subprocess
import sys
from time import perf_counter
from typing import Any

import django
from django.utils import timezone

from benchmarks.booking.databases import DATABASES
from benchmarks.booking.times import filled_with
from benchmarks.booking.wishing import hour, wish
from benchmarks.figures import Figure

BOOKINGS = 100


def measure() -> list[Figure]:
    """Book one after the other on each database."""
    return [figure for name in DATABASES for figure in _on(name)]


def _on(name: str) -> list[Figure]:
    with DATABASES[name]() as settings:
        filled = filled_with(settings, 1, 0, 1)
        command = [sys.executable, "-m", "benchmarks.booking.rates", json.dumps(filled)]
        done = subprocess.run(command, env=settings, check=True, capture_output=True, text=True)
    rates = json.loads(done.stdout)
    return [
        Figure(f"bookings held and confirmed a second, one client, {name}", f"{rates['booked']}"),
        Figure(f"the same rows in bare transactions a second, {name}", f"{rates['bare']}"),
    ]


def rates(filled: dict[str, Any]) -> dict[str, int]:
    """Measure both in the database at hand."""
    return {"booked": round(_booked(filled)), "bare": round(_bare(filled))}


def _booked(filled: dict[str, Any]) -> float:
    from tests.website.booking.practising import guest, told
    from unknot.website.booking.actions import confirm, hold
    from unknot.website.practice.models import Practice

    listening = told(Practice.objects.get(), now=timezone.now())
    began = perf_counter()
    for n in range(BOOKINGS):
        _, link = hold(wish(filled, hour(filled, n)), request_key=f"{n}", now=timezone.now())
        confirm(link, guest(), listening, timezone.now())
    return BOOKINGS / (perf_counter() - began)


def _bare(filled: dict[str, Any]) -> float:
    """Write an appointment and its claims, then change it, as the two transactions of a booking."""
    from django.db import transaction

    from unknot.website.booking.models import Appointment, Claim, State

    like = Appointment.objects.order_by("pk").first()
    assert like is not None
    began = perf_counter()
    for n in range(BOOKINGS):
        like.pk, like.link_hash, like.request_key = None, f"bare {n}", f"bare {n}"
        like.first_cell = hour(filled, n + 2 * BOOKINGS)
        like.until_cell = like.first_cell + 6
        with transaction.atomic():
            like.save(force_insert=True)
            Claim.objects.bulk_create(
                Claim(appointment=like, therapist_id=like.therapist_id, cell=one)
                for one in like.cells
            )
        with transaction.atomic():
            Appointment.objects.filter(pk=like.pk).update(state=State.CONFIRMED)
    return BOOKINGS / (perf_counter() - began)


if __name__ == "__main__":
    django.setup()
    print(json.dumps(rates(json.loads(sys.argv[1]))))
