"""Spotting: which phrases of the vocabulary stand where in a text."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from unknot.craft.screening.words.phrases import MEDICINE, Label
from unknot.craft.screening.words.pieces import names_in_pieces
from unknot.craft.screening.words.text import Word
from unknot.craft.screening.words.vocabulary import ENDS, Node, Vocabulary

MOST_PASSED_OVER = 2
PASSED_OVER = frozenset(
    (
        *("the", "a", "an", "my", "so", "too", "very", "quite", "really", "rather", "pretty"),
        *("bit", "little", "n", "baie", "die"),
    )
)
"""Words that may stand inside a phrase without changing it: “numb between (my) legs”."""
FIGURE = "figure"
"""A way of speaking holds as it stands only: “on foot” is not “on my foot”."""
NEVER_FIGURATIVE = (FIGURE, "topic")
CUE = "cue"
AS_THE_WRITER = {
    "she": "i",
    "he": "i",
    "her": "my",
    "his": "my",
    "herself": "myself",
    "himself": "myself",
}
"""Who is to be massaged may be spoken of as the writer speaks of themselves: “when she wipes”."""
OF_ANYONE = ("sign", "term")
HIDDEN = ("sign", "medicine")
"""What a longer one of the same kinds hides: blood pressure that is low is no high one."""


class Spot(msgspec.Struct, frozen=True, gc=False):
    """A phrase in a text: its kind, its id or value, its first word and the one after its last."""

    kind: str
    id: Any
    first: int
    after: int

    def holds(self, other: "Spot") -> bool:
        """Say whether the other stands inside this one, and this one is longer."""
        within = self.first <= other.first and other.after <= self.after
        return within and self.after - self.first > other.after - other.first


def spots_in(
    words: tuple[Word, ...], vocabulary: Vocabulary, known: Sequence[bool]
) -> tuple[Spot, ...]:
    """Find every phrase, in the order of the text.

    A way of speaking hides what its words would say; a longer phrase hides the small words, the
    signs and the medicines inside it.
    """
    forms = [vocabulary.forms(word.key) for word in words]
    writers = [_as_the_writer(at, words) for at in range(len(words))]
    found = [
        Spot(*label, at, after)
        for at in range(len(words))
        if forms[at]
        for after, label in _phrases_at(at, vocabulary.root, words, forms, writers)
    ]
    found += (
        Spot(MEDICINE, names, at, after)
        for at in range(len(words))
        for after, names in names_in_pieces(at, words, vocabulary, known=known)
    )
    return tuple(dict.fromkeys(_shown(found, len(words))))


def _phrases_at(
    at: int,
    root: Node,
    words: tuple[Word, ...],
    forms: list[tuple[str, ...]],
    writers: list[str | None],
) -> Iterator[tuple[int, Label]]:
    count, sentence = len(words), words[at].sentence
    ways: list[tuple[Node, int, int, bool]] = [(root, at, 0, False)]
    while ways:
        node, here, passed, turned = ways.pop()
        if here == count or words[here].sentence != sentence:
            continue
        as_writer = writers[here]
        for form in (*forms[here], as_writer) if as_writer else forms[here]:
            if (next_ := node.get(form)) is not None:
                other = turned or form == as_writer
                ends = next_.get(ENDS, ())
                for label in ends:
                    if (not passed or label[0] != FIGURE) and (not other or label[0] in OF_ANYONE):
                        yield here + 1, label
                if len(next_) > bool(ends):
                    ways.append((next_, here + 1, passed, other))
        if here > at and passed < MOST_PASSED_OVER and words[here].key in PASSED_OVER:
            ways.append((node, here + 1, passed + 1, turned))


def _as_the_writer(at: int, words: tuple[Word, ...]) -> str | None:
    """Give the word that the writer would say of themselves; None where it is no other."""
    key = words[at].key
    if at and AS_THE_WRITER.get(words[at - 1].key) == "i" and key.endswith("s"):
        return key[:-1]
    return AS_THE_WRITER.get(key)


def _shown(found: list[Spot], count: int) -> Iterator[Spot]:
    """Leave out what a figure of speech or a longer phrase hides."""
    figures = _by_word((spot for spot in found if spot.kind == FIGURE), count)
    holding = _by_word((spot for spot in found if spot.kind in HIDDEN), count)
    for spot in found:
        if not _is_figurative(spot, figures) and not _is_held(spot, holding):
            yield spot


def _by_word(spots: Iterable[Spot], count: int) -> list[list[Spot]]:
    found: list[list[Spot]] = [[] for _ in range(count)]
    for spot in spots:
        for at in range(spot.first, spot.after):
            found[at].append(spot)
    return found


def _is_figurative(spot: Spot, figures: list[list[Spot]]) -> bool:
    if spot.kind in NEVER_FIGURATIVE:
        return False
    around = [figure for here in figures[spot.first : spot.after] for figure in here]
    return any(not spot.holds(figure) and not _means(spot, figure) for figure in around)


def _means(spot: Spot, figure: Spot) -> bool:
    """Say whether a cue names the very words of a figure: “a back rub” is no back, but a rub."""
    return spot.kind == CUE and (spot.first, spot.after) == (figure.first, figure.after)


def _is_held(spot: Spot, holding: list[list[Spot]]) -> bool:
    return spot.kind in HIDDEN and any(other.holds(spot) for other in holding[spot.first])
