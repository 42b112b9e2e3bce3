"""How somebody lies or sits, in words."""

from unknot.craft.knowledge import Knowledge
from unknot.craft.language import to_say

POSITION = to_say(
    {
        "face_down": "lying face down",
        "astride_chair": "sitting astride a chair, leaning forward",
        "side_lying_left": "lying on the left side",
        "side_lying_right": "lying on the right side",
    }
)
UPRIGHT_ALONE = to_say("sitting or standing, with a wall to lean against")


def position_in_words(position: str, company: str, knowledge: Knowledge) -> str:
    """Say how someone lies or sits."""
    upright_alone = company == "alone" and position == "astride_chair"
    return knowledge.phrased(UPRIGHT_ALONE if upright_alone else POSITION[position])
