"""Asking: how it feels, from nought to ten."""

from bisect import bisect_right
from collections.abc import Iterator

from unknot.craft.knowledge.records import Moment
from unknot.craft.score.events import Rest, Stroke
from unknot.craft.score.talking import Sentence
from unknot.craft.score.told import Told
from unknot.craft.score.wording import Wording

FIRST_AFTER_MS = 5_000
CHECK_IN_AFTER_MS = 20_000
FIRST_CHECK_IN_MS = 60_000
CHECK_IN_EVERY_MS = 270_000


def questions(number: int, told: Told, wording: Wording, asked: list[int]) -> Iterator[Sentence]:
    """Ask after the first minute, then whenever place or technique change, and every few minutes.

    The first question names the scale. Under resting hands there is nothing to rate: they are only
    asked when it is time anyway.
    """
    step, until = told.steps[number], told.span(number)[1]
    at_ms = max(step.start_ms + (CHECK_IN_AFTER_MS if asked else FIRST_AFTER_MS), FIRST_CHECK_IN_MS)
    due = not asked or at_ms - asked[-1] >= CHECK_IN_EVERY_MS
    later: Moment = "check_in" if step.pressure > 1 else "check_in_light"
    while at_ms < until and (step.pressure or due):
        moment: Moment = later if asked else "first_check_in"
        yield from wording.say(moment, _pause_after(at_ms, told.hands), number)
        at_ms += CHECK_IN_EVERY_MS


def _pause_after(at_ms: int, hands: tuple[Stroke | Rest, ...]) -> int:
    """Wait for the end of a cycle, where hands come back without weight or turn."""
    event = hands[bisect_right(hands, at_ms, key=lambda one: one.start_ms) - 1]
    if isinstance(event, Rest):
        return at_ms
    done = -(-(at_ms - event.start_ms) * event.cycles // event.duration_ms)
    return event.start_ms + done * event.duration_ms // event.cycles
