"""What is said while a massage plays: cues, how each technique is done, amounts of talk."""

from typing import Literal

from unknot.craft.knowledge.records.record import Record, Sourced, Text

CueKind = Literal[
    "begin",
    "name",
    "how",
    "point",
    "next",
    "halfway",
    "switch_sides",
    "check_in",
    "care",
    "bruise_watch",
    "breathe",
    "last",
    "end",
]
Moment = Literal[
    "begin",
    "first",
    "name",
    "next",
    "first_point",
    "next_point",
    "same_point",
    "point_across",
    "switch_sides",
    "halfway",
    "first_check_in",
    "check_in",
    "check_in_light",
    "care",
    "bruise_watch",
    "breathe",
    "last",
    "end",
]
Whom = Literal["giver", "receiver", "both"]
ForCompany = Literal["", "partner", "alone"]


class CueWords(Sourced, frozen=True, kw_only=True):
    """What may be said at a moment: the same thing in several ways.

    An entry for a technique or a company goes before one for any. `to` is whom it addresses; alone,
    both are the same person.
    """

    moment: Moment
    kind: CueKind
    technique: str = ""
    company: ForCompany = ""
    to: Whom
    said: tuple[Text, ...]


class Instruction(Sourced, frozen=True, kw_only=True):
    """How a technique is done: `told` the first time, recalled by one of `again` after that.

    Without `zones` (families) it holds for all of them.
    """

    technique: str
    company: ForCompany = ""
    tool: Literal["hands", "ball"] = "hands"
    zones: tuple[str, ...] = ()
    told: tuple[Text, ...]
    again: tuple[Text, ...]


class Talk(Record, frozen=True, kw_only=True):
    """An amount of talk: the kinds of cues that are said."""

    name: Text
    explained: Text
    kinds: tuple[CueKind, ...]
