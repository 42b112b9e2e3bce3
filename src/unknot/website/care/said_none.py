"""Answers in own words that say no more than that there is nothing."""

NONE = frozenset(
    {
        "no",
        "none",
        "nothing",
        "no allergies",
        "none known",
        "none that i know",
        "none that i know of",
        "not that i know",
        "not that i know of",
        "no known allergies",
        "nee",
        "geen",
        "niks",
        "geen allergieë",
        "geen bekende allergieë",
        "geen waarvan ek weet",
        "nie waarvan ek weet nie",
    }
)
"""A whole answer that says none, in both languages; whatever else is written stands as it is."""


def says_none(words: str) -> bool:
    """Say whether every line of an answer is a plain none, or empty."""
    lines = (line.strip(" .!").casefold() for line in words.splitlines())
    return all(line in NONE for line in lines if line)
