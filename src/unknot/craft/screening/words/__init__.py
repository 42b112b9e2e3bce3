"""Own words: a person's story, read into proposals for the questions and into questions back."""

from unknot.craft.screening.words.claims import Claim, as_confirmed, claims_in
from unknot.craft.screening.words.merging import answers_of, merged, with_no_to_others
from unknot.craft.screening.words.reader import Reader
from unknot.craft.screening.words.reading import Ask, Proposal, Quote, Reading

__all__ = [
    "Ask",
    "Claim",
    "Proposal",
    "Quote",
    "Reader",
    "Reading",
    "answers_of",
    "as_confirmed",
    "claims_in",
    "merged",
    "with_no_to_others",
]
