"""Opening what was told besides: what cannot be opened hides nothing of the rest."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from typing import TypeVar

from unknot.website.care.bridge import heard_of, record_of, safety_of
from unknot.website.care.health.safety import Safety
from unknot.website.care.heard import Heard
from unknot.website.care.models import Answering, Listening
from unknot.website.people.sealing import SealBroken

Row = TypeVar("Row")
Value = TypeVar("Value")


def that_open(rows: Iterable[Row], opens: Callable[[Row], Value | None]) -> Iterator[Value]:
    """Open rows; what opens no longer says nothing any more, and is asked about where it is new."""
    for one in rows:
        with suppress(SealBroken):
            if (value := opens(one)) is not None:
                yield value


def is_something_sealed(
    tellings: Iterable[Listening], answerings: Iterable[Answering], own: Safety, since: datetime
) -> bool:
    """Say whether any of it opens no longer, though it is from after a moment, and nobody asked."""
    told = ((max(one.told_at, one.answered_at or one.told_at), one) for one in tellings)
    lately = [one for at, one in told if at > since and not own.asked_since(at)]
    answered = [one for one in answerings if one.at > since and not own.asked_since(one.at)]
    opened = (*that_open(lately, _opened), *that_open(answered, record_of))
    return len(opened) < len(lately) + len(answered)


def opens(told: Listening) -> bool:
    """Say whether all of a telling can be opened."""
    return bool([*that_open([told], _opened)])


def _opened(told: Listening) -> tuple[Heard, Safety | None]:
    return heard_of(told), safety_of(told)
