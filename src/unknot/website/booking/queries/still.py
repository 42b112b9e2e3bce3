"""What stands by now against sessions that are held, asked for or offered, where they stand."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from msgspec.structs import replace

from unknot.website.booking.models import Appointment
from unknot.website.booking.queries.free import Search, looked_at
from unknot.website.booking.times.cells import Span
from unknot.website.booking.times.refusing import Refusal, why_not


def stands_against(
    together: Sequence[Appointment], now: datetime, *, moved_freely: bool = False
) -> Iterator[tuple[Appointment, Refusal]]:
    """Name each of some sessions by one therapist, in order, that could not be offered any more.

    It is looked at as when it was offered, without the sessions themselves; only that they begin
    every quarter of an hour is for offers. Where they may be `moved_freely`, those moved since may
    stand beside the hours: whoever gives them put them there. Reads the database twice.
    """
    first = together[0]
    whole = Span(first.first_cell, together[-1].until_cell)
    besides = [one.pk for one in together]
    search = Search(first.service, first.place_id, first.at_home, whole, besides)
    (diary,), sought = looked_at(search, [first.therapist], now)
    freely = replace(diary, openings=diary.openings.at_any_hour())
    for one in together:
        session, rest = one.span, one.rest_cells
        again = replace(sought, window=session, length=session.length, rest=rest, step=1)
        refusal = why_not(freely if moved_freely and one.revision else diary, again)
        if refusal is not None:
            yield one, refusal
