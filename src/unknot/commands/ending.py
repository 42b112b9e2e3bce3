"""Ending: what a command does that somebody tells to end."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SIGNALLED = 128
"""What shells add to the number of the signal that ended a program."""


@contextmanager
def tidy_end() -> Iterator[None]:
    """Let whatever is half done be put away before the process ends, when it is told to."""
    before = signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _end(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(SIGNALLED + number)
