"""Hands: one symbol for each contact and hand, to be moved over a back."""

from functools import cache

from unknot.craft.rendering.picture.drawn import drawing, view_box
from unknot.craft.score.events import Contact

DRAWN_AS = {Contact.FEATHER: "fingertips"}
SHARED = (
    '<filter id="b1"><feGaussianBlur stdDeviation="1.1"/></filter>'
    '<filter id="b2" x="-20%" y="-20%" width="140%" height="140%">'
    '<feGaussianBlur stdDeviation="2.6"/></filter>'
    '<linearGradient id="wrist" x2="0" y1=".55" y2=".75"><stop stop-color="#fff"/>'
    '<stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient>'
    '<mask id="m" maskUnits="userSpaceOnUse" x="-160" y="-130" width="320" height="370">'
    '<path fill="url(#wrist)" d="M-160-130h320v370h-320z"/></mask>'
    '<mask id="mp" maskUnits="userSpaceOnUse" x="-160" y="-90" width="320" height="370">'
    '<path fill="url(#wrist)" d="M-160-90h320v370h-320z"/></mask>'
)


@cache
def hand_symbols() -> str:
    """Give a hidden SVG that defines `hand-{contact}-left` and `-right`, and `hand-ball-ball`.

    The origin of each is the middle of its contact, in millimetres; a left is a right, mirrored.
    """
    drawn = {DRAWN_AS.get(contact, contact.value) for contact in Contact}
    shapes = "".join(
        f'<g id="drawn-{name}">{drawing(f"hand-{name}")}</g>' for name in sorted(drawn)
    )
    symbols = "".join(_symbols(contact) for contact in Contact)
    return (
        '<svg class="hand-symbols" width="0" height="0" aria-hidden="true" focusable="false">'
        f"<defs>{SHARED}{shapes}</defs>{symbols}</svg>"
    )


def _symbols(contact: Contact) -> str:
    name = DRAWN_AS.get(contact, contact.value)
    box = view_box(f"hand-{name}")
    if contact is Contact.BALL:
        return f'<symbol id="hand-ball-ball" viewBox="{box}"><use href="#drawn-ball"/></symbol>'
    return "".join(
        f'<symbol id="hand-{contact}-{side}" viewBox="{box}">'
        f'<use href="#drawn-{name}"{mirror}/></symbol>'
        for side, mirror in (("right", ""), ("left", ' transform="scale(-1 1)"'))
    )
