"""What a device keeps of a session: its score and limits, and until when its answers hold."""

from datetime import datetime

import msgspec

from unknot.craft.language import guarded
from unknot.craft.planning.sharing import as_code
from unknot.craft.planning.wish import Wish
from unknot.craft.rendering.limits import bounds_in_words
from unknot.craft.score import Score, encode
from unknot.craft.score.events import Cue
from unknot.website.guide.bridge import Visit
from unknot.website.guide.saying import wish_in_words
from unknot.website.hashing import digest
from unknot.website.known import load
from unknot.website.recordings import clip_addresses

ID_LETTERS = 32


def kept_record(
    score: Score, wish: Wish, visit: Visit, *, until: datetime, now: datetime, meanwhile: bool
) -> dict[str, object]:
    """Write what a device keeps; never an answer. Moments are milliseconds since 1970.

    `routine` is what is planned from again once the answers are old; `mark` tells which sessions
    come of the same answers; `clips` are recordings of what is said, to be fetched ahead.
    `meanwhile` is for what may be done only until somebody was asked.
    """
    written = encode(score)
    return {
        "id": digest(written.decode())[:ID_LETTERS],
        "title": wish_in_words(wish),
        "limits": [
            guarded(line) for line in bounds_in_words(score.bounds, load(), meanwhile=meanwhile)
        ],
        "kept_ms": _in_ms(now),
        "routine": as_code(wish),
        **answers_holding(visit, until),
        "look": msgspec.to_builtins(visit.look),
        "position": score.position,
        "company": score.company,
        "clips": _clips_of(score),
        "score": msgspec.Raw(written),
    }


def answers_holding(visit: Visit, until: datetime) -> dict[str, object]:
    """Say until when answers hold, with a mark that no other answers have."""
    return {"mark": _mark_of(visit, until), "clear_until_ms": _in_ms(until)}


def _mark_of(visit: Visit, until: datetime) -> str:
    """Tell what was answered and allowed from anything else, and nothing of what it is."""
    allowed = msgspec.json.encode(visit.permissions).decode()
    return digest(f"{visit.maker} {until.isoformat()} {allowed}")[:ID_LETTERS]


def _clips_of(score: Score) -> list[str]:
    addresses = clip_addresses()
    said = dict.fromkeys(event.text for event in score.events if isinstance(event, Cue))
    return [addresses[text] for text in said if text in addresses]


def _in_ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)
