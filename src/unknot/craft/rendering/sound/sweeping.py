"""Sweeps: a hand gliding over skin, as long as it glides."""

import numpy as np

from unknot.craft.rendering.sound.noise import RATE, Samples, scattered
from unknot.craft.rendering.sound.timbres import timbres


def sweep(at_ms: float, duration_ms: float) -> Samples:
    """Give a sweep at full loudness."""
    count = round(duration_ms * RATE / 1000)
    share = np.arange(count) / count
    heard = np.zeros(count, np.float32)
    for band in timbres().sweep.bands:
        shares, levels = zip(*band.points, strict=True)
        swell = band.level * np.interp(share, list(shares), list(levels)).astype(np.float32)
        heard += swell * scattered(band.filters, at_ms, count)
    return heard
