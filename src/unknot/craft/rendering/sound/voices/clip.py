"""Clips: what a voice gives for a sentence."""

import subprocess  # nosec B404
from pathlib import Path
from typing import Protocol

import numpy as np
from imageio_ffmpeg import get_ffmpeg_exe

from unknot.craft.errors import InputError
from unknot.craft.rendering.sound.noise import RATE, Samples
from unknot.craft.rendering.sound.voices.levelling import levelled
from unknot.craft.sentences import to_tell

SILENT = 0.02
"""The share of a clip's peak below which nothing is said yet, or any more."""


class VoiceError(InputError):
    """A sentence that a voice could not say."""


class Voice(Protocol):
    """Whoever speaks."""

    def say(self, text: str) -> Samples:
        """Give a sentence for one ear, from its first sound to its last, at full loudness.

        Raises VoiceError where it cannot be said.
        """
        ...


def clip(file: Path) -> Samples:
    """Read a sound file of any format as a clip; raises InputError for one that holds no sound."""
    command = (
        *(get_ffmpeg_exe(), "-nostdin", "-loglevel", "error", "-i", f"file:{file}"),
        *("-ac", "1", "-ar", str(RATE), "-f", "f32le", "pipe:1"),
    )
    decoded = subprocess.run(command, capture_output=True, check=False)  # nosec B603
    return trimmed(np.frombuffer(decoded.stdout, np.float32), file.name)


def trimmed(samples: Samples, name: str) -> Samples:
    """Cut silence off both ends, and bring what is left to the loudness of a voice."""
    loud = np.abs(samples)
    peak = loud.max(initial=0)
    if not peak > 0:
        raise InputError(to_tell("“{name}” holds no sound.", name=name))
    heard = np.flatnonzero(loud > SILENT * peak)
    return levelled(samples[heard[0] : heard[-1] + 1])
