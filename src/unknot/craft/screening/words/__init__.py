"""Own words: a person's story, read into proposals for the questions and into questions back."""

from unknot.craft.screening.words.merging import answers_of, merged, with_no_to_others
from unknot.craft.screening.words.reader import Reader
from unknot.craft.screening.words.reading import Ask, Proposal, Quote, Reading

__all__ = [
    "Ask",
    "Proposal",
    "Quote",
    "Reader",
    "Reading",
    "answers_of",
    "merged",
    "with_no_to_others",
]
