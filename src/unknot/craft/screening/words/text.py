"""The words of a text, folded so that case, spacing and accents do not matter."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

LETTERS = r"[^\W\d_]+(?:'[^\W\d_]+)*"
NUMBER = r"\d+(?:[.,]\d+)*"
SPELT_OUT = r"(?<!\w)[^\W\d_]([^\w'])[^\W\d_](?:\1[^\W\d_]){2,}(?!\w)"
"""Four letters or more, each parted from the next by the same sign: “p a i n”, “p-a-i-n”."""
DOTTED = r"(?<![\w.])[^\W\d_](?:\.[^\W\d_])+(?:(?=\.)|(?!\w)(?<!\.[ia]))"
"""Letters with dots between them: “T.B.”, “b.d.”; in “vitamin c.I take” a new sentence begins."""
PICTURE = "[💊💉🤰🩸🤒🌡🤮]"
"""Little pictures that people put for a word."""
WORD = re.compile(rf"{SPELT_OUT}|{DOTTED}|{LETTERS}|{NUMBER}|{PICTURE}")
SENTENCE_ENDS = re.compile(r"[.!?;…]")
CLAUSE_ENDS = re.compile(r"[,:()–—\"“”]|\s[-+]+\s")
WORD_BY_WORD = re.compile(r"[^\W\d_]{2,}(?:\.\s*[^\W\d_]{2,}){2,}(?=[.!])")
"""Words with a full stop after each make one sentence: “every. single. day.”"""
TAG = re.compile(r"</?(?:a|b|br|code|div|em|h[1-6]|i|li|ol|p|pre|span|strong|u|ul)\s*/?>")
POSSESSIVE = "'s"
APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼ`´"), "'")


class Word(msgspec.Struct, frozen=True, gc=False):
    """A run of letters or a number: what it is looked up by, where it stands in the text, and the
    sentence and the clause (counted through the text) that it belongs to.
    """

    key: str
    start: int
    end: int
    sentence: int
    clause: int

    @property
    def is_number(self) -> bool:
        """Whether it is a number."""
        return self.key[:1].isdigit()


def words_of(text: str) -> tuple[Word, ...]:
    """Find the words of a text; any text has its words, maybe none."""
    folded, places = _folded(text)
    folded = WORD_BY_WORD.sub(lambda said: said.group().replace(".", ","), folded)
    found: list[Word] = []
    sentence = clause = end = 0
    for match in WORD.finditer(folded):
        between = folded[end : match.start()] if found else ""
        if between == " ":
            pass  # nearly always; it ends nothing
        elif SENTENCE_ENDS.search(between):
            sentence, clause = sentence + 1, clause + 1
        elif CLAUSE_ENDS.search(between):
            clause += 1
        for key, first, after in _parted(match):
            found.append(Word(key, places[first], places[after - 1] + 1, sentence, clause))
        end = match.end()
    return tuple(found)


def _parted(match: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    """Part the possessive from its word: “mother’s” is a mother, and something of hers. Join the
    letters of a word that was spelt out, and of a short one with dots.
    """
    key, first, after = match.group(), match.start(), match.end()
    sign = match.group(1) or "."
    if sign in key and not key[:1].isdigit():
        yield key.replace(sign, ""), first, after
    elif key.endswith(POSSESSIVE):
        cut = after - len(POSSESSIVE)
        yield key[: -len(POSSESSIVE)], first, cut
        yield POSSESSIVE, cut, after
    else:
        yield key, first, after


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """Fold case, accents and apostrophes, drop what nobody sees; tell where each letter stood."""
    folds = {letter: _letters_of(letter) for letter in set(text)}
    if all(len(plain) == 1 for plain in folds.values()):
        one_each = {ord(letter): plain for letter, plain in folds.items()}
        return _without_tags(text.translate(one_each)), range(len(text))
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for one in folds[letter]:
            letters.append(one)
            places.append(place)
    return _without_tags("".join(letters)), places


def _without_tags(folded: str) -> str:
    return TAG.sub(lambda tag: " " * len(tag.group()), folded) if "<" in folded else folded


@lru_cache(maxsize=5_000)
def _letters_of(letter: str) -> str:
    if letter.isspace():
        return " "
    if letter.isascii() and letter.isprintable():
        return letter.lower().translate(APOSTROPHES)
    plain = unicodedata.normalize("NFKD", letter).casefold().translate(APOSTROPHES)
    return "".join(one for one in plain if unicodedata.category(one)[0] not in "MC")
