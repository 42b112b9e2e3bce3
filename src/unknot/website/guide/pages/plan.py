"""The plan page: steps as people read and change them."""

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.knowledge.bounds import HOME_CEILING
from unknot.craft.planning.routine import Routine, Step
from unknot.craft.planning.wish import Edit, Wish
from unknot.craft.score.titles import PHASES
from unknot.craft.screening import Clearance
from unknot.website.guide.pages.facts import facts
from unknot.website.guide.saying import (
    firmness_in_words,
    minutes_in_words,
    places_in_words,
    time_in_words,
)
from unknot.website.known import phrased

NUDGE_SECONDS = 30
"""How much longer or shorter one tap makes a step."""


class Swap(msgspec.Struct, frozen=True):
    """A technique that could take a step's place."""

    technique: str
    words: str


class StepLine(msgspec.Struct, frozen=True):
    """A step in words, and the ways to change it."""

    number: int
    key: str
    phase: str
    phase_words: str
    name: str
    technique: str
    where: str
    length: str
    pressure: int
    firmness: str
    feel: str
    pips: tuple[bool, ...]
    how: str
    why: str
    points: tuple[str, ...]
    swaps: tuple[Swap, ...]
    marks: dict[str, int]
    shorter: int
    longer: int
    open: bool


class PlanPage(msgspec.Struct, frozen=True):
    """All that the page shows of a routine."""

    minutes: int
    minutes_words: str
    steps: tuple[StepLine, ...]
    gave_way: tuple[str, ...]
    facts: tuple[tuple[str, tuple[str, ...]], ...]
    firmness: tuple[Swap, ...]
    liked: str
    changed: bool
    firmest: str


def plan_page(
    routine: Routine, wish: Wish, clearance: Clearance, opened: str, knowledge: Knowledge
) -> PlanPage:
    """Write a routine out for reading and changing; `opened` is the key of the step in hand."""
    strongest = max(step.pressure for step in routine.steps)
    return PlanPage(
        minutes=routine.minutes,
        minutes_words=minutes_in_words(routine.minutes),
        steps=tuple(
            step_line(number, step, opened, knowledge)
            for number, step in enumerate(routine.steps, start=1)
        ),
        gave_way=tuple(one.text for one in routine.gave_way),
        facts=facts(wish, clearance, knowledge),
        firmness=tuple(
            Swap(str(level), firmness_in_words(level))
            for level in range(1, min(HOME_CEILING, routine.limits.max_pressure) + 1)
        ),
        liked="" if wish.pressure_liked is None else str(wish.pressure_liked),
        changed=bool(wish.edits) or wish.pressure_liked is not None,
        firmest=firmness_in_words(strongest).casefold(),
    )


def step_line(number: int, step: Step, opened: str, knowledge: Knowledge) -> StepLine:
    """Write one step out."""
    technique = knowledge.techniques[step.technique]
    return StepLine(
        number=number,
        key=step.key,
        phase=step.phase,
        phase_words=phrased(PHASES[step.phase]),
        name=technique.plain,
        technique=technique.id,
        where=places_in_words(step.zones, knowledge),
        length=time_in_words(step.seconds),
        pressure=step.pressure,
        firmness=firmness_in_words(step.pressure),
        feel=knowledge.pressure[f"level_{step.pressure}"].feel,
        pips=tuple(step.pressure >= level for level in range(1, HOME_CEILING + 1)),
        how=technique.how,
        why=step.why_text,
        points=tuple(knowledge.points[point].name for point in step.points),
        swaps=tuple(Swap(one, knowledge.techniques[one].plain) for one in step.swaps),
        marks=dict.fromkeys(step.zones, 1),
        shorter=max(0, step.seconds - NUDGE_SECONDS),
        longer=step.seconds + NUDGE_SECONDS,
        open=step.key == opened,
    )


def with_edit(edits: tuple[Edit, ...], edit: Edit) -> tuple[Edit, ...]:
    """Add a change; a newer length of a step takes the place of the older one."""
    if edit.seconds is None:
        return (*edits, edit)
    kept = tuple(one for one in edits if one.step != edit.step or one.seconds is None)
    return (*kept, edit)
