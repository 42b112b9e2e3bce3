"""What screening concludes: findings, and the clearance that is their meet."""

from enum import IntEnum

import msgspec

from unknot.craft.screening.limits import Limits


class Verdict(IntEnum):
    """The outcome of screening; the higher, the stricter."""

    GO = 1
    ADAPT = 2
    ASK_DOCTOR_FIRST = 3
    NO_MASSAGE_NOW = 4
    EMERGENCY = 5

    @property
    def id(self) -> str:
        """The name used in answers, tables and printed output."""
        return self.name.lower()

    @property
    def allows_a_plan(self) -> bool:
        """Whether a plan may follow at all."""
        return self <= Verdict.ADAPT


class Origin(IntEnum):
    """How a finding came to apply."""

    ANSWERED = 1
    NOT_SURE = 2
    UNANSWERED = 3
    COMBINATION = 4


class Finding(msgspec.Struct, frozen=True):
    """One caution that applies to this person.

    `code` is the id of a rule, of a combination, or `unanswered`; `question` the id of the
    question that led here (empty for combinations). `cleared` says that a doctor allowed it:
    then `severity` and `limits` are those after clearance. Words are added where it is shown.
    """

    code: str
    severity: Verdict
    limits: Limits
    origin: Origin = Origin.ANSWERED
    question: str = ""
    cleared: bool = False


class Clearance(msgspec.Struct, frozen=True):
    """The meet of all findings: a verdict, limits, and what may be done meanwhile.

    `findings` stand in reading order: strictest first, then by the questions' order.
    `interim` holds limits for a gentler plan while a doctor is asked, when every withheld
    finding allows one and every condition of it was answered with no; else None.
    """

    verdict: Verdict
    limits: Limits
    findings: tuple[Finding, ...]
    unanswered: tuple[str, ...]
    interim: Limits | None
    knowledge_version: str
