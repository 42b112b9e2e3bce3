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
    "wish i was not alive",
    "better off dead",
    "kill myself",
    "killing myself",
    "rather be dead",
    "end my life",
    "end my own life",
    "ending my life",
    "end it all",
    "take my own life",
    "harm myself",
    "take my life",
    "don't want to live",
    "dont want to live",
    "do not want to live",
    "don't want to be here anymore",
    "don't want to be here any more",
    "dont want to be here anymore",
    "don't want to be alive",
    "do not want to be alive",
    "no reason to live",
    "suicide",
    "suicidal",
    "wil doodgaan",
    "wil dood gaan",
    "wil dood wees",
    "wens ek was dood",
    "liewer dood wees",
    "wil sterf",
    "beter af dood",
    "myself doodmaak",
    "maak myself dood",
    "my lewe neem",
    "my eie lewe neem",
    "einde aan my lewe",
    "einde aan my eie lewe",
    "wil nie meer leef",
    "wil nie meer lewe",
    "wil nie meer hier wees",
    "wil myself iets aandoen",
    "wil nie verder leef",
    "wil nie verder lewe",
    "selfmoord",
    "selfdood",
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
