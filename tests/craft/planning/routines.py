"""What tests read off a plan."""

from tests.craft.sessions import KNOWN, session
from unknot.craft.planning import Edit, Phase, Routine, Step, Wish


def seconds_of(routine: Routine) -> int:
    """How long a plan lasts, with the ways from step to step."""
    return sum(step.seconds + step.transition_seconds for step in routine.steps)


def seconds_on(routine: Routine, zone: str) -> int:
    """How long hands stay on a zone."""
    return sum(step.seconds for step in routine.steps if zone in step.zones)


def techniques(routine: Routine) -> set[str]:
    """What is done."""
    return {step.technique for step in routine.steps}


def said(routine: Routine) -> set[str]:
    """The codes of what gave way."""
    return {gave_way.code for gave_way in routine.gave_way}


def family_of(step: Step) -> str:
    """Which place of the back a step is for, left and right alike."""
    return KNOWN.zones[step.zones[0]].family


def first_of(routine: Routine, phase: Phase) -> Step:
    """The step that opens a phase."""
    return next(step for step in routine.steps if step.phase is phase)


def step_of(routine: Routine, key: str) -> Step:
    """The step with this key."""
    return next(step for step in routine.steps if step.key == key)


def edited(*edits: Edit, minutes: int = 20) -> Routine:
    """Plan a usual session that somebody changed."""
    return session(Wish(minutes=minutes, edits=edits))
