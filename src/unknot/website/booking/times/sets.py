"""Sets of cells inside a window: bit number i of an integer is the i-th cell of the window."""

from collections.abc import Iterable, Iterator

from unknot.website.booking.times.cells import Span

NONE = 0


def set_of(spans: Iterable[Span], window: Span) -> int:
    """Give the cells of some spans, as far as they lie inside the window."""
    cells, whole = NONE, window.until - window.first
    for span in spans:
        first, until = span.first - window.first, span.until - window.first
        # Spelt out, as this runs for every session of every diary: max and min take as long again.
        first = first if first > 0 else 0
        until = until if until < whole else whole
        if first < until:
            cells |= ((1 << until - first) - 1) << first
    return cells


def marks(span: Span, step: int, window: Span) -> int:
    """Give every `step`-th cell of a span, counted from its first, that lies inside the window."""
    missed = window.first - span.first
    first = span.first + (-(-missed // step) * step if missed > 0 else 0)
    until = span.until if span.until < window.until else window.until
    if until <= first:
        return NONE
    count = -(-(until - first) // step)
    return ((1 << step * count) - 1) // ((1 << step) - 1) << first - window.first


def starts_of_runs(cells: int, length: int) -> int:
    """Give each cell from which at least `length` cells, itself included, follow one another."""
    starts, reached = cells, 1
    while reached < length:
        step = min(reached, length - reached)
        starts &= starts >> step
        reached += step
    return starts


def part(cells: int, span: Span, window: Span) -> int:
    """Cut a set of a window to a span inside it: bit number i is the i-th cell of the span."""
    return cells >> span.first - window.first & (1 << span.length) - 1


def cells_in(cells: int, window: Span) -> Iterator[int]:
    """Name the cells of a set in the order of time."""
    bits = f"{cells:b}"[::-1]
    place = bits.find("1")
    while place >= 0:
        yield window.first + place
        place = bits.find("1", place + 1)
