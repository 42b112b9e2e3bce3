"""What each table of knowledge holds: frozen records, one for each kind of entry.

Every record names its sources. `source_checked` is false where a person still has to compare the
statement with the cited work. Pressure is on the Walton scale unless a name says `felt`.
"""

from typing import Literal

import msgspec

Place = tuple[float, float]
Span = tuple[float, float]
Side = Literal["left", "right", "middle"]
Outcome = Literal["go", "adapt", "ask_doctor_first", "no_massage_now", "emergency"]
PositionId = Literal["face_down", "astride_chair", "side_lying_left", "side_lying_right"]
Gesture = Literal["hold", "glide", "knead", "circle", "tap", "shake", "press", "feather", "none"]


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An entry of a table."""

    id: str


class Source(Record, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A work that statements rest on, and how it was checked."""

    cite: str
    url: str = ""
    source_checked: bool
    checked_how: str = ""
    note: str = ""


class Sourced(Record, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An entry that rests on sources (ids) and on references not seen yet (ids or citations)."""

    sources: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    source_checked: bool = False
    checked_how: str = ""


class Tempo(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How fast: cycles a minute, or the speed of a glide, or neither for still touch.

    `firm_cm_per_second` is the speed of a glide with weight, above level 1.
    """

    cycles_per_minute: Span | None = None
    cm_per_second: Span | None = None
    firm_cm_per_second: Span | None = None
    note: str = ""


class Technique(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How hands move: gesture, tempo, pressure, dose in seconds for each zone or spot.

    `self_zones` are the zone families where a person alone can do it with their own hands;
    `only_zones` the only families for a technique that its own words bind to them.
    """

    name: str
    plain: str
    other_names: tuple[str, ...]
    gesture: Gesture
    how: str
    contact: str
    tempo: Tempo = Tempo()
    pressure_lay: tuple[int, int]
    pressure_therapist: tuple[int, int]
    felt_0_10: tuple[int, int]
    direction: str
    dose: str
    least_seconds: int
    most_seconds: int
    purpose: str
    grade: str
    evidence_note: str = ""
    avoid: tuple[str, ...]
    lay_ok: bool
    lay_note: str = ""
    self_ok: bool
    self_note: str = ""
    self_zones: tuple[str, ...] = ()
    only_zones: tuple[str, ...] = ()

    def suits(self, zone: "Zone") -> bool:
        """Say whether lay hands may use it in this zone at all."""
        named = self.id in zone.suits or zone.family in self.only_zones
        return self.lay_ok and named and self.id not in zone.forbids

    def ceiling_in(self, zone: "Zone") -> int:
        """Give the firmest pressure of lay hands with it in this zone."""
        own = zone.suits_pressure.get(self.id, zone.max_pressure_lay)
        return min(self.pressure_lay[1], zone.max_pressure_lay, own)


class Alone(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a person alone reaches a zone: with a hand, with a soft ball against the wall."""

    hand: bool
    ball: bool
    hand_note: str
    ball_note: str


class Zone(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A named region of the back.

    `family` is shared by the left and the right zone. `polygon` is in back coordinates and closed
    by its last edge. `suits_pressure` lowers the ceiling of a technique in this zone.
    `reached_lying_on_it`: a giver still reaches it when the receiver lies on that side.
    """

    family: str
    side: Side
    name: str
    evidence_name: str
    where: str
    muscles: tuple[str, ...]
    at_risk: str
    max_pressure_lay: int
    max_pressure_therapist: int
    suits: tuple[str, ...]
    suits_note: str = ""
    suits_pressure: dict[str, int] = {}
    forbids: tuple[str, ...] = ()
    avoid_notes: tuple[str, ...] = ()
    alone: Alone
    reached_lying_on_it: bool
    consent_first: bool = False
    consent_note: str = ""
    warning: str = ""
    polygon: tuple[Place, ...]


class NoGo(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A region with a stricter rule than the zones around it.

    `max_pressure` is None where no touch is planned at all; `techniques` are all that may cross it
    (none when empty). Areas that cannot be seen from behind have no polygons. `holds` are the zone
    families that lie mostly inside: where the area may not be touched, neither may they.
    """

    name: str
    where: str
    rule: str
    max_pressure: int | None = None
    techniques: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    polygons: tuple[tuple[Place, ...], ...] = ()


class Landmark(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A place on the body that fingers can find, with its back coordinates."""

    name: str
    find: str
    places: tuple[Place, ...]


class Point(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A place to press and hold, beside bone, never on it."""

    family: str
    side: Side
    name: str
    where: str
    zone: str
    contact: str
    place: Place
    max_pressure_lay: int
    hold_seconds: tuple[int, int]
    most_repeats: int
    alone: str
    alone_ball: bool
    near: str = ""
    caution: str = ""
    withheld_in_pregnancy: bool = False


class HoldOff(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How long to wait: at least so many hours, until something is so, and who has to agree."""

    text: str
    least_hours: int = 0
    until: str = ""
    agreed_by: str = ""
    area_only: bool = False


class Interim(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What may be done while a doctor is asked, if each rule in `unless` is clearly ruled out."""

    text: str
    max_pressure: int
    techniques: tuple[str, ...]
    max_minutes: int
    unless: tuple[str, ...]


class Rule(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One caution: when it applies, how strict it is, what it limits, and why.

    `plain` is what a person ticks; `label` is what the field calls it. `positions` is None where
    every position is fine. `keep_clear` are areas to leave alone; the person has to
    point them out, unless they lie off the back or are withheld as zones. `comfort` findings do not
    count towards several conditions together.
    """

    label: str
    plain: str
    outcome: Outcome
    urgency: Literal["immediate", "same_day", "within_days", "routine"] | None = None
    signs: tuple[str, ...] = ()
    advice: str = ""
    why: str = ""
    basis: str
    max_pressure: int | None = None
    after_clearance_lay: int | None = None
    after_clearance_therapist: int | None = None
    withheld_techniques: tuple[str, ...] = ()
    withheld_zones: tuple[str, ...] = ()
    keep_clear: tuple[str, ...] = ()
    keep_clear_needs_pointing: bool = True
    positions: tuple[PositionId, ...] | None = None
    position_notes: tuple[str, ...] = ()
    max_minutes: int | None = None
    hold_off: HoldOff | None = None
    interim: Interim | None = None
    comfort: bool = False
    derived_from: str = ""
    in_south_africa: bool = False

    @property
    def asks_where(self) -> bool:
        """Say whether people have to point out a place to leave out."""
        return bool(self.keep_clear) and self.keep_clear_needs_pointing


class Question(Record, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One question of the screen.

    `text` is the whole question; `short` and `detail` are how a page asks it. `follow_up` asks
    which rule of `yes_to` it is. An unclear answer counts as every rule of `yes_to`.
    """

    section: Literal["A", "B", "C", "D", "E"]
    group: Literal["right_now", "medicines", "health", "body", "today"]
    text: str
    short: str
    detail: str = ""
    follow_up: str
    yes_to: tuple[str, ...]
    yes_word: str = ""


class Combination(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A finding that follows from findings together.

    `any_of`: at least `least` of these rules apply, `all_of`: each of these applies as well.
    An empty `any_of` counts the rules that adapt a plan and are not for comfort only.
    `applies` names the rule that then holds too; else the combination is a finding of its own.
    """

    name: str
    why: str
    advice: str
    least: int
    any_of: tuple[str, ...] = ()
    all_of: tuple[str, ...] = ()
    applies: str = ""
    outcome: Outcome = "ask_doctor_first"
    max_pressure: int | None = None
    withheld_techniques: tuple[str, ...] = ()


class Medicine(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A substance against clotting, with the names it goes by."""

    atc: str
    generic: str
    group: str
    rule: str
    caution: str
    synonyms: tuple[str, ...] = ()
    brands_international: tuple[str, ...] = ()
    brands_south_africa: tuple[str, ...] = ()
    use: str = ""
    note: str = ""
    setting: str = ""


class MedicineGroup(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Other medicines that change what is safe, with examples (brands in brackets)."""

    group: str
    names: tuple[str, ...]
    rules: tuple[str, ...]
    caution: str = ""
    note: str = ""


class MedicineSpelling(Record, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How people write a name; `id` is the name as the medicine tables have it."""

    names: tuple[str, ...]


class MedicineClass(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A kind of medicine in plain words, with what people call it when they give no name.

    `groups` are the groups of medicines that belong to it. `rules` hold for the words alone,
    `not_sure` are questions that they leave open; with an `ask` they do not settle it.
    `endings` of a name make one suspect this kind.
    """

    plain: str
    groups: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    not_sure: tuple[str, ...] = ()
    ask: str = ""


class MedicineRemark(Record, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words on when a medicine is taken and by whom; `doubt` says it may be another medicine."""

    words: tuple[str, ...]
    ask: str
    doubt: bool = False


class MedicineWords(Record, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words that stand beside the name of a medicine and are none."""

    words: tuple[str, ...]


class Measure(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A way to ask how someone is; `mcid` is the least change that people notice."""

    name: str
    items: str = ""
    direction: str = ""
    licence: str = ""
    mcid: str = ""
    text: str = ""
    recommend: str = ""
    note: str = ""


class PressureLevel(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A level of the Walton scale."""

    level: int
    name: str
    feel: str


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What may be said of massage, what may not, and what the grades of evidence mean."""

    summary: str
    allowed: tuple[str, ...]
    forbidden: tuple[str, ...]
    scope: str
    status: str
    grades: dict[str, str]


class Stretch(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A movement that the receiver does alone, before or after."""

    name: str
    how: str
    dose: str
    avoid_if: tuple[str, ...]
    grade: str = ""


class Tip(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A small habit that helps, or a piece of advice on it."""

    subject: str
    text: str
    grade: str = ""


class Claim(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Something often said about massage, and whether it holds."""

    claim: str
    verdict: Literal["not_supported", "mostly_not_supported", "contradicted"]
    why: str = ""
    say_instead: str = ""
    partly_checked: bool = False


class Evidence(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What studies found, by subject, with its grade."""

    subject: str
    finding: str
    grade: str = ""


class Guideline(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a body that writes guidelines says."""

    body: str
    position: str


class Contact(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A number to call in an emergency."""

    number: str
    use: str


class Advice(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A sentence to heed, by subject: never do, stop signs, giver checks, aftercare."""

    subject: str
    text: str
