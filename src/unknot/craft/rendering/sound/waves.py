"""Waves on a shore: noise that swells while one breathes in and sinks while one breathes out."""

import numpy as np
import numpy.typing as npt

from unknot.craft.rendering.sound.made_of import Band
from unknot.craft.rendering.sound.noise import RATE, Samples, loop, looped
from unknot.craft.rendering.sound.timbres import timbres
from unknot.craft.score.events import Breath

STEP = 480
"""Samples between two moments at which a swell is worked out; between them it runs straight."""

Moments = npt.NDArray[np.float64]


def shore(breaths: tuple[Breath, ...], first: int, count: int) -> Samples:
    """Give so many samples of the shore from a moment on, for the left and the right ear.

    `first` and `count` are whole multiples of STEP.
    """
    heard = np.zeros((count, 2), np.float32)
    moments = np.arange(first, first + count + 1, STEP) * 1000 / RATE
    for band in timbres().waves:
        swell = straight(band.level * swell_of(band, breaths, moments))
        for ear, (begins, seconds) in enumerate(band.loops):
            heard[:, ear] += swell * looped(loop(band.filters, begins, seconds), first, count)
    return heard


def swell_of(band: Band, breaths: tuple[Breath, ...], moments: Moments) -> Moments:
    """Give a band's share of its level at moments in milliseconds."""
    lowest = band.inward[0][1]
    swell = np.full(moments.shape, lowest if breaths else band.still)
    for run in breaths:
        into = moments - run.start_ms
        length = run.in_ms + run.out_ms
        led = (into >= 0) & (into < run.cycles * length)
        risen = np.interp(into[led] % length, *_breath(band, run)) - lowest
        swell[led] += risen * heights(into[led] // length)
    return swell


def heights(turns: Moments) -> Moments:
    """Give the share of its height that each wave comes to: no two neighbours alike."""
    breath = timbres().breath
    return breath.lowest + (1 - breath.lowest) * (turns * breath.scatter % 1)


def straight(levels: Moments) -> Samples:
    """Fill the samples between levels that are STEP apart."""
    share = np.linspace(0, 1, STEP, endpoint=False, dtype=np.float32)
    low, high = levels[:-1, None].astype(np.float32), levels[1:, None].astype(np.float32)
    return (low + (high - low) * share).ravel()


def _breath(band: Band, run: Breath) -> tuple[list[float], list[float]]:
    """Give the moments and shares of one breath."""
    inward = [(share * run.in_ms, level) for share, level in band.inward]
    outward = [(run.in_ms + share * run.out_ms, level) for share, level in band.outward[1:]]
    moments, levels = zip(*inward, *outward, strict=True)
    return list(moments), list(levels)
