"""A whole score spoilt, and what the checker has to say of it."""

from collections.abc import Callable
from typing import NamedTuple

from msgspec.structs import replace

from proof.spoilt.changes import with_ball
from unknot.craft.knowledge import load
from unknot.craft.score.events import Cue, Hand, Score, Stroke


class Whole(NamedTuple):
    """A wish's score, changed; and what is said of it."""

    wish: str
    change: Callable[[Score], Score]
    says: str


def parts(**changed: object) -> Callable[[Score], Score]:
    """Change parts of a score."""
    return lambda score: replace(score, **changed)


def with_gap(score: Score) -> Score:
    """End the first stroke early."""
    first, *others = score.events
    assert isinstance(first, Stroke)
    return replace(score, events=(replace(first, duration_ms=first.duration_ms - 5), *others))


def ends_late(score: Score) -> Score:
    """Last longer than its strokes."""
    return replace(score, duration_ms=score.duration_ms + 5)


def of_other_steps(score: Score) -> Score:
    """Say in every step that something else is done."""
    return replace(score, steps=tuple(replace(one, technique="karate") for one in score.steps))


def beyond_its_dose(score: Score) -> Score:
    """Knead for ten times as long."""
    return _each(score, "petrissage", lambda one: replace(one, duration_ms=one.duration_ms * 10))


def again_and_again(score: Score) -> Score:
    """Press the first point five times more."""
    return replace(score, events=(*score.events, *[_press(score)] * 5))


def every_point(score: Score) -> Score:
    """Press every point there is."""
    every = tuple(replace(_press(score), point=name) for name in load().points)
    return replace(score, events=(*score.events, *every))


def with_balls(score: Score) -> Score:
    """Lean on a ball where none should be: whatever a ball presses becomes the waist."""
    waist = ("quadratus_lumborum_left",)
    strokes = [event for event in score.events if isinstance(event, Stroke)]
    pressing = {one.step for one in strokes if any(path.hand is Hand.BALL for path in one.hands)}
    steps = tuple(
        replace(one, zones=waist) if number in pressing else one
        for number, one in enumerate(score.steps)
    )
    return replace(score, steps=steps)


def ball_on_the_waist(score: Score) -> Score:
    """Lean on a ball, all the way down to the points beside the waist."""
    return _each(score, "static_pressure", with_ball)


def said_late(score: Score) -> Score:
    """Say something after the end."""
    late = (
        replace(one, at_ms=score.duration_ms) if isinstance(one, Cue) else one
        for one in score.events
    )
    return replace(score, events=tuple(late))


def out_of_order(score: Score) -> Score:
    """Put what is said and breathed before what is done."""
    return replace(score, events=tuple(reversed(score.events)))


def rocking_firmly(score: Score) -> Score:
    """Rock the sacrum, more firmly than rocking may be there."""
    moved = _each(score, "vibration", lambda one: replace(one, zone="sacrum", pressure=2))
    steps = tuple(
        replace(one, zones=("sacrum",), pressure=2) if one.technique == "vibration" else one
        for one in score.steps
    )
    return replace(moved, steps=steps)


def _press(score: Score) -> Stroke:
    return next(one for one in score.events if isinstance(one, Stroke) and one.point)


def _each(score: Score, technique: str, change: Callable[[Stroke], Stroke]) -> Score:
    events = tuple(
        change(one) if isinstance(one, Stroke) and one.technique == technique else one
        for one in score.events
    )
    return replace(score, events=events)


WHOLES = {
    "too long": Whole("wake", parts(duration_ms=50 * 60_000), "minutes of 45 allowed"),
    "upside down": Whole("wake", parts(position="headstand"), "“headstand” is not allowed"),
    "nothing": Whole("wake", parts(events=()), "no strokes"),
    "lain on": Whole("wake", parts(position="side_lying_left"), "is lain on"),
    "alone": Whole("wake", parts(company="alone"), "nobody reaches"),
    "a ball at the waist": Whole("alone", with_balls, "nobody reaches quadratus_lumborum_left"),
    "a ball where hands should be": Whole("alone", ball_on_the_waist, "is not for a ball"),
    "rocking firmly": Whole("wake", rocking_firmly, "too firm in sacrum"),
    "a gap": Whole("wake", with_gap, "There is a gap"),
    "a late end": Whole("wake", ends_late, "do not end where"),
    "no steps": Whole("wake", parts(steps=()), "belongs to no step"),
    "other steps": Whole("wake", of_other_steps, "Something else is done"),
    "beyond its dose": Whole("wake", beyond_its_dose, "are too many"),
    "a point again and again": Whole("points", again_and_again, "is pressed too often"),
    "every point": Whole("points", every_point, "more than one session holds"),
    "said after the end": Whole("wake", said_late, "outside the session"),
    "out of order": Whole("wake", out_of_order, "not in this order"),
}
