"""Own words that are no longer understood, or count for less: every word, sign and number."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from msgspec.structs import replace

from proof.expected.words import KEEPING
from proof.faults.fault import but
from unknot.craft.knowledge import Lexicon
from unknot.craft.knowledge.records import lexicon as records

WITH_WORDS = ("signs", "terms", "alike", "cues", "units", "times")
NEEDS_BESIDES = "needs_besides"
"""A term and a mark that nothing leads to."""


class WordFault(NamedTuple):
    """The table, the entry as it is then, and the words that are gone, if it is that."""

    table: str
    name: str
    entry: Any
    words: str = ""


def faults_of_words(lexicon: Lexicon) -> Iterator[WordFault]:
    """Weaken every entry of the lexicon in every way."""
    yield from _words_gone(lexicon)
    for sign in lexicon.signs.values():
        for kind, parts in (*_pointing_less(sign), *_heard_less(sign), *_over_sooner(sign)):
            yield WordFault("signs", f"{sign.id}: {kind}", replace(sign, **parts))
    for together in lexicon.together.values():
        for kind, parts in (*_without_each(together, "rules"), *_needing_more(together, "marks")):
            yield WordFault("together", f"{together.id}: {kind}", replace(together, **parts))
    for measure in lexicon.measures.values():
        for kind, parts in (*_pointing_less(measure), *_narrower(measure)):
            yield WordFault("measures", f"{measure.id}: {kind}", replace(measure, **parts))
    yield from _times_longer(lexicon)


def _words_gone(lexicon: Lexicon) -> Iterator[WordFault]:
    for table in WITH_WORDS:
        for entry in getattr(lexicon, table).values():
            if table != "cues" or entry.id in KEEPING:
                yield from _without_words(table, entry)


def _times_longer(lexicon: Lexicon) -> Iterator[WordFault]:
    for table in ("units", "times"):
        for time in getattr(lexicon, table).values():
            longer = replace(time, days=2 * time.days + 1)
            yield WordFault(table, f"{time.id}: twice as long", longer)


def _without_words(table: str, entry: Any) -> Iterator[WordFault]:  # noqa: ANN401
    for words in entry.words:
        spoilt = replace(entry, words=but(entry.words, words))
        yield WordFault(table, f"{entry.id}: without “{words}”", spoilt, words)


def _pointing_less(entry: Any) -> Iterator[tuple[str, dict[str, object]]]:  # noqa: ANN401
    for part in ("rules", "marks", "not_sure"):
        yield from _without_each(entry, part)


def _without_each(entry: Any, part: str) -> Iterator[tuple[str, dict[str, object]]]:  # noqa: ANN401
    held: tuple[str, ...] = getattr(entry, part, ())
    for one in held:
        yield f"{part} without {one}", {part: but(held, one)}


def _needing_more(entry: Any, part: str) -> Iterator[tuple[str, dict[str, object]]]:  # noqa: ANN401
    yield f"{part}: one more needed", {part: (*getattr(entry, part), NEEDS_BESIDES)}


def _heard_less(sign: records.WordSign) -> Iterator[tuple[str, dict[str, object]]]:
    yield from _needing_more(sign, "terms")
    if sign.terms and (sign.words or len(sign.terms) > 1):
        yield "only side by side", {"near": 0}
    if not sign.event:
        yield "it may lie ahead", {"event": True}
    if sign.anyone:
        yield "not for the giver", {"anyone": False}
    for term in sign.terms[:1]:
        yield "turned off by its own words", {"unless": (*sign.unless, term)}


def _over_sooner(sign: records.WordSign) -> Iterator[tuple[str, dict[str, object]]]:
    if not sign.older:
        yield "over after a day", {"older": (records.WordLater(than_days=1),)}
    for at, stage in enumerate(sign.older):
        before, after = sign.older[:at], sign.older[at + 1 :]
        if stage.than_days:
            sooner = replace(stage, than_days=stage.than_days // 10)
            yield f"{stage.than_days} days a tenth", {"older": (*before, sooner, *after)}
        for part in ("rules", "marks"):
            for kind, parts in _without_each(stage, part):
                less = replace(stage, **parts)
                yield f"after {stage.than_days} days {kind}", {"older": (*before, less, *after)}


def _narrower(measure: records.WordMeasure) -> Iterator[tuple[str, dict[str, object]]]:
    span = measure.below - measure.at_least
    yield "from higher on", {"at_least": measure.at_least + span / 4}
    yield "to lower only", {"below": measure.below - span / 4}
