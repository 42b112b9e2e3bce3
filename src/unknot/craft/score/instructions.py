"""Instructions: what the voice says about a technique, in sentences short enough to follow."""

from unknot.craft.knowledge import Point
from unknot.craft.planning.routine import Step, Tool

LONGEST_SENTENCE = 80
FOR_WHOM_IT_IS_NOT = ("in pregnancy", "skip with")
SINK_IN = "Sink in slowly, on the out-breath."
HOLD = "Hold on a good ache, three to five of ten. Then ease off slowly."
INSTRUCTIONS: dict[str, tuple[str, ...]] = {
    "still_hold": ("Lay both palms down, warm and relaxed. Add no weight.",),
    "effleurage": (
        "With oil, let flat hands glide, slow and even.",
        "Come back without any weight. Keep your hands on the skin.",
    ),
    "petrissage": (
        "Grasp, lift and gently squeeze the muscle, one hand and then the other.",
        "Slowly, as if you kneaded dough.",
    ),
    "friction": (
        "Finger pads stay on one small spot. Little or no oil.",
        "Draw slow circles that move the skin along.",
    ),
    "tapotement": (
        "Tap with cupped, springy hands, one after the other.",
        "Light rain, not drumming.",
    ),
    "vibration": ("Lay flat hands down, and rock them slowly from side to side.",),
    "feathering": ("Brush down with your fingertips, hand over hand, lighter each time.",),
}
KNEAD_ALONE = (
    "With the opposite hand, grasp the muscle, lift it and gently squeeze.",
    "Slowly, as if you kneaded dough.",
)
PRESS_ALONE = {
    "upper_trapezius": "Reach over with the opposite hand.",
    "scapula_superior_angle": "Reach over with the opposite hand.",
    "lumbar_paraspinal": "Use your knuckles.",
    "neck_base": "Use the fingertips of both hands, and let your elbows rest.",
}
WITH_A_BALL = ("Lean slowly against the ball, beside the bone.", HOLD)


def instructions_for(step: Step, points: tuple[Point, ...], *, alone: bool) -> tuple[str, ...]:
    """Say how a step is done, a few short sentences."""
    if step.tool is Tool.BALL:
        return WITH_A_BALL
    if points:
        return (SINK_IN, _with_what(points[0], alone=alone), HOLD)
    if alone and step.technique == "petrissage":
        return KNEAD_ALONE
    return INSTRUCTIONS[step.technique]


def _with_what(point: Point, *, alone: bool) -> str:
    if alone:
        return PRESS_ALONE[point.zone]
    squeezes = point.contact.startswith("squeeze")
    return _sentence(point.contact if squeezes else f"use {point.contact}")


def cautions_of(point: Point) -> tuple[str, ...]:
    """List what to heed at a point, in sentences short enough to say.

    For whom it is not at all was settled before there was a plan.
    """
    parts = [part.strip() for part in point.caution.split(";")]
    heeded = [part for part in parts if part and not part.startswith(FOR_WHOM_IT_IS_NOT)]
    together = "; ".join(heeded)
    sentences = heeded if len(together) > LONGEST_SENTENCE else [together]
    return tuple(_sentence(one) for one in sentences if one)


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."
