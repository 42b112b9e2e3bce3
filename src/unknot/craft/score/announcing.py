"""Announcing: what has its moment: each step by name, each change of sides, each next point."""

from collections.abc import Iterator
from itertools import pairwise

from unknot.craft.knowledge.records import Moment
from unknot.craft.score.events import Stroke
from unknot.craft.score.talking import Sentence
from unknot.craft.score.told import END_BEFORE_MS, Told
from unknot.craft.score.wording import Wording


def announced(told: Told, wording: Wording) -> Iterator[Sentence]:
    """Name each step as it begins, and the next one before it comes."""
    yield from wording.say("begin", 0, 0)
    for number, (step, said) in enumerate(zip(told.steps, told.words, strict=True)):
        moment: Moment = "name" if number else "first"
        yield from wording.say(moment, step.start_ms, number, phrase=said.phrase)
        if number:
            before_ms = told.next_before_ms(number - 1)
            at_ms = max(told.steps[number - 1].start_ms, step.start_ms - before_ms)
            yield from wording.say("next", at_ms, number - 1, phrase=said.phrase)
    end_ms = max(0, told.duration_ms - END_BEFORE_MS)
    yield from wording.say("end", end_ms, len(told.steps) - 1)


def called(told: Told, wording: Wording) -> Iterator[Sentence]:
    """Call each change of sides, and each next point as the one before is let go."""
    for rest in told.changes:
        yield from wording.say("switch_sides", rest.start_ms, rest.step)
    presses = [event for event in told.hands if isinstance(event, Stroke) and event.point]
    for before, after in pairwise(presses):
        if before.step == after.step:
            at_ms = before.start_ms + before.duration_ms
            point = told.words[after.step].points[after.point]
            yield from wording.say(_change(before, after), at_ms, after.step, point=point)


def _change(before: Stroke, after: Stroke) -> Moment:
    if before.point == after.point:
        return "same_point"
    return "next_point" if before.side == after.side else "point_across"
