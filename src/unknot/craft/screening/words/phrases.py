"""Phrases: everything of the lexicon that is looked for in a text, and what each of it is."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any

from unknot.craft.knowledge import Lexicon, Library
from unknot.craft.screening.medicines.meanings import Name, all_names
from unknot.craft.screening.words.text import words_of

KEPT = frozenset(("i'll", "we'll", "she'll", "he'll", "i'd", "we'd", "she'd", "he'd", "we're"))
"""Without its apostrophe each of these is another word: ill, well, shell, hell …"""
MEDICINE = "medicine"
OWNERS = frozenset(("my", "his", "her", "our", "their", "your", "the", "sy", "haar", "die"))
SOMEONES = "(my)"
"""What stands for each of these inside a phrase: whose back it is makes no other phrase of it."""
SAYINGS = ("term", "sign", "figure")

Keys = tuple[str, ...]
"""The words of a phrase, as they are looked up."""
Label = tuple[str, Any]
"""What a phrase is: its kind (term, sign, cue, figure …), and its id or its value."""


def plain(key: str) -> str:
    """Write a word as people do who leave the apostrophe out, where that makes no other word."""
    return key if key in KEPT else key.replace("'", "")


@cache
def keys_of(text: str) -> Keys:
    """Give the words of a phrase of the tables."""
    return tuple(plain(word.key) for word in words_of(text))


def phrases_of(lexicon: Lexicon, library: Library) -> Iterator[tuple[Keys, Label]]:
    """Give every phrase of the lexicon in every way to say it, and every name of a medicine."""
    alike = [tuple(map(keys_of, entry.words)) for entry in lexicon.alike.values()]
    for text, label in chain(_sayings(lexicon), _values(lexicon), _medicines(lexicon, library)):
        if label[0] in SAYINGS:
            yield from ((keys, label) for keys in _ways_to_say(keys_of(text), alike))
        else:
            yield keys_of(text), label


def _ways_to_say(keys: Keys, alike: list[tuple[Keys, ...]]) -> Iterator[Keys]:
    """Give a phrase with every word that people put for one of its own."""
    if len(keys) > 1:
        keys = tuple(SOMEONES if key in OWNERS else key for key in keys)
    yield keys
    for first, *others in alike:
        for at in range(len(keys) - len(first) + 1):
            if keys[at : at + len(first)] == first:
                yield from (keys[:at] + other + keys[at + len(first) :] for other in others)


def _sayings(lexicon: Lexicon) -> Iterator[tuple[str, Label]]:
    kinds: dict[str, Any] = {
        "term": lexicon.terms,
        "sign": lexicon.signs,
        "figure": lexicon.figures,
        "cue": lexicon.cues,
        "topic": {entry.id: entry for entry in lexicon.ordinary.values() if entry.topic},
    }
    for kind, table in kinds.items():
        for entry in table.values():
            yield from ((word, (kind, entry.id)) for word in entry.words)


def _values(lexicon: Lexicon) -> Iterator[tuple[str, Label]]:
    for kind, spans in (("unit", lexicon.units), ("time", lexicon.times)):
        for span in spans.values():
            yield from ((word, (kind, span.days)) for word in span.words)
    for kind, numbers in (("number", lexicon.numbers), ("month", lexicon.months)):
        for number in numbers.values():
            yield from ((word, (kind, number.value)) for word in number.words)


def _medicines(lexicon: Lexicon, library: Library) -> Iterator[tuple[str, Label]]:
    """Give the names of medicines; words for a kind of them give way to a sign of the same words.

    A name with a hyphen is written as one word too.
    """
    signs = {keys_of(word) for sign in lexicon.signs.values() for word in sign.words}
    found: dict[Keys, list[Name]] = defaultdict(list)
    for name in all_names(library):
        for text in dict.fromkeys((name.text, name.text.replace("-", ""))):
            found[keys_of(text)].append(name)
    for keys, names in found.items():
        if keys not in signs or any(name.meaning.generic for name in names):
            yield " ".join(keys), (MEDICINE, tuple(names))
