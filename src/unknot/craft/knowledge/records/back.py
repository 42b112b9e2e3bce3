"""The back: zones, no-go areas, landmarks and points, in back coordinates."""

from typing import Literal

import msgspec

from unknot.craft.knowledge.records.record import Part, Place, Side, Sourced, Text

PressShape = Literal["squeeze", "thumb", "fingers", "fingertips", "knuckles", "palm"]


class Alone(Part, frozen=True, kw_only=True):
    """How a person alone reaches a zone: with a hand, with a soft ball against the wall."""

    hand: bool
    ball: bool
    hand_note: Text
    ball_note: Text


class Zone(Sourced, frozen=True, kw_only=True):
    """A named region of the back.

    `family` is shared by the left and the right zone. `polygon` is closed by its last edge.
    `suits_pressure` lowers the ceiling of a technique in this zone. `reached_lying_on_it`: a giver
    still reaches it when the receiver lies on that side.
    """

    family: str
    side: Side
    name: Text
    evidence_name: str
    where: Text
    muscles: tuple[Text, ...]
    at_risk: Text
    max_pressure_lay: int
    max_pressure_therapist: int
    suits: tuple[str, ...]
    suits_note: Text = ""
    suits_pressure: dict[str, int] = msgspec.field(default_factory=dict)
    forbids: tuple[str, ...] = ()
    avoid_notes: tuple[Text, ...] = ()
    alone: Alone
    reached_lying_on_it: bool
    consent_first: bool = False
    consent_note: Text = ""
    warning: Text = ""
    polygon: tuple[Place, ...]


class NoGo(Sourced, frozen=True, kw_only=True):
    """A region with a stricter rule than the zones around it.

    `max_pressure` is None where no touch is planned at all; `techniques` are all that may cross it
    (none when empty). Areas that cannot be seen from behind have no polygons. `holds` are the zone
    families that lie mostly inside: where the area may not be touched, neither may they.
    """

    name: Text
    where: Text
    rule: Text
    max_pressure: int | None = None
    techniques: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    polygons: tuple[tuple[Place, ...], ...] = ()


class Landmark(Sourced, frozen=True, kw_only=True):
    """A place on the body that fingers can find."""

    name: Text
    find: Text
    places: tuple[Place, ...]


class Point(Sourced, frozen=True, kw_only=True):
    """A place to press and hold, beside bone, never on it.

    `shape` is how a hand is shaped for it, and `alone_shape` how one's own, where that differs.
    `both_at_once`: its left and its right are pressed together, a hand on each.
    `left_out_with` are the rules with which its own words leave it out: each of them has to
    withhold the press or the zone.
    """

    family: str
    side: Side
    name: Text
    where: Text
    zone: str
    contact: Text
    shape: PressShape
    alone_shape: PressShape | None = None
    both_at_once: bool = False
    place: Place
    max_pressure_lay: int
    hold_seconds: tuple[int, int]
    most_repeats: int
    alone: Text
    alone_ball: bool
    near: Text = ""
    caution: Text = ""
    left_out_with: tuple[str, ...] = ()
