"""How names of people are read and compared: as they are meant, not as they were typed."""

from unicodedata import category, combining, normalize

TITLES = {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "ds", "mnr", "mev", "mej"}
"""What people write before their name, in both languages; it is no first name."""


def plain(name: str) -> str:
    """Give a name as it is compared: its letters, whichever accents and signs a keyboard offers.

    A title is left out beside a first and a last name; elsewhere it may be all that tells two of a
    household apart.
    """
    words = _in_letters(name)
    names = [word for word in words if word not in TITLES]
    is_whole = len(names) > 1 and len(names[0]) > 1
    return " ".join(names if is_whole else words)


def same_name(one: str, other: str) -> bool:
    """Say whether two names are meant to be the same."""
    return plain(one) == plain(other)


def first_name_of(name: str) -> str:
    """Give the first name, past a title; where a title stands before one name alone, none."""
    titles = [word for word in name.split() if word.rstrip(".").casefold() in TITLES]
    names = [word for word in name.split() if word not in titles]
    return names[0] if names and not (titles and len(names) == 1) else ""


def _in_letters(name: str) -> list[str]:
    """Give the words of a name: “O’Brien” is one, “Smith-Jones” are two, “Renée” has no accent."""
    signs = normalize("NFKD", name.casefold())
    return "".join(map(_as_letter, signs)).split() or name.split()


def _as_letter(sign: str) -> str:
    """Give a letter, a space for what parts words, and nothing for an accent or an apostrophe."""
    kind = category(sign)
    if sign.isspace() or sign == "." or kind == "Pd":
        return " "
    return sign if kind[0] in "LNM" and kind != "Lm" and not combining(sign) else ""
