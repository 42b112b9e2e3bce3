"""Layout: what stands where in a frame, in pixels, and in which colours."""

WIDTH, HEIGHT = 1280, 720
FRAMES_A_SECOND = 25

PX_PER_MM = 0.78
STAGE_X, STAGE_Y = 322.0, 104.0
"""Where the base of the skull lies: the origin of the stage."""

TEXT_X, TEXT_WIDTH = 668, 556
STEP_Y, CAPTION_Y, NOTE_Y, BAR_Y = 84, 392, 566, 664
BAR_X, BAR_WIDTH, BAR_HEIGHT, BAR_GAP = 48, 1184, 8, 4

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
RING_Y = 292.0
BREATH_X, BREATH_Y = 1080, 32
LEFT_Y = 682
SHORE_WIDTH, SHORE_HEIGHT = 640, 120
