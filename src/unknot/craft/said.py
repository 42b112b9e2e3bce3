"""Words that are said in another language and carry what they say in English."""

from collections.abc import Callable


class Said(str):
    """Words in another language, with what they say in English."""

    english: str
    language: str

    def __new__(cls, text: str, english: str, language: str) -> "Said":
        """Keep the English with the words."""
        said = super().__new__(cls, text)
        said.english = english
        said.language = language
        return said

    def __str__(self) -> str:
        """Stay what it is, so that the English is not lost on the way."""
        return self


def english_of(words: str) -> str:
    """Give what words say in English."""
    return words.english if isinstance(words, Said) else words


def in_english(words: object) -> object:
    """Give what words say in English; a number, or whatever else is filled in, stays as it is."""
    return english_of(words) if isinstance(words, str) else words


def in_each(change: Callable[..., str], *words: str) -> str:
    """Change words, and what they say in English, in the same way."""
    changed = change(*words)
    languages = [one.language for one in words if isinstance(one, Said)]
    if not languages:
        return changed
    return Said(changed, change(*map(english_of, words)), languages[0])
