"""The score: a routine written out in time. Everything that plays or prints reads only this.

All times are whole milliseconds from the start of the session. Places are back coordinates.
"""

from enum import StrEnum
from typing import Annotated, Literal

import msgspec

from unknot.craft.knowledge.records import CueKind, Whom
from unknot.craft.screening.limits_report import LimitsReport

FORMAT_VERSION = 2
PhaseName = Annotated[str, msgspec.Meta(pattern="^(arrive|warm|knead|ease|wake|settle|close)$")]
CompanyName = Annotated[str, msgspec.Meta(pattern="^(partner|alone)$")]
AtLeastOne = msgspec.Meta(min_length=1)


class Hand(StrEnum):
    """What moves: the giver's hands as they see them, or a ball."""

    LEFT = "left"
    RIGHT = "right"
    BALL = "ball"


class Contact(StrEnum):
    """How a hand is shaped; pictures draw one form for each.

    `support` lays its thumb on the other hand's thumb, `stacked` its fingers on its fingers.
    `own_palm` lies on one's own back, with its outer edge to the spine.
    """

    PALM = "palm"
    OWN_PALM = "own_palm"
    KNEAD = "knead"
    FINGERTIPS = "fingertips"
    FINGERS = "fingers"
    STACKED = "stacked"
    CUP = "cup"
    EDGE = "edge"
    THUMB = "thumb"
    SUPPORT = "support"
    KNUCKLES = "knuckles"
    TREMBLE = "tremble"
    FEATHER = "feather"
    BALL = "ball"


class Waypoint(msgspec.Struct, frozen=True, array_like=True):
    """A place on a hand's path: when in the cycle (0 to 1000), where, and with how much weight.

    `weight` is the share (0 to 100) of the stroke's pressure that this part carries;
    the way to a waypoint carries the weight of the waypoint it leads to.
    """

    at_permille: int
    x: float
    y: float
    weight: int


class HandPath(msgspec.Struct, frozen=True):
    """One hand's way through one cycle.

    Without `lifts` it runs from 0 to 1000 and ends where it began. With `lifts` the hand is on the
    skin from its first waypoint to its last, and in the air from there to the first of the next
    cycle. `turn_degrees` is how far the fingers point away from the head, clockwise.
    """

    hand: Hand
    contact: Contact
    waypoints: tuple[Waypoint, ...]
    turn_degrees: int = 0
    lifts: bool = False


class Gentler(msgspec.Struct, frozen=True):
    """What a stroke becomes when the people ease up; empty `hands` keep the stroke's own paths."""

    technique: str
    pressure: int
    cycles: int
    hands: tuple[HandPath, ...] = ()
    taps: tuple[int, ...] = ()


class Stroke(msgspec.Struct, frozen=True, tag="stroke"):
    """A run of equal cycles of one technique in one place.

    `duration_ms` is shared by the cycles evenly: cycle k starts at
    start_ms + k * duration_ms / cycles, rounded down. `taps` are the
    offsets within a cycle (permille) at which the tempo is heard.
    """

    start_ms: int
    duration_ms: int
    step: int
    technique: str
    zone: str
    side: Literal["left", "right", "both", "middle"]
    cycles: int
    pressure: int
    hands: tuple[HandPath, ...]
    gentler: tuple[Gentler, ...]
    taps: tuple[int, ...] = ()
    point: str = ""


class Rest(msgspec.Struct, frozen=True, tag="rest"):
    """A stretch without strokes: moving to the next place, changing sides, between holds."""

    start_ms: int
    duration_ms: int
    step: int
    reason: Literal["move", "change_sides", "between_holds"]


class Cue(msgspec.Struct, frozen=True, tag="cue"):
    """One short sentence to say at a moment; it never drives the clock.

    The score carries every cue; how many of them are said is chosen where it plays. `to` is whom it
    addresses.
    """

    at_ms: int
    step: int
    kind: CueKind
    text: str
    to: Whom = "giver"


class Breath(msgspec.Struct, frozen=True, tag="breath"):
    """A run of equal breaths, each an in and a longer out."""

    start_ms: int
    in_ms: int
    out_ms: int
    cycles: int


class ScoreStep(msgspec.Struct, frozen=True):
    """One step of the routine as people see it: its name, its span, its reason."""

    key: str
    phase: PhaseName
    technique: str
    zone: str
    zones: tuple[str, ...]
    title: str
    how: str
    why: str
    pressure: int
    start_ms: int
    end_ms: int


class Bounds(LimitsReport, frozen=True):
    """The limits that the score was written within, so that a file can say them.

    `watch_hours` is how long to look for bruises afterwards; 0 for whoever need not.
    """

    watch_hours: int = 0


Event = Stroke | Rest | Cue | Breath


class Score(msgspec.Struct, frozen=True):
    """A whole session. Strokes and rests tile 0 to `duration_ms` without gap or overlap.

    `events` are ordered by kind: strokes and rests, then cues, then breaths; each in time.
    """

    format: Literal["unknot.score"]
    version: int
    knowledge_version: str
    language: str
    aim: str
    company: CompanyName
    position: str
    duration_ms: int
    bounds: Bounds
    before: tuple[str, ...]
    steps: Annotated[tuple[ScoreStep, ...], AtLeastOne]
    events: Annotated[tuple[Event, ...], AtLeastOne]
