"""Wording: which words a moment is told in, and never the same ones twice in a row."""

from collections.abc import Iterable, Iterator

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.knowledge.records import CueKind, CueWords, Moment, Whom
from unknot.craft.score.events import Cue
from unknot.craft.score.talking import Sentence


class Wording(msgspec.Struct, frozen=True):
    """The words for a company of two, or for one person alone, to whom everything is said."""

    knowledge: Knowledge
    company: str

    def say(
        self, moment: Moment, at_ms: int, step: int, technique: str = "", **words: str
    ) -> Iterator[Sentence]:
        """Tell a moment in all its ways; nothing where no words are known for it."""
        entry = self._entry(moment, technique)
        if entry is not None:
            to = self.whom(entry.to)
            yield Sentence(at_ms, step, entry.kind, entry.said, to, entry.id, words)

    def whom(self, to: Whom) -> Whom:
        """Say who is spoken to: alone, the one who gives is the one who receives."""
        return "both" if self.company == "alone" else to

    def _entry(self, moment: Moment, technique: str) -> CueWords | None:
        """Give the words for this case, or else for any technique, or for any company."""
        cases = self.knowledge.cues_by_case
        for case in ((technique, self.company), (technique, ""), ("", self.company), ("", "")):
            entry = cases.get((moment, *case))
            if entry is not None:
                return entry
        return None


def in_turn(sentences: Iterable[Sentence]) -> Iterator[Cue]:
    """Choose the words of each sentence, in the order of time.

    Every wording goes round its ways; where it begins depends on the step that needs it first. A
    way that was just said, by another wording of this kind, is passed over.
    """
    turns: dict[str, int] = {}
    last: dict[CueKind, str] = {}
    for one in sorted(sentences, key=lambda one: one.at_ms):
        turn = turns.get(one.entry, one.step)
        if one.ways[turn % len(one.ways)] == last.get(one.kind):
            turn += 1
        way = last[one.kind] = one.ways[turn % len(one.ways)]
        turns[one.entry] = turn + 1
        yield Cue(one.at_ms, one.step, one.kind, way.format(**one.words), one.to)
