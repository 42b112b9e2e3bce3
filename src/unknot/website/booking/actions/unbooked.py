"""Forgets times that were held and that nobody booked, so that they keep nothing in the office."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet

from unknot.website.booking.actions.claims import locked_diary
from unknot.website.booking.models import Appointment, Course, State

KEPT_FOR = timedelta(days=1)
"""As long as the form that held it is good for: sent again meanwhile, it is to be known."""


def forget_unbooked(now: datetime) -> None:
    """Erase holds that ran out or were given back, with the courses that are left empty.

    For a worker to call, every hour or so. What was offered to a client stays with them.
    """
    diaries = _unbooked(now).order_by("therapist").values_list("therapist", flat=True).distinct()
    for therapist in [*diaries]:
        _forget_in(therapist, now)


@transaction.atomic
def _forget_in(therapist: int, now: datetime) -> None:
    """Erase those of one diary, which is locked: one that ran out may be booked just now."""
    locked_diary(therapist)
    gone = _unbooked(now).filter(therapist=therapist)
    courses = [*gone.exclude(course=None).values_list("course", flat=True).distinct()]
    gone.delete()
    Course.objects.filter(pk__in=courses, client=None, appointments=None).delete()


def _unbooked(now: datetime) -> QuerySet[Appointment]:
    over = Q(state=State.LAPSED) | Q(state=State.HELD, held_until__lte=now)
    return Appointment.objects.filter(over, client=None, created_at__lte=now - KEPT_FOR)
