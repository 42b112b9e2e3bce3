"""Cues: short sentences at the moments where people need them."""

from collections.abc import Iterator
from itertools import count, pairwise

import msgspec

from unknot.craft.score.events import Cue, CueKind, Rest, ScoreStep, Stroke
from unknot.craft.score.talking import Span, Talk

NEXT_BEFORE_MS = 10_000
HOW_AFTER_MS = 5_000
CARE_AFTER_MS = 15_000
CHECK_IN_AFTER_MS = 20_000
FIRST_CHECK_IN_MS = 60_000
CHECK_IN_EVERY_MS = 270_000
LONG_STEP_MS = 75_000
END_BEFORE_MS = 8_000

BEGIN = "Let’s begin. You can stop at any time."
BREATHE = "Breathe in slowly, and out for longer."
CHANGE_SIDES = "Halfway. Change to the other side."
HALFWAY = ("Halfway here.", "Half of this step is done.")
ONCE_MORE = "Once more, just as slowly."
ASK_FOR_A_NUMBER = (
    "How does it feel, from nought to ten? Six or more: go softer.",
    "Which number is it now? Three to five is good; from six on, softer.",
    "And here, from nought to ten? At six, go softer.",
)
ASK_IF_WELL = ("Still comfortable?", "Is this pleasant?", "Warm enough?")
LAST = "That was the last of it. Rest a while, and get up slowly."
CARE = {
    "friction": "Stay beside the bone, never on it.",
    "static_pressure": "Beside the bone, never on it. Stop at a sharp or spreading pain.",
    "tapotement": "Loose wrists. Keep off the spine and the low ribs.",
    "petrissage": "Lift the muscle, never pinch the skin.",
}


class Words(msgspec.Struct, frozen=True):
    """What is said of one step: what it is, how it is done, what to heed, its points by name.

    `how` is what is said now; `in_full` is how it is done, whether or not it was said before.
    """

    phrase: str
    in_full: str
    how: tuple[str, ...]
    cautions: tuple[str, ...] = ()
    points: dict[str, str] = {}


def cues_of(
    steps: tuple[ScoreStep, ...],
    words: tuple[Words, ...],
    hands: tuple[Stroke | Rest, ...],
    duration_ms: int,
) -> tuple[Cue, ...]:
    """Place all cues in the order of time; `words` are those of each step."""
    called = [*_called(hands, words)]
    talk = Talk([*_announced(steps, words, duration_ms), *called])
    turned = {cue.step for cue in called if cue.text == CHANGE_SIDES}
    asked: list[int] = []
    for number, step in enumerate(steps):
        span = (step.start_ms, _until(number, steps, duration_ms))
        needed = _needed(number, step, words[number])
        questions = _questions(number, step, asked, span)
        in_turn = (needed, questions) if asked else (questions, needed)
        said = [cue for cues in in_turn for cue in cues if talk.add(cue, span)]
        asked += [cue.at_ms for cue in said if cue.kind == "check_in"]
        for cue in _helpful(number, step, words[number], turned=number in turned):
            talk.add(cue, span)
    return tuple(sorted(talk.cues, key=lambda cue: cue.at_ms))


def _announced(
    steps: tuple[ScoreStep, ...], words: tuple[Words, ...], duration_ms: int
) -> Iterator[Cue]:
    """Name each step as it begins, and the next one before it comes."""
    yield Cue(0, 0, "begin", BEGIN)
    for number, (step, said) in enumerate(zip(steps, words, strict=True)):
        opening = "Now" if number else "First"
        yield Cue(step.start_ms, number, "name", f"{opening}, {said.phrase}.")
        if number:
            at_ms = max(steps[number - 1].start_ms, step.start_ms - NEXT_BEFORE_MS)
            yield Cue(at_ms, number - 1, "next", f"Next, {said.phrase}.")
    yield Cue(max(0, duration_ms - END_BEFORE_MS), len(steps) - 1, "end", LAST)


def _called(hands: tuple[Stroke | Rest, ...], words: tuple[Words, ...]) -> Iterator[Cue]:
    """Call each change of sides, and each next point as the one before is let go."""
    for rest in hands:
        if isinstance(rest, Rest) and rest.reason == "change_sides":
            yield Cue(rest.start_ms, rest.step, "switch_sides", CHANGE_SIDES)
    presses = [event for event in hands if isinstance(event, Stroke) and event.point]
    for before, after in pairwise(presses):
        if before.step == after.step:
            kind: CueKind = "how" if before.side == after.side else "switch_sides"
            named = f"Next point: {words[after.step].points[after.point]}."
            text = ONCE_MORE if before.point == after.point else named
            yield Cue(before.start_ms + before.duration_ms, after.step, kind, text)


def _until(number: int, steps: tuple[ScoreStep, ...], duration_ms: int) -> int:
    """Say when the step has to be told out: before the next is announced, or the end is."""
    before = END_BEFORE_MS if number + 1 == len(steps) else NEXT_BEFORE_MS
    return min(steps[number].end_ms, duration_ms) - before


def _needed(number: int, step: ScoreStep, words: Words) -> Iterator[Cue]:
    if step.technique in CARE:
        yield Cue(step.start_ms + CARE_AFTER_MS, number, "care", CARE[step.technique])
    yield Cue(step.start_ms + HOW_AFTER_MS, number, "how", words.how[0])


def _helpful(number: int, step: ScoreStep, words: Words, *, turned: bool) -> Iterator[Cue]:
    for place, sentence in enumerate(words.how[1:], start=2):
        yield Cue(step.start_ms + place * HOW_AFTER_MS, number, "how", sentence)
    for caution in words.cautions:
        yield Cue(step.start_ms + CARE_AFTER_MS, number, "care", caution)
    if step.phase == "arrive":
        yield Cue(step.start_ms + 2 * HOW_AFTER_MS, number, "breathe", BREATHE)
    if step.end_ms - step.start_ms >= LONG_STEP_MS and not turned:
        middle = (step.start_ms + step.end_ms) // 2
        yield Cue(middle, number, "halfway", HALFWAY[number % len(HALFWAY)])


def _questions(number: int, step: ScoreStep, asked: list[int], span: Span) -> Iterator[Cue]:
    """Ask after the first minute, then whenever place or technique change, and every few minutes.

    Under resting hands there is nothing to rate: they are only asked when it is time anyway.
    """
    at_ms = max(step.start_ms + (CHECK_IN_AFTER_MS if asked else HOW_AFTER_MS), FIRST_CHECK_IN_MS)
    due = not asked or at_ms - asked[-1] >= CHECK_IN_EVERY_MS
    questions = ASK_FOR_A_NUMBER if step.pressure > 1 else ASK_IF_WELL
    for turn in count(len(asked)):
        if at_ms >= span[1] or not (step.pressure or due):
            return
        yield Cue(at_ms, number, "check_in", questions[turn % len(questions)])
        at_ms += CHECK_IN_EVERY_MS
