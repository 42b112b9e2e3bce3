"""Time in cells of five minutes."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from unknot.website.booking.times.cells import (
    CELL,
    Span,
    begins,
    cell_at,
    cells_for,
    first_cell_from,
)

instants = st.datetimes(min_value=datetime(1980, 1, 1), timezones=st.timezones())  # noqa: DTZ001


def test_the_same_moment_is_the_same_cell_in_kleinmond_and_in_london() -> None:
    in_kleinmond = datetime(2026, 7, 1, 10, 0, tzinfo=ZoneInfo("Africa/Johannesburg"))
    in_london = datetime(2026, 7, 1, 9, 0, tzinfo=ZoneInfo("Europe/London"))
    assert cell_at(in_kleinmond) == cell_at(in_london)


@given(instants)
def test_a_moment_lies_in_its_cell(instant: datetime) -> None:
    began = begins(cell_at(instant))
    assert began <= instant.astimezone(UTC) < began + CELL


@given(instants)
def test_the_first_cell_from_a_moment_is_the_next_to_begin(instant: datetime) -> None:
    began = begins(first_cell_from(instant))
    assert began - CELL < instant.astimezone(UTC) <= began


def test_a_cell_that_is_begun_counts_whole() -> None:
    assert [cells_for(minutes) for minutes in (0, 1, 5, 6, 60)] == [0, 1, 1, 2, 12]


def test_a_span_that_ends_before_it_begins_is_empty() -> None:
    assert Span(5, 3).length == 0
    assert Span(0, 10).within(Span(8, 20)) == Span(8, 10)


def test_a_cell_is_five_minutes() -> None:
    assert timedelta(minutes=5) == CELL


spans = st.builds(Span, st.integers(0, 30), st.integers(0, 30))


@given(spans, st.lists(spans, max_size=4))
def test_what_is_left_of_a_span_is_each_cell_of_it_that_no_other_holds(
    span: Span, others: list[Span]
) -> None:
    left = [cell for part in span.without(others) for cell in range(part.first, part.until)]
    held = {cell for other in others for cell in range(other.first, other.until)}
    assert left == [cell for cell in range(span.first, span.until) if cell not in held]
