"""Load the tables once, into frozen records, and refuse a table that is wrong."""

import hashlib
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import msgspec

from unknot.craft.errors import KnowledgeError
from unknot.craft.knowledge import records
from unknot.craft.knowledge.checking import check
from unknot.craft.knowledge.knowledge import Knowledge, Library
from unknot.craft.knowledge.mirroring import both_sides, closed, in_the_middle, mirrored

TABLES = Path(__file__).parent / "tables"
RULES = ("emergency", "no_massage_now", "ask_doctor_first", "adapt", "go")

Kind = TypeVar("Kind", bound=records.Record)
Entry = dict[str, Any]


@cache
def load() -> Knowledge:
    """Give the knowledge that everything works with; the tables are read once in a process."""
    return load_from(TABLES)


@cache
def load_library() -> Library:
    """Give the larger tables that only some pages read: medicines, measures, practice."""
    return load_library_from(TABLES)


def load_from(folder: Path) -> Knowledge:
    """Load and check the tables in a folder; raises KnowledgeError for a table that is wrong."""
    knowledge = Knowledge(
        version=version_of(folder),
        sources=_table(folder, "sources", records.Source),
        techniques=_table(folder, "techniques", records.Technique),
        zones=_records("zones.toml", _zones(_entries(folder, "zones")), records.Zone),
        no_go=_records("no_go.toml", _no_go(_entries(folder, "no_go")), records.NoGo),
        landmarks=_table(folder, "landmarks", records.Landmark),
        points=_records("points.toml", _points(_entries(folder, "points")), records.Point),
        questions=_table(folder, "questions", records.Question),
        rules=_records("rules_*.toml", _rules(folder), records.Rule),
        combinations=_table(folder, "combinations", records.Combination),
        pressure=_table(folder, "pressure", records.PressureLevel),
        contacts=_table(folder, "contacts", records.Contact),
    )
    check(knowledge)
    return knowledge


def load_library_from(folder: Path) -> Library:
    """Load the larger tables of a folder."""
    return Library(
        medicines=_table(folder, "medicines", records.Medicine),
        medicine_groups=_table(folder, "medicine_groups", records.MedicineGroup),
        medicine_classes=_table(folder, "medicine_classes", records.MedicineClass),
        medicine_spellings=_table(folder, "medicine_spellings", records.MedicineSpelling),
        medicine_remarks=_table(folder, "medicine_remarks", records.MedicineRemark),
        medicine_words=_table(folder, "medicine_words", records.MedicineWords),
        stretches=_table(folder, "stretches", records.Stretch),
        tips=_table(folder, "tips", records.Tip),
        claims=_table(folder, "claims", records.Claim),
        evidence=_table(folder, "evidence", records.Evidence),
        guidelines=_table(folder, "guidelines", records.Guideline),
        advice=_table(folder, "advice", records.Advice),
        measures=_table(folder, "measures", records.Measure),
        practice=_table(folder, "practice", records.Advice),
        wording=msgspec.convert(_read(folder, "wording")["wording"], records.Wording),
    )


def version_of(folder: Path) -> str:
    """Name the state of all tables by a short hash of what they say."""
    digest = hashlib.sha256()
    for file in sorted(folder.glob("*.toml")):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


def _read(folder: Path, name: str) -> Entry:
    file = folder / f"{name}.toml"
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise KnowledgeError(file.name, "the whole table", "it cannot be read") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise KnowledgeError(file.name, "the whole table", f"it is not TOML: {error}") from error


def _entries(folder: Path, name: str, key: str | None = None) -> list[Entry]:
    entries = _read(folder, name).get(key or name)
    if not isinstance(entries, list):
        raise KnowledgeError(f"{name}.toml", "the whole table", f"it holds no [[{key or name}]]")
    return entries


def _table(folder: Path, name: str, kind: type[Kind]) -> MappingProxyType[str, Kind]:
    return _records(f"{name}.toml", _entries(folder, name), kind)


def _records(file: str, entries: Iterable[Entry], kind: type[Kind]) -> MappingProxyType[str, Kind]:
    by_id: dict[str, Kind] = {}
    for entry in entries:
        name = str(entry.get("id", "an entry without id"))
        try:
            record = msgspec.convert(entry, kind)
        except msgspec.ValidationError as error:
            raise KnowledgeError(file, name, str(error)) from error
        if record.id in by_id:
            raise KnowledgeError(file, name, "two entries have this id")
        by_id[record.id] = record
    return MappingProxyType(by_id)


def _zones(entries: list[Entry]) -> Iterator[Entry]:
    for entry in entries:
        sided = entry.pop("sided", False)
        yield from both_sides(entry) if sided else (in_the_middle(entry),)


def _points(entries: list[Entry]) -> Iterator[Entry]:
    yield from chain.from_iterable(map(both_sides, entries))


def _no_go(entries: list[Entry]) -> Iterator[Entry]:
    for entry in entries:
        drawn = entry.pop("polygons", [])
        sided = entry.pop("sided", False)
        polygons = [*map(mirrored, drawn), *drawn] if sided else [closed(half) for half in drawn]
        yield {**entry, "polygons": polygons}


def _rules(folder: Path) -> Iterator[Entry]:
    for outcome in RULES:
        yield from _entries(folder, f"rules_{outcome}", "rules")
