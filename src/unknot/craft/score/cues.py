"""Cues: short sentences at the moments where people need them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

import msgspec

from unknot.craft.knowledge.records import Moment
from unknot.craft.score.events import Cue, Rest, ScoreStep, Stroke
from unknot.craft.score.saying import Words
from unknot.craft.score.talking import Sentence, Span, Talk
from unknot.craft.score.wording import Wording, in_turn

NEXT_BEFORE_MS = 10_000
HOW_AFTER_MS = 5_000
CARE_AFTER_MS = 15_000
CHECK_IN_AFTER_MS = 20_000
FIRST_CHECK_IN_MS = 60_000
CHECK_IN_EVERY_MS = 270_000
LONG_STEP_MS = 75_000
FIRST_LOOK_MS = 30_000
LAST_BEFORE_MS = 30_000
END_BEFORE_MS = 8_000


class Told(msgspec.Struct, frozen=True):
    """What cues are told of: the steps with their words, and the hands in time.

    `watch_hours` above 0 has people look for bruises.
    """

    steps: tuple[ScoreStep, ...]
    words: tuple[Words, ...]
    hands: tuple[Stroke | Rest, ...]
    duration_ms: int
    watch_hours: int

    @property
    def changes(self) -> tuple[Rest, ...]:
        """The rests in which hands change sides."""
        rests = (event for event in self.hands if isinstance(event, Rest))
        return tuple(rest for rest in rests if rest.reason == "change_sides")

    def span(self, number: int) -> Span:
        """From when until when a step is told: before the next is announced, or the end is."""
        step = self.steps[number]
        before = END_BEFORE_MS if number + 1 == len(self.steps) else NEXT_BEFORE_MS
        return step.start_ms, min(step.end_ms, self.duration_ms) - before

    def nearest(self, at_ms: int) -> list[int]:
        """List the steps, the one at or nearest to a moment first."""

        def distance(number: int) -> int:
            start, end = self.span(number)
            return max(start - at_ms, at_ms - end, 0)

        return sorted(range(len(self.steps)), key=distance)


def cues_of(told: Told, wording: Wording) -> tuple[Cue, ...]:
    """Place all cues in the order of time."""
    talk = Talk([*_announced(told, wording), *_called(told, wording)])
    _have_them_look(told, wording, talk)
    turning = {rest.step for rest in told.changes}
    asked: list[int] = []
    for number in range(len(told.steps)):
        needed = _needed(number, told, wording)
        questions = _questions(number, told, wording, asked)
        helpful = _helpful(number, told, wording, turns=number in turning)
        first = (needed, questions) if asked else (questions, needed)
        _tell(chain(*first, helpful), talk, told.span(number), asked)
    return tuple(in_turn(talk.sentences))


def _tell(sentences: Iterable[Sentence], talk: Talk, span: Span, asked: list[int]) -> None:
    """Find room for what is said of a step; how it is done keeps its order."""
    explained_ms = span[0]
    for one in sentences:
        how = one.kind == "how"
        said = talk.add(one, (explained_ms, span[1]) if how else span)
        if said and how:
            explained_ms = said[1]
        if said and one.kind == "check_in":
            asked.append(said[0])


def _announced(told: Told, wording: Wording) -> Iterator[Sentence]:
    """Name each step as it begins, and the next one before it comes."""
    yield from _say(wording, "begin", 0, 0)
    for number, (step, said) in enumerate(zip(told.steps, told.words, strict=True)):
        moment: Moment = "name" if number else "first"
        yield from _say(wording, moment, step.start_ms, number, phrase=said.phrase)
        if number:
            at_ms = max(told.steps[number - 1].start_ms, step.start_ms - NEXT_BEFORE_MS)
            yield from _say(wording, "next", at_ms, number - 1, phrase=said.phrase)
    end_ms = max(0, told.duration_ms - END_BEFORE_MS)
    yield from _say(wording, "end", end_ms, len(told.steps) - 1)


def _called(told: Told, wording: Wording) -> Iterator[Sentence]:
    """Call each change of sides, and each next point as the one before is let go."""
    for rest in told.changes:
        yield from _say(wording, "switch_sides", rest.start_ms, rest.step)
    presses = [event for event in told.hands if isinstance(event, Stroke) and event.point]
    for before, after in pairwise(presses):
        if before.step == after.step:
            at_ms = before.start_ms + before.duration_ms
            point = told.words[after.step].points[after.point]
            yield from _say(wording, _change(before, after), at_ms, after.step, point=point)


def _change(before: Stroke, after: Stroke) -> Moment:
    if before.point == after.point:
        return "same_point"
    return "next_point" if before.side == after.side else "point_across"


def _have_them_look(told: Told, wording: Wording, talk: Talk) -> None:
    """Have people look for bruises early on and once midway, where the clearance asks for it."""
    for at_ms in (FIRST_LOOK_MS, told.duration_ms // 2) if told.watch_hours else ():
        for number in told.nearest(at_ms):
            (look,) = _say(wording, "bruise_watch", at_ms, number)
            if talk.add(look, told.span(number)):
                break


def _needed(number: int, told: Told, wording: Wording) -> Iterator[Sentence]:
    """Say what to heed, and the first of how it is done."""
    step, words = told.steps[number], told.words[number]
    care_ms = step.start_ms + CARE_AFTER_MS
    yield from _say(wording, "care", care_ms, number, step.technique)
    for caution in words.cautions:
        yield Sentence(care_ms, number, "care", (caution,), wording.whom("giver"))
    first = next(iter(words.points.values()), None)
    if first is not None:
        yield from _say(wording, "first_point", step.start_ms + HOW_AFTER_MS, number, point=first)
    else:
        yield from _how(number, told, wording, slice(1))
    if number + 1 == len(told.steps):
        last_ms = max(step.start_ms, told.duration_ms - LAST_BEFORE_MS)
        yield from _say(wording, "last", last_ms, number, step.technique)


def _helpful(number: int, told: Told, wording: Wording, *, turns: bool) -> Iterator[Sentence]:
    step, words = told.steps[number], told.words[number]
    yield from _how(number, told, wording, slice(0 if words.points else 1, None))
    if step.phase == "arrive":
        yield from _say(wording, "breathe", step.start_ms + 2 * HOW_AFTER_MS, number)
    if step.end_ms - step.start_ms >= LONG_STEP_MS and not turns:
        yield from _say(wording, "halfway", (step.start_ms + step.end_ms) // 2, number)


def _how(number: int, told: Told, wording: Wording, part: slice) -> Iterator[Sentence]:
    """Say how a step is done, or a part of it, a sentence after the other."""
    places = list(enumerate(told.words[number].how, start=1))
    later = bool(told.words[number].points)
    for place, (entry, ways) in places[part]:
        at_ms = told.steps[number].start_ms + (place + later) * HOW_AFTER_MS
        yield Sentence(at_ms, number, "how", ways, wording.whom("giver"), entry)


def _questions(number: int, told: Told, wording: Wording, asked: list[int]) -> Iterator[Sentence]:
    """Ask after the first minute, then whenever place or technique change, and every few minutes.

    Under resting hands there is nothing to rate: they are only asked when it is time anyway.
    """
    step, until = told.steps[number], told.span(number)[1]
    at_ms = max(step.start_ms + (CHECK_IN_AFTER_MS if asked else HOW_AFTER_MS), FIRST_CHECK_IN_MS)
    due = not asked or at_ms - asked[-1] >= CHECK_IN_EVERY_MS
    moment: Moment = "check_in" if step.pressure > 1 else "check_in_light"
    while at_ms < until and (step.pressure or due):
        yield from _say(wording, moment, _pause_after(at_ms, told.hands), number)
        at_ms += CHECK_IN_EVERY_MS


def _pause_after(at_ms: int, hands: tuple[Stroke | Rest, ...]) -> int:
    """Wait for the end of a cycle, where hands come back without weight or turn."""
    event = hands[bisect_right(hands, at_ms, key=lambda one: one.start_ms) - 1]
    if isinstance(event, Rest):
        return at_ms
    done = -(-(at_ms - event.start_ms) * event.cycles // event.duration_ms)
    return event.start_ms + done * event.duration_ms // event.cycles


def _say(
    wording: Wording, moment: Moment, at_ms: int, number: int, technique: str = "", **words: str
) -> Iterator[Sentence]:
    """Tell a moment, where there are words for it."""
    sentence = wording.sentence(moment, at_ms, number, technique, **words)
    if sentence is not None:
        yield sentence
