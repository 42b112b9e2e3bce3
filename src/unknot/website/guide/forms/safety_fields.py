"""The fields of the safety page: how each is called, and what it offers."""

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import ELSEWHERE
from unknot.craft.screening.answers import NO, NOT_SURE
from unknot.craft.screening.ticking import ADULT, YES

NONE_OF_THESE = "closed"
AGE = "q_age"
CONSENT = "q_consent"
RECEIVER = "receiver"
GIVER = "giver"


def accepted(knowledge: Knowledge) -> dict[str, frozenset[str]]:
    """List the fields that the page can send, each with the answers that it offers."""
    wanted = frozenset({YES, NO, NOT_SURE})
    places = frozenset({*knowledge.zones, ELSEWHERE})
    fields = {
        NONE_OF_THESE: frozenset(question.group for question in knowledge.questions.values()),
        RECEIVER: wanted,
        GIVER: wanted,
        **{where(rule.id): places for rule in knowledge.rules.values() if rule.asks_where},
    }
    for question in knowledge.questions.values():
        fields[question.id] = frozenset({YES, NOT_SURE})
        fields[which(question.id)] = frozenset({*question.can_name, NOT_SURE})
    fields[AGE] = frozenset({ADULT, *knowledge.questions[AGE].yes_to, NOT_SURE})
    del fields[CONSENT], fields[which(AGE)]
    return fields


def which(question: str) -> str:
    """Name the field that asks which of several things a tick means."""
    return f"{question}_which"


def where(finding: str) -> str:
    """Name the field that asks where a finding is."""
    return f"where_{finding}"
