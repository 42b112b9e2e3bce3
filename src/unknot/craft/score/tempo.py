"""Tempo: how many whole cycles fill a time, at a pace within the technique's range."""

from collections.abc import Sequence
from math import ceil, inf

from unknot.craft.knowledge import Technique
from unknot.craft.knowledge.records import Tempo

PACE_OF_AIM = {"calm": 0.2, "relief": 0.4, "wake": 0.75}
"""Where in a technique's range an aim likes its tempo."""
WEIGHTLESS_FACTOR = 2
"""The way back without weight goes faster than the stroke."""


def cycles_at_rate(technique: Technique, seconds: float, beats: int, aim: str) -> int:
    """Fill seconds with cycles of so many beats each, within the beats a minute of the table."""
    span = technique.tempo.cycles_per_minute
    assert span is not None  # no table without it is read
    slow, fast = span
    liked = slow + (fast - slow) * PACE_OF_AIM[aim]
    most = int(fast * seconds / 60 / beats)
    least = -int(-slow * seconds / 60 // beats)
    return max(1, min(max(round(liked * seconds / 60 / beats), least), most))


def glide_speed(technique: Technique, pressure: int) -> tuple[float, float]:
    """Give the slowest and fastest centimetres a second of a glide at this pressure."""
    tempo = technique.tempo
    firm = tempo.firm_cm_per_second if pressure > 1 else None
    span = firm or tempo.cm_per_second
    assert span is not None  # no table without it is read
    return span


def cycles_of_glide(
    technique: Technique,
    pressure: int,
    seconds: float,
    ways_cm: Sequence[tuple[float, float]],
    aim: str,
) -> int:
    """Fill seconds with glides of so many pressing and weightless centimetres for each hand.

    The hand with the longest way is never too fast; with the shortest, not too slow if that fits.
    A way so short that it would come round oftener than its aim likes comes round as often as that.
    """
    slow, fast = glide_speed(technique, pressure)
    counted = _counted(ways_cm)
    liked = technique.tempo.best_cm_per_second or slow + (fast - slow) * PACE_OF_AIM[aim]
    often = most_a_minute(technique.tempo, aim) * seconds / 60
    most = int(fast * seconds / max(counted))
    least = ceil(slow * seconds / min(counted))
    if least > often:
        least = int(often)
    wanted = int(min(round(liked * seconds / max(counted)), often))
    return max(1, min(max(wanted, least), most))


def share_moving(
    technique: Technique, cycle_seconds: float, ways_cm: Sequence[tuple[float, float]]
) -> float:
    """Give the share of a cycle in which hands glide; they linger for what is left of it.

    On a short way they first glide as slowly as a light glide may be.
    """
    slowest, _ = glide_speed(technique, 1)
    return min(1.0, min(_counted(ways_cm)) / slowest / cycle_seconds)


def most_a_minute(tempo: Tempo, aim: str) -> float:
    """Give how often glides come at most: to wake as often as stimulates, else as calms."""
    if tempo.calming_per_minute is None or tempo.stimulating_per_minute is None:
        return inf
    return (tempo.stimulating_per_minute if aim == "wake" else tempo.calming_per_minute)[1]


def _counted(ways_cm: Sequence[tuple[float, float]]) -> list[float]:
    """Measure each hand's way as if all of it were pressing."""
    return [pressing + weightless / WEIGHTLESS_FACTOR for pressing, weightless in ways_cm]
