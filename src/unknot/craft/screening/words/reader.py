"""From a story in people's own words to proposals and questions back."""

from collections.abc import Iterator
from datetime import date

from unknot.craft.knowledge import Knowledge, Lexicon, Library
from unknot.craft.screening.words.heard import Counts, Heard
from unknot.craft.screening.words.hearing import Hearing
from unknot.craft.screening.words.measures import measures_in
from unknot.craft.screening.words.medicines import medicines_in
from unknot.craft.screening.words.people import People
from unknot.craft.screening.words.proposing import asks_for, nothing_understood, proposals_for
from unknot.craft.screening.words.reading import Reading
from unknot.craft.screening.words.signs import signs_in
from unknot.craft.screening.words.spoken import Spoken
from unknot.craft.screening.words.times import times_in
from unknot.craft.screening.words.together import together_in
from unknot.craft.screening.words.understanding import is_understood, not_understood_in
from unknot.craft.screening.words.unknown_medicines import unknown_medicines_in
from unknot.craft.screening.words.vocabulary import vocabulary_of
from unknot.craft.screening.words.weighing import weighed


class Reader:
    """Reads stories with one state of the knowledge."""

    def __init__(self, knowledge: Knowledge, library: Library, lexicon: Lexicon) -> None:
        """Make the vocabulary ready, once in a process."""
        self.knowledge = knowledge
        self.library = library
        self.lexicon = lexicon
        self.vocabulary = vocabulary_of(lexicon, library)

    def read(self, text: str, today: date) -> Reading:
        """Read a story. Any text gives a reading; the same text on the same day gives the same."""
        hearing = self._hearing(text, today)
        heard = tuple(_heard(hearing))
        understood = is_understood(heard, hearing.spoken)
        return Reading(
            proposals=proposals_for(heard, hearing),
            asks=asks_for(heard, hearing) if understood else (nothing_understood(self.knowledge),),
            understood=understood,
        )

    def _hearing(self, text: str, today: date) -> Hearing:
        spoken = Spoken(text, self.vocabulary)
        return Hearing(
            spoken=spoken,
            people=People(spoken),
            times=times_in(spoken, today),
            knowledge=self.knowledge,
            library=self.library,
            lexicon=self.lexicon,
        )


def _heard(hearing: Hearing) -> Iterator[Heard]:
    signs = signs_in(hearing.spoken, hearing.times, hearing.lexicon)
    said: list[Heard] = [*(weighed(one, hearing) for one in signs), *measures_in(hearing)]
    taken = list(medicines_in(hearing))
    yield from said
    yield from taken
    yield from together_in([*said, *taken], hearing.lexicon)
    ill = [span for one in said if isinstance(one, Counts) and one.rules for span in one.spans]
    yield from unknown_medicines_in(hearing, ill)
    yield from not_understood_in(hearing.spoken)
