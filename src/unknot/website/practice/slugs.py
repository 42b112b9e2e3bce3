"""The last part of an address, made from a name."""

from collections.abc import Callable
from itertools import chain, count

from django.utils.text import slugify

LONGEST = 45
"""So many letters of a name an address takes over; a number may follow."""


def free_slug(name: str, is_taken: Callable[[str], bool], *, otherwise: str) -> str:
    """Make an address from a name that is not taken yet; `otherwise` names what has no letters."""
    base = slugify(name)[:LONGEST] or otherwise
    tried = chain([base], (f"{base}-{number}" for number in count(2)))
    return next(slug for slug in tried if not is_taken(slug))
