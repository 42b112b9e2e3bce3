"""What a technique or a point says to leave it out with, the rules have to withhold."""

from unknot.craft.errors import KnowledgeError
from unknot.craft.knowledge.bounds import HOME_CEILING
from unknot.craft.knowledge.checking.agreement import each_known
from unknot.craft.knowledge.knowledge import Knowledge
from unknot.craft.knowledge.records import Point, Rule, Technique

NO_PLAN = frozenset({"no_massage_now", "emergency"})


def check_left_out(
    file: str,
    entry: Technique | Point,
    technique: Technique,
    zones: tuple[str, ...],
    knowledge: Knowledge,
) -> None:
    """Refuse an entry whose cautions go further than the rules that it names."""
    each_known(file, entry.id, "rule", entry.left_out_with, knowledge.rules)
    for name in entry.left_out_with:
        if not _leaves_out(knowledge.rules[name], technique, zones):
            raise KnowledgeError(
                file, entry.id, f"the rule “{name}” does not leave it out, as its cautions ask"
            )


def _leaves_out(rule: Rule, technique: Technique, zones: tuple[str, ...]) -> bool:
    return (
        rule.outcome in NO_PLAN
        or technique.id in rule.withheld_techniques
        or _firmest(rule) < technique.pressure_lay[0]
        or bool(set(zones) & set(rule.withheld_zones))
    )


def _firmest(rule: Rule) -> int:
    """Give the firmest pressure that a plan under this rule could ever have."""
    known = [p for p in (rule.max_pressure, rule.after_clearance_lay) if p is not None]
    return max(known, default=HOME_CEILING)
