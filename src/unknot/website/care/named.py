"""How names and addresses of people are compared: as they are meant, not as they were typed."""


def plain(name: str) -> str:
    """Give a name as it is compared: without what a keyboard adds."""
    return " ".join(name.casefold().split())


def same_name(one: str, other: str) -> bool:
    """Say whether two names are meant to be the same."""
    return plain(one) == plain(other)
