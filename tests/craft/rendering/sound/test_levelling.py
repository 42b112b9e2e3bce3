"""All voices are as loud as each other."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unknot.craft.rendering.sound.noise import RATE, Samples
from unknot.craft.rendering.sound.timbres import timbres
from unknot.craft.rendering.sound.voices.levelling import levelled

TONE = np.sin(2 * np.pi * 440 * np.arange(RATE // 2) / RATE).astype(np.float32)


def _loudness(samples: Samples) -> float:
    return float(np.sqrt(np.mean(np.square(samples))))


@pytest.mark.parametrize("level", [0.001, 0.1, 1.0, 30.0])
def test_however_loud_a_voice_was_recorded_it_comes_to_the_same_loudness(level: float) -> None:
    assert _loudness(levelled(level * TONE)) == pytest.approx(timbres().voice.loudness, rel=0.001)


def test_a_peak_is_pressed_down_and_the_rest_keeps_its_shape() -> None:
    knock = TONE.copy()
    knock[10_000:10_020] *= 20
    heard = levelled(knock)
    assert np.abs(heard).max() <= timbres().voice.level * 1.0001
    before, after = heard[:9_000], heard[12_000:]
    assert np.allclose(before / before.max(), TONE[:9_000], atol=0.001)
    assert np.allclose(after / before.max(), TONE[12_000:], atol=0.001)


@given(st.lists(st.floats(-1, 1, width=32), min_size=1, max_size=3_000).filter(any))
def test_no_voice_peaks_above_its_most(samples: list[float]) -> None:
    heard = levelled(np.array(samples, np.float32))
    assert len(heard) == len(samples)
    assert np.abs(heard).max() <= timbres().voice.level * 1.0001
