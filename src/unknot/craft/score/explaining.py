"""Explaining: how a step is done, what to heed, and how far it is."""

from collections.abc import Iterator

from unknot.craft.score.talking import Sentence
from unknot.craft.score.told import Told
from unknot.craft.score.wording import Wording

HOW_AFTER_MS = 5_000
CARE_AFTER_MS = 15_000
LONG_STEP_MS = 75_000
LAST_BEFORE_MS = 30_000


def needed(number: int, told: Told, wording: Wording) -> Iterator[Sentence]:
    """Say what to heed, that these are the last strokes, and the first of how they are done."""
    step, words = told.steps[number], told.words[number]
    care_ms = step.start_ms + CARE_AFTER_MS
    yield from wording.say("care", care_ms, number, step.technique)
    for caution in words.cautions:
        yield Sentence(care_ms, number, "care", (caution,), wording.whom("giver"))
    if number + 1 == len(told.steps):
        last_ms = max(step.start_ms, told.duration_ms - LAST_BEFORE_MS)
        yield from wording.say("last", last_ms, number, step.technique)
    first = next(iter(words.points.values()), None)
    if first is not None:
        yield from wording.say("first_point", step.start_ms + HOW_AFTER_MS, number, point=first)
    else:
        yield from _how(number, told, wording, slice(1))


def helpful(number: int, told: Told, wording: Wording, *, turns: bool) -> Iterator[Sentence]:
    """Say the rest of how it is done, when to breathe, and when half of it is done."""
    step, words = told.steps[number], told.words[number]
    yield from _how(number, told, wording, slice(0 if words.points else 1, None))
    if step.phase == "arrive":
        yield from wording.say("breathe", step.start_ms + 2 * HOW_AFTER_MS, number)
    if step.end_ms - step.start_ms >= LONG_STEP_MS and not turns:
        yield from wording.say("halfway", (step.start_ms + step.end_ms) // 2, number)


def _how(number: int, told: Told, wording: Wording, part: slice) -> Iterator[Sentence]:
    """Say how a step is done, or a part of it, a sentence after the other."""
    places = list(enumerate(told.words[number].how, start=1))
    later = bool(told.words[number].points)
    for place, (entry, ways) in places[part]:
        at_ms = told.steps[number].start_ms + (place + later) * HOW_AFTER_MS
        yield Sentence(at_ms, number, "how", ways, wording.whom("giver"), entry)
