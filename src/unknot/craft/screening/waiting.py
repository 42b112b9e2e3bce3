"""Waiting in words: how long to wait, until what, and for whose word."""

from typing import Final

from unknot.craft.knowledge import Knowledge
from unknot.craft.knowledge.records import HoldOff
from unknot.craft.language import to_say

MONTHS, WEEKS, DAYS = to_say(("{count} months", "{count} weeks", "{count} days"))
HOURS: Final = {MONTHS: 720, WEEKS: 168, DAYS: 24}
LEAST_IN_DAYS: Final = 72
"""Up to here hours say it better."""


def wait_in_words(hold_off: HoldOff, knowledge: Knowledge) -> str:
    """Say a wait in words that follow “wait” or “until when”; empty where there is none."""
    say = knowledge.phrased
    least = span_in_words(hold_off.least_hours, knowledge) if hold_off.least_hours else ""
    waits = [
        *([say("at least {span}", span=least)] if least else []),
        *([say("until {what}", what=hold_off.until)] if hold_off.until else []),
        *([say("until {who} agrees", who=hold_off.agreed_by)] if hold_off.agreed_by else []),
    ]
    if not waits:
        return ""
    *most, last = waits
    wait = last
    for one in reversed(most):
        wait = say("{wait}; and {another}", wait=one, another=wait)
    return say("{wait} (this place only)", wait=wait) if hold_off.area_only else wait


def span_in_words(hours: int, knowledge: Knowledge) -> str:
    """Say a number of hours in the largest unit of which it is a whole number above one."""
    if hours > LEAST_IN_DAYS:
        for unit, length in HOURS.items():
            count, rest = divmod(hours, length)
            if count > 1 and not rest:
                return knowledge.phrased(unit, count=count)
    return knowledge.phrased("{count} hours", count=hours)
