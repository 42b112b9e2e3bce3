"""Layout: what stands where in a frame, in pixels, and in which colours."""

WIDTH, HEIGHT = 1280, 720
FRAMES_A_SECOND = 25

STAGE_WIDTH, STAGE_HEIGHT = 690, 640
TEXT_X, TEXT_WIDTH = 706, 526
STEP_Y, CAPTION_Y = 84, 452
BREATH_X, BREATH_Y = 1064, 30
SMALLEST = 26
"""What can be read across a room, on a television."""
BAR_X, BAR_Y, BAR_WIDTH, BAR_HEIGHT, BAR_GAP = 48, 664, 1184, 8, 4
LEFT_Y = 678
SHORE_WIDTH, SHORE_HEIGHT = 700, 120
RING_X, RING_Y, RING_RADIUS = 345.0, 310.0, 286.0

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
