"""Understanding: whether a text, and each of its sentences, was understood at all."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from unknot.craft.screening.medicines import LOST
from unknot.craft.screening.words.heard import Counts, Heard, How
from unknot.craft.screening.words.spoken import Spoken

LEAST_WORDS = 4
LEAST_KNOWN = 0.15
UNCLEAR_QUESTION = "q_story"


def is_understood(heard: Iterable[Heard], spoken: Spoken) -> bool:
    """Say whether anything was understood: a sign, a medicine, or what a massage is about."""
    return bool(spoken.of_kind("topic")) or not all(map(_is_riddle, heard))


def _is_riddle(one: Heard) -> bool:
    return isinstance(one, Counts) and one.how is How.NOT_UNDERSTOOD


def not_understood_in(spoken: Spoken) -> Iterator[Counts]:
    """Find the sentences that are in no language we know; what they say may be anything.

    Where letters were lost on the way, that goes for the whole text.
    """
    if LOST in spoken.text and spoken.words:
        yield _unclear(0, len(spoken.words))
    places = range(len(spoken.words))
    for _, group in groupby(places, key=lambda at: spoken.words[at].sentence):
        held = list(group)
        letters = [at for at in held if not spoken.words[at].is_number]
        known = sum(spoken.known[at] for at in letters)
        if len(letters) >= LEAST_WORDS and known < LEAST_KNOWN * len(letters):
            yield _unclear(held[0], held[-1] + 1)


def _unclear(first: int, after: int) -> Counts:
    return Counts(((first, after),), not_sure=(UNCLEAR_QUESTION,), how=How.NOT_UNDERSTOOD)
