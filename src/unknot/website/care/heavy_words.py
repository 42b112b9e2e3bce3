"""Words by which somebody may say that they cannot go on; nobody reads past them.

They are no finding and open or close nothing, because the evidence says nothing of them: whoever
writes them is told where to call at once, and their therapist reads of them before all else.
"""

from functools import cache
from typing import Final

from unknot.craft.screening.words.text import words_of

SAID_SO: Final = (
    "want to die",
    "wanna die",
    "wish i was dead",
    "wish i were dead",
    "better off dead",
    "kill myself",
    "killing myself",
    "end my life",
    "ending my life",
    "end it all",
    "take my own life",
    "harm myself",
    "don't want to live",
    "do not want to live",
    "no reason to live",
    "suicide",
    "suicidal",
    "wil doodgaan",
    "wil sterf",
    "beter af dood",
    "myself doodmaak",
    "maak myself dood",
    "my lewe neem",
    "wil nie meer leef",
    "wil nie meer lewe",
    "selfmoord",
)


def sounds_heavy(words: str) -> bool:
    """Say whether somebody may have written that they cannot go on."""
    keys = [one.key for one in words_of(words)]
    return any(
        tuple(keys[first : first + len(phrase)]) == phrase
        for phrase in _phrases()
        for first in range(len(keys) - len(phrase) + 1)
    )


@cache
def _phrases() -> tuple[tuple[str, ...], ...]:
    """Give what to look for as it is looked up: folded in the same way as what is read."""
    return tuple(tuple(one.key for one in words_of(phrase)) for phrase in SAID_SO)
