"""Shapes: what a drawn hand is made of, for those who paint without a browser."""

import re
from collections.abc import Iterator
from functools import cache
from xml.etree import ElementTree as Xml  # nosec B405 - it reads only drawings of ours

import msgspec

from unknot.craft.knowledge import Place
from unknot.craft.rendering.picture.drawn import drawing

BLURS_MM = {"b1": 1.1, "b2": 2.6, "b3": 6.0}
"""How soft the kinds of shade are; the filters of a page are made from the same."""
SHAPES = ("path", "use", "circle")


class Shape(msgspec.Struct, frozen=True):
    """One outline in the order of painting; `colour` is the name of a skin colour, such as `s1`.

    It is filled, or drawn as a line where `line_mm` is more than nothing. `inside` shapes show only
    within the outline of the hand. A `colour` that begins with # is a colour by itself.
    """

    d: str
    colour: str
    opacity: float
    line_mm: float = 0.0
    blur_mm: float = 0.0
    inside: bool = False


class DrawnHand(msgspec.Struct, frozen=True):
    """A right hand in millimetres around the middle of its contact: mirror it for a left.

    The arm fades out from the first to the second place of `fades`; a ball has no arm.
    """

    outline: str
    shapes: tuple[Shape, ...]
    fades: tuple[Place, ...]


@cache
def drawn_hand(name: str) -> DrawnHand:
    """Read the drawing of a hand of this name."""
    text = f"<svg>{drawing(f'hand-{name}')}</svg>"
    root = Xml.fromstring(text)  # nosec B314 - our own drawing
    outline = root.find(f".//path[@id='{name}-o']")
    assert outline is not None  # every drawn hand has one
    line = outline.get("d", "")
    return DrawnHand(
        outline=line,
        shapes=tuple(_shapes(root, line, 0.0, inside=False)),
        fades=_ends_of(root.find(f".//linearGradient[@id='{name}-f']")),
    )


def _ends_of(fade: Xml.Element | None) -> tuple[Place, ...]:
    if fade is None:
        return ()
    x1, y1, x2, y2 = (float(fade.get(name, 0)) for name in ("x1", "y1", "x2", "y2"))
    return ((x1, y1), (x2, y2))


def _shapes(group: Xml.Element, outline: str, blur_mm: float, *, inside: bool) -> Iterator[Shape]:
    """Go through a drawing in the order of painting."""
    for one in group:
        if one.tag == "defs":
            continue
        blurred = BLURS_MM[name] if (name := _named(one.get("filter", ""))) else blur_mm
        within = inside or "clip-path" in one.attrib
        if one.tag in SHAPES:
            yield _shape(one, outline, blurred, inside=within)
        yield from _shapes(one, outline, blurred, inside=within)


def _shape(one: Xml.Element, outline: str, blur_mm: float, *, inside: bool) -> Shape:
    drawn_as_line = one.get("fill") == "none"
    kind = "stroke" if drawn_as_line else "fill"
    opacity = float(one.get("opacity", 1)) * float(one.get(f"{kind}-opacity", 1))
    return Shape(
        d=outline if one.tag == "use" else one.get("d", ""),
        colour=one.get(kind, "").removeprefix("var(--").removesuffix(")"),
        opacity=round(opacity, 3),
        line_mm=float(one.get("stroke-width", 0)) if drawn_as_line else 0.0,
        blur_mm=blur_mm,
        inside=inside,
    )


def _named(reference: str) -> str:
    found = re.fullmatch(r"url\(#(\w+)\)", reference)
    return found.group(1) if found else ""
