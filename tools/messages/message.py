"""A message: a sentence in English that has to be said in every language."""

import re
from typing import NamedTuple

BRACES = re.compile(r"\{(\w*)\}")
PERCENT = re.compile(r"%\((\w+)\)[sd]|%[sd]")


class Message(NamedTuple):
    """A sentence, its form for many where it counts something, and the file that it stands in."""

    text: str
    many: str
    file: str

    @property
    def key(self) -> str | tuple[str, str]:
        """Give the name by which catalogues know it."""
        return (self.text, self.many) if self.many else self.text


def filled_in(text: str) -> frozenset[str]:
    """Give the names of what is filled into a sentence."""
    return frozenset(BRACES.findall(text)) | frozenset(PERCENT.findall(text))
