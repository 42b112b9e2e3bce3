"""What each table of knowledge holds: frozen records, one for each kind of entry."""

from unknot.craft.knowledge.records.back import Alone, Landmark, NoGo, Point, Zone
from unknot.craft.knowledge.records.cautions import (
    Combination,
    Contact,
    HoldOff,
    Interim,
    Question,
    Rule,
    Urgency,
)
from unknot.craft.knowledge.records.cues import (
    CueKind,
    CueWords,
    ForCompany,
    Instruction,
    Moment,
    Talk,
    Whom,
)
from unknot.craft.knowledge.records.hands import PressureLevel, Technique, Tempo
from unknot.craft.knowledge.records.medicines import (
    Medicine,
    MedicineClass,
    MedicineGroup,
    MedicineRemark,
    MedicineSpelling,
    MedicineWords,
)
from unknot.craft.knowledge.records.record import Place, Record, Source, Sourced
from unknot.craft.knowledge.records.stopping import Felt, StopAnswer, StopPlace, StopSign
from unknot.craft.knowledge.records.words import (
    Advice,
    Claim,
    Evidence,
    Guideline,
    Measure,
    Stretch,
    Tip,
    Wording,
)

__all__ = [
    "Advice",
    "Alone",
    "Claim",
    "Combination",
    "Contact",
    "CueKind",
    "CueWords",
    "Evidence",
    "Felt",
    "ForCompany",
    "Guideline",
    "HoldOff",
    "Instruction",
    "Interim",
    "Landmark",
    "Measure",
    "Medicine",
    "MedicineClass",
    "MedicineGroup",
    "MedicineRemark",
    "MedicineSpelling",
    "MedicineWords",
    "Moment",
    "NoGo",
    "Place",
    "Point",
    "PressureLevel",
    "Question",
    "Record",
    "Rule",
    "Source",
    "Sourced",
    "StopAnswer",
    "StopPlace",
    "StopSign",
    "Stretch",
    "Talk",
    "Technique",
    "Tempo",
    "Tip",
    "Urgency",
    "Whom",
    "Wording",
    "Zone",
]
