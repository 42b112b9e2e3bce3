"""Times in a text: how long ago, at least, something was or began."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

import msgspec

from unknot.craft.screening.words.pregnancy import pregnancy_weeks
from unknot.craft.screening.words.spoken import Spoken

EARLIEST_YEAR = 1920
SOME_YEARS_AGO = 400
AGES, YOUNG = range(100), range(1, 30)


class Time(msgspec.Struct, frozen=True):
    """A time in a text: where it stands, and the least number of days since then.

    `ahead` says that it has not come yet; `an_age` that it may be an hour as well: “at four”.
    """

    first: int
    after: int
    days: int
    ahead: bool = False
    an_age: bool = False


def times_in(spoken: Spoken, today: date) -> tuple[Time, ...]:
    """Find the times in a text, in its order."""
    found = [
        *_counted(spoken),
        *_named(spoken, today),
        *_years(spoken, today),
        *_months(spoken, today),
        *_ages_then(spoken),
        *_ahead(spoken),
    ]
    return tuple(sorted(found, key=lambda time: (time.first, -time.after)))


def _counted(spoken: Spoken) -> Iterator[Time]:
    """Find “two weeks ago”, “for three years”, “a month back”."""
    units = {spot.first: spot for spot in spoken.of_kind("unit")}
    pregnant = {at for at, _ in pregnancy_weeks(spoken)}
    for at, unit in units.items():
        first, value = _count_before(at, spoken)
        if first < 0 or first in pregnant or not spoken.same_sentence(first, at):
            continue
        if spoken.cue_at("not_a_time", unit.after) or spoken.cue_before("not_a_time", first) >= 0:
            continue
        told = spoken.cue_at("ago", unit.after) or spoken.cue_before("since", first) >= 0
        if spoken.numbers.get(first) is None and not told:
            continue
        ahead = not told and spoken.cue_before("ahead_in", first) >= 0
        yield Time(first, unit.after, int(value * unit.id), ahead=ahead)


def _count_before(at: int, spoken: Spoken) -> tuple[int, float]:
    """Give where the number before a unit begins, and its value; “a week” counts one."""
    for first in range(at - 1, max(at - 4, -1), -1):
        value, after = spoken.numbers.get(first, (-1.0, 0))
        if after == at and value >= 0:
            return first, value
    if spoken.cue_before("one", at) >= 0:
        return at - 1, 1.0
    return (at, 1.0) if spoken.cue_before("since", at) >= 0 else (-1, 0.0)


def _named(spoken: Spoken, today: date) -> Iterator[Time]:
    """Find “yesterday”, “since school”, “last year”."""
    for spot in spoken.of_kind("time"):
        yield Time(spot.first, spot.after, spot.id)
    months = {spot.first: spot.id for spot in spoken.of_kind("month")}
    for first, after in spoken.cues("last_year"):
        last = _last_day(today.year - 1, months.get(after, 12))
        yield Time(first, after, (today - last).days)
    for first, after in spoken.cues("last_month"):
        yield Time(first, after, today.day)


def _years(spoken: Spoken, today: date) -> Iterator[Time]:
    """Find years in four digits."""
    for at, word in enumerate(spoken.words):
        year = int(word.key) if word.key.isdecimal() and len(word.key) == 4 else 0
        if EARLIEST_YEAR <= year < today.year:
            yield Time(at, at + 1, (today - date(year, 12, 31)).days)
        elif year == today.year:
            yield Time(at, at + 1, 0)


def _months(spoken: Spoken, today: date) -> Iterator[Time]:
    """Find months; one that is no more than a month's name is the last that has passed."""
    for spot in spoken.of_kind("month"):
        if spoken.cue_before("in_time", spot.first) >= 0 and spot.id != today.month:
            year = today.year if spot.id < today.month else today.year - 1
            yield Time(spot.first, spot.after, (today - _last_day(year, spot.id)).days)


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _ages_then(spoken: Spoken) -> Iterator[Time]:
    """Find “when I was eight”, “at twelve”."""
    units = {spot.first for spot in spoken.of_kind("unit")}
    for at, (value, after) in spoken.numbers.items():
        first = spoken.cue_before("age_then", at)
        if after in units or value not in AGES:
            continue
        if first >= 0:
            yield Time(first, after, SOME_YEARS_AGO)
        elif spoken.cue_before("at_an_age", at) >= 0 and value in YOUNG:
            yield Time(at - 1, after, SOME_YEARS_AGO, an_age=True)


def _ahead(spoken: Spoken) -> Iterator[Time]:
    for first, after in spoken.cues("planned"):
        yield Time(first, after, 0, ahead=True)
