"""How names and addresses of people are compared: as they are meant, not as they were typed."""

from unicodedata import normalize


def plain(name: str) -> str:
    """Give a name as it is compared: without what a keyboard adds, whichever way it writes “ë”."""
    return " ".join(normalize("NFKC", name).casefold().split())


def same_name(one: str, other: str) -> bool:
    """Say whether two names are meant to be the same."""
    return plain(one) == plain(other)
