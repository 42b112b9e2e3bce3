"""What is measured on both databases, in small: each time on a copy that nobody has written in."""

from collections.abc import Iterator

import pytest

from benchmarks.booking.acting import done_on
from benchmarks.booking.databases import Fresh, databases


@pytest.fixture(scope="module")
def both() -> Iterator[dict[str, Fresh]]:
    """Both databases, made ready."""
    with databases() as fresh:
        yield fresh


@pytest.mark.parametrize("name", ["SQLite", "PostgreSQL"])
def test_of_the_clients_at_one_time_one_wins_and_nothing_meets(
    both: dict[str, Fresh], name: str
) -> None:
    for _ in range(2):
        done = done_on(both[name], "hammering", clients=3, slots=2, jostles=10, guarded=True)
        assert done["fought"] == [{"won": 1, "taken": 2}] * 2
        assert sum(done["jostled"].values()) == 10
        assert done["overlaps"] == 0
