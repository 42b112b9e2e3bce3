"""The wish behind a score, as far as the score still tells it."""

from unknot.craft.errors import ScoreError
from unknot.craft.knowledge import Knowledge
from unknot.craft.planning.wish import Company, Wish
from unknot.craft.score.events import Score
from unknot.craft.screening import Limits, Position
from unknot.craft.sentences import to_tell
from unknot.craft.spelling import shown

MINUTE_MS = 60_000


def wish_behind(score: Score, limits: Limits, knowledge: Knowledge) -> Wish:
    """Read minutes, company, position, and what was to be left out beyond these limits.

    A zone that is worked only once both agreed to it needs no wish to be left out. Raises
    ScoreError for a position that does not exist.
    """
    beyond = set(score.bounds.withheld_zones) - limits.withheld_zones
    return Wish(
        minutes=score.duration_ms // MINUTE_MS,
        company=Company(score.company),
        position=_position(score),
        leave_out=tuple(
            zone.id
            for zone in knowledge.zones.values()
            if zone.id in beyond and not zone.consent_first
        ),
    )


def _position(score: Score) -> Position:
    try:
        return Position(score.position)
    except ValueError:
        sentence = to_tell("There is no position called “{name}”.", name=shown(score.position))
        raise ScoreError(sentence) from None
