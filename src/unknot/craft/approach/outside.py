"""What is outside a therapist’s scope: heard in own words, with whom to see instead."""

from collections.abc import Iterable

from unknot.craft.approach.own_words import ask_for
from unknot.craft.knowledge.records import Referral


def outside_scope(words: str, referrals: Iterable[Referral]) -> tuple[Referral, ...]:
    """Give what own words ask for that no massage therapist may do."""
    return tuple(one for one in referrals if ask_for(words, one.asks))
