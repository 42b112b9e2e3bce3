"""Signs that mean more in one text than each alone."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from unknot.craft.knowledge import Lexicon
from unknot.craft.screening.words.heard import Counts, Heard, How, Span


def together_in(heard: Iterable[Heard], lexicon: Lexicon) -> Iterator[Counts]:
    """Find what the marks of a text point to together, wherever in it they stand.

    A rule that counts is a mark too, by its id.
    """
    marks: dict[str, tuple[Span, ...]] = defaultdict(tuple)
    for one in heard:
        if isinstance(one, Counts):
            for mark in (*one.marks, *one.rules):
                marks[mark] = marks[mark] or one.spans
    for entry in lexicon.together.values():
        if marks.keys() >= set(entry.marks):
            spans = tuple(sorted({span for mark in entry.marks for span in marks[mark]}))
            yield Counts(spans, entry.rules, how=How.TOGETHER)
