"""What hands do: techniques, and how firm they are. Pressure is on the Walton scale."""

from typing import Literal

from unknot.craft.knowledge.records.back import Zone
from unknot.craft.knowledge.records.record import Grade, Part, Sourced, Span, Text

Gesture = Literal["hold", "glide", "knead", "circle", "tap", "shake", "press", "feather", "none"]


class Tempo(Part, frozen=True, kw_only=True):
    """How fast: cycles a minute, or the speed of a glide, or neither for still touch.

    `firm_cm_per_second` is the speed of a glide with weight, above level 1; `best_cm_per_second` is
    liked best whatever the aim. Glides a minute calm or stimulate, however long their way is.
    """

    cycles_per_minute: Span | None = None
    cm_per_second: Span | None = None
    firm_cm_per_second: Span | None = None
    best_cm_per_second: float | None = None
    calming_per_minute: Span | None = None
    stimulating_per_minute: Span | None = None
    note: Text = ""


class Technique(Sourced, frozen=True, kw_only=True):
    """How hands move: gesture, tempo, pressure, dose in seconds for each zone or spot.

    What is done around a spot moves on after `spot_seconds`, to `most_spots` of a zone at most.
    `self_zones` are the zone families where a person alone can do it with their own hands;
    `only_zones` the only families for a technique that its own words bind to them. `left_out_with`
    are the rules with which its own words leave it out: each of them has to withhold it.
    """

    name: Text
    plain: Text
    other_names: tuple[Text, ...]
    gesture: Gesture
    how: Text
    contact: Text
    tempo: Tempo = Tempo()
    pressure_lay: tuple[int, int]
    pressure_therapist: tuple[int, int]
    felt_0_10: tuple[int, int]
    direction: Text
    dose: Text
    least_seconds: int
    most_seconds: int
    spot_seconds: int = 0
    most_spots: int = 1
    purpose: Text
    grade: Grade
    evidence_note: Text = ""
    avoid: tuple[Text, ...]
    left_out_with: tuple[str, ...] = ()
    lay_ok: bool
    lay_note: Text = ""
    self_ok: bool
    self_note: Text = ""
    self_zones: tuple[str, ...] = ()
    only_zones: tuple[str, ...] = ()

    def suits(self, zone: Zone) -> bool:
        """Say whether lay hands may use it in this zone at all."""
        named = self.id in zone.suits or zone.family in self.only_zones
        return self.lay_ok and named and self.id not in zone.forbids

    def ceiling_in(self, zone: Zone) -> int:
        """Give the firmest pressure of lay hands with it in this zone."""
        own = zone.suits_pressure.get(self.id, zone.max_pressure_lay)
        return min(self.pressure_lay[1], zone.max_pressure_lay, own)


class PressureLevel(Sourced, frozen=True, kw_only=True):
    """A level of the Walton scale."""

    level: int
    name: Text
    feel: Text
