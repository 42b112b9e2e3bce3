"""Spelling: which known word someone may have meant."""

from collections.abc import Iterable
from difflib import get_close_matches

from unknot.craft.sentences import either, to_tell

MOST_PROPOSED = 3
LIKENESS = 0.6
MOST_SHOWN = 40


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Ask about the known words most like this one; say nothing where none is."""
    words = list(known)
    holding = [one for one in words if len(word) > 2 and word in one]
    near = holding[:MOST_PROPOSED] or get_close_matches(word, words, MOST_PROPOSED, LIKENESS)
    quoted = [f"“{one}”" for one in near]
    return to_tell(" Did you mean {words}?", words=either(*quoted)) if near else ""


def shown(word: str) -> str:
    """Shorten what was given to us, so that a sentence can quote it."""
    return word if len(word) <= MOST_SHOWN else f"{word[:MOST_SHOWN]}…"
