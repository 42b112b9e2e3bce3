"""How names of people are read and compared: as they are meant, not as they were typed."""

from unicodedata import normalize

TITLES = {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "ds", "mnr", "mev", "mej"}
"""What people write before their name, in both languages; it is no first name."""


def plain(name: str) -> str:
    """Give a name as it is compared: without what a keyboard adds, whichever way it writes “ë”."""
    return " ".join(normalize("NFKC", name).casefold().split())


def same_name(one: str, other: str) -> bool:
    """Say whether two names are meant to be the same."""
    return plain(one) == plain(other)


def first_name_of(name: str) -> str:
    """Give the first name, past a title; where a title stands before one name alone, none."""
    titles = [word for word in name.split() if word.rstrip(".").casefold() in TITLES]
    names = [word for word in name.split() if word not in titles]
    return names[0] if names and not (titles and len(names) == 1) else ""
