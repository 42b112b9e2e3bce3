"""Cues: short sentences at the moments where people need them."""

from collections.abc import Iterator

from unknot.craft.score.events import Cue, CueKind, Rest, ScoreStep, Stroke

NEXT_BEFORE_MS = 10_000
HOW_AFTER_MS = 5_000
CHECK_IN_AFTER_MS = 20_000
FIRST_CHECK_IN_MS = 60_000
LONG_STEP_MS = 75_000
END_BEFORE_MS = 8_000

BEGIN = "Let’s begin. You can stop at any time."
BREATHE = "Breathe in slowly, and out for longer."
HALFWAY = "Halfway here."
CHANGE_SIDES = "Change to the other side."
CHECK_IN = "How does it feel, from nought to ten? Six or more: go softer."
CHECK_IN_SHORT = "Still comfortable?"
ON_THE_BREATH = "Sink in slowly on the out-breath."
LAST = "That was the last stroke. Rest a while, and get up slowly."
CARE = {
    "friction": "Stay beside the bone, never on it.",
    "static_pressure": "Beside the bone, never on it. Stop at a sharp or spreading pain.",
    "tapotement": "Loose wrists. Keep off the spine and the low ribs.",
    "petrissage": "Lift the muscle, never pinch the skin.",
}
ORDER: dict[CueKind, int] = {"begin": 0, "name": 1, "switch_sides": 2, "how": 3, "care": 4}
LEAST_APART_MS = 4_000
MS_PER_LETTER = 70
"""A calm voice says about fourteen letters a second."""


def cues_of(
    steps: tuple[ScoreStep, ...],
    instructions: tuple[tuple[str, ...], ...],
    hands: tuple[Stroke | Rest, ...],
    duration_ms: int,
) -> tuple[Cue, ...]:
    """Place all cues, in their order; where two would talk over one another, the second waits.

    `instructions` say for each step how it is done.
    """
    found = [Cue(0, 0, "begin", BEGIN)]
    for number, step in enumerate(steps):
        after = steps[number + 1] if number + 1 < len(steps) else None
        found += _of_step(number, step, instructions[number], after)
    found += [
        Cue(rest.start_ms, rest.step, "switch_sides", CHANGE_SIDES)
        for rest in hands
        if isinstance(rest, Rest) and rest.reason == "change_sides"
    ]
    last = len(steps) - 1
    found.append(Cue(max(0, duration_ms - END_BEFORE_MS), last, "end", LAST))
    return tuple(_spaced(sorted(found, key=_order), steps, duration_ms))


def _of_step(
    number: int, step: ScoreStep, instructions: tuple[str, ...], after: ScoreStep | None
) -> Iterator[Cue]:
    length = step.end_ms - step.start_ms
    yield Cue(step.start_ms, number, "name", f"{step.title}.")
    for place, instruction in enumerate(instructions, start=1):
        yield Cue(step.start_ms + place * HOW_AFTER_MS, number, "how", instruction)
    if step.technique in CARE:
        yield Cue(step.start_ms + 3 * HOW_AFTER_MS, number, "care", CARE[step.technique])
    if step.phase == "arrive":
        yield Cue(step.start_ms + 2 * HOW_AFTER_MS, number, "breathe", BREATHE)
    if step.pressure > 0 and length > CHECK_IN_AFTER_MS + NEXT_BEFORE_MS:
        yield Cue(step.start_ms + CHECK_IN_AFTER_MS, number, "check_in", _check_in(step))
    if length >= LONG_STEP_MS:
        yield Cue(step.start_ms + length // 2, number, "halfway", HALFWAY)
    if after is not None:
        text = f"Next, {after.title[0].lower()}{after.title[1:]}."
        yield Cue(step.end_ms - NEXT_BEFORE_MS, number, "next", text)


def _check_in(step: ScoreStep) -> str:
    return CHECK_IN if step.pressure > 1 else CHECK_IN_SHORT


def _order(cue: Cue) -> tuple[int, int]:
    return (cue.at_ms, ORDER.get(cue.kind, 9))


def _spaced(cues: list[Cue], steps: tuple[ScoreStep, ...], duration_ms: int) -> Iterator[Cue]:
    """Keep cues apart; one that would slip out of its step is left unsaid."""
    free_from = 0
    for cue in cues:
        at_ms = max(cue.at_ms, free_from)
        if at_ms < steps[cue.step].end_ms and at_ms < duration_ms:
            yield Cue(at_ms, cue.step, cue.kind, cue.text)
            free_from = at_ms + max(LEAST_APART_MS, MS_PER_LETTER * len(cue.text))
