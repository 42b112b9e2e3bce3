"""One stroke spoilt, and what the checker has to say of it."""

from typing import NamedTuple

from msgspec.structs import replace

from proof.spoilt.changes import (
    Change,
    at_once,
    easing_to,
    faster,
    firmer,
    jumping,
    moved,
    parts,
    resting_on,
    slower,
    weighing,
    with_ball,
    with_one_hand_twice,
    without_time_to_return,
    without_way,
)
from unknot.craft.score.events import Score, Stroke
from unknot.craft.screening import OPEN, Limits

NO_TAPPING = Limits(withheld_techniques=frozenset({"tapotement"}))
NO_RESTING = Limits(withheld_techniques=frozenset({"still_hold"}))
NOT_BETWEEN_THE_BLADES = Limits(withheld_zones=frozenset({"interscapular_left"}))
NOT_ON_THE_SPINE = Limits(withheld_zones=frozenset({"spinous_processes"}))


class Spoilt(NamedTuple):
    """Of a wish, the first stroke of a technique, changed; and what is said of it."""

    wish: str
    technique: str
    change: Change
    says: str
    limits: Limits = OPEN


def with_stroke(one: Spoilt, score: Score) -> Score:
    """Change the stroke, and what its step says of it, so that no more than that is wrong."""
    at = next(
        at
        for at, event in enumerate(score.events)
        if isinstance(event, Stroke) and event.technique == one.technique
    )
    stroke = score.events[at]
    assert isinstance(stroke, Stroke)
    spoilt = one.change(stroke)
    said = replace(score.steps[stroke.step], technique=spoilt.technique, pressure=spoilt.pressure)
    steps = (*score.steps[: stroke.step], said, *score.steps[stroke.step + 1 :])
    events = (*score.events[:at], spoilt, *score.events[at + 1 :])
    return replace(score, steps=steps, events=events)


STROKES = {
    "firmer than is allowed": Spoilt("wake", "effleurage", firmer, "3 is above 2", Limits(2)),
    "as firm as is not allowed": Spoilt("wake", "effleurage", parts(), "2 is above 1", Limits(1)),
    "a technique that is withheld": Spoilt(
        "wake", "tapotement", parts(), "it is withheld", NO_TAPPING
    ),
    "a zone that is withheld": Spoilt(
        "wake", "petrissage", parts(), "the zone interscapular_left is", NOT_BETWEEN_THE_BLADES
    ),
    "a way through a zone that is withheld": Spoilt(
        "wake", "effleurage", moved(-0.3, 0.6), "touches interscapular_left", NOT_BETWEEN_THE_BLADES
    ),
    "a rest on what is withheld": Spoilt(
        "wake", "still_hold", resting_on(0.0, 0.6, 0), "crosses the bony bumps", NOT_ON_THE_SPINE
    ),
    "not for home": Spoilt("wake", "petrissage", parts(technique="massage_gun"), "not for home"),
    "lighter than it can be": Spoilt("wake", "petrissage", parts(pressure=0), "not for home"),
    "firmer than it can be": Spoilt("wake", "effleurage", parts(pressure=4), "not for home"),
    "where it does not suit": Spoilt(
        "points", "static_pressure", parts(technique="vibration"), "does not suit"
    ),
    "where it is forbidden": Spoilt(
        "points", "static_pressure", parts(technique="tapotement"), "it is not for the zone"
    ),
    "too firm for its zone": Spoilt("points", "static_pressure", firmer, "too firm in"),
    "too firm for its point": Spoilt("points", "static_pressure", firmer, "too firm for"),
    "in another zone than its step": Spoilt(
        "side", "effleurage", parts(zone="gluteal_top_left"), "its step does not work on"
    ),
    "onto the spine": Spoilt("wake", "petrissage", moved(0.0, 0.55), "presses on the spine"),
    "the second hand onto the spine": Spoilt(
        "wake", "petrissage", moved(0.0, 0.55, hand=1), "presses on the spine"
    ),
    "a little over one on the spine": Spoilt(
        "wake", "effleurage", resting_on(0.0, 0.6, 60), "presses on the spine"
    ),
    "kneading a kidney": Spoilt(
        "wake", "petrissage", moved(0.37, 0.33), "crosses over the kidneys"
    ),
    "shaking a kidney": Spoilt(
        "wake", "vibration", resting_on(0.37, 0.33, 0), "crosses over the kidneys"
    ),
    "pressing over a kidney": Spoilt(
        "wake", "effleurage", resting_on(0.37, 0.33, 100), "crosses over the kidneys"
    ),
    "off the back": Spoilt("wake", "effleurage", moved(1.4, 0.5), "leaves the back"),
    "beside its zone": Spoilt("wake", "petrissage", moved(0.3, 0.7), "leaves its zone"),
    "a glide far from its zones": Spoilt(
        "wake", "effleurage", moved(0.75, 0.45), "far from its zones"
    ),
    "one hand twice": Spoilt("wake", "petrissage", with_one_hand_twice, "in two places"),
    "a weight above the whole": Spoilt("wake", "effleurage", weighing(300), "does not run through"),
    "a jump": Spoilt("wake", "petrissage", jumping, "does not run through"),
    "no way": Spoilt("wake", "effleurage", without_way, "does not run through"),
    "too fast": Spoilt("wake", "petrissage", faster, "a minute is not its pace"),
    "too slow": Spoilt("wake", "petrissage", slower, "a minute is not its pace"),
    "a glide too fast": Spoilt("wake", "effleurage", faster, "cm a second is not its pace"),
    "glides too often to calm": Spoilt("calm", "effleurage", faster, "a minute is too often"),
    "a glide too slow": Spoilt("wake", "effleurage", slower, "slower than its pace"),
    "beats outside the cycle": Spoilt(
        "wake", "effleurage", parts(taps=(0, 1200)), "do not lie in order"
    ),
    "a way in no time": Spoilt("calm", "feathering", at_once, "too fast on skin"),
    "no time to come back": Spoilt("calm", "feathering", without_time_to_return, "fly back"),
    "a gentler form that is firmer": Spoilt(
        "wake", "effleurage", easing_to(pressure=3), "firmer than the one before"
    ),
    "a gentler form that nobody knows": Spoilt(
        "wake", "effleurage", easing_to(technique="karate"), "cannot be played"
    ),
    "a gentler form that is withheld": Spoilt(
        "wake", "petrissage", parts(), "it is withheld", NO_RESTING
    ),
    "no hands": Spoilt("wake", "effleurage", parts(hands=(), gentler=()), "cannot be played"),
    "another point": Spoilt(
        "points", "static_pressure", parts(point="hip_rim_left"), "no point of its zone"
    ),
    "no point": Spoilt("points", "static_pressure", parts(point=""), "no point of its zone"),
    "beside its point": Spoilt("points", "static_pressure", moved(0.5, 0.5), "does not press at"),
    "held too long": Spoilt(
        "points", "static_pressure", parts(duration_ms=40_000), "pressed too long"
    ),
    "outside its step": Spoilt("wake", "petrissage", parts(start_ms=0), "happens outside"),
    "in no step": Spoilt("wake", "petrissage", parts(step=-1), "belongs to no step"),
    "a ball that kneads": Spoilt("alone", "petrissage", with_ball, "nobody reaches"),
    "tapping alone": Spoilt("alone", "petrissage", parts(technique="tapotement"), "nobody reaches"),
    "no time at all": Spoilt("wake", "petrissage", parts(duration_ms=0), "no time at all"),
}
