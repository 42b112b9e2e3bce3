"""Signs: which of the lexicon's signs are said in a text, and where."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

import msgspec

from unknot.craft.knowledge import Lexicon
from unknot.craft.knowledge.records.lexicon import WordSign
from unknot.craft.screening.words.pregnancy import pregnancy_weeks
from unknot.craft.screening.words.spoken import Spoken
from unknot.craft.screening.words.spotting import Spot
from unknot.craft.screening.words.times import Time

BESIDE = 8
RECENTLY = "recently"
"""The term that any time within half a year stands for."""
RECENT_DAYS = 186
SOME = "some"
"""The term that any number from two on stands for."""
LEAST_SOME = 2
WEEKS_TOLD = "weeks_told"
"""The term that the weeks of a pregnancy stand for, where they are read as a number."""
SHORT_ALONE = "short_alone"
"""The term that letters stand for which are all of a clause: elsewhere they are a word."""
Parts = tuple[Spot, ...]
Need = tuple[str, str]
Needs = tuple[Need, ...]
"""What a sign needs in one sentence: its own words, and a word of each of its terms."""


class Said(msgspec.Struct, frozen=True):
    """A sign in a text: the words that make it up, in their order."""

    sign: WordSign
    parts: Parts

    @property
    def first(self) -> int:
        """Its first word."""
        return self.parts[0].first

    @property
    def after(self) -> int:
        """The word after its last."""
        return max(part.after for part in self.parts)


def signs_in(spoken: Spoken, times: tuple[Time, ...], lexicon: Lexicon) -> tuple[Said, ...]:
    """Find the signs in a text, sentence by sentence, whatever stands around them."""
    return tuple(
        said
        for heard in _by_sentence(spoken, times).values()
        for first in heard
        for needs, sign in _needs(lexicon).get(first, ())
        if all(need in heard for need in needs)
        for said in _said(sign, [heard[need] for need in needs])
        if not _turned_off(said, heard)
    )


def _by_sentence(
    spoken: Spoken, times: tuple[Time, ...]
) -> dict[int, dict[tuple[str, str], list[Spot]]]:
    found: dict[int, dict[tuple[str, str], list[Spot]]] = defaultdict(lambda: defaultdict(list))
    recent = (
        Spot("term", RECENTLY, time.first, time.after)
        for time in times
        if time.days <= RECENT_DAYS and not time.ahead
    )
    some = (
        Spot("term", SOME, at, after)
        for at, (value, after) in spoken.numbers.items()
        if value >= LEAST_SOME
    )
    told = (Spot("term", WEEKS_TOLD, at, after) for at, after in pregnancy_weeks(spoken))
    short = (
        Spot("term", SHORT_ALONE, first, after)
        for first, after in spoken.cues("short_for_an_illness")
        if not spoken.same_clause(first - 1, first) and not spoken.same_clause(first, after)
    )
    for spot in (*spoken.spots, *recent, *some, *told, *short):
        if spot.kind in ("sign", "term"):
            found[spoken.words[spot.first].sentence][spot.kind, spot.id].append(spot)
    return found


@cache
def _needs(lexicon: Lexicon) -> dict[Need, list[tuple[Needs, WordSign]]]:
    """Give what each sign needs, by the first of it."""
    found: dict[Need, list[tuple[Needs, WordSign]]] = defaultdict(list)
    for sign in lexicon.signs.values():
        own = [("sign", sign.id)] if sign.words else []
        needs = (*own, *(("term", term) for term in sign.terms))
        found[needs[0]].append((needs, sign))
    return found


def _said(sign: WordSign, heard: list[list[Spot]]) -> Iterator[Said]:
    """Put each of the first words together with the nearest of the others."""
    for anchor in heard[0]:
        parts = (anchor, *(_nearest(anchor, spots) for spots in heard[1:]))
        if _words_between(parts) <= sign.near:
            yield Said(sign, tuple(sorted(parts, key=lambda part: part.first)))


def _turned_off(said: Said, heard: dict[tuple[str, str], list[Spot]]) -> bool:
    """Say whether something stands beside a sign that makes it another thing; what belongs to its
    own words does not: “a knot that won’t go away” is no mere knot.
    """
    beside = (spot for term in said.sign.unless for spot in heard.get(("term", term), ()))
    first, after = said.first - BESIDE, said.after + BESIDE
    return any(
        spot.first < after and first < spot.after
        for spot in beside
        if not any(part.holds(spot) for part in said.parts)
    )


def _nearest(anchor: Spot, spots: Iterable[Spot]) -> Spot:
    return min(spots, key=lambda spot: max(anchor.first - spot.after, spot.first - anchor.after))


def _words_between(parts: Parts) -> int:
    covered = {at for part in parts for at in range(part.first, part.after)}
    return max(covered) - min(covered) + 1 - len(covered)
