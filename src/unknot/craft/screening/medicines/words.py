"""The words of an entry, folded so that case, spacing, accents and hyphens do not matter."""

import re
import unicodedata
from functools import lru_cache

import msgspec

LETTERS = r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*"
NUMBER = r"\d+(?:[.,]\d+)*"
WORD = re.compile(rf"{LETTERS}|{NUMBER}")
SPACE = re.compile(r"\s")
LOST = "\ufffd"
"""Stands where a letter was damaged on its way here."""
SEEN_AS = {"Cf": "", "Co": " ", "Cn": " ", "Cc": LOST, "Cs": LOST}
"""How letters are seen that stand for none: nothing, a gap, or what was damaged."""
CLAUSE_ENDS = re.compile(r"[,;:!?…|&+]|\.(?=\s|$)")


class Word(msgspec.Struct, frozen=True):
    """A run of letters or a number, where it stands, and the clause that it belongs to.

    `glued` says that only signs, and no space, part it from the word before.
    """

    key: str
    start: int
    end: int
    clause: int
    glued: bool

    @property
    def is_number(self) -> bool:
        """Whether it is a number."""
        return self.key[:1].isdigit()


def legible(text: str) -> str:
    """Drop what nobody sees, mark what was damaged; wide letters and the like become plain ones."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(map(_seen, plain)) if not plain.isprintable() else plain


def words_of(line: str) -> tuple[Word, ...]:
    """Find the words of a legible line."""
    found: list[Word] = []
    clause, end = 0, 0
    for match in WORD.finditer(line):
        between = line[end : match.start()]
        clause += bool(found and CLAUSE_ENDS.search(between))
        glued = bool(found) and not SPACE.search(between)
        found.append(Word(compact(match.group()), match.start(), match.end(), clause, glued))
        end = match.end()
    return tuple(found)


@lru_cache(maxsize=20_000)
def compact(text: str) -> str:
    """Keep letters and digits only, without case and accents: what a name is looked up by."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if letter.isalnum()).casefold()


def phrase(text: str) -> str:
    """Keep the words of a phrase, compact and parted by one space."""
    return " ".join(word.key for word in words_of(text))


def _seen(letter: str) -> str:
    if letter.isspace():
        return letter
    return SEEN_AS.get(unicodedata.category(letter), letter)
