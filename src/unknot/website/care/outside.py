"""What was asked for that is not ours: who does it, or that nobody does."""

from collections.abc import Collection

from unknot.craft.approach import outside_scope
from unknot.craft.knowledge.records import Referral
from unknot.website.care.bridge import heard_of
from unknot.website.care.heard import Heard
from unknot.website.care.models import Listening
from unknot.website.known import load_library
from unknot.website.people.sealing import SealBroken


def outside_of(heard: Heard) -> tuple[Referral, ...]:
    """Give whom to see for what somebody asked for, where it is not ours."""
    return outside_scope(heard.outcome, load_library().referrals.values())


def is_sent_away(outside: Collection[Referral]) -> bool:
    """Say whether nobody does what was asked for, so that nothing is offered for it."""
    return any(one.is_nobodys for one in outside)


def asks_for_what_nobody_gives(listening: Listening) -> bool:
    """Say whether whoever told this is sent away; what cannot be opened sends nobody away."""
    try:
        return is_sent_away(outside_of(heard_of(listening)))
    except SealBroken:
        return False
