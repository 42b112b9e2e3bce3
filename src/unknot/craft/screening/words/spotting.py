"""Spotting: which phrases of the vocabulary stand where in a text."""

from collections.abc import Iterator
from typing import Any

import msgspec

from unknot.craft.screening.words.phrases import Label
from unknot.craft.screening.words.text import Word
from unknot.craft.screening.words.vocabulary import ENDS, Node, Vocabulary

MOST_PASSED_OVER = 2
PASSED_OVER = frozenset(
    ("the", "a", "an", "my", "so", "very", "quite", "really", "bit", "little", "n", "baie", "die")
)
"""Words that may stand inside a phrase without changing it: “numb between (my) legs”."""
CONTENT = ("sign", "term", "figure", "medicine")
FIGURE = "figure"
"""A way of speaking holds as it stands only: “on foot” is not “on my foot”."""
HIDDEN = ("sign", "medicine")
"""What a longer one of the same kinds hides: blood pressure that is low is no high one."""


class Spot(msgspec.Struct, frozen=True):
    """A phrase in a text: its kind, its id or value, its first word and the one after its last."""

    kind: str
    id: Any
    first: int
    after: int

    def holds(self, other: "Spot") -> bool:
        """Say whether the other stands inside this one, and this one is longer."""
        within = self.first <= other.first and other.after <= self.after
        return within and self.after - self.first > other.after - other.first


def spots_in(words: tuple[Word, ...], vocabulary: Vocabulary) -> tuple[Spot, ...]:
    """Find every phrase, in the order of the text.

    A way of speaking hides what its words would say; a longer phrase hides the small words, the
    signs and the medicines inside it.
    """
    forms = [vocabulary.forms(word.key) for word in words]
    found = [
        Spot(*label, at, after)
        for at in range(len(words))
        for after, label in _phrases_at(at, vocabulary.root, words, forms)
    ]
    return tuple(dict.fromkeys(_shown(found, len(words))))


def _phrases_at(
    at: int, root: Node, words: tuple[Word, ...], forms: list[tuple[str, ...]]
) -> Iterator[tuple[int, Label]]:
    ways: list[tuple[Node, int, int]] = [(root, at, 0)]
    while ways:
        node, here, passed = ways.pop()
        if here == len(words) or words[here].sentence != words[at].sentence:
            continue
        for form in forms[here]:
            if form in node:
                ends = node[form].get(ENDS, ())
                yield from ((here + 1, label) for label in ends if not passed or label[0] != FIGURE)
                ways.append((node[form], here + 1, passed))
        if here > at and passed < MOST_PASSED_OVER and words[here].key in PASSED_OVER:
            ways.append((node, here + 1, passed + 1))


def _shown(found: list[Spot], count: int) -> Iterator[Spot]:
    """Leave out what a figure of speech or a longer phrase hides."""
    above: list[list[Spot]] = [[] for _ in range(count)]
    for spot in found:
        if spot.kind in CONTENT:
            for at in range(spot.first, spot.after):
                above[at].append(spot)
    for spot in found:
        around = {id(one): one for at in range(spot.first, spot.after) for one in above[at]}
        if not any(_hides(other, spot) for other in around.values()):
            yield spot


def _hides(other: Spot, spot: Spot) -> bool:
    if other.kind == "figure":
        return spot.kind not in ("figure", "topic") and not spot.holds(other)
    return spot.kind in HIDDEN and other.kind in HIDDEN and other.holds(spot)
