"""Pace: tempo within the range of the table, and hands no faster than hands can be."""

from collections.abc import Iterator
from itertools import pairwise

from unknot.craft.knowledge.records import Tempo
from unknot.craft.score.checking.breach import Breach
from unknot.craft.score.checking.contact import Sweep
from unknot.craft.score.checking.played import Played
from unknot.craft.score.events import Gentler, HandPath, Stroke
from unknot.craft.sentences import decimal, to_tell

FASTEST_ON_SKIN_CM = 40.0
FASTEST_IN_AIR_CM = 150.0
SLACK = 0.06
"""Whole cycles cannot hit a tempo exactly."""
ONE_BEAT_A_HAND = frozenset({"knead", "tap"})
SHORTEST_CYCLE_MS = 200
"""No hand comes round faster, whatever it does; the quickest tapping takes twice as long."""


def hurried(form: Gentler, stroke: Stroke) -> bool:
    """Say whether a form of a stroke comes round faster than any hand can."""
    return stroke.duration_ms < SHORTEST_CYCLE_MS * form.cycles


def tempo(played: Played) -> Iterator[Breach]:
    """Look for beats, heard or felt, outside the range of the table."""
    if any(not 0 <= one < 1000 for one in played.taps) or _falling(played.taps):
        yield played.breach("tempo", to_tell("its beats do not lie in order within the cycle."))
    span = played.technique.tempo.cycles_per_minute
    if span is None:
        return
    hands = len(played.hands) if played.technique.gesture in ONE_BEAT_A_HAND else 1
    for beats in {max(1, hands), max(1, len(played.taps))}:
        a_minute = 60 * beats / played.cycle_seconds
        if not span[0] * (1 - SLACK) <= a_minute <= span[1] * (1 + SLACK):
            text = to_tell("{beats} a minute is not its pace.", beats=f"{a_minute:.0f}")
            yield played.breach("tempo", text)


def glide(played: Played, path: HandPath, sweeps: tuple[Sweep, ...]) -> Iterator[Breach]:
    """Look for a glide too fast anywhere, or too slow on its whole way with weight."""
    span = _speeds(played)
    pressing = [sweep for sweep in sweeps if sweep.end.weight]
    if span is None or not pressing:
        return
    for sweep in pressing:
        if sweep.centimetres > 1 and sweep.speed > span[1] * (1 + SLACK):
            text = to_tell("{speed} cm a second is not its pace.", speed=decimal(sweep.speed))
            yield played.breach("tempo", text)
    seconds = sum(sweep.seconds for sweep in pressing)
    mean = sum(sweep.centimetres for sweep in pressing) / max(seconds, 1e-9)
    if path is not played.hands[0]:
        return
    if mean < _slowest(played, span[0]) * (1 - SLACK):
        text = to_tell("{speed} cm a second is slower than its pace.", speed=decimal(mean))
        yield played.breach("tempo", text)


def too_often(played: Played, aim: str) -> Iterator[Breach]:
    """Look for glides that come round oftener than stimulates, or where nobody is woken, calms."""
    span = _rounds(played.technique.tempo, aim)
    a_minute = 60 / played.cycle_seconds
    if span is not None and played.cycles > 1 and a_minute > span[1] * (1 + SLACK):
        text = to_tell("{times} a minute is too often.", times=f"{a_minute:.0f}")
        yield played.breach("tempo", text)


def _rounds(tempo: Tempo, aim: str) -> tuple[float, float] | None:
    return tempo.stimulating_per_minute if aim == "wake" else tempo.calming_per_minute


def _slowest(played: Played, firm: float) -> float:
    """Give the least speed: on a short way, round as often as calms, it is a light glide’s."""
    tempo = played.technique.tempo
    if tempo.calming_per_minute is None or tempo.cm_per_second is None:
        return firm
    short = 60 / played.cycle_seconds >= tempo.calming_per_minute[0]
    return tempo.cm_per_second[0] if short else firm


def speed(played: Played, sweeps: tuple[Sweep, ...], air: Sweep | None) -> Iterator[Breach]:
    """Look for hands that would have to be faster than hands are."""
    for sweep in sweeps:
        if sweep.speed > FASTEST_ON_SKIN_CM:
            text = to_tell("{speed} cm a second is too fast on skin.", speed=decimal(sweep.speed))
            yield played.breach("speed", text)
    if air and air.speed > FASTEST_IN_AIR_CM:
        yield played.breach("speed", to_tell("a hand would have to fly back too fast."))


def _speeds(played: Played) -> tuple[float, float] | None:
    firm = played.technique.tempo.firm_cm_per_second if played.pressure > 1 else None
    return firm or played.technique.tempo.cm_per_second


def _falling(taps: tuple[int, ...]) -> bool:
    return any(later <= earlier for earlier, later in pairwise(taps))
