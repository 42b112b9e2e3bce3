"""Report: a routine with its words, for those who read it outside the program."""

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.planning.routine import GaveWay, Routine, Step
from unknot.craft.screening import Clearance, LimitsReport, advice, keep_clear, limits_report


class StepReport(msgspec.Struct, frozen=True):
    """A step with its reason in words; `transition_seconds` are for getting there."""

    phase: str
    technique: str
    zone: str
    seconds: int
    pressure: int
    why: str
    key: str
    zones: tuple[str, ...]
    points: tuple[str, ...]
    tool: str
    transition_seconds: int


class PlanReport(msgspec.Struct, frozen=True):
    """A routine, what gave way for it, the limits it stays in, and what to heed.

    `keep_clear` are places to leave alone that nobody has pointed out to the planner.
    """

    minutes: int
    steps: tuple[StepReport, ...]
    aim: str
    company: str
    position: str
    gave_way: tuple[GaveWay, ...]
    before: tuple[str, ...]
    limits: LimitsReport
    advice: tuple[str, ...]
    keep_clear: tuple[str, ...]
    knowledge_version: str


def plan_report(routine: Routine, clearance: Clearance, knowledge: Knowledge) -> PlanReport:
    """Put a routine into words, with what its clearance asks to heed."""
    return PlanReport(
        minutes=routine.minutes,
        steps=tuple(map(_step, routine.steps)),
        aim=routine.aim,
        company=routine.company,
        position=routine.position,
        gave_way=routine.gave_way,
        before=routine.before,
        limits=limits_report(routine.limits),
        advice=advice(clearance, knowledge),
        keep_clear=keep_clear(clearance, knowledge),
        knowledge_version=routine.knowledge_version,
    )


def _step(step: Step) -> StepReport:
    return StepReport(
        phase=step.phase,
        technique=step.technique,
        zone=step.zone,
        seconds=step.seconds,
        pressure=step.pressure,
        why=step.why_text,
        key=step.key,
        zones=step.zones,
        points=step.points,
        tool=step.tool,
        transition_seconds=step.transition_seconds,
    )
