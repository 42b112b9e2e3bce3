"""Sets of cells, compared with sets that anybody can count."""

from hypothesis import given
from hypothesis import strategies as st

from unknot.website.booking.times.cells import Span
from unknot.website.booking.times.sets import cells_in, marks, part, set_of, starts_of_runs

WINDOW = Span(1000, 1120)
spans = st.builds(Span, st.integers(960, 1160), st.integers(960, 1160))


def counted(cells: int) -> set[int]:
    """Give the cells of a set, one by one."""
    return set(cells_in(cells, WINDOW))


@given(st.lists(spans))
def test_a_set_holds_what_its_spans_have_in_the_window(some: list[Span]) -> None:
    expected = {cell for span in some for cell in range(span.first, span.until)}
    assert counted(set_of(some, WINDOW)) == expected & set(range(WINDOW.first, WINDOW.until))


@given(spans, st.integers(1, 12))
def test_marks_are_counted_from_the_beginning_of_their_span(span: Span, step: int) -> None:
    expected = set(range(span.first, span.until, step))
    assert counted(marks(span, step, WINDOW)) == expected & set(range(WINDOW.first, WINDOW.until))


@given(st.lists(spans), st.integers(1, 30))
def test_a_run_starts_where_all_its_cells_follow(some: list[Span], length: int) -> None:
    cells = set_of(some, WINDOW)
    held = counted(cells)
    expected = {cell for cell in held if all(cell + n in held for n in range(length))}
    assert counted(starts_of_runs(cells, length)) == expected


def test_cells_are_named_in_the_order_of_time() -> None:
    some = set_of([Span(1010, 1012), Span(1001, 1002)], WINDOW)
    assert list(cells_in(some, WINDOW)) == [1001, 1010, 1011]


@given(st.lists(spans), spans)
def test_a_part_of_a_set_holds_what_lies_in_its_span(some: list[Span], span: Span) -> None:
    inside, cells = span.within(WINDOW), set_of(some, WINDOW)
    expected = {cell for cell in counted(cells) if inside.first <= cell < inside.until}
    assert set(cells_in(part(cells, inside, WINDOW), inside)) == expected
