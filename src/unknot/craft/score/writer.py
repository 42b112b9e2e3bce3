"""From a routine to a score: every stroke, rest, cue and breath in time."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.planning.routine import Routine, Step
from unknot.craft.planning.turns import in_turn
from unknot.craft.score.breathing import breaths
from unknot.craft.score.cues import cues_of
from unknot.craft.score.events import (
    FORMAT_VERSION,
    Bounds,
    Rest,
    Score,
    ScoreStep,
    Stroke,
)
from unknot.craft.score.forms import Setting
from unknot.craft.score.saying import Words, words_of
from unknot.craft.score.strokes import Task, strokes_of
from unknot.craft.score.titles import title_of
from unknot.craft.score.told import Told
from unknot.craft.score.wording import Wording
from unknot.craft.screening.limits import Limits
from unknot.craft.screening.limits_report import limits_report


class _Due(NamedTuple):
    """When a step is done: the hands travel there from `from_ms` on, and work from `start_ms`."""

    number: int
    step: Step
    from_ms: int
    start_ms: int
    end_ms: int


def write_score(routine: Routine, knowledge: Knowledge) -> Score:
    """Write out a routine in time; the same routine gives the same score."""
    due = tuple(_in_time(routine))
    words = tuple(words_of(routine, knowledge))
    steps = tuple(_score_step(*one, knowledge) for one in zip(due, words, strict=True))
    hands = _hands(due, routine, knowledge)
    length_ms = due[-1].end_ms
    told = Told(steps, words, hands, length_ms, routine.watch_hours)
    cues = cues_of(told, Wording(knowledge, routine.company))
    return Score(
        format="unknot.score",
        version=FORMAT_VERSION,
        knowledge_version=routine.knowledge_version,
        language=knowledge.speech.language,
        aim=routine.aim,
        company=routine.company,
        position=routine.position,
        duration_ms=length_ms,
        bounds=bounds_of(routine.limits, routine.watch_hours),
        before=routine.before,
        steps=steps,
        events=(*hands, *cues, *breaths(length_ms)),
    )


def _in_time(routine: Routine) -> Iterator[_Due]:
    clock = 0
    for number, step in enumerate(routine.steps):
        start_ms = clock + step.transition_seconds * 1000
        end_ms = start_ms + step.seconds * 1000
        yield _Due(number, step, clock, start_ms, end_ms)
        clock = end_ms


def _hands(
    due: tuple[_Due, ...], routine: Routine, knowledge: Knowledge
) -> tuple[Stroke | Rest, ...]:
    """Write what hands do: travel to each step, and its strokes."""
    setting = Setting(
        aim=routine.aim,
        alone=routine.company == "alone",
        withheld=routine.limits.withheld_zones | routine.limits.withheld_techniques,
        knowledge=knowledge,
    )
    hands: list[Stroke | Rest] = []
    for number, step, from_ms, start_ms, _ in due:
        if start_ms > from_ms:
            hands.append(Rest(from_ms, start_ms - from_ms, number, "move"))
        hands += strokes_of(_task(number, step, routine, setting), start_ms)
    return tuple(hands)


def bounds_of(limits: Limits, watch_hours: int = 0) -> Bounds:
    """Write limits so that a file can say them, in a fixed order."""
    said = msgspec.structs.asdict(limits_report(limits))
    return Bounds(**said, watch_hours=watch_hours)


def _task(number: int, step: Step, routine: Routine, setting: Setting) -> Task:
    technique = setting.knowledge.techniques[step.technique]
    zones = tuple(setting.knowledge.zones[zone] for zone in step.zones)
    return Task(
        number=number,
        step=step,
        technique=technique,
        zones=zones,
        in_turn=in_turn(technique, zones, routine.company),
        setting=setting,
    )


def _score_step(due: _Due, words: Words, knowledge: Knowledge) -> ScoreStep:
    step = due.step
    return ScoreStep(
        key=step.key,
        phase=step.phase,
        technique=step.technique,
        zone=step.zone,
        zones=step.zones,
        title=title_of(step, knowledge),
        how=words.in_full,
        why=step.why_text,
        pressure=step.pressure,
        start_ms=due.from_ms,
        end_ms=due.end_ms,
    )
