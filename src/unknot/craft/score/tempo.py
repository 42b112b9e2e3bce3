"""Tempo: how many whole cycles fill a time, at a pace within the technique's range."""

from collections.abc import Sequence

from unknot.craft.knowledge import Technique

PACE_OF_AIM = {"calm": 0.2, "relief": 0.4, "wake": 0.75}
"""Where in a technique's range an aim likes its tempo."""
WEIGHTLESS_FACTOR = 2
"""The way back without weight goes faster than the stroke."""


def cycles_at_rate(technique: Technique, seconds: float, beats: int, aim: str) -> int:
    """Fill seconds with cycles of so many beats each, within the beats a minute of the table."""
    slow, fast = technique.tempo.cycles_per_minute or (30.0, 60.0)
    liked = slow + (fast - slow) * PACE_OF_AIM[aim]
    most = int(fast * seconds / 60 / beats)
    least = -int(-slow * seconds / 60 // beats)
    return max(1, min(max(round(liked * seconds / 60 / beats), least), most))


def glide_speed(technique: Technique, pressure: int) -> tuple[float, float]:
    """Give the slowest and fastest centimetres a second of a glide at this pressure."""
    tempo = technique.tempo
    firm = tempo.firm_cm_per_second if pressure > 1 else None
    return firm or tempo.cm_per_second or (3.0, 5.0)


def cycles_of_glide(
    technique: Technique,
    pressure: int,
    seconds: float,
    ways_cm: Sequence[tuple[float, float]],
    aim: str,
) -> int:
    """Fill seconds with glides of so many pressing and weightless centimetres for each hand.

    The hand with the longest way is never too fast; with the shortest, not too slow if that fits.
    """
    slow, fast = glide_speed(technique, pressure)
    counted = [pressing + weightless / WEIGHTLESS_FACTOR for pressing, weightless in ways_cm]
    liked = slow + (fast - slow) * PACE_OF_AIM[aim]
    most = int(fast * seconds / max(counted))
    least = -int(-slow * seconds // min(counted))
    return max(1, min(max(round(liked * seconds / max(counted)), least), most))
