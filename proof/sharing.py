"""Sharing work out over every core, in shares that do not change."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

SHARE = 250
CORES = len(os.sched_getaffinity(0))


def workers() -> ProcessPoolExecutor:
    """Start a worker for each core."""
    return ProcessPoolExecutor(CORES)


def in_shares(
    pool: Executor, work: Callable[[tuple[Item, ...]], Result], items: Iterable[Item]
) -> Iterator[Result]:
    """Do work on shares of the items, wherever a core is free."""
    return iter(pool.map(work, list(_shares(items))))


def _shares(items: Iterable[Item]) -> Iterator[tuple[Item, ...]]:
    left = iter(items)
    while share := tuple(islice(left, SHARE)):
        yield share
