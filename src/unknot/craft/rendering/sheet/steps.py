"""The steps of a sheet: each with its picture, its dose, and how it is done."""

from collections.abc import Iterator

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.knowledge.naming import FIRMNESS
from unknot.craft.knowledge.records.hands import Gesture
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.lengths import length_in_words
from unknot.craft.rendering.sheet.picturing import alt_text, printed
from unknot.craft.rendering.sheet.wording import A_MINUTE, BEATS, EACH_HELD
from unknot.craft.score import Score
from unknot.craft.score.events import Stroke

MINUTE_MS = 60_000


class StepOnPaper(msgspec.Struct, frozen=True):
    """A step as it is printed; `how` is empty where it was explained before."""

    number: int
    title: str
    picture: str
    alt: str
    length: str
    pressure: int
    firmness: str
    tempo: str
    how: str


def steps_on_paper(score: Score, knowledge: Knowledge, given: Given) -> Iterator[StepOnPaper]:
    """Write each step for the sheet; how something is done is told once."""
    told: set[str] = set()
    for number, step in enumerate(score.steps):
        strokes = [one for one in score.events if isinstance(one, Stroke) and one.step == number]
        yield StepOnPaper(
            number=number + 1,
            title=step.title,
            picture=printed(score, number, knowledge, given),
            alt=alt_text(step, strokes, knowledge),
            length=length_in_words(step),
            pressure=step.pressure,
            firmness=knowledge.phrased(FIRMNESS[step.pressure]),
            tempo=tempo_in_words(strokes, knowledge),
            how="" if step.how in told else step.how,
        )
        told.add(step.how)


def tempo_in_words(strokes: list[Stroke], knowledge: Knowledge) -> str:
    """Say how fast, or how long a point is held; empty where hands rest."""
    if not strokes:
        return ""
    gesture = knowledge.techniques[strokes[0].technique].gesture
    if gesture == "press":
        return knowledge.phrased(EACH_HELD, seconds=round(strokes[0].duration_ms / 1000))
    if gesture not in BEATS:
        return ""
    beats = sum(one.cycles * _beats_of_a_cycle(one, gesture) for one in strokes)
    a_minute = beats * MINUTE_MS / sum(one.duration_ms for one in strokes)
    return knowledge.phrased(
        A_MINUTE, count=round(a_minute), beats=knowledge.phrased(BEATS[gesture])
    )


def _beats_of_a_cycle(stroke: Stroke, gesture: Gesture) -> int:
    """Count what is done in a cycle; feathering is silent, and each hand brushes once."""
    return len(stroke.hands) if gesture == "feather" else max(len(stroke.taps), 1)
