"""Who asked for a time and waits for a yes, wherever in a diary that time is."""

from datetime import date, datetime

import msgspec

from unknot.website.booking.models import Appointment, State
from unknot.website.booking.times.cells import cell_at
from unknot.website.booking.when import date_of, day_and_time
from unknot.website.practice.models import Therapist


class AskedFor(msgspec.Struct, frozen=True):
    """One wish: whose it is, its day and its time; for a course, those of its first session."""

    number: int
    name: str
    day: date
    moment: str


def asked_for(therapist: Therapist, but: date, now: datetime) -> tuple[AskedFor, ...]:
    """Find what waits for a yes on days but the one that is shown; a course is answered whole."""
    rows = Appointment.objects.filter(
        therapist=therapist, state=State.ASKED, first_cell__gt=cell_at(now), client__isnull=False
    )
    firsts: dict[tuple[int | None, int], Appointment] = {}
    for one in rows.select_related("client", "practice").order_by("first_cell"):
        firsts.setdefault((one.course_id, 0 if one.course_id else one.pk), one)
    return tuple(told for told in map(_told, firsts.values()) if told.day != but)


def _told(one: Appointment) -> AskedFor:
    assert one.client is not None
    moment = day_and_time(one.begins, one.practice)
    return AskedFor(one.pk, one.client.name, date_of(one), moment)
