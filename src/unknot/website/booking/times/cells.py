"""Time in cells of five minutes, counted in UTC, so that no change of clocks shifts them."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

import msgspec

CELL = timedelta(minutes=5)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def cell_at(instant: datetime) -> int:
    """Give the cell that an instant falls in; the instant has to know its zone."""
    return (instant - EPOCH) // CELL


def first_cell_from(instant: datetime) -> int:
    """Give the first cell that begins at an instant or after it."""
    return -((EPOCH - instant) // CELL)


def begins(cell: int) -> datetime:
    """Say when a cell begins, in UTC."""
    return EPOCH + cell * CELL


def cells_for(minutes: int) -> int:
    """Count the cells that so many minutes need; a cell that is begun counts whole."""
    return -(-timedelta(minutes=minutes) // CELL)


class Span(msgspec.Struct, frozen=True, order=True, gc=False):
    """Cells from `first` up to, but without, `until`."""

    first: int
    until: int

    @property
    def length(self) -> int:
        """How many cells it holds; none where it ends before it begins."""
        return max(0, self.until - self.first)

    def within(self, other: "Span") -> "Span":
        """Cut to what lies inside another span."""
        return Span(max(self.first, other.first), min(self.until, other.until))

    def without(self, others: Iterable["Span"]) -> Iterator["Span"]:
        """Give what of it is left outside others, in order."""
        first = self.first
        for other in sorted(one for one in others if one.length):
            yield from _held(Span(first, min(other.first, self.until)))
            first = max(first, other.until)
        yield from _held(Span(first, self.until))


def _held(span: Span) -> Iterator[Span]:
    if span.length:
        yield span
