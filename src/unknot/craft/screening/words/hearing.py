"""A hearing: a text with all that is known while it is read."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from unknot.craft.knowledge import Knowledge, Lexicon, Library
from unknot.craft.screening.medicines.remarks import clauses_saying_none
from unknot.craft.screening.medicines.words import words_of
from unknot.craft.screening.words.heard import Span
from unknot.craft.screening.words.people import People
from unknot.craft.screening.words.spoken import Spoken
from unknot.craft.screening.words.taking import writer_takes
from unknot.craft.screening.words.times import Time


@dataclass(frozen=True)
class Hearing:
    """A text, who and when is spoken of in it, and the knowledge that it is read with."""

    spoken: Spoken
    people: People
    times: tuple[Time, ...]
    knowledge: Knowledge
    library: Library
    lexicon: Lexicon

    @cached_property
    def times_by_sentence(self) -> dict[int, list[Time]]:
        """The times of each sentence."""
        found: dict[int, list[Time]] = defaultdict(list)
        for time in self.times:
            found[self.spoken.words[time.first].sentence].append(time)
        return found

    @cached_property
    def says_none(self) -> bool:
        """Whether a clause says that there is no medicine at all."""
        words = words_of(self.spoken.text.replace("\n", "; "))
        none = clauses_saying_none(words, self.library)
        forms = self.library.medicine_words["forms"].words
        return any(none[word.clause] and word.key in forms for word in words)

    def is_spared(self, span: Span) -> bool:
        """Say whether words are about somebody whose health does not count here."""
        spared = self.people.spared(*span, self.spoken.words[span[0]].sentence)
        return spared and not writer_takes(span[0], self.spoken)

    def is_within(self, first: int, one: int) -> bool:
        """Say whether a word stands in the sentence of another."""
        return self.spoken.same_sentence(first, one)
