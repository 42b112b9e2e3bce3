"""Taps, sweeps and the bell."""

import numpy as np

from unknot.craft.rendering.sound.noise import RATE, Samples
from unknot.craft.rendering.sound.striking import bell, tap
from unknot.craft.rendering.sound.sweeping import sweep


def _pitch(samples: Samples) -> float:
    """Give the frequency that is loudest."""
    spectrum = np.abs(np.fft.rfft(samples, 4 * RATE))
    return float(spectrum.argmax() / 4)


def test_a_tap_is_there_at_once_and_gone_soon() -> None:
    heard = np.abs(tap(0, other_hand=False))
    assert heard.argmax() < 0.03 * RATE
    assert heard[round(0.3 * RATE) :].max(initial=0) < 0.02 * heard.max()


def test_no_two_taps_are_quite_alike() -> None:
    assert not np.array_equal(tap(1_000, other_hand=False), tap(2_000, other_hand=False))
    assert np.array_equal(tap(1_000, other_hand=False), tap(1_000, other_hand=False))


def test_a_tap_is_low_and_the_other_hand_a_little_lower() -> None:
    one, other = _pitch(tap(0, other_hand=False)), _pitch(tap(0, other_hand=True))
    assert 60 < other < one < 150


def test_a_sweep_is_as_long_as_its_glide_and_begins_and_ends_in_silence() -> None:
    heard = np.abs(sweep(0, 6_500))
    assert len(heard) == 6.5 * RATE
    edges, middle = (heard[:480].max(), heard[-480:].max()), heard[2 * RATE : 4 * RATE].max()
    assert max(edges) < 0.1 * middle


def test_the_bell_rings_at_its_pitch_and_dies_away() -> None:
    heard = np.abs(bell())
    assert abs(_pitch(bell()) - 396) < 1
    assert heard[-RATE // 10 :].max() < 0.003 * heard.max()
