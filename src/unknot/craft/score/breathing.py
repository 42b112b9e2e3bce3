"""Breathing: the breath that a score leads, six a minute and longer out than in."""

from unknot.craft.score.events import Breath

IN_MS = 4_000
OUT_MS = 6_000
BREATH_MS = IN_MS + OUT_MS


def breaths(duration_ms: int) -> tuple[Breath, ...]:
    """Lead the breath from the start to the end, as many whole ones as there is time for."""
    whole = duration_ms // BREATH_MS
    return (Breath(0, IN_MS, OUT_MS, whole),) if whole else ()
