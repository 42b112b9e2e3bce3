"""Shaping words: their English changes with them."""

from collections.abc import Callable
from typing import Final

from unknot.craft.said import in_each

ARTICLE: Final = "’n "
"""Stays small where it begins a sentence in Afrikaans; the word behind it takes the capital."""

LONGEST_QUOTED: Final = 80
"""Letters."""


def shortened(words: object) -> str:
    """Quote what somebody gave us so that a sentence stays one, however long it is."""
    text = str(words)
    return text if len(text) <= LONGEST_QUOTED else f"{text[: LONGEST_QUOTED - 1]}…"


def capital(words: str) -> str:
    """Begin with a capital letter."""
    return in_each(lambda text: _begun(text, str.upper), words)


def small(words: str) -> str:
    """Begin with a small letter."""
    return in_each(lambda text: _begun(text, str.lower), words)


def _begun(text: str, change: Callable[[str], str]) -> str:
    at = len(ARTICLE) if text.startswith(ARTICLE) else 0
    return f"{text[:at]}{change(text[at : at + 1])}{text[at + 1 :]}"


def as_sentence(words: str) -> str:
    """Begin with a capital letter and end with a full stop."""
    return in_each(lambda text: f"{_begun(text, str.upper).rstrip('.')}.", words)


def lower(words: str) -> str:
    """Write in small letters."""
    return in_each(str.casefold, words)


def without_side(name: str) -> str:
    """Name a place on the back without its side, which stands behind a comma."""
    return in_each(lambda text: text.rpartition(", ")[0] or text, name)


def joined(between: str, *words: str) -> str:
    """Join words that may be in two languages."""
    return in_each(lambda *texts: between.join(texts), *words)


def filled_in(words: str, /, **filled: str) -> str:
    """Fill in a sentence that a table holds, and its English."""
    names = tuple(filled)
    return in_each(
        lambda said, *with_what: said.format(**dict(zip(names, with_what, strict=True))),
        words,
        *filled.values(),
    )
