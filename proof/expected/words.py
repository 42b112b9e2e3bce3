"""What people's own words must point to: a copy of the lexicon, frozen from its tables.

Whatever is said there must still be understood, and count for no less. More words are welcome: only
what is gone, or counts for less, is a difference. `python -m proof.expected.freezing` freezes it
anew; what the copy loses then has to be looked at.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

import msgspec

from proof.expected.reading import FOLDER
from unknot.craft.knowledge import Lexicon
from unknot.craft.knowledge.records import lexicon as records

FILE = FOLDER / "words.toml"
KEEPING = frozenset(
    (
        *("breaks_a_denial", "turns", "not_negating", "still", "no_purpose"),
        *("receiver", "possessive", "object", "massaging", "massage", "handing", "for_someone"),
        *("wishing", "stiff", "body", "self", "my"),
        *("taking", "taking_between", "swallowing", "swallowing_between", "often", "doses"),
        *("forms", "over", "temperature", "platelets", "blood_pressure_upper"),
        *("rhythm", "rhythm_between", "before_a_medicine", "after_a_medicine", "alone_before"),
        *("everyday_medicine", "just_taken", "medicine_at_all", "for_good", "helping_oneself"),
        *("other_languages", "short_for_an_illness", "once_more", "still_there"),
        *("weeks_pregnant", "pregnancy_words", "age_after", "age_before", "old", "infant"),
    )
)
"""Small words that keep a sign counted, or a number read; without one of them less counts."""


class ExpectedWords(msgspec.Struct, frozen=True):
    """All that is expected of the lexicon, table by table."""

    signs: tuple[records.WordSign, ...]
    terms: tuple[records.WordTerm, ...]
    together: tuple[records.WordTogether, ...]
    measures: tuple[records.WordMeasure, ...]
    alike: tuple[records.WordAlike, ...]
    cues: tuple[records.WordCue, ...]
    units: tuple[records.WordTime, ...]
    times: tuple[records.WordTime, ...]


@cache
def expected_words() -> ExpectedWords:
    """Read what is expected."""
    return msgspec.convert(tomllib.loads(FILE.read_text(encoding="utf-8")), ExpectedWords)


@cache
def expected_entry(table: str, name: str) -> Any:  # noqa: ANN401 - a record of that table
    """Give one entry; None where none is expected."""
    entries = getattr(expected_words(), table)
    return next((one for one in entries if one.id == name), None)


def differences_of_words(lexicon: Lexicon) -> Iterator[str]:
    """Say what is gone from the lexicon, or counts for less."""
    for table in WEAKER:
        found: Mapping[str, Any] = getattr(lexicon, table)
        for wanted in getattr(expected_words(), table):
            if wanted.id not in found:
                yield f"{table} {wanted.id}: missing"
            else:
                yield from weaker_in(table, found[wanted.id])


def weaker_in(table: str, found: Any) -> Iterator[str]:  # noqa: ANN401 - a record of that table
    """Say what of an entry counts for less than expected; an entry that is new counts for more."""
    wanted = expected_entry(table, found.id)
    if wanted is not None:
        yield from (f"{table} {found.id}: {said}" for said in WEAKER[table](wanted, found))


def _gone(wanted: Any, found: Any, *parts: str) -> Iterator[str]:  # noqa: ANN401
    for part in parts:
        for one in sorted(set(getattr(wanted, part)) - set(getattr(found, part))):
            yield f"{part} without {one}"


def _sign(wanted: records.WordSign, found: records.WordSign) -> Iterator[str]:
    yield from _gone(wanted, found, "rules", "marks", "not_sure", "words")
    yield from (f"needs {one} besides" for one in sorted({*found.terms} - {*wanted.terms}))
    yield from (f"not beside {one}" for one in sorted({*found.unless} - {*wanted.unless}))
    if found.near < wanted.near:
        yield f"only {found.near} words apart"
    if found.event and not wanted.event:
        yield "it may lie ahead"
    if wanted.anyone and not found.anyone:
        yield "it does not count for the giver"
    yield from _stages(wanted.older, found.older)


def _stages(
    wanted: tuple[records.WordLater, ...], found: tuple[records.WordLater, ...]
) -> Iterator[str]:
    """A stage that is new, comes sooner, or points to less lets something go earlier."""
    if len(found) > len(wanted):
        yield "one more stage"
    for one, other in zip(wanted, found, strict=False):
        if other.than_days < one.than_days:
            yield f"over after {other.than_days} days"
        yield from _gone(one, other, "rules", "marks")


def _together(wanted: records.WordTogether, found: records.WordTogether) -> Iterator[str]:
    yield from _gone(wanted, found, "rules")
    yield from (f"needs {one} besides" for one in sorted({*found.marks} - {*wanted.marks}))


def _measure(wanted: records.WordMeasure, found: records.WordMeasure) -> Iterator[str]:
    yield from _gone(wanted, found, "rules", "marks")
    if found.at_least > wanted.at_least or found.below < wanted.below or found.of != wanted.of:
        yield f"only {found.of} from {found.at_least} to {found.below}"


def _time(wanted: records.WordTime, found: records.WordTime) -> Iterator[str]:
    """A time that is longer makes things seem older than they may be."""
    yield from _gone(wanted, found, "words")
    if found.days > wanted.days:
        yield f"{found.days} days long"


def _words(wanted: Any, found: Any) -> Iterator[str]:  # noqa: ANN401
    yield from _gone(wanted, found, "words")


WEAKER: dict[str, Callable[[Any, Any], Iterator[str]]] = {
    "signs": _sign,
    "terms": _words,
    "together": _together,
    "measures": _measure,
    "alike": _words,
    "cues": _words,
    "units": _time,
    "times": _time,
}
