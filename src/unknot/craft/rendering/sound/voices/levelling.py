"""Levelling: clips of all voices brought to one loudness, their peaks pressed down, not cut off."""

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

from unknot.craft.rendering.sound.noise import RATE, Samples
from unknot.craft.rendering.sound.timbres import timbres

BLOCK = RATE // 1000
"""Samples whose peak is looked at together."""
AHEAD = 4
"""Blocks before and after a peak in which the voice already, and still, gives way."""

Gains = npt.NDArray[np.float32]


def levelled(said: Samples) -> Samples:
    """Bring a clip that is not silent to the loudness of a voice, its peaks below their most."""
    voice = timbres().voice
    full: Samples = said / np.abs(said).max()  # of a mere whisper, squares would be nothing
    loud = full * np.float32(voice.loudness / np.sqrt(np.mean(np.square(full))))
    return loud * _giving_way(_peaks(loud), voice.level, len(loud))


def _peaks(samples: Samples) -> Gains:
    blocks = np.pad(np.abs(samples), (0, -len(samples) % BLOCK)).reshape(-1, BLOCK)
    peaks: Gains = blocks.max(axis=1)
    return peaks


def _giving_way(peaks: Gains, most: float, count: int) -> Gains:
    """Give the gain of each sample: as low as any peak near it needs, with soft ways between."""
    wanted = np.minimum(1, most / np.maximum(peaks, most))
    least = _around(wanted, AHEAD).min(axis=1)
    soft = _around(least, AHEAD - 1).mean(axis=1)
    middles = (np.arange(len(soft)) + 0.5) * BLOCK
    gains: Gains = np.interp(np.arange(count), middles, soft).astype(np.float32)
    return gains


def _around(blocks: Gains, reach: int) -> Gains:
    """Give each block with so many neighbours on both sides."""
    return sliding_window_view(np.pad(blocks, reach, mode="edge"), 2 * reach + 1)
