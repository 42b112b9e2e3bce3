"""Rules that are missing, milder, firmer, longer, or leave less out."""

from collections.abc import Iterator
from dataclasses import replace

from msgspec.structs import replace as with_parts

from proof.faults.fault import Fault, but, changed
from unknot.craft.knowledge import Knowledge, Rule
from unknot.craft.knowledge.records import Combination, Interim
from unknot.craft.screening import Position

HOME_CEILING = 3
MILDER = {
    "emergency": "no_massage_now",
    "no_massage_now": "ask_doctor_first",
    "ask_doctor_first": "adapt",
    "adapt": "go",
}
LATER = {"immediate": "same_day", "same_day": "within_days", "within_days": "routine"}
ANYTHING = Interim(text="", max_pressure=1, techniques=("effleurage",), max_minutes=10, unless=())


def faults_of_rules(knowledge: Knowledge) -> Iterator[Fault]:
    """Weaken every rule in every way."""
    for rule in knowledge.rules.values():
        yield _gone(rule, knowledge)
        for kind, parts in _weaker(rule):
            yield changed(knowledge, "rules", rule, kind, **parts)


def _weaker(rule: Rule) -> Iterator[tuple[str, dict[str, object]]]:
    yield from _milder(rule)
    yield from _firmer(rule)
    yield from _leaving_less_out(rule)
    yield from _longer(rule)
    yield from _waiting_less(rule)
    if rule.interim:
        yield from _interim(rule.interim)
    elif rule.outcome == "ask_doctor_first":
        yield "an interim where there is none", {"interim": ANYTHING}


def _milder(rule: Rule) -> Iterator[tuple[str, dict[str, object]]]:
    if rule.outcome in MILDER:
        yield "milder outcome", {"outcome": MILDER[rule.outcome]}
    if rule.urgency in LATER:
        yield "to be seen later", {"urgency": LATER[rule.urgency]}
    if rule.outcome == "adapt" and not rule.comfort:
        yield "for comfort only", {"comfort": True}


def _firmer(rule: Rule) -> Iterator[tuple[str, dict[str, object]]]:
    for part in ("max_pressure", "after_clearance_lay"):
        level = getattr(rule, part)
        if level is not None and level < HOME_CEILING:
            yield f"{part} raised", {part: level + 1}
    if rule.max_pressure is not None and rule.max_pressure < HOME_CEILING:
        yield "max_pressure left out", {"max_pressure": None}


def _leaving_less_out(rule: Rule) -> Iterator[tuple[str, dict[str, object]]]:
    for part in ("withheld_techniques", "withheld_zones", "keep_clear"):
        held: tuple[str, ...] = getattr(rule, part)
        for one in held:
            yield f"{part} without {one}", {part: but(held, one)}
    if rule.asks_where:
        yield "nobody asks where", {"keep_clear_needs_pointing": False}
    for position in sorted(set(Position) - set(rule.positions or Position)):
        yield f"{position} allowed", {"positions": (*(rule.positions or ()), position)}


def _longer(rule: Rule) -> Iterator[tuple[str, dict[str, object]]]:
    if rule.max_minutes is not None:
        yield "more minutes", {"max_minutes": rule.max_minutes + 5}
        yield "no limit of minutes", {"max_minutes": None}


def _waiting_less(rule: Rule) -> Iterator[tuple[str, dict[str, object]]]:
    waits = rule.hold_off
    if waits is None:
        return
    yield "no wait", {"hold_off": None}
    if waits.least_hours:
        yield "shorter wait", {"hold_off": with_parts(waits, least_hours=waits.least_hours // 2)}
    if not waits.area_only:
        yield "one place only", {"hold_off": with_parts(waits, area_only=True)}


def _interim(interim: Interim) -> Iterator[tuple[str, dict[str, object]]]:
    def part(kind: str, **parts: object) -> tuple[str, dict[str, object]]:
        return f"interim {kind}", {"interim": with_parts(interim, **parts)}

    yield part("firmer", max_pressure=interim.max_pressure + 1)
    yield part("longer", max_minutes=interim.max_minutes + 5)
    yield part("kneads", techniques=(*interim.techniques, "petrissage"))
    for condition in interim.unless:
        yield part(f"whatever {condition}", unless=but(interim.unless, condition))


def _gone(rule: Rule, knowledge: Knowledge) -> Fault:
    """Take a rule out of everything that names it, as somebody would who deletes it."""
    questions = {
        question.id: with_parts(question, yes_to=but(question.yes_to, rule.id))
        for question in knowledge.questions.values()
    }
    rules = {one.id: _not_naming(rule.id, one) for one in knowledge.rules.values() if one != rule}
    spoilt = replace(
        knowledge,
        rules=rules,
        questions={name: one for name, one in questions.items() if one.yes_to},
        combinations=_combinations_without(rule.id, knowledge),
    )
    return Fault("rules", f"{rule.id}: rule dropped", spoilt)


def _not_naming(name: str, rule: Rule) -> Rule:
    if rule.interim is None:
        return rule
    return with_parts(rule, interim=with_parts(rule.interim, unless=but(rule.interim.unless, name)))


def _combinations_without(name: str, knowledge: Knowledge) -> dict[str, Combination]:
    return {
        entry.id: with_parts(entry, any_of=but(entry.any_of, name), beside=but(entry.beside, name))
        for entry in knowledge.combinations.values()
        if entry.applies != name
    }
