"""Numbers in a text, in digits or in words, English or Afrikaans."""

from unknot.craft.screening.words.spotting import Spot
from unknot.craft.screening.words.text import Word

LINK = "en"
"""Afrikaans says the ones first: een en dertig."""
MOST_ONES = 9
LEAST_TENS, MOST_TENS = 20, 90

Number = tuple[float, int]
"""A value, and the word after it."""


def numbers_in(words: tuple[Word, ...], spots: tuple[Spot, ...]) -> dict[int, Number]:
    """Give the numbers by the word where each begins; two words may make one: sixty four."""
    single = {spot.first: float(spot.id) for spot in spots if spot.kind == "number"}
    single |= {at: _value(word.key) for at, word in enumerate(words) if word.is_number}
    found: dict[int, Number] = {}
    end = 0
    for at in sorted(single):
        if at >= end:
            found[at] = _made_of(at, single, words)
            end = found[at][1]
    return found


def _made_of(at: int, single: dict[int, float], words: tuple[Word, ...]) -> Number:
    value = single[at]
    if words[at].is_number:
        return value, at + 1
    if at + 1 in single and _makes(value, single[at + 1], words[at + 1]):
        return value + single[at + 1], at + 2
    linked = at + 2 in single and words[at + 1].key == LINK
    if linked and _makes(single[at + 2], value, words[at]):
        return value + single[at + 2], at + 3
    return value, at + 1


def _makes(tens: float, ones: float, word: Word) -> bool:
    return LEAST_TENS <= tens <= MOST_TENS and 1 <= ones <= MOST_ONES and not word.is_number


def _value(digits: str) -> float:
    """Read 38.7 and 38,7 alike; what is no number then, such as a date, is none of ours."""
    try:
        return float(digits.replace(",", "."))
    except ValueError:
        return -1.0
