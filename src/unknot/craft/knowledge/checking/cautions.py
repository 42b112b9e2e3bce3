"""Check rules, questions and combinations: each limit is one, each rule is reached."""

from itertools import chain

from unknot.craft.errors import KnowledgeError
from unknot.craft.knowledge.bounds import HOME_CEILING, LONGEST_MINUTES, STRONGEST
from unknot.craft.knowledge.checking.agreement import each_known, within
from unknot.craft.knowledge.knowledge import Knowledge
from unknot.craft.knowledge.records import Combination, Interim, Rule

QUESTIONS = "questions.toml"
COMBINATIONS = "combinations.toml"
MAY_LEAD_TO_A_PLAN = frozenset({"go", "adapt", "ask_doctor_first"})


def check_cautions(knowledge: Knowledge) -> None:
    """Refuse a rule, question or combination that could not do what it says."""
    for rule in knowledge.rules.values():
        _check_limits(rule, knowledge)
        _check_waiting(rule, knowledge)
    for combination in knowledge.combinations.values():
        _check_combination(combination, knowledge)
    _check_questions(knowledge)


def _check_limits(rule: Rule, knowledge: Knowledge) -> None:
    file = _file(rule)
    for name in ("max_pressure", "after_clearance_lay"):
        within(file, rule.id, name, getattr(rule, name), (0, HOME_CEILING))
    therapist = rule.after_clearance_therapist
    within(file, rule.id, "after_clearance_therapist", therapist, (0, STRONGEST))
    within(file, rule.id, "max_minutes", rule.max_minutes, (1, LONGEST_MINUTES))
    each_known(file, rule.id, "technique", rule.withheld_techniques, knowledge.techniques)
    places = {*knowledge.zones, *knowledge.families, *knowledge.no_go}
    each_known(file, rule.id, "zone or no-go area", rule.withheld_zones, places)
    if rule.positions is not None and not rule.positions:
        raise KnowledgeError(file, rule.id, "it leaves no position")


def _check_waiting(rule: Rule, knowledge: Knowledge) -> None:
    """Whoever has to wait must be told what for; only a part of the back may wait in a plan."""
    file = _file(rule)
    each_known(file, rule.id, "rule", filter(None, [rule.derived_from]), knowledge.rules)
    each_known(file, rule.id, "urgency", filter(None, [rule.urgency]), knowledge.urgency)
    if rule.outcome == "emergency" and not (rule.urgency and rule.advice):
        raise KnowledgeError(file, rule.id, "it is an emergency but does not say what to do")
    if rule.outcome == "no_massage_now" and not (rule.urgency and (rule.advice or rule.hold_off)):
        raise KnowledgeError(file, rule.id, "it does not say how soon, or until when")
    waits = rule.hold_off
    if waits and not (waits.least_hours or waits.until or waits.agreed_by):
        raise KnowledgeError(file, rule.id, "it waits for nothing")
    if waits and rule.outcome in MAY_LEAD_TO_A_PLAN and not (waits.area_only and rule.keep_clear):
        raise KnowledgeError(file, rule.id, "it waits for all of the back, yet may lead to a plan")
    if rule.interim:
        _check_interim(rule, rule.interim, knowledge)


def _check_interim(rule: Rule, interim: Interim, knowledge: Knowledge) -> None:
    file = _file(rule)
    if rule.outcome != "ask_doctor_first":
        raise KnowledgeError(file, rule.id, "only a rule that asks a doctor has an interim")
    each_known(file, rule.id, "technique", interim.techniques, knowledge.techniques)
    each_known(file, rule.id, "rule", interim.unless, knowledge.rules)
    ceiling = HOME_CEILING if rule.max_pressure is None else rule.max_pressure
    within(file, rule.id, "the interim's max_pressure", interim.max_pressure, (0, ceiling))
    longest = rule.max_minutes or LONGEST_MINUTES
    within(file, rule.id, "the interim's max_minutes", interim.max_minutes, (1, longest))


def _check_combination(entry: Combination, knowledge: Knowledge) -> None:
    named = (*entry.any_of, *entry.beside, *filter(None, [entry.applies]))
    each_known(COMBINATIONS, entry.id, "rule", named, knowledge.rules)
    withheld = entry.withheld_techniques
    each_known(COMBINATIONS, entry.id, "technique", withheld, knowledge.techniques)
    within(COMBINATIONS, entry.id, "max_pressure", entry.max_pressure, (0, HOME_CEILING))
    most = len(entry.any_of) or len(knowledge.rules)
    within(COMBINATIONS, entry.id, "least", entry.least, (1, most))


def _check_questions(knowledge: Knowledge) -> None:
    for question in knowledge.questions.values():
        if not question.yes_to:
            raise KnowledgeError(QUESTIONS, question.id, "a yes leads to no rule")
        each_known(QUESTIONS, question.id, "rule", question.can_name, knowledge.rules)
    asked = set(chain.from_iterable(one.yes_to for one in knowledge.questions.values()))
    added = list(chain.from_iterable(one.may_add for one in knowledge.questions.values()))
    for rule in knowledge.rules.values():
        if rule.id not in asked and not rule.not_asked:
            raise KnowledgeError(QUESTIONS, rule.id, "no question leads to this rule")
        if rule.id in asked and rule.not_asked:
            raise KnowledgeError(_file(rule), rule.id, "it is asked, yet it has not_asked")
        if added.count(rule.id) != bool(rule.not_asked):
            raise KnowledgeError(QUESTIONS, rule.id, "it is not added in the one place it needs")


def _file(rule: Rule) -> str:
    return f"rules_{rule.outcome}.toml"
