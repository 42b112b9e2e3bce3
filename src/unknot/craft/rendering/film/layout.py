"""Layout: what stands where in a frame, in pixels, and in which colours."""

import msgspec

from unknot.craft.rendering.picture import turn_of

WIDTH, HEIGHT = 1280, 720
FRAMES_A_SECOND = 25

TEXT_X, TEXT_WIDTH = 668, 556
STEP_Y, CAPTION_Y, NOTE_Y = 84, 392, 566
BREATH_X, BREATH_Y = 1080, 32
BAR_X, BAR_Y, BAR_WIDTH, BAR_HEIGHT, BAR_GAP = 48, 664, 1184, 8, 4
LEFT_Y = 682
SHORE_WIDTH, SHORE_HEIGHT = 640, 120
RING_X, RING_Y, RING_RADIUS = 322.0, 292.0, 262.0

DEEP, DEEPER, STAGE = "#16343a", "#0b181b", "#0d1c20"
FOAM, SOFT, TRACE = "#f4ebdc", "#b7ccc6", "#9ccbc2"
PHASES = {
    "arrive": "#d3bc93",
    "warm": "#d29c6b",
    "knead": "#8fae7a",
    "ease": "#5fa3a2",
    "wake": "#cf9a50",
    "settle": "#84b8ae",
    "close": "#8fb0bd",
}


class View(msgspec.Struct, frozen=True):
    """How the giver sees the back: where the base of the skull lies, how large, and how turned."""

    x: float
    y: float
    px_per_mm: float
    turn_degrees: int = 0

    def from_origin(self, x: float, y: float) -> tuple[float, float]:
        """Give how many pixels a place of the stage, in millimetres, lies from its origin."""
        sine, cosine = QUARTER_TURNS[self.turn_degrees]
        return (
            self.px_per_mm * (x * cosine - y * sine),
            self.px_per_mm * (x * sine + y * cosine),
        )


QUARTER_TURNS = {-90: (-1, 0), 0: (0, 1), 90: (1, 0)}
"""The sine and the cosine of each turn."""
VIEWS = {
    turn: View(x, y, px_per_mm, turn)
    for turn, x, y, px_per_mm in (
        (0, 322.0, 104.0, 0.78),
        (-90, 116.0, 292.0, 0.55),
        (90, 544.0, 292.0, 0.55),
    )
}


def view_of(position: str) -> View:
    """Turn the back as it lies."""
    return VIEWS[turn_of(position)]
