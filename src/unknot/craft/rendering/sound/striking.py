"""What is struck: taps of a hand on skin, and a bell."""

from functools import cache

import numpy as np
import numpy.typing as npt

from unknot.craft.rendering.sound.made_of import Hit, Thump
from unknot.craft.rendering.sound.noise import RATE, Samples, scattered
from unknot.craft.rendering.sound.timbres import timbres

Moments = npt.NDArray[np.float64]


def tap(at_ms: float, *, other_hand: bool) -> Samples:
    """Give a tap at full loudness; each tap has a grain of its own."""
    skin = timbres().tap.skin
    puff = _hit(skin.hit)
    heard = _thump(other_hand=other_hand).copy()
    heard[: len(puff)] += puff * scattered(skin.filters, at_ms, len(puff))
    return heard


@cache
def bell() -> Samples:
    """Give one ring of the bell."""
    bowl = timbres().bell
    hits = [Hit(level, bowl.rise, bowl.hold, fall) for _, level, fall in bowl.partials]
    tones = [_hit(hit) for hit in hits]
    heard = np.zeros(max(map(len, tones)), np.float32)
    for tone, (ratio, _, _) in zip(tones, bowl.partials, strict=True):
        turns = bowl.hertz * ratio * _moments(len(tone))
        heard[: len(tone)] += tone * np.sin(2 * np.pi * turns)
    return heard


@cache
def _thump(*, other_hand: bool) -> Samples:
    thump, pitch = timbres().tap.thump, timbres().tap.other_hand if other_hand else 1.0
    puff, tone = _hit(timbres().tap.skin.hit), _hit(thump.hit)
    heard = np.zeros(max(len(puff), len(tone)), np.float32)
    heard[: len(tone)] = tone * np.sin(2 * np.pi * pitch * _turns(thump, _moments(len(tone))))
    return heard


def _turns(thump: Thump, moments: Moments) -> Moments:
    """Count the turns of a tone whose pitch falls."""
    fallen = 1 - np.exp(-moments / thump.fall_seconds)
    fall = (thump.hertz - thump.falls_to) * thump.fall_seconds
    turned: Moments = thump.falls_to * moments + fall * fallen
    return turned


def _hit(hit: Hit) -> Samples:
    """Give the loudness of a hit over its time."""
    moments = _moments(round((hit.hold + timbres().hit.over_after * hit.fall) * RATE))
    rising = 1 - np.exp(-np.minimum(moments, hit.hold) / hit.rise)
    falling = np.exp(-np.maximum(moments - hit.hold, 0) / hit.fall)
    return (hit.level * rising * falling).astype(np.float32)


def _moments(count: int) -> Moments:
    return np.arange(count) / RATE
