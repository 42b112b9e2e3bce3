"""What comes in the place of touch, by what somebody told: decided here for whoever asks."""

from collections.abc import Collection
from datetime import datetime
from enum import Enum, auto

from unknot.craft.approach import Gate
from unknot.craft.knowledge.records import Referral
from unknot.website.care.health.as_read import AsRead
from unknot.website.care.outside import is_sent_away
from unknot.website.care.queries import gate


class InPlace(Enum):
    """What whoever told something reads instead of what hands will do."""

    QUESTION = auto()
    """A therapist asks first, because what was told does not agree."""
    CARE = auto()
    REFUSAL = auto()
    """Nobody gives what was asked for."""
    TALK = auto()
    REFERRAL = auto()
    """Somebody else gives what was asked for; what is ours comes after that."""


def in_place_of_touch(read: AsRead, outside: Collection[Referral], now: datetime) -> InPlace | None:
    """Say what comes first; None where nothing stands in the place of touch."""
    if read.elsewhere or read.told.waits_for_a_therapist:
        return InPlace.QUESTION
    opened = gate(read.told.listening, now)
    if opened is Gate.CARE_ADVICE:
        return InPlace.CARE
    if is_sent_away(outside):
        return InPlace.REFUSAL
    if opened is Gate.CONVERSATION:
        return InPlace.TALK
    return InPlace.REFERRAL if outside else None
