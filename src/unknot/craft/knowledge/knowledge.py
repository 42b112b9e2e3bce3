"""Everything known, in one frozen value: tables by id."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from unknot.craft.knowledge.records import (
    Advice,
    Claim,
    Combination,
    Contact,
    CueWords,
    Evidence,
    Felt,
    Guideline,
    Instruction,
    Landmark,
    Measure,
    Medicine,
    MedicineClass,
    MedicineGroup,
    MedicineRemark,
    MedicineSpelling,
    MedicineWords,
    NoGo,
    Point,
    PracticeAdvice,
    PressureLevel,
    Question,
    Referral,
    Rule,
    Source,
    StopPlace,
    StopSign,
    Stretch,
    Talk,
    Technique,
    Tip,
    Urgency,
    Wording,
    Zone,
)
from unknot.craft.language import IN_ENGLISH, Speech


@dataclass(frozen=True, eq=False)
class Knowledge:
    """What screening, planning, scores and pictures work with.

    `version` names the state of all tables: the same version gives the same clearance, routine
    and score for the same input. `speech` is how it speaks: in another language than English, all
    texts of the records are in that language, too.
    """

    version: str
    sources: Mapping[str, Source]
    techniques: Mapping[str, Technique]
    zones: Mapping[str, Zone]
    no_go: Mapping[str, NoGo]
    landmarks: Mapping[str, Landmark]
    points: Mapping[str, Point]
    questions: Mapping[str, Question]
    rules: Mapping[str, Rule]
    combinations: Mapping[str, Combination]
    pressure: Mapping[str, PressureLevel]
    urgency: Mapping[str, Urgency]
    contacts: Mapping[str, Contact]
    cues: Mapping[str, CueWords]
    instructions: Mapping[str, Instruction]
    talk: Mapping[str, Talk]
    speech: Speech = IN_ENGLISH

    def phrased(self, english: str, /, **filled: object) -> str:
        """Say a sentence in the language of this knowledge."""
        return self.speech.phrased(english, **filled)

    def numbered(self, one: str, many: str, count: int, /, **filled: object) -> str:
        """Say a sentence on one or many in the language of this knowledge."""
        return self.speech.numbered(one, many, count, **filled)

    @cached_property
    def families(self) -> Mapping[str, tuple[Zone, ...]]:
        """The zones of each family, left before right."""
        found: dict[str, tuple[Zone, ...]] = {}
        for zone in self.zones.values():
            found[zone.family] = (*found.get(zone.family, ()), zone)
        return found

    @cached_property
    def cues_by_case(self) -> Mapping[tuple[str, str, str], CueWords]:
        """What may be said, by moment, technique and company; the last two may be empty."""
        return {(one.moment, one.technique, one.company): one for one in self.cues.values()}

    def family(self, zone_or_family: str) -> tuple[Zone, ...]:
        """Give the zone with this id, or all zones of the family; KeyError for neither."""
        if zone_or_family in self.zones:
            return (self.zones[zone_or_family],)
        return self.families[zone_or_family]


@dataclass(frozen=True, eq=False)
class Library:
    """What only some pages and readers of words read."""

    medicines: Mapping[str, Medicine]
    medicine_groups: Mapping[str, MedicineGroup]
    medicine_classes: Mapping[str, MedicineClass]
    medicine_spellings: Mapping[str, MedicineSpelling]
    medicine_remarks: Mapping[str, MedicineRemark]
    medicine_words: Mapping[str, MedicineWords]
    stretches: Mapping[str, Stretch]
    tips: Mapping[str, Tip]
    claims: Mapping[str, Claim]
    evidence: Mapping[str, Evidence]
    guidelines: Mapping[str, Guideline]
    advice: Mapping[str, Advice]
    measures: Mapping[str, Measure]
    practice: Mapping[str, PracticeAdvice]
    referrals: Mapping[str, Referral]
    stop_places: Mapping[str, StopPlace]
    stop_signs: Mapping[str, StopSign]
    felt: Mapping[str, Felt]
    wording: Wording
    speech: Speech = IN_ENGLISH

    def phrased(self, english: str, /, **filled: object) -> str:
        """Say a sentence in the language of this library."""
        return self.speech.phrased(english, **filled)

    def advice_on(self, subject: str) -> tuple[str, ...]:
        """Give the sentences on a subject, in their order."""
        return tuple(entry.text for entry in self.advice.values() if entry.subject == subject)
