"""What is heard when of the hands: taps, and sweeps as long as a glide."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

import msgspec

from unknot.craft.rendering.sound.timbres import timbres
from unknot.craft.score.events import HandPath, Score, Stroke


class Sounding(msgspec.Struct, frozen=True):
    """A sound of the hands; `loudness` is a share of its level, `turn` which tap of a cycle."""

    kind: Literal["tap", "sweep"]
    at_ms: float
    duration_ms: float
    loudness: float
    turn: int = 0


def soundings_of(score: Score) -> tuple[Sounding, ...]:
    """Give all that is heard of the hands, in order of time."""
    strokes = (event for event in score.events if isinstance(event, Stroke))
    found = (sounding for stroke in strokes for sounding in _of_stroke(stroke))
    return tuple(sorted(found, key=lambda sounding: sounding.at_ms))


def _of_stroke(stroke: Stroke) -> Iterator[Sounding]:
    for cycle in range(stroke.cycles):
        yield from _of_cycle(stroke, stroke.start_ms + cycle * stroke.duration_ms // stroke.cycles)


def _of_cycle(stroke: Stroke, began_ms: int) -> Iterator[Sounding]:
    permille = stroke.duration_ms / stroke.cycles / 1000
    loudness = timbres().loudness.of(stroke.pressure)
    for turn, tap in enumerate(stroke.taps):
        yield Sounding("tap", began_ms + tap * permille, 0, loudness, turn)
    for first, last in _glides(stroke.hands):
        length_ms = (last - first) * permille
        if length_ms >= 1000 * timbres().sweep.shortest_seconds:
            yield Sounding("sweep", began_ms + first * permille, length_ms, loudness)


def _glides(hands: tuple[HandPath, ...]) -> Iterator[tuple[int, int]]:
    """Give the runs, from and to in permille, in which the leading hand glides with weight."""
    if not hands or hands[0].contact not in timbres().sweep.contacts:
        return
    run: tuple[int, int] | None = None
    for start, end in pairwise(hands[0].waypoints):
        if end.weight == 0 or (start.x, start.y) == (end.x, end.y):
            continue
        if run and run[1] == start.at_permille:
            run = (run[0], end.at_permille)
            continue
        if run:
            yield run
        run = (start.at_permille, end.at_permille)
    if run:
        yield run
