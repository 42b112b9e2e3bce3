"""Instructions: what the voice says about a technique, in sentences short enough to follow."""

from unknot.craft.knowledge import Technique
from unknot.craft.planning.routine import Step, Tool

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
    "static_pressure": (
        "Sink in slowly, one thumb on the other.",
        "Hold on a good ache, three to five of ten. Then ease off slowly.",
    ),
    "feathering": ("Brush down with your fingertips, hand over hand, lighter each time.",),
}
WITH_A_BALL = (
    "Lean slowly against the ball, beside the bone.",
    "Hold on a good ache, three to five of ten. Then ease off slowly.",
)
WITH_ONE_HAND = (
    "Sink in slowly with your fingers.",
    "Hold on a good ache, three to five of ten. Then ease off slowly.",
)


def instructions_for(step: Step, technique: Technique, *, alone: bool) -> tuple[str, ...]:
    """Say how a step is done, a sentence or two."""
    if step.tool is Tool.BALL:
        return WITH_A_BALL
    if alone and technique.gesture == "press":
        return WITH_ONE_HAND
    return INSTRUCTIONS[technique.id]
