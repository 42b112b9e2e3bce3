"""Check that the tables agree with one another before anything relies on them."""

from collections.abc import Iterable, Mapping
from typing import get_args

from unknot.craft.errors import KnowledgeError
from unknot.craft.knowledge.checking.back import check_back
from unknot.craft.knowledge.checking.cautions import check_cautions
from unknot.craft.knowledge.checking.cues import check_cues
from unknot.craft.knowledge.checking.hands import check_hands
from unknot.craft.knowledge.checking.medicines import check_medicines
from unknot.craft.knowledge.checking.sources import check_sources
from unknot.craft.knowledge.checking.stopping import check_stopping
from unknot.craft.knowledge.knowledge import Knowledge, Library
from unknot.craft.knowledge.records import Sourced
from unknot.craft.knowledge.records.record import Grade

__all__ = ["check", "check_cues", "check_library"]


def check(knowledge: Knowledge) -> None:
    """Refuse tables that do not hold together, with file, entry and reason."""
    check_sources(_sourced(knowledge), knowledge.sources)
    _check_ids(_named(knowledge))
    check_hands(knowledge)
    check_back(knowledge)
    check_cautions(knowledge)


def check_library(library: Library, knowledge: Knowledge) -> None:
    """Refuse larger tables that name rules or sources which do not exist."""
    tables: dict[str, Mapping[str, Sourced]] = {
        "medicines.toml": library.medicines,
        "medicine_groups.toml": library.medicine_groups,
        "medicine_classes.toml": library.medicine_classes,
        "stretches.toml": library.stretches,
        "tips.toml": library.tips,
        "claims.toml": library.claims,
        "evidence.toml": library.evidence,
        "guidelines.toml": library.guidelines,
        "advice.toml": library.advice,
        "measures.toml": library.measures,
        "practice.toml": library.practice,
        "referrals.toml": library.referrals,
        "stop_signs.toml": library.stop_signs,
        "felt.toml": library.felt,
    }
    check_sources({file: table.values() for file, table in tables.items()}, knowledge.sources)
    _check_ids({file: table.keys() for file, table in tables.items()})
    check_medicines(library, knowledge)
    check_stopping(library, knowledge)
    for grade in get_args(Grade):
        if grade not in library.wording.grades:
            raise KnowledgeError("wording.toml", grade, "this grade of evidence has no meaning")


def _sourced(knowledge: Knowledge) -> dict[str, Iterable[Sourced]]:
    tables: dict[str, Mapping[str, Sourced]] = {
        "techniques.toml": knowledge.techniques,
        "zones.toml": knowledge.zones,
        "no_go.toml": knowledge.no_go,
        "landmarks.toml": knowledge.landmarks,
        "points.toml": knowledge.points,
        "combinations.toml": knowledge.combinations,
        "pressure.toml": knowledge.pressure,
        "contacts.toml": knowledge.contacts,
        "cues.toml": knowledge.cues,
        "instructions.toml": knowledge.instructions,
    }
    rules: dict[str, list[Sourced]] = {}
    for rule in knowledge.rules.values():
        rules.setdefault(f"rules_{rule.outcome}.toml", []).append(rule)
    return {**{file: table.values() for file, table in tables.items()}, **rules}


def _named(knowledge: Knowledge) -> dict[str, Iterable[str]]:
    points = knowledge.points.values()
    return {
        "zones.toml": {*knowledge.zones, *knowledge.families},
        "no_go.toml": knowledge.no_go,
        "points.toml": {*knowledge.points, *(point.family for point in points)},
        "techniques.toml": knowledge.techniques,
        "questions.toml": knowledge.questions,
        "combinations.toml": knowledge.combinations,
        "rules_*.toml": knowledge.rules,
    }


def _check_ids(named: Mapping[str, Iterable[str]]) -> None:
    """One word means one thing: an id stands in one table only."""
    seen: dict[str, str] = {}
    for file, ids in named.items():
        for name in sorted(ids):
            if name in seen:
                raise KnowledgeError(file, name, f"{seen[name]} uses this id as well")
            seen[name] = file
