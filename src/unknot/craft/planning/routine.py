"""Routine: ordered steps, each with its reason, and what gave way to make it possible."""

from enum import StrEnum

import msgspec

from unknot.craft.planning.wish import Aim, Company
from unknot.craft.screening.limits import Limits, Position


class Phase(StrEnum):
    """The order of the craft."""

    ARRIVE = "arrive"
    WARM = "warm"
    KNEAD = "knead"
    EASE = "ease"
    WAKE = "wake"
    SETTLE = "settle"
    CLOSE = "close"


class Tool(StrEnum):
    """What touches the back: a giver's or one's own hands, or a soft ball against the wall."""

    HANDS = "hands"
    BALL = "ball"


class Step(msgspec.Struct, frozen=True):
    """One thing to do for a while.

    `key` names the step across re-planning (phase, technique, zone). `zone` is where it centres:
    a zone id, or a family id when both sides are treated alike; `zones` are all the sided zones
    it works on, in working order. `points` are the pressure points it holds, if any.
    `seconds` counts the strokes and the changes of side inside the step;
    `transition_seconds` is the time to move there from the step before.
    `swaps` are the techniques that could take its place.
    `why` are reasons by code, strongest first; `why_text` says them.
    """

    key: str
    phase: Phase
    technique: str
    zone: str
    zones: tuple[str, ...]
    seconds: int
    transition_seconds: int
    pressure: int
    tool: Tool
    why: tuple[str, ...]
    why_text: str
    points: tuple[str, ...] = ()
    least_seconds: int = 0
    most_seconds: int = 0
    swaps: tuple[str, ...] = ()


class GaveWay(msgspec.Struct, frozen=True):
    """One part of a wish that could not be met, and what happened instead, in a sentence."""

    code: str
    text: str


class Routine(msgspec.Struct, frozen=True):
    """Steps in order; their seconds and transitions add up to `minutes` exactly.

    `before` is what to do before the clock starts; `watch_hours` how long to look for bruises after
    it, 0 for whoever need not.
    """

    minutes: int
    aim: Aim
    company: Company
    position: Position
    limits: Limits
    steps: tuple[Step, ...]
    gave_way: tuple[GaveWay, ...]
    knowledge_version: str
    before: tuple[str, ...] = ()
    watch_hours: int = 0
