"""Where a client may have written for another session that they cannot go on, opened."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime

from unknot.website.care.bridge import heard_of
from unknot.website.care.health.heavy_words import sounds_heavy
from unknot.website.care.health.safety import Safety
from unknot.website.care.models import Listening
from unknot.website.care.notes import Written
from unknot.website.people.sealing import SealBroken


def heavy_besides(
    tellings: Iterable[Listening], notes: Iterable[Written], since: datetime, own: Safety | None
) -> tuple[str, ...]:
    """Quote it where it was written since a moment, and no therapist asked since."""
    told = _told_in(one for one in tellings if one.told_at > since)
    noted = (one for one in notes if one.at > since and sounds_heavy(one.words))
    unasked = (one for one in (*told, *noted) if own is None or not own.asked_since(one.at))
    return tuple(dict.fromkeys(one.words for one in unasked))


def _told_in(tellings: Iterable[Listening]) -> Iterator[Written]:
    """Open tellings; what opens no longer says nothing any more."""
    for one in tellings:
        with suppress(SealBroken):
            yield from (Written(words, one.told_at) for words in heard_of(one).heavy)
