"""Languages: sentences stand in English; a catalogue holds how each is said in another language.

Nothing here is global: whoever speaks was given a `Speech`, and English needs no catalogue.
"""

import gettext
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from unknot.craft.errors import InputError

ENGLISH: Final = "en"
NAMES: Final = {ENGLISH: "English", "af": "Afrikaans"}
"""The languages, each by its own name."""
REVIEWED: Final = frozenset({ENGLISH})
"""Whose words were read by a speaker who knows the field; any other stands beside the English."""
CATALOGUES = Path(__file__).parents[1] / "locale"
DOMAIN = "django"
"""One catalogue serves the craft and the website, whose framework asks for this name."""

Marked = TypeVar("Marked")


class Said(str):
    """Words in another language, with what they say in English."""

    english: str

    def __new__(cls, text: str, english: str) -> "Said":
        """Keep the English with the words."""
        said = super().__new__(cls, text)
        said.english = english
        return said


class Speech:
    """How sentences are said in one language."""

    def __init__(self, language: str, catalogue: gettext.NullTranslations) -> None:
        """Speak as a catalogue has it."""
        self.language = language
        self._catalogue = catalogue

    def phrased(self, english: str, /, **filled: object) -> str:
        """Say a sentence, filled in with words of the same language."""
        return self._both(self._catalogue.gettext(english) if english else "", english, filled)

    def numbered(self, one: str, many: str, count: int, /, **filled: object) -> str:
        """Say a sentence on one or many, filled in with `count` and with words besides."""
        english = one if count == 1 else many
        told = self._catalogue.ngettext(one, many, count)
        return self._both(told, english, {"count": count, **filled})

    def _both(self, told: str, english: str, filled: dict[str, object]) -> str:
        if self.language == ENGLISH:
            return english.format(**filled) if filled else english
        in_english = {name: english_of(word) for name, word in filled.items()}
        return Said(
            told.format(**filled) if filled else told,
            english.format(**in_english) if filled else english,
        )


IN_ENGLISH: Final = Speech(ENGLISH, gettext.NullTranslations())


@cache
def speech_in(language: str) -> Speech:
    """Give the speech of a language; raises InputError for one that nobody has translated."""
    if language == ENGLISH:
        return IN_ENGLISH
    if language not in NAMES:
        raise InputError(f"“{language}” is no language we speak.", accepted=", ".join(NAMES))
    return Speech(language, gettext.translation(DOMAIN, CATALOGUES, [language]))


def to_say(words: Marked) -> Marked:
    """Mark a sentence, or the sentences that a table holds as its values, for the catalogues."""
    return words


def english_of(words: object) -> object:
    """Give what words say in English; whatever is in no other language stays as it is."""
    return words.english if isinstance(words, Said) else words


def in_each(change: Callable[..., str], *words: str) -> str:
    """Change words, and what they say in English, in the same way."""
    changed = change(*words)
    if not any(isinstance(one, Said) for one in words):
        return changed
    return Said(changed, change(*map(english_of, words)))


def capital(words: str) -> str:
    """Begin with a capital letter."""
    return in_each(lambda text: text[:1].upper() + text[1:], words)


def small(words: str) -> str:
    """Begin with a small letter."""
    return in_each(lambda text: text[:1].lower() + text[1:], words)


def joined(between: str, *words: str) -> str:
    """Join words that may be in two languages."""
    return in_each(lambda *texts: between.join(texts), *words)


def written(words: object) -> str:
    """Write words into a file, without their English; the hook of msgspec for what it knows not."""
    if isinstance(words, Said):
        return str(words)
    raise NotImplementedError


def as_json(value: object) -> bytes:
    """Write a value that may hold words in another language as JSON."""
    return msgspec.json.encode(value, enc_hook=written)
