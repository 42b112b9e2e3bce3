"""The stops that a visit was told of, each kept by itself.

A stop is told while other requests of its visit are on their way. So it is never kept together with
anything else, and answers lift the stops that they know of: one that was told meanwhile stands.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime

import msgspec
from django.contrib.sessions.backends.base import SessionBase
from msgspec.structs import replace

STOP = "stop "
"""What the key begins with by which a visit keeps a stop; the name of the stop comes after it."""
MOST_STOPS = 50
"""So many stops are remembered; one that is told again after that is held again."""


class Stop(msgspec.Struct, frozen=True):
    """The answer with which a massage had to stop, and when it was held.

    `calls` where help is to be called, and `lifted` once all was answered afresh.
    """

    answer: str
    at: datetime
    calls: bool = False
    lifted: bool = False


def stops_in(session: SessionBase) -> dict[str, Stop]:
    """Give the stops of a visit by their names: what counts most comes last."""
    return dict(sorted(_read(session), key=lambda named: _weight(named[1])))


def standing(session: SessionBase) -> list[Stop]:
    """Give the stops that were not lifted, what counts most last."""
    return [stop for stop in stops_in(session).values() if not stop.lifted]


def keep_stop(session: SessionBase, name: str, stop: Stop) -> None:
    """Keep a stop; of very many, what counts least is let go."""
    session[f"{STOP}{name}"] = msgspec.to_builtins(stop)
    for lightest in [*stops_in(session)][:-MOST_STOPS]:
        del session[f"{STOP}{lightest}"]


def lift_stops(session: SessionBase) -> None:
    """Lift the stops that are known here: all was answered afresh."""
    for name, stop in stops_in(session).items():
        if not stop.lifted:
            session[f"{STOP}{name}"] = msgspec.to_builtins(replace(stop, lifted=True))


def _read(session: SessionBase) -> Iterator[tuple[str, Stop]]:
    for key, kept in session.items():
        if key.startswith(STOP):
            with suppress(msgspec.ValidationError):
                yield key.removeprefix(STOP), msgspec.convert(kept, Stop)


def _weight(stop: Stop) -> tuple[bool, bool, datetime]:
    return not stop.lifted, stop.calls, stop.at
