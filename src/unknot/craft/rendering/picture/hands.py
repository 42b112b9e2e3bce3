"""Hands: one symbol for each contact and hand, to be moved over a back."""

from collections.abc import Iterable
from functools import cache

from unknot.craft.rendering.picture.drawn import drawing, view_box
from unknot.craft.rendering.picture.shapes import BLURS_MM, DrawnHand, drawn_hand
from unknot.craft.score.events import Contact, Score, Stroke


def contacts_in(score: Score) -> frozenset[Contact]:
    """Gather the contacts that a score asks for, its gentler forms included."""
    strokes = [event for event in score.events if isinstance(event, Stroke)]
    paths = [path for stroke in strokes for path in stroke.hands]
    eased = [path for stroke in strokes for form in stroke.gentler for path in form.hands]
    return frozenset(path.contact for path in (*paths, *eased))


def hand_shapes(contact: Contact) -> DrawnHand:
    """Give the outlines of a drawn right hand: the same drawing as on a page."""
    return drawn_hand(contact.value)


def hand_symbols(contacts: Iterable[Contact] = Contact) -> str:
    """Give a hidden SVG that defines `hand-{contact}-left` and `-right`, and `hand-ball-ball`.

    The origin of each is the middle of its contact, in millimetres; a left is a right, mirrored.
    """
    return _symbols_of(frozenset(contacts))


@cache
def _symbols_of(contacts: frozenset[Contact]) -> str:
    wanted = [contact for contact in Contact if contact in contacts]
    shapes = "".join(f'<g id="drawn-{one}">{drawing(f"hand-{one}")}</g>' for one in wanted)
    symbols = "".join(_symbols(contact) for contact in wanted)
    return (
        '<svg class="hand-symbols" width="0" height="0" aria-hidden="true" focusable="false">'
        f"<defs>{SOFT}{shapes}</defs>{symbols}</svg>"
    )


def _symbols(contact: Contact) -> str:
    box = view_box(f"hand-{contact}")
    if contact is Contact.BALL:
        return f'<symbol id="hand-ball-ball" viewBox="{box}"><use href="#drawn-ball"/></symbol>'
    x, y, width, height = box.split()
    mirrored = f"{-float(x) - float(width):g} {y} {width} {height}"
    return (
        f'<symbol id="hand-{contact}-right" viewBox="{box}"><use href="#drawn-{contact}"/></symbol>'
        f'<symbol id="hand-{contact}-left" viewBox="{mirrored}">'
        f'<use href="#drawn-{contact}" transform="scale(-1 1)"/></symbol>'
    )


SOFT = "".join(
    f'<filter id="{name}" x="-20%" y="-20%" width="140%" height="140%">'
    f'<feGaussianBlur stdDeviation="{blur_mm}"/></filter>'
    for name, blur_mm in BLURS_MM.items()
)
"""The filters that drawings share."""
