"""From a routine to a score: every stroke, rest, cue and breath in time."""

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


def write_score(routine: Routine, knowledge: Knowledge) -> Score:
    """Write out a routine in time; the same routine gives the same score."""
    setting = Setting(
        aim=routine.aim,
        alone=routine.company == "alone",
        withheld=routine.limits.withheld_zones | routine.limits.withheld_techniques,
        knowledge=knowledge,
    )
    hands: list[Stroke | Rest] = []
    steps: list[ScoreStep] = []
    clock = 0
    words = tuple(words_of(routine, knowledge))
    for number, step in enumerate(routine.steps):
        if step.transition_seconds:
            hands.append(Rest(clock, step.transition_seconds * 1000, number, "move"))
        start = clock + step.transition_seconds * 1000
        end = start + step.seconds * 1000
        hands += strokes_of(_task(number, step, routine, setting), start)
        steps.append(_score_step(step, words[number], (clock, end), knowledge))
        clock = end
    told = Told(tuple(steps), words, tuple(hands), clock, routine.watch_hours)
    cues = cues_of(told, Wording(knowledge, routine.company))
    return Score(
        format="unknot.score",
        version=FORMAT_VERSION,
        knowledge_version=routine.knowledge_version,
        language=knowledge.speech.language,
        aim=routine.aim,
        company=routine.company,
        position=routine.position,
        duration_ms=clock,
        bounds=bounds_of(routine.limits, routine.watch_hours),
        before=routine.before,
        steps=tuple(steps),
        events=(*hands, *cues, *breaths(clock)),
    )


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


def _score_step(
    step: Step, words: Words, span_ms: tuple[int, int], knowledge: Knowledge
) -> ScoreStep:
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
        start_ms=span_ms[0],
        end_ms=span_ms[1],
    )
