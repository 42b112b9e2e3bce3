"""Scenery: the water, the bed, the back, the way of the hands and the hands, as drawings."""

import re
from collections.abc import Iterator

from unknot.craft.knowledge import Knowledge, Place
from unknot.craft.rendering.colouring import coloured
from unknot.craft.rendering.film.layout import (
    DEEP,
    DEEPER,
    HEIGHT,
    RING_X,
    RING_Y,
    SHORE_HEIGHT,
    SHORE_WIDTH,
    STAGE,
    STAGE_HEIGHT,
    STAGE_WIDTH,
    WIDTH,
)
from unknot.craft.rendering.film.motion import curve_of
from unknot.craft.rendering.film.stills import Drawing
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.picture import bare_back, cover, hand_symbols, scene, seen_of
from unknot.craft.rendering.picture.stage import VIEW_BOX
from unknot.craft.score.events import Contact, Hand, HandPath, Score

SAMPLES = 96
SMALLEST_MM = 14
SYMBOL = re.compile(r'<symbol id="hand-([\w-]+)" viewBox="([^"]+)">(.*?)</symbol>', re.DOTALL)
DEFINED = re.compile(r"<defs>.*?</defs>(?=<symbol)", re.DOTALL)
SHADOW_MM = 200.0
Box = tuple[float, float, float, float]
Way = tuple[list[Place], list[Place]]
"""A line and its arrow, in millimetres."""


def water() -> Drawing:
    """Draw the ground of every frame: deep water with a light behind the back."""
    return Drawing(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"><defs>'
        f'<radialGradient id="g" gradientUnits="userSpaceOnUse" cx="{RING_X}" cy="{RING_Y}"'
        f' r="520"><stop stop-color="{DEEP}"/><stop offset=".75" stop-color="{STAGE}"/>'
        f'<stop offset="1" stop-color="{DEEPER}"/></radialGradient></defs>'
        f'<path fill="{DEEPER}" d="M0 0H{WIDTH}V{HEIGHT}H0z"/>'
        f'<path fill="url(#g)" d="M0 0H{WIDTH}V{HEIGHT}H0z"/></svg>',
        WIDTH,
        HEIGHT,
    )


def shore() -> Drawing:
    """Draw the water that everything sinks into at the foot of a frame."""
    return Drawing(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SHORE_WIDTH} {SHORE_HEIGHT}"><defs>'
        f'<linearGradient id="g" x2="0" y2="1"><stop stop-color="{DEEPER}" stop-opacity="0"/>'
        f'<stop offset=".55" stop-color="{DEEPER}" stop-opacity=".94"/>'
        f'<stop offset="1" stop-color="{DEEPER}"/></linearGradient></defs>'
        f'<path fill="url(#g)" d="M0 0H{SHORE_WIDTH}V{SHORE_HEIGHT}H0z"/></svg>',
        SHORE_WIDTH,
        SHORE_HEIGHT,
    )


def edges() -> Drawing:
    """Draw how much of the stage is seen: it runs out softly all around."""
    return Drawing(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {STAGE_WIDTH} {STAGE_HEIGHT}"><defs>'
        '<filter id="soft"><feGaussianBlur stdDeviation="15"/></filter></defs>'
        f'<rect x="30" y="30" width="{STAGE_WIDTH - 60}" height="{STAGE_HEIGHT - 60}" rx="80"'
        ' filter="url(#soft)"/></svg>',
        STAGE_WIDTH,
        STAGE_HEIGHT,
    )


def layers_of(
    score: Score, knowledge: Knowledge, px_per_mm: float, given: Given
) -> Iterator[Drawing]:
    """Draw in the dark what the receiver lies or leans on, the back, and what covers it."""
    position, build, tone = score.position, given.build, given.tone
    bed = scene(position, score.company, tone=tone)
    back = bare_back(knowledge, build=build, tone=tone, position=position)
    for drawn in filter(None, (bed, back, cover(position, build, tone=tone))):
        yield _on_stage(coloured(drawn, tone=tone, dark=True), position, px_per_mm)


def hands_of(names: set[str], px_per_mm: float, *, tone: int) -> Iterator[tuple[str, Box, Drawing]]:
    """Draw hands by name, such as `palm-left`, each with its box in millimetres."""
    symbols = hand_symbols()
    found = DEFINED.search(symbols)
    shared = found[0] if found else ""
    for name, view_box, inner in SYMBOL.findall(symbols):
        if name in names:
            svg = f'<svg class="hand" viewBox="{view_box}">{shared}{inner}</svg>'
            _, _, width, height = box = box_of(view_box)
            drawn = coloured(svg, tone=tone)
            yield name, box, Drawing(drawn, width * px_per_mm, height * px_per_mm)


def shadow(px_per_mm: float) -> Drawing:
    """Draw the shadow under a hand, to be stretched to the shape of one."""
    side = SHADOW_MM * px_per_mm
    return Drawing(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><defs>'
        '<radialGradient id="s"><stop stop-color="#040808" stop-opacity=".66"/>'
        '<stop offset=".52" stop-color="#040808" stop-opacity=".36"/>'
        '<stop offset="1" stop-color="#040808" stop-opacity="0"/></radialGradient></defs>'
        '<circle cx="50" cy="50" r="50" fill="url(#s)"/></svg>',
        side,
        side,
    )


def way_of(path: HandPath) -> Way:
    """Give the line of a hand where it carries weight, and an arrow at its end; none for a spot."""
    curve = curve_of(path)
    poses = [curve.pose(1000 * sample / SAMPLES, 3) for sample in range(SAMPLES + 1)]
    loaded = [(pose.x_mm, pose.y_mm) for pose in poses if pose.press > 0]
    wide = max((abs(x - loaded[0][0]) + abs(y - loaded[0][1]) for x, y in loaded), default=0)
    return (loaded, _arrow(loaded)) if wide >= SMALLEST_MM else ([], [])


def name_of(path: HandPath) -> str:
    """Name the drawing that a path moves."""
    return f"{path.contact}-{Hand.BALL if path.contact is Contact.BALL else path.hand}"


def box_of(view_box: str) -> Box:
    """Read a view box: left, top, width and height in millimetres."""
    left, top, width, height = map(float, view_box.split())
    return left, top, width, height


def _on_stage(svg: str, position: str, px_per_mm: float) -> Drawing:
    """Show all that is seen of somebody in a position."""
    seen = seen_of(position)
    _, _, width, height = box_of(seen)
    framed = svg.replace(f'viewBox="{VIEW_BOX}"', f'viewBox="{seen}"', 1)
    return Drawing(framed, width * px_per_mm, height * px_per_mm)


def _arrow(places: list[Place]) -> list[Place]:
    (x0, y0), (x, y) = places[max(len(places) - 6, 0)], places[-1]
    length = max(((x - x0) ** 2 + (y - y0) ** 2) ** 0.5, 0.1)
    ux, uy = (x - x0) / length, (y - y0) / length
    ends = [(x - 13 * (ux - side * uy) * 0.8, y - 13 * (uy + side * ux) * 0.8) for side in (-1, 1)]
    return [ends[0], (x, y), ends[1]]
