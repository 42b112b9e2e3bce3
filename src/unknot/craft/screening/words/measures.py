"""Numbers that matter: age, blood pressure, temperature, platelets, weeks of a pregnancy."""

from collections.abc import Iterator

from unknot.craft.screening.words.ages import ages_in, is_of_a_child
from unknot.craft.screening.words.heard import Counts, Heard, How, Span, Spared, Why
from unknot.craft.screening.words.hearing import Hearing
from unknot.craft.screening.words.numbers import Number
from unknot.craft.screening.words.pregnancy import pregnancy_weeks, weeks_since_birth
from unknot.craft.screening.words.spoken import Spoken

Measured = tuple[str, float, Span]
"""What was measured, its value, and where it stands."""
NEAR = 6
UPPER, LOWER = (60, 260), (30, 160)
"""Within which numbers the upper and the lower blood pressure of anybody lie."""
FEVERS = (38, 42)
NAMED = {"temperature": (34, 43), "platelets": (1, 900), "blood_pressure_upper": (100, 260)}
"""What is told by its name and one number, and within which numbers it lies."""


def measures_in(hearing: Hearing) -> Iterator[Heard]:
    """Find what was measured, and the rules that the numbers point to."""
    for of, value, span in _measured(hearing.spoken):
        spared = of != "weeks_since_birth" and hearing.is_spared(span)
        spared = spared or (of == "age" and is_of_a_child(span[0], hearing))
        for measure in hearing.lexicon.measures.values():
            if measure.of != of or not measure.at_least <= value < measure.below:
                continue
            if spared:
                yield Spared((span,), measure.rules, Why.SOMEONE_ELSE)
            else:
                yield Counts((span,), measure.rules, measure.marks, how=How.MEASURED)


def _measured(spoken: Spoken) -> Iterator[Measured]:
    yield from _pressures(spoken)
    yield from _named(spoken)
    yield from _fevers(spoken)
    for at, after in pregnancy_weeks(spoken):
        yield "pregnancy_weeks", spoken.numbers[at][0], (at, after)
    for value, span in weeks_since_birth(spoken):
        yield "weeks_since_birth", value, span
    for value, span in ages_in(spoken):
        yield "age", value, span


def _pressures(spoken: Spoken) -> Iterator[Measured]:
    """Find “128 over 78” and “128/78”."""
    for at, (upper, after) in spoken.numbers.items():
        lower, end = _lower(after, spoken)
        if _within(upper, UPPER) and _within(lower, LOWER) and lower < upper:
            yield "blood_pressure_upper", upper, (at, end)
            yield "blood_pressure_lower", lower, (at, end)


def _lower(after: int, spoken: Spoken) -> Number:
    """Give the number after “over” or a slash."""
    over = spoken.cue_at("over", after)
    slash = 0 < after < len(spoken.words) and "/" in spoken.between(after - 1, after)
    return spoken.numbers.get(over or after, (0.0, 0)) if over or slash else (0.0, 0)


def _named(spoken: Spoken) -> Iterator[Measured]:
    """Find a number near the word that says what it is."""
    for of, span in NAMED.items():
        for first, after in spoken.cues(of):
            for at in range(max(first - NEAR, 0), after + NEAR):
                value, end = spoken.numbers.get(at, (-1.0, 0))
                if spoken.same_sentence(first, at) and _within(value, span):
                    yield of, value, (at, end)


def _fevers(spoken: Spoken) -> Iterator[Measured]:
    """Find a temperature without its name: a number such as 38.7 that counts nothing else."""
    for at, (value, after) in spoken.numbers.items():
        exact = not spoken.key(at).isdecimal() and spoken.words[at].is_number
        if exact and _within(value, FEVERS) and not spoken.cue_at("not_an_age", after):
            yield "temperature", value, (at, after)


def _within(value: float, span: tuple[int, int]) -> bool:
    return span[0] <= value <= span[1]
