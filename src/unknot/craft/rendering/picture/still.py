"""Still: a hand where it works, without light and shade, for small pictures and for paper."""

from unknot.craft.knowledge import Place
from unknot.craft.rendering.picture.colours import skin_colours
from unknot.craft.rendering.picture.hands import hand_shapes
from unknot.craft.rendering.picture.shapes import Shape
from unknot.craft.rendering.picture.stage import on_stage
from unknot.craft.score.events import Contact, Hand, HandPath

SHADE = "s1"


def still_hand(path: HandPath, *, tone: int, ids: str) -> str:
    """Draw a hand in the middle of the part of its way that carries weight.

    `ids` keeps apart what two pictures on a page define. The colours stand in the drawing itself.
    """
    x, y = on_stage(middle_of(path))
    mirror = " scale(-1 1)" if path.hand is Hand.LEFT else ""
    name = f"{ids}-{path.contact}-{path.hand}"
    return (
        f'<g class="still-hand" transform="translate({x:.1f} {y:.1f}) rotate({path.turn_degrees})'
        f'{mirror}">{_painted(path.contact, skin_colours(tone), name)}</g>'
    )


def middle_of(path: HandPath) -> Place:
    """Give the place halfway in time through the part that carries weight."""
    loaded = [point for point in path.waypoints if point.weight] or list(path.waypoints)
    half = (loaded[0].at_permille + loaded[-1].at_permille) / 2
    middle = min(loaded, key=lambda point: abs(point.at_permille - half))
    return (middle.x, middle.y)


def _painted(contact: Contact, colours: dict[str, str], name: str) -> str:
    """Paint skin and one shade within it, both fading along the arm, and the fine lines."""
    hand = hand_shapes(contact)
    if not hand.fades:
        return "".join(_shape(one, colours) for one in hand.shapes if not one.blur_mm)
    shades = [one for one in hand.shapes if one.inside and one.colour == SHADE]
    lines = [one for one in hand.shapes if not (one.inside or one.blur_mm)]
    return (
        f"{_fading(hand.fades, colours['sk'], f'{name}-f')}"
        f"{_fading(hand.fades, colours[SHADE], f'{name}-s')}"
        f'<clipPath id="{name}-c"><path d="{hand.outline}"/></clipPath>'
        f'<path d="{hand.outline}" fill="url(#{name}-f)"/><g clip-path="url(#{name}-c)">'
        + "".join(
            f'<path d="{one.d}" fill="url(#{name}-s)" opacity="{one.opacity:g}"/>' for one in shades
        )
        + "</g>"
        + "".join(_shape(one, colours) for one in lines if one.d != hand.outline)
    )


def _fading(ends: tuple[Place, ...], colour: str, name: str) -> str:
    (x1, y1), (x2, y2) = ends
    return (
        f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="{x1:g}" y1="{y1:g}"'
        f' x2="{x2:g}" y2="{y2:g}"><stop stop-color="{colour}"/>'
        f'<stop offset="1" stop-color="{colour}" stop-opacity="0"/></linearGradient>'
    )


def _shape(one: Shape, colours: dict[str, str]) -> str:
    colour = colours.get(one.colour, one.colour)
    if one.line_mm:
        return (
            f'<path d="{one.d}" fill="none" stroke="{colour}" stroke-width="{2 * one.line_mm:g}"'
            f' stroke-linecap="round" opacity="{one.opacity:g}"/>'
        )
    return f'<path d="{one.d}" fill="{colour}" opacity="{one.opacity:g}"/>'
