"""The lexicon: what people say in their own words, and which caution it points to."""

from typing import Literal

from unknot.craft.knowledge.records.record import Part, Record
from unknot.craft.knowledge.records.small_words import SmallWords

MeasureKind = Literal[
    "age",
    "blood_pressure_upper",
    "blood_pressure_lower",
    "platelets",
    "pregnancy_weeks",
    "temperature",
    "weeks_since_birth",
]


class WordTerm(Record, frozen=True, kw_only=True):
    """Ways to say one thing that is no caution by itself: a part of the body, a kind of feeling."""

    words: tuple[str, ...]


class WordLater(Part, frozen=True, kw_only=True):
    """What a sign points to where it has been so, or was so, for more than so many days."""

    than_days: int
    rules: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


class WordSign(Record, frozen=True, kw_only=True):
    """Ways to say something that points to a rule.

    It is said by one of `words`, together with one word of each of the `terms`, in one sentence
    and at most `near` other words apart; never where a term of `unless` stands beside it. `older`
    are later stages of it, the nearest first. `not_sure` are questions that it leaves unclear,
    `marks` what it counts as together with other signs. `event`: it may lie ahead; `anyone`: it
    counts for the giver too.
    """

    rules: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    not_sure: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    near: int = 8
    unless: tuple[str, ...] = ()
    older: tuple[WordLater, ...] = ()
    event: bool = False
    anyone: bool = False


class WordTogether(Record, frozen=True, kw_only=True):
    """What several marks, anywhere in a text, point to together; a rule is a mark too."""

    marks: tuple[str, ...]
    rules: tuple[str, ...] = ()


class WordMeasure(Record, frozen=True, kw_only=True):
    """What a number points to, from `at_least` to `below`."""

    of: MeasureKind
    at_least: float = 0
    below: float = 1000
    rules: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


class WordFigure(Record, frozen=True, kw_only=True):
    """Ways of speaking that mean nothing of what their words say."""

    words: tuple[str, ...]


class WordAlike(Record, frozen=True, kw_only=True):
    """Words that people put for one another; the first stands in the phrases of other tables."""

    words: tuple[str, ...]


class WordCue(Record, frozen=True, kw_only=True):
    """Small words that turn what stands beside them: not, never, maybe, my husband, years ago."""

    id: SmallWords
    words: tuple[str, ...]


class WordNumber(Record, frozen=True, kw_only=True):
    """A number in words."""

    value: int
    words: tuple[str, ...]


class WordTime(Record, frozen=True, kw_only=True):
    """A unit of time, or a time such as yesterday; `days` is the shortest that it can be."""

    days: int
    words: tuple[str, ...]


class WordOrdinary(Record, frozen=True, kw_only=True):
    """Ordinary words: none of them is a slip of the finger, and none a medicine.

    `topic`: who uses one of them speaks of a massage, a body or a day, and is understood.
    """

    topic: bool = False
    words: tuple[str, ...]
