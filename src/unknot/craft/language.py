"""Languages: sentences stand in English; a catalogue holds how each is said in another language.

Nothing here is global: whoever speaks was given a `Speech`, and English needs no catalogue.
"""

import gettext
from functools import cache
from pathlib import Path
from typing import Final, TypeVar

from unknot.craft.errors import InputError
from unknot.craft.said import Said, english_of, in_english
from unknot.craft.sentences import Sentence, to_tell
from unknot.craft.shaping import joined, shortened

ENGLISH: Final = "en"
NAMES: Final = {ENGLISH: "English", "af": "Afrikaans"}
"""The languages, each by its own name."""
REVIEWED: Final = frozenset({ENGLISH})
"""Whose words were read by a speaker who knows the field; any other stands beside the English."""
CATALOGUES = Path(__file__).parents[1] / "locale"
DOMAIN = "django"
"""One catalogue serves the craft and the website, whose framework asks for this name."""

Marked = TypeVar("Marked")


class Speech:
    """How sentences are said in one language."""

    def __init__(self, language: str, catalogue: gettext.NullTranslations) -> None:
        """Speak as a catalogue has it."""
        self.language = language
        self._catalogue = catalogue

    def phrased(self, english: str, /, **filled: object) -> str:
        """Say a sentence, filled in with words of the same language; what is said stays so."""
        if isinstance(english, Said):
            return english
        if isinstance(english, Sentence):
            return self._anew(english)
        return self._both(self._catalogue.gettext(english) if english else "", english, filled)

    def numbered(self, one: str, many: str, count: int, /, **filled: object) -> str:
        """Say a sentence on one or many, filled in with `count` and with words besides."""
        english = one if count == 1 else many
        told = self._catalogue.ngettext(one, many, count)
        return self._both(told, english, {"count": count, **filled})

    def either(self, *words: str) -> str:
        """Leave the choice between words: one, or two, or three."""
        *most, last = words
        if not most:
            return last
        return self.phrased("{most} or {last}", most=joined(", ", *most), last=last)

    def all_of(self, *words: str) -> str:
        """Take words together: one, and two, and three."""
        *most, last = words
        if not most:
            return last
        return self.phrased("{most} and {last}", most=joined(", ", *most), last=last)

    def _anew(self, sentence: Sentence) -> str:
        """Say a sentence that was filled in already; the sentences in it as well."""
        said = {
            name: self.phrased(one) if isinstance(one, Sentence) else one
            for name, one in sentence.filled.items()
        }
        return self.phrased(sentence.pattern, **said)

    def _both(self, told: str, english: str, filled: dict[str, object]) -> str:
        if self.language == ENGLISH:
            return english.format(**filled) if filled else english
        meant = {name: in_english(word) for name, word in filled.items()}
        return Said(
            told.format(**filled) if filled else told,
            str(english.format(**meant) if filled else english),
            self.language,
        )


IN_ENGLISH: Final = Speech(ENGLISH, gettext.NullTranslations())


@cache
def speech_in(language: str) -> Speech:
    """Give the speech of a language; raises InputError for one that nobody has translated."""
    if language == ENGLISH:
        return IN_ENGLISH
    if language not in NAMES:
        sentence = to_tell("“{language}” is no language we speak.", language=shortened(language))
        raise InputError(sentence, accepted=", ".join(NAMES))
    return Speech(language, gettext.translation(DOMAIN, CATALOGUES, [language]))


def to_say(words: Marked) -> Marked:
    """Mark a sentence, or the sentences that a table holds as its values, for the catalogues."""
    return words


def to_be_reviewed(words: str) -> bool:
    """Say whether nobody who speaks the language of these words has read them yet."""
    return isinstance(words, Said) and words.language not in REVIEWED and words.english != words


def guarded(words: str) -> str:
    """Put the English beside words on safety that nobody has reviewed."""
    return f"{words} ({english_of(words)})" if to_be_reviewed(words) else words
