"""Rules and what follows from them together, as they stand in the tables."""

from collections.abc import Iterator

from proof.expected.comparing import differing
from proof.expected.reading import (
    EVERY_POSITION,
    Expected,
    ExpectedInterim,
    ExpectedRule,
    ExpectedTogether,
)
from unknot.craft.knowledge import Combination, Knowledge, Rule
from unknot.craft.knowledge.records import HoldOff, Interim
from unknot.craft.screening import Position


def differences_of_rules(knowledge: Knowledge, expected: Expected) -> Iterator[str]:
    """Compare every rule, the questions that lead to it, and every combination."""
    rules = {rule.id: _rule(rule, knowledge) for rule in knowledge.rules.values()}
    yield from differing("rule", expected.rules, rules)
    together = {entry.id: _together(entry) for entry in knowledge.combinations.values()}
    yield from differing("together", expected.together, together)
    asking = {question for rule in expected.rules.values() for question in rule.asked}
    for question in sorted(asking.symmetric_difference(knowledge.questions)):
        yield f"question {question}: missing, or not expected"


def _rule(rule: Rule, knowledge: Knowledge) -> ExpectedRule:
    waits = rule.hold_off or HoldOff()
    positions = rule.positions
    return ExpectedRule(
        asked=frozenset(one.id for one in knowledge.questions.values() if rule.id in one.yes_to),
        added=frozenset(one.id for one in knowledge.questions.values() if rule.id in one.may_add),
        outcome=rule.outcome,
        set_apart_from=rule.derived_from,
        soon=rule.urgency or "",
        pressure=3 if rule.max_pressure is None else rule.max_pressure,
        pressure_cleared=rule.after_clearance_lay,
        without=frozenset(rule.withheld_techniques),
        not_on=frozenset(rule.withheld_zones),
        positions=EVERY_POSITION if positions is None else frozenset(map(Position, positions)),
        minutes=45 if rule.max_minutes is None else rule.max_minutes,
        keep_clear=frozenset(rule.keep_clear),
        off_back=bool(rule.keep_clear) and not rule.asks_where,
        waits=rule.hold_off is not None,
        wait_hours=waits.least_hours,
        place_only=waits.area_only,
        comfort=rule.comfort,
        interim=_interim(rule.interim) if rule.interim else None,
    )


def _interim(interim: Interim) -> ExpectedInterim:
    return ExpectedInterim(
        pressure=interim.max_pressure,
        only=frozenset(interim.techniques),
        minutes=interim.max_minutes,
        unless=frozenset(interim.unless),
    )


def _together(entry: Combination) -> ExpectedTogether:
    return ExpectedTogether(
        least=entry.least,
        outcome=entry.outcome,
        any_of=frozenset(entry.any_of),
        beside=frozenset(entry.beside),
        applies=entry.applies,
        pressure=3 if entry.max_pressure is None else entry.max_pressure,
        without=frozenset(entry.withheld_techniques),
    )
