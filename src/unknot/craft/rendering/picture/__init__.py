"""Pictures: the back, a step and a ribbon as SVG, all from the polygons that plan and check.

No picture carries a style sheet or an inline style: `static/illustration.css` colours them all.
"""

from unknot.craft.rendering.picture.back import back, bare_back
from unknot.craft.rendering.picture.colours import skin_colours
from unknot.craft.rendering.picture.drawn import BUILDS, TONES, Build
from unknot.craft.rendering.picture.hands import contacts_in, hand_shapes, hand_symbols
from unknot.craft.rendering.picture.pair import pair_of_hands
from unknot.craft.rendering.picture.phases import phases_besides
from unknot.craft.rendering.picture.ribbon import ribbon
from unknot.craft.rendering.picture.scene import cover, outline_in, scene, seen_of, turn_of
from unknot.craft.rendering.picture.shapes import DrawnHand, Shape
from unknot.craft.rendering.picture.step import step_picture

__all__ = [
    "BUILDS",
    "TONES",
    "Build",
    "DrawnHand",
    "Shape",
    "back",
    "bare_back",
    "contacts_in",
    "cover",
    "hand_shapes",
    "hand_symbols",
    "outline_in",
    "pair_of_hands",
    "phases_besides",
    "ribbon",
    "scene",
    "seen_of",
    "skin_colours",
    "step_picture",
    "turn_of",
]
