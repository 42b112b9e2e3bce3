"""The shore."""

import numpy as np
import pytest

from unknot.craft.rendering.sound.noise import RATE, Samples
from unknot.craft.rendering.sound.timbres import timbres
from unknot.craft.rendering.sound.waves import heights, shore, swell_of
from unknot.craft.score.events import Breath

BREATH = Breath(0, 4_000, 6_000, 12)


def _loudness(samples: Samples, at_seconds: float, seconds: float = 1) -> float:
    first = round((at_seconds - seconds / 2) * RATE)
    return float(np.sqrt(np.mean(samples[first : first + round(seconds * RATE)] ** 2)))


def test_each_wave_is_highest_between_in_and_out_and_lowest_between_out_and_in() -> None:
    heard = shore((BREATH,), 0, 60 * RATE)
    for turn in range(1, 6):
        crest, trough = _loudness(heard, 10 * turn - 6), _loudness(heard, 10 * turn)
        assert crest > 2.5 * trough


def test_it_takes_longer_to_sink_than_to_rise() -> None:
    moments = np.arange(0, 10_000, 10.0)
    for band in timbres().waves:
        swell = swell_of(band, (BREATH,), moments)
        assert 3_500 <= moments[swell.argmax()] <= 4_600
        assert 10_000 - moments[swell.argmax()] > moments[swell.argmax()]


def test_no_wave_is_as_high_as_its_neighbours() -> None:
    high = heights(np.arange(120.0))
    assert np.abs(np.diff(high)).min() > 0.1
    assert timbres().breath.lowest <= high.min() < high.max() <= 1


def test_the_two_ears_hear_the_same_shore_but_not_the_same_water() -> None:
    left, right = shore((BREATH,), 0, 60 * RATE).T
    assert abs(float(np.corrcoef(left, right)[0, 1])) < 0.05
    assert float(np.std(left) / np.std(right)) == pytest.approx(1, abs=0.05)


def test_it_is_the_same_however_it_is_cut_and_whenever_it_is_made() -> None:
    whole = shore((BREATH,), 0, 20 * RATE)
    cut = np.concatenate([shore((BREATH,), first * RATE, 5 * RATE) for first in (0, 5, 10, 15)])
    assert np.array_equal(whole, cut)


def test_where_no_breath_is_led_the_water_is_level() -> None:
    heard = shore((), 0, 30 * RATE)
    levels = [_loudness(heard, at, 4) for at in (4, 12, 20)]
    assert max(levels) < 1.15 * min(levels)
