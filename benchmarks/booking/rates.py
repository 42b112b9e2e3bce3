"""Confirmed bookings a second, beside bare transactions that write as many rows."""

from time import perf_counter

from django.utils import timezone

from benchmarks.booking.acting import Plan, act, done_on
from benchmarks.booking.databases import Fresh
from benchmarks.booking.wishing import hour, wish
from benchmarks.figures import Figure

BOOKINGS = 100


def measure(name: str, fresh: Fresh) -> list[Figure]:
    """Book for one client after the other."""
    rates = done_on(fresh, "rates")
    return [
        Figure(f"bookings held and confirmed a second, one by one, {name}", f"{rates['booked']}"),
        Figure(f"the same rows in bare transactions a second, {name}", f"{rates['bare']}"),
    ]


def rates(plan: Plan) -> dict[str, int]:
    """Measure both in the database at hand."""
    return {"booked": round(_booked(plan)), "bare": round(_bare(plan))}


def _booked(plan: Plan) -> float:
    from tests.website.booking.practising import guest, told
    from unknot.website.booking.actions import confirm, hold
    from unknot.website.practice.models import Practice

    practice = Practice.objects.get()
    heard = [told(practice, now=timezone.now(), visit=f"visit {n}") for n in range(BOOKINGS)]
    began = perf_counter()
    for n, listening in enumerate(heard):
        _, link = hold(wish(plan, hour(plan, n)), request_key=f"{n}", now=timezone.now())
        confirm(link, guest(email=f"client{n}@example.org"), listening, timezone.now())
    return BOOKINGS / (perf_counter() - began)


def _bare(plan: Plan) -> float:
    """Write an appointment and its claims, then change it, as the two transactions of a booking."""
    from django.db import transaction

    from unknot.website.booking.models import Appointment, Claim, State

    like = Appointment.objects.order_by("pk").first()
    assert like is not None
    began = perf_counter()
    for n in range(BOOKINGS):
        like.pk, like.link_hash, like.request_key = None, f"bare {n}", f"bare {n}"
        like.first_cell = hour(plan, n + 2 * BOOKINGS)
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
    act(rates)
