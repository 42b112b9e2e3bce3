"""When a therapist is not there, by the clock of their practice."""

from collections.abc import Iterable, Iterator

from unknot.website.booking.models import Absence
from unknot.website.booking.times.cells import Span, begins
from unknot.website.booking.when import clock, wall
from unknot.website.diary.entries import Away
from unknot.website.practice.models import Practice, Therapist

MIDNIGHT = "24:00"


def absences_in(therapist: Therapist, span: Span) -> list[Absence]:
    """Read the absences that reach into a span."""
    rows = therapist.absences.filter(until_cell__gt=span.first, first_cell__lt=span.until)
    return [*rows.select_related("from_calendar").order_by("first_cell")]


def away_in(
    span: Span, absences: Iterable[Absence], practice: Practice
) -> Iterator[tuple[int, Away]]:
    """Give what of some absences lies in a span of days, each with the cell it begins with."""
    for row in absences:
        within = row.span.within(span)
        if within.first < within.until:
            yield (
                within.first,
                Away(
                    begins=clock(wall(begins(within.first), practice)),
                    until=_end(within.until, span, practice),
                    number=row.pk,
                    told_by_calendar=hasattr(row, "from_calendar"),
                    all_day=within == span,
                ),
            )


def _end(until: int, span: Span, practice: Practice) -> str:
    """Write when it ends, so that midnight comes last."""
    return MIDNIGHT if until == span.until else clock(wall(begins(until), practice))
