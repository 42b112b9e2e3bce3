"""What was answered for a booked session and soon taken back: a therapist asks about it."""

from collections.abc import Iterator

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.lasting import ANSWERS_HOLD
from unknot.website.care.concluding import unsaid_since, yes_to
from unknot.website.care.heard import Earlier, Safety


def taken_back_since(before: Safety, after: Safety, knowledge: Knowledge) -> tuple[Earlier, ...]:
    """Give what was answered with yes within the hours that answers hold, and counts no more.

    What was left open, or not sure, is no yes that could be taken back.
    """
    counts_since = after.answered_at - ANSWERS_HOLD
    records = (after.record, after.booked_with)
    counting = {rule for one in records if one for rule in yes_to(one, knowledge)}
    gone = {
        frozenset(yes_to(one.record, knowledge) - counting): one
        for one in _said(before, after)
        if one.answered_at > counts_since
    }
    return tuple(one for rules, one in gone.items() if rules)


def takes_back_more(before: Safety, after: Safety, knowledge: Knowledge) -> bool:
    """Say whether answers take something back that was not taken back before."""
    more = any(one not in before.taken_back for one in after.taken_back)
    return more or not unsaid_since(after, knowledge) <= unsaid_since(before, knowledge)


def _said(before: Safety, after: Safety) -> Iterator[Earlier]:
    yield from before.taken_back
    yield from after.taken_back
    if before.was_whole:
        yield Earlier(before.record, before.answered_at)
