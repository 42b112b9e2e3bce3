"""Scenery: the water, the bed, the back, the way of the hands and the hands, as drawings."""

import re
from collections.abc import Iterator

from unknot.craft.knowledge import Knowledge
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
    TRACE,
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
SOFT_MM = 38
"""How far from the edge of its drawing a bed has run out, so that it does not end there."""
Box = tuple[float, float, float, float]


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


def layers_of(
    score: Score, knowledge: Knowledge, px_per_mm: float, given: Given
) -> Iterator[Drawing]:
    """Draw in the dark what the receiver lies or leans on, the back, and what covers it."""
    position, build, tone = score.position, given.build, given.tone
    bed = _softened(scene(position, score.company, tone=tone), position)
    back = bare_back(knowledge, build=build, tone=tone, position=position)
    sheet = cover(position, build, tone=tone)
    for drawn in (bed, back, *([_softened(sheet, position)] if sheet else [])):
        yield _on_stage(coloured(drawn, tone=tone, dark=True), position, px_per_mm)


def _softened(drawn: str, position: str) -> str:
    left, top, width, height = box = box_of(seen_of(position))
    x, y, wide, high = _within(box, SOFT_MM)
    soft = (
        '<defs><filter id="edge"><feGaussianBlur stdDeviation="22"/></filter>'
        f'<mask id="soft" maskUnits="userSpaceOnUse" x="{left}" y="{top}" width="{width}"'
        f' height="{height}"><path fill="#fff" filter="url(#edge)"'
        f' d="M{x} {y}h{wide}v{high}h-{wide}z"/></mask></defs><g mask="url(#soft)">'
    )
    return drawn.replace("><g", f">{soft}<g", 1).replace("</svg>", "</g></svg>")


def _within(box: Box, inset: float) -> Box:
    left, top, width, height = box
    return left + inset, top + inset, width - 2 * inset, height - 2 * inset


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


def way_of(paths: tuple[HandPath, ...], position: str, px_per_mm: float) -> Drawing:
    """Draw the way of the hands: dotted where they carry weight, with an arrow at its end."""
    lines = "".join(_way(path) for path in paths)
    return _on_stage(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{VIEW_BOX}" fill="none" stroke="{TRACE}"'
        f' stroke-linecap="round" stroke-linejoin="round">{lines}</svg>',
        position,
        px_per_mm,
    )


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


def _way(path: HandPath) -> str:
    curve = curve_of(path)
    poses = [curve.pose(1000 * sample / SAMPLES, 3) for sample in range(SAMPLES + 1)]
    loaded = [(pose.x_mm, pose.y_mm) for pose in poses if pose.press > 0]
    wide = max((abs(x - loaded[0][0]) + abs(y - loaded[0][1]) for x, y in loaded), default=0)
    if wide < SMALLEST_MM:
        return ""
    line = "L".join(f"{x:.1f} {y:.1f}" for x, y in loaded)
    return f'<path stroke-width="4.4" stroke-dasharray=".1 13" d="M{line}"/>{_arrow(loaded)}'


def _arrow(places: list[tuple[float, float]]) -> str:
    (x0, y0), (x, y) = places[max(len(places) - 6, 0)], places[-1]
    length = max(((x - x0) ** 2 + (y - y0) ** 2) ** 0.5, 0.1)
    ux, uy = (x - x0) / length, (y - y0) / length
    ends = [(x - 13 * (ux - side * uy) * 0.8, y - 13 * (uy + side * ux) * 0.8) for side in (-1, 1)]
    (ax, ay), (bx, by) = ends
    return f'<path stroke-width="4.4" d="M{ax:.1f} {ay:.1f}L{x:.1f} {y:.1f}L{bx:.1f} {by:.1f}"/>'
