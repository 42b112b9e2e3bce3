"""Places that only the person can point out, so that a plan leaves them alone."""

from collections.abc import Collection, Iterable

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.clearance import Clearance, Finding, Verdict
from unknot.craft.screening.findings import UNANSWERED

ELSEWHERE = "elsewhere"
"""Said in place of a zone: what is to be kept clear is not on the back."""


def keep_clear(clearance: Clearance, knowledge: Knowledge) -> tuple[str, ...]:
    """List the places to leave alone that a plan cannot know: the person has to point them out."""
    rules = [knowledge.rules[one.code] for one in clearance.findings if one.code in knowledge.rules]
    said = [place for rule in rules if rule.asks_where for place in rule.keep_clear]
    return tuple(dict.fromkeys(said))


def still_to_point_out(
    clearance: Clearance, said: Collection[str], knowledge: Knowledge
) -> tuple[str, ...]:
    """List the places to keep clear for as long as nobody said where they are.

    Where no massage can follow at all, nobody has to.
    """
    if said or any(map(_ends_it, clearance.findings)):
        return ()
    return keep_clear(clearance, knowledge)


def zones_pointed_out(said: Iterable[str]) -> tuple[str, ...]:
    """Give the zones among what was said."""
    return tuple(zone for zone in said if zone != ELSEWHERE)


def _ends_it(finding: Finding) -> bool:
    return finding.severity > Verdict.ASK_DOCTOR_FIRST and finding.code != UNANSWERED
