"""Catching faults in the lexicon, with the frozen copy and with every story and saying."""

from itertools import islice

from proof.expected.words import weaker_in
from proof.faults.catching import Caught
from proof.faults.of_words import faults_of_words
from proof.faults.reading_otherwise import read_otherwise
from unknot.craft.knowledge import load_lexicon


def catch_words(first: int = 0, step: int = 1) -> Caught:
    """Look for every so many-eth fault in what people's own words point to."""
    found = Caught()
    for fault in islice(faults_of_words(load_lexicon()), first, None, step):
        copied = any(True for _ in weaker_in(fault.table, fault.entry))
        told = read_otherwise(fault)
        found.seeded += 1
        found.by.update((*("the frozen copy",) * copied, *("stories",) * told))
        found.missed += () if copied or told else (fault.name,)
    return found
