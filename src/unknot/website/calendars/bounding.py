"""Breaks off what takes too long, in whatever loop of whatever library it is."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


class TooLong(Exception):  # noqa: N818 - it says how long
    """Broken off."""


@contextmanager
def for_at_most(seconds: float) -> Iterator[None]:
    """Let what is done within go on for so long. Raises TooLong.

    A rule of dates may be walked along for ever without giving a single date, so that nobody who
    asks for the next one is asked again. Every call in this thread is where it can be stopped.
    """
    until = time.monotonic() + seconds

    def look(*_called: object) -> None:
        if time.monotonic() > until:
            raise TooLong

    before = sys.getprofile()
    sys.setprofile(look)
    try:
        yield
    finally:
        sys.setprofile(before)
