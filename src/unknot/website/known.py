"""What is known, in the language of whoever asks."""

from django.utils.translation import get_language

from unknot.craft import knowledge
from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.language import ENGLISH, REVIEWED, Speech, speech_in

IN_SOUTH_AFRICA = "-ZA"
__all__ = [
    "html_language",
    "is_reviewed",
    "language",
    "load",
    "load_library",
    "numbered",
    "phrased",
    "speech",
]


def language() -> str:
    """Name the language that is spoken now, as the craft names it."""
    return (get_language() or ENGLISH).partition("-")[0]


def html_language() -> str:
    """Name the language as browsers and voices know it."""
    return f"{language()}{IN_SOUTH_AFRICA}"


def is_reviewed() -> bool:
    """Say whether a speaker who knows the field has read what is said in this language."""
    return language() in REVIEWED


def load() -> Knowledge:
    """Give the knowledge in this language."""
    return knowledge.load(language())


def load_library() -> Library:
    """Give the larger tables in this language."""
    return knowledge.load_library(language())


def speech() -> Speech:
    """Give how sentences are said in this language."""
    return speech_in(language())


def phrased(english: str, /, **filled: object) -> str:
    """Say a sentence in this language, with its English at hand."""
    return speech().phrased(english, **filled)


def numbered(one: str, many: str, count: int, /, **filled: object) -> str:
    """Say a sentence on one or many in this language."""
    return speech().numbered(one, many, count, **filled)
