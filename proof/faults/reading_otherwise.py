"""Reading stories with a weaker lexicon, and only those in which the weaker entry is heard."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from proof.faults.of_words import WordFault
from proof.stories import TODAY, Text, is_too_mild, reader, texts
from unknot.craft.knowledge import Lexicon
from unknot.craft.screening.words import Reader
from unknot.craft.screening.words.heard import How
from unknot.craft.screening.words.phrases import Keys, Label, _ways_to_say, keys_of
from unknot.craft.screening.words.signs import signs_in
from unknot.craft.screening.words.spoken import Spoken
from unknot.craft.screening.words.text import words_of
from unknot.craft.screening.words.times import times_in
from unknot.craft.screening.words.vocabulary import ENDS, Node

KIND = {"signs": "sign", "terms": "term", "cues": "cue", "units": "unit", "times": "time"}
HEARD_AS = {"together": How.TOGETHER, "measures": How.MEASURED}
Hears = tuple[str, object]


class Heard(NamedTuple):
    """The texts by what is heard in them, and the words that each may hold."""

    of: dict[Hears, tuple[int, ...]]
    words: tuple[frozenset[str], ...]


def read_otherwise(fault: WordFault) -> bool:
    """Say whether a story or a saying is read too mildly with the fault in the lexicon."""
    if fault.words:
        label = _label(fault)
        return label is not None and _without(label, keys_of(fault.words))
    weaker = _with_entry(fault)
    return any(is_too_mild(texts()[at], weaker) for at in _hearing(fault))


def _without(label: Label, keys: Keys) -> bool:
    """Forget one phrase in every way to say it, and read what may have held it."""
    ways = tuple(_ways_to_say(keys, alike()))
    held = [frozenset(way) for way in ways]
    among = [
        at for at in heard().of.get(label, ()) if any(words <= heard().words[at] for words in held)
    ]
    with _forgetting(label, ways):
        return any(is_too_mild(texts()[at]) for at in among)


@contextmanager
def _forgetting(label: Label, ways: tuple[Keys, ...]) -> Iterator[None]:
    """Take a phrase out of the vocabulary, and put it back."""
    ends = [one[ENDS] for way in ways if label in (one := _node(way)).get(ENDS, ())]
    for held in ends:
        if label in held:
            held.remove(label)
    try:
        yield
    finally:
        for held in ends:
            if label not in held:
                held.append(label)


def _node(way: Keys) -> Node:
    node = reader().vocabulary.root
    for word in way:
        node = node.get(word, {})
    return node


def _label(fault: WordFault) -> Label | None:
    """Give what a phrase is spotted as; None where the vocabulary would have to be made anew."""
    kind = KIND.get(fault.table)
    if kind is None:
        return None
    return kind, fault.entry.days if kind in ("unit", "time") else fault.entry.id


def _with_entry(fault: WordFault) -> Reader:
    """Make a reader with one entry changed, and the vocabulary as it is."""
    weaker = copy(reader())
    table = {**getattr(weaker.lexicon, fault.table), fault.entry.id: fault.entry}
    weaker.lexicon = replace(weaker.lexicon, **{fault.table: table})
    return weaker


def _hearing(fault: WordFault) -> tuple[int, ...]:
    how = HEARD_AS.get(fault.table)
    return heard().of.get(("how", how) if how else ("said", fault.entry.id), ())


@cache
def alike() -> list[tuple[Keys, ...]]:
    """Give the words that people put for one another."""
    entries = reader().lexicon.alike.values()
    return [tuple(map(keys_of, entry.words)) for entry in entries]


@cache
def heard() -> Heard:
    """Read every text once."""
    found: dict[Hears, dict[int, None]] = defaultdict(dict)
    words = []
    for at, text in enumerate(texts()):
        for one in _heard_in(text, reader().lexicon):
            found[one][at] = None
        forms = reader().vocabulary.forms
        words.append(frozenset(form for word in words_of(text.words) for form in forms(word.key)))
    return Heard({one: tuple(places) for one, places in found.items()}, tuple(words))


def _heard_in(text: Text, lexicon: Lexicon) -> Iterator[Hears]:
    spoken = Spoken(text.words, reader().vocabulary)
    yield from ((spot.kind, spot.id) for spot in spoken.spots if spot.kind in KIND.values())
    times = times_in(spoken, TODAY)
    yield from (("said", one.sign.id) for one in signs_in(spoken, times, lexicon))
    yield from (("how", one.how) for one in reader().read(text.words, TODAY).proposals)
