"""Cautions: what is asked, which rule follows from it, and what a rule limits."""

from typing import Literal

from unknot.craft.knowledge.records.record import Basis, Part, Record, Sourced, Text

Outcome = Literal["go", "adapt", "ask_doctor_first", "no_massage_now", "emergency"]
Soon = Literal["immediate", "same_day", "within_days", "routine"]
PositionId = Literal["face_down", "astride_chair", "side_lying_left", "side_lying_right"]


class HoldOff(Part, frozen=True, kw_only=True):
    """How long to wait: at least so many hours, until something is so, until someone agrees.

    `area_only` is for rules that leave one area out meanwhile; any other wait ends a plan.
    """

    least_hours: int = 0
    until: Text = ""
    agreed_by: Text = ""
    area_only: bool = False


class Interim(Part, frozen=True, kw_only=True):
    """What may be done while a doctor is asked, if each rule in `unless` is clearly ruled out."""

    text: Text
    max_pressure: int
    techniques: tuple[str, ...]
    max_minutes: int
    unless: tuple[str, ...]


class Rule(Sourced, frozen=True, kw_only=True):
    """One caution: when it applies, how strict it is, what it limits, and why.

    `plain` is what a person ticks; `label` is what the field calls it. `positions` is None where
    every position is fine. `keep_clear` are areas to leave alone; the person has to point them out,
    unless they lie off the back or are withheld as zones. `watch_hours` is how long to look for
    bruises after a massage. `comfort` findings do not count towards several conditions together.
    `derived_from` names the rule whose words set this case apart. `not_asked` says why no question
    leads here: it can only be named, where a question may add it.
    """

    label: str
    plain: Text
    outcome: Outcome
    urgency: Soon | None = None
    signs: tuple[Text, ...] = ()
    advice: Text = ""
    why: Text = ""
    basis: Basis
    max_pressure: int | None = None
    after_clearance_lay: int | None = None
    after_clearance_therapist: int | None = None
    withheld_techniques: tuple[str, ...] = ()
    withheld_zones: tuple[str, ...] = ()
    keep_clear: tuple[Text, ...] = ()
    keep_clear_needs_pointing: bool = True
    positions: tuple[PositionId, ...] | None = None
    position_notes: tuple[Text, ...] = ()
    max_minutes: int | None = None
    watch_hours: int = 0
    hold_off: HoldOff | None = None
    interim: Interim | None = None
    comfort: bool = False
    derived_from: str = ""
    not_asked: str = ""
    in_south_africa: bool = False

    @property
    def asks_where(self) -> bool:
        """Say whether people have to point out a place to leave out."""
        return bool(self.keep_clear) and self.keep_clear_needs_pointing


class Question(Record, frozen=True, kw_only=True):
    """One question of the screen.

    `text` is the whole question; `short` and `detail` are how a page asks it. `follow_up` asks
    which rule of `yes_to` it is. An unclear answer counts as every rule of `yes_to`. `may_add` are
    rules that can be named here besides, and that nobody means who is only unsure. `lasts` says
    that the same person would give the same answer all day.
    """

    section: Literal["A", "B", "C", "D", "E"]
    group: Literal["right_now", "medicines", "health", "body", "today"]
    text: Text
    short: Text
    detail: Text = ""
    follow_up: Text
    yes_to: tuple[str, ...]
    may_add: tuple[str, ...] = ()
    lasts: bool = False

    @property
    def can_name(self) -> tuple[str, ...]:
        """All the rules that an answer may name."""
        return (*self.yes_to, *self.may_add)


class Combination(Sourced, frozen=True, kw_only=True):
    """A finding that follows from findings together.

    `any_of`: at least `least` of these rules apply; `beside`: one of these, and another than those
    counted, applies as well.
    An empty `any_of` counts the rules that adapt a plan and are not for comfort only.
    `applies` names the rule that then holds too; else the combination is a finding of its own.
    """

    name: Text
    why: Text
    advice: Text
    basis: Basis
    least: int
    any_of: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    applies: str = ""
    outcome: Outcome = "ask_doctor_first"
    max_pressure: int | None = None
    withheld_techniques: tuple[str, ...] = ()


class Urgency(Record, frozen=True, kw_only=True):
    """How soon someone should look at it."""

    id: Soon
    meaning: Text


class Contact(Sourced, frozen=True, kw_only=True):
    """A number to call in an emergency."""

    number: str
    use: Text
