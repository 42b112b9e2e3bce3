"""Check that the tables agree with one another before anything relies on them."""

from collections.abc import Iterable, Mapping

from unknot.craft.errors import KnowledgeError
from unknot.craft.knowledge.knowledge import Knowledge, Library
from unknot.craft.knowledge.records import Point, Rule, Sourced, Technique, Zone

SCALE = range(6)  # Walton 0 to 5
HOME_CEILING = 3
ASKED_WHILE_PLAYING = frozenset({"severe_allergy_now"})
NEVER_ASKED = frozenset({"menstruation_breastfeeding"})


def check(knowledge: Knowledge) -> None:
    """Refuse tables that do not hold together, with file, entry and reason."""
    _check_sources(knowledge)
    _check_ids(knowledge)
    for technique in knowledge.techniques.values():
        _check_technique(technique, knowledge)
    for zone in knowledge.zones.values():
        _check_zone(zone, knowledge)
    for area in knowledge.no_go.values():
        _each_known("no_go.toml", area.id, "zone", area.holds, knowledge.families)
    for point in knowledge.points.values():
        _check_point(point, knowledge)
    for rule in knowledge.rules.values():
        _check_rule(rule, knowledge)
    _check_questions(knowledge)
    _check_combinations(knowledge)


def check_library(library: Library, knowledge: Knowledge) -> None:
    """Refuse larger tables that name rules or sources which do not exist."""
    for file, table in _library_tables(library).items():
        for entry in table.values():
            _each_known(file, entry.id, "source", entry.sources, knowledge.sources)
    for medicine in library.medicines.values():
        _each_known("medicines.toml", medicine.id, "rule", [medicine.rule], knowledge.rules)
    for group in library.medicine_groups.values():
        _each_known("medicine_groups.toml", group.id, "rule", group.rules, knowledge.rules)
    _check_medicine_classes(library, knowledge)


def _check_medicine_classes(library: Library, knowledge: Knowledge) -> None:
    file = "medicine_classes.toml"
    groups = [one.group for one in library.medicines.values()]
    groups += [one.group for one in library.medicine_groups.values()]
    placed = [group for one in library.medicine_classes.values() for group in one.groups]
    for entry in library.medicine_classes.values():
        _each_known(file, entry.id, "rule", entry.rules, knowledge.rules)
        _each_known(file, entry.id, "question", entry.not_sure, knowledge.questions)
        _each_known(file, entry.id, "group", entry.groups, groups)
    for group in groups:
        if placed.count(group) != 1:
            raise KnowledgeError(file, group, "this group does not belong to exactly one class")


def _library_tables(library: Library) -> dict[str, Mapping[str, Sourced]]:
    return {
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
    }


def _check_sources(knowledge: Knowledge) -> None:
    tables: dict[str, Mapping[str, Sourced]] = {
        "techniques.toml": knowledge.techniques,
        "zones.toml": knowledge.zones,
        "no_go.toml": knowledge.no_go,
        "points.toml": knowledge.points,
        "rules_*.toml": knowledge.rules,
        "combinations.toml": knowledge.combinations,
        "contacts.toml": knowledge.contacts,
    }
    for file, table in tables.items():
        for entry in table.values():
            _each_known(file, entry.id, "source", entry.sources, knowledge.sources)


def _check_ids(knowledge: Knowledge) -> None:
    """One word means one thing: zones, families, no-go areas and rules never share an id."""
    seen: dict[str, str] = {}
    tables = {
        "zones.toml": {*knowledge.zones, *knowledge.families},
        "no_go.toml": set(knowledge.no_go),
        "techniques.toml": set(knowledge.techniques),
        "questions.toml": set(knowledge.questions),
        "combinations.toml": set(knowledge.combinations),
        "rules_*.toml": set(knowledge.rules),
    }
    for file, ids in tables.items():
        for name in sorted(ids):
            if name in seen:
                raise KnowledgeError(file, name, f"{seen[name]} uses this id as well")
            seen[name] = file


def _check_technique(technique: Technique, knowledge: Knowledge) -> None:
    file = "techniques.toml"
    named = (*technique.self_zones, *technique.only_zones)
    _each_known(file, technique.id, "zone family", named, knowledge.families)
    _rising(file, technique.id, "pressure_lay", technique.pressure_lay, HOME_CEILING)
    _rising(file, technique.id, "pressure_therapist", technique.pressure_therapist, SCALE[-1])
    _rising(file, technique.id, "felt_0_10", technique.felt_0_10, 10)
    _rising(
        file, technique.id, "seconds", (technique.least_seconds, technique.most_seconds), 45 * 60
    )
    for span in (technique.tempo.cycles_per_minute, technique.tempo.cm_per_second):
        if span is not None:
            _rising(file, technique.id, "tempo", span, 600)


def _check_zone(zone: Zone, knowledge: Knowledge) -> None:
    file = "zones.toml"
    if not 0 <= zone.max_pressure_lay <= HOME_CEILING:
        raise KnowledgeError(file, zone.id, f"max_pressure_lay {zone.max_pressure_lay} is not 0–3")
    named = (*zone.suits, *zone.forbids, *zone.suits_pressure)
    _each_known(file, zone.id, "technique", named, knowledge.techniques)
    both = set(zone.suits) & set(zone.forbids)
    if both:
        raise KnowledgeError(file, zone.id, f"it suits and forbids {min(both)}")
    if len(zone.polygon) < 3:
        raise KnowledgeError(file, zone.id, "its polygon has fewer than three places")


def _check_point(point: Point, knowledge: Knowledge) -> None:
    _each_known("points.toml", point.id, "zone family", [point.zone], knowledge.families)
    if not 0 <= point.max_pressure_lay <= HOME_CEILING:
        raise KnowledgeError("points.toml", point.id, "max_pressure_lay is not 0–3")
    _rising("points.toml", point.id, "hold_seconds", point.hold_seconds, 30)


def _check_rule(rule: Rule, knowledge: Knowledge) -> None:
    file = f"rules_{rule.outcome}.toml"
    for name in ("max_pressure", "after_clearance_lay"):
        value = getattr(rule, name)
        if value is not None and not 0 <= value <= HOME_CEILING:
            raise KnowledgeError(file, rule.id, f"{name} {value} is not 0–3")
    _each_known(file, rule.id, "technique", rule.withheld_techniques, knowledge.techniques)
    places = {*knowledge.zones, *knowledge.families, *knowledge.no_go}
    _each_known(file, rule.id, "zone or no-go area", rule.withheld_zones, places)
    if rule.positions is not None and not rule.positions:
        raise KnowledgeError(file, rule.id, "it leaves no position")
    if rule.interim is not None:
        _each_known(file, rule.id, "technique", rule.interim.techniques, knowledge.techniques)
        _each_known(file, rule.id, "rule", rule.interim.unless, knowledge.rules)
    if not rule.sources and not rule.references and rule.source_checked:
        raise KnowledgeError(file, rule.id, "it is marked as checked but names no source")


def _check_questions(knowledge: Knowledge) -> None:
    for question in knowledge.questions.values():
        if not question.yes_to:
            raise KnowledgeError("questions.toml", question.id, "a yes leads to no rule")
        _each_known("questions.toml", question.id, "rule", question.yes_to, knowledge.rules)
    asked = {rule for question in knowledge.questions.values() for rule in question.yes_to}
    unasked = set(knowledge.rules) - asked - ASKED_WHILE_PLAYING - NEVER_ASKED
    if unasked:
        raise KnowledgeError("questions.toml", min(unasked), "no question leads to this rule")


def _check_combinations(knowledge: Knowledge) -> None:
    file = "combinations.toml"
    for entry in knowledge.combinations.values():
        applies = (entry.applies,) if entry.applies else ()
        named = (*entry.any_of, *entry.all_of, *applies)
        _each_known(file, entry.id, "rule", named, knowledge.rules)
        _each_known(file, entry.id, "technique", entry.withheld_techniques, knowledge.techniques)


def _each_known(
    file: str, entry: str, kind: str, named: Iterable[str], known: Iterable[str]
) -> None:
    for name in named:
        if name not in known:
            raise KnowledgeError(file, entry, f"it names the {kind} “{name}”, which does not exist")


def _rising(file: str, entry: str, what: str, span: tuple[float, float], most: float) -> None:
    low, high = span
    if not 0 <= low <= high <= most:
        raise KnowledgeError(file, entry, f"{what} {low} to {high} is not a range within 0–{most}")
