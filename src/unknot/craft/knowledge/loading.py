"""Load the tables once, into frozen records, and refuse a table that is wrong."""

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from unknot.craft.errors import KnowledgeError
from unknot.craft.knowledge import records
from unknot.craft.knowledge.checking import check, check_cues, check_library
from unknot.craft.knowledge.knowledge import Knowledge, Library
from unknot.craft.knowledge.mirroring import both_halves, both_points, whole_areas
from unknot.craft.knowledge.reading import by_id, content, entries, shaped, table
from unknot.craft.knowledge.reading import records as read_records
from unknot.craft.knowledge.translating import knowledge_in, library_in
from unknot.craft.language import ENGLISH, speech_in

TABLES = Path(__file__).parent / "tables"
OUTCOMES = ("emergency", "no_massage_now", "ask_doctor_first", "adapt", "go")


def load(language: str = ENGLISH) -> Knowledge:
    """Give the knowledge that everything works with; the tables are read once in a process.

    Raises InputError for a language that nobody has translated.
    """
    return _knowledge(language)


def load_library(language: str = ENGLISH) -> Library:
    """Give the larger tables that only some pages read: medicines, measures, practice."""
    return _library(language)


@cache
def _knowledge(language: str) -> Knowledge:
    if language == ENGLISH:
        return load_from(TABLES)
    return knowledge_in(speech_in(language), load())


@cache
def _library(language: str) -> Library:
    if language == ENGLISH:
        return load_library_from(TABLES, load())
    return library_in(speech_in(language), load_library())


def load_from(folder: Path) -> Knowledge:
    """Load and check the tables in a folder; raises KnowledgeError for a table that is wrong."""
    zones, no_go, points = (entries(folder, name, name) for name in ("zones", "no_go", "points"))
    knowledge = Knowledge(
        version=version_of(folder),
        sources=table(folder, "sources", records.Source),
        techniques=table(folder, "techniques", records.Technique),
        zones=read_records("zones.toml", both_halves("zones.toml", zones), records.Zone),
        no_go=read_records("no_go.toml", whole_areas("no_go.toml", no_go), records.NoGo),
        landmarks=table(folder, "landmarks", records.Landmark),
        points=read_records("points.toml", both_points("points.toml", points), records.Point),
        questions=table(folder, "questions", records.Question),
        rules=_rules(folder),
        combinations=table(folder, "combinations", records.Combination),
        pressure=table(folder, "pressure", records.PressureLevel),
        urgency=table(folder, "urgency", records.Urgency),
        contacts=table(folder, "contacts", records.Contact),
        cues=table(folder, "cues", records.CueWords),
        instructions=table(folder, "instructions", records.Instruction),
        talk=table(folder, "talk", records.Talk),
    )
    check(knowledge)
    check_cues(knowledge, _wording(folder).forbidden)
    return knowledge


def load_library_from(folder: Path, knowledge: Knowledge) -> Library:
    """Load the larger tables of a folder, and check them against what is known besides."""
    library = Library(
        medicines=table(folder, "medicines", records.Medicine),
        medicine_groups=table(folder, "medicine_groups", records.MedicineGroup),
        medicine_classes=table(folder, "medicine_classes", records.MedicineClass),
        medicine_spellings=table(folder, "medicine_spellings", records.MedicineSpelling),
        medicine_remarks=table(folder, "medicine_remarks", records.MedicineRemark),
        medicine_words=table(folder, "medicine_words", records.MedicineWords),
        stretches=table(folder, "stretches", records.Stretch),
        tips=table(folder, "tips", records.Tip),
        claims=table(folder, "claims", records.Claim),
        evidence=table(folder, "evidence", records.Evidence),
        guidelines=table(folder, "guidelines", records.Guideline),
        advice=table(folder, "advice", records.Advice),
        measures=table(folder, "measures", records.Measure),
        practice=table(folder, "practice", records.PracticeAdvice),
        referrals=table(folder, "referrals", records.Referral),
        stop_places=table(folder, "stop_places", records.StopPlace),
        stop_signs=table(folder, "stop_signs", records.StopSign),
        felt=table(folder, "felt", records.Felt),
        wording=_wording(folder),
    )
    check_library(library, knowledge)
    return library


def version_of(folder: Path) -> str:
    """Name the state of all tables by a short hash of what they say."""
    digest = hashlib.sha256()
    for file in sorted(folder.glob("*.toml")):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


def _wording(folder: Path) -> records.Wording:
    return shaped("wording.toml", "wording", content(folder, "wording", "wording"), records.Wording)


def _rules(folder: Path) -> Mapping[str, records.Rule]:
    """Read the rules from a file for each outcome; a rule in another's file is refused."""
    found: list[tuple[str, records.Rule]] = []
    for outcome in OUTCOMES:
        file = f"rules_{outcome}.toml"
        for rule in read_records(
            file, entries(folder, f"rules_{outcome}", "rules"), records.Rule
        ).values():
            if rule.outcome != outcome:
                raise KnowledgeError(file, rule.id, f"its outcome is “{rule.outcome}”")
            found.append((file, rule))
    return by_id(found)
