"""Noise, cut and coloured: what water, skin and gliding hands are made of."""

from functools import cache

import numpy as np
import numpy.typing as npt

from unknot.craft.rendering.sound.made_of import Filter
from unknot.craft.rendering.sound.timbres import timbres

RATE = 48_000
"""Samples a second, for each ear."""

Samples = npt.NDArray[np.float32]
Spectrum = npt.NDArray[np.complex128]


@cache
def white() -> Samples:
    """Give the white noise that all else is cut from; it is the same every time."""
    noise = timbres().noise
    chance = np.random.default_rng(noise.seed)
    return chance.uniform(-1, 1, round(noise.seconds * RATE)).astype(np.float32)


@cache
def loop(filters: tuple[Filter, ...], begins: float, seconds: float) -> Samples:
    """Give a stretch of noise through filters, whose end leads into its beginning."""
    first = round(begins * RATE)
    spectrum = np.fft.rfft(white()[first : first + round(seconds * RATE)])
    length = round(seconds * RATE)
    for one in filters:
        spectrum *= response(one, length)
    return np.fft.irfft(spectrum, length).astype(np.float32)


def response(filtered: Filter, length: int) -> Spectrum:
    """Give what a biquad does to each frequency of so many samples."""
    over, under = _coefficients(filtered)
    z = np.exp(-2j * np.pi * np.arange(length // 2 + 1) / length)
    found: Spectrum = np.array(np.polyval(over[::-1], z) / np.polyval(under[::-1], z), complex)
    return found


def _coefficients(filtered: Filter) -> tuple[list[float], list[float]]:
    """Give the biquad of Web Audio, which counts q in decibels except for a bandpass."""
    turn = 2 * np.pi * filtered.hertz / RATE
    cosine = np.cos(turn)
    quality = filtered.q if filtered.kind == "bandpass" else 10 ** (filtered.q / 20)
    width = np.sin(turn) / (2 * quality)
    over = {
        "lowpass": [(1 - cosine) / 2, 1 - cosine, (1 - cosine) / 2],
        "highpass": [(1 + cosine) / 2, -(1 + cosine), (1 + cosine) / 2],
        "bandpass": [width, 0.0, -width],
    }[filtered.kind]
    return over, [1 + width, -2 * cosine, 1 - width]


def looped(source: Samples, first: int, count: int) -> Samples:
    """Give so many samples of a loop from a moment on, round and round."""
    return source.take(np.arange(first, first + count), mode="wrap")


def scattered(filters: tuple[Filter, ...], at_ms: float, count: int) -> Samples:
    """Give noise through filters for a short sound, from another place for each moment."""
    noise = timbres().noise
    whole = loop(filters, 0, noise.seconds)
    return looped(whole, round(noise.scatter * at_ms * RATE / 1000) % len(whole), count)
