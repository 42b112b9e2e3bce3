"""Permission: the limits that a plan may move in, or why there are none."""

from unknot.craft.errors import Withheld
from unknot.craft.knowledge import Knowledge
from unknot.craft.language import to_say
from unknot.craft.screening import (
    Clearance,
    Limits,
    Verdict,
    in_plain_words,
    unanswered_in_words,
    verdict_in_words,
    whom_to_call,
)

NOTHING_MEANWHILE = to_say("There is nothing that may be done meanwhile.")


def limits_for(clearance: Clearance, knowledge: Knowledge, *, interim: bool = False) -> Limits:
    """Give the limits that a plan may move in; raises Withheld where there are none.

    `interim` asks for what may be done meanwhile, until a doctor was asked.
    """
    if clearance.verdict.allows_a_plan:
        return clearance.limits
    if interim and clearance.interim is not None:
        return clearance.interim
    meanwhile = (knowledge.phrased(NOTHING_MEANWHILE),) if interim else ()
    reasons = (*_reasons(clearance, knowledge), *meanwhile)
    raise Withheld(verdict_in_words(clearance, knowledge), reasons)


def watch_hours_for(clearance: Clearance, knowledge: Knowledge) -> int:
    """Say for how many hours people have to look for bruises; 0 where nothing found asks for it."""
    found = (knowledge.rules.get(finding.code) for finding in clearance.findings)
    return max((rule.watch_hours for rule in found if rule), default=0)


def _reasons(clearance: Clearance, knowledge: Knowledge) -> tuple[str, ...]:
    """Say why there is no plan, strictest first; in an emergency, whom to call before that."""
    call = (whom_to_call(knowledge),) if clearance.verdict is Verdict.EMERGENCY else ()
    against = [one for one in clearance.findings if not one.severity.allows_a_plan]
    said = (in_plain_words(one, knowledge) for one in against)
    return (*call, *dict.fromkeys(said), *unanswered_in_words(clearance, knowledge))
