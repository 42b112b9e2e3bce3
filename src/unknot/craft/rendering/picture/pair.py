"""A pair of hands by themselves: how they are held, to be copied."""

from unknot.craft.score.events import Contact

VIEW_BOX = "-165 -140 330 340"
APART_MM = 62
LAID_ON_IT = {Contact.THUMB: (Contact.SUPPORT, 0, -10), Contact.FINGERS: (Contact.STACKED, -22, 6)}
"""Which hand lies on which, and how far each is turned, clockwise."""


def pair_of_hands(contact: Contact, *, tone: int = 4) -> str:
    """Show left and right in a contact, or one hand laid on the other where that is how it is done.

    It uses what `hand_symbols` defines on the same page.
    """
    if contact is Contact.BALL:
        inner = _used(contact, "")
    elif contact in LAID_ON_IT:
        above, below_turn, above_turn = LAID_ON_IT[contact]
        below = _used(contact, f"rotate({below_turn})")
        inner = below + _used(above, f"rotate({above_turn}) scale(-1 1)")
    else:
        right, left = f"translate({APART_MM} 0)", f"translate({-APART_MM} 0) scale(-1 1)"
        inner = _used(contact, left) + _used(contact, right)
    return (
        f'<svg class="stage-hands pair-of-hands" data-tone="{tone}" viewBox="{VIEW_BOX}"'
        f' aria-hidden="true">{inner}</svg>'
    )


def _used(contact: Contact, transform: str) -> str:
    return f'<use href="#drawn-{contact}" transform="{transform}"/>'
