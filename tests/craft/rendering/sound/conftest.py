"""A session of forty seconds, a voice that beeps, and ears."""

import subprocess
from pathlib import Path

import numpy as np
import pytest
from imageio_ffmpeg import get_ffmpeg_exe
from msgspec.structs import replace

from tests.craft.sessions import KNOWN, session
from unknot.craft.planning import Wish
from unknot.craft.rendering.sound import Hearing, Levels
from unknot.craft.rendering.sound.noise import RATE, Samples
from unknot.craft.rendering.sound.voices.clip import trimmed
from unknot.craft.score import Score, write_score
from unknot.craft.score.events import Breath, Cue, Hand, HandPath, Stroke, Waypoint

ONLY_VOICE = Hearing(levels=Levels(voice=100, tempo=0, waves=0))
ONLY_TEMPO = Hearing(levels=Levels(voice=0, tempo=100, waves=0))


class Beep:
    """A voice that says everything in one clear tone of 0.4 seconds."""

    def say(self, text: str) -> Samples:
        """Beep, whatever the text."""
        assert text
        moments = np.arange(round(0.4 * RATE)) / RATE
        return (0.3 * np.cos(2 * np.pi * 700 * moments)).astype(np.float32)


class Speaker:
    """A voice that says everything in four seconds of sharp pulses, as voices have them."""

    def say(self, text: str) -> Samples:
        """Pulse a hundred and ten times a second, each pulse ringing out."""
        assert text
        moments = np.arange(4 * RATE) / RATE
        since = moments % (1 / 110)
        ringing = np.sin(2 * np.pi * 650 * since) * np.exp(-since / 0.0015)
        return trimmed(ringing.astype(np.float32), "speaker")


def path(contact: str, *waypoints: Waypoint) -> HandPath:
    """Lead the left hand on a way."""
    return HandPath(hand=Hand.LEFT, contact=contact, waypoints=waypoints)  # type: ignore[arg-type]


GLIDE = path(
    "palm",
    Waypoint(0, -0.3, 0.2, 100),
    Waypoint(600, -0.3, 0.8, 100),
    Waypoint(700, -0.6, 0.8, 0),
    Waypoint(1000, -0.3, 0.2, 0),
)
KNEAD = path("knead", Waypoint(0, -0.3, 0.5, 100), Waypoint(1000, -0.3, 0.5, 100))


def stroke(start_ms: int, duration_ms: int, cycles: int, hand: HandPath, *taps: int) -> Stroke:
    """Stroke from a moment on, so many cycles."""
    return Stroke(
        start_ms=start_ms,
        duration_ms=duration_ms,
        step=0,
        technique="effleurage",
        zone="erector_thoracic_left",
        side="left",
        cycles=cycles,
        pressure=2,
        hands=(hand,),
        gentler=(),
        taps=taps,
    )


@pytest.fixture(scope="session")
def short() -> Score:
    """Twenty seconds of gliding and twenty of kneading, with a breath and five cues."""
    whole = write_score(session(Wish(minutes=5)), KNOWN)
    first, second = whole.steps[:2]
    return replace(
        whole,
        duration_ms=40_000,
        steps=(
            replace(first, title="Glide; # = slowly", start_ms=0, end_ms=20_000),
            replace(second, title="Knead", start_ms=20_000, end_ms=40_000),
        ),
        events=(
            stroke(0, 20_000, 2, GLIDE),
            stroke(20_000, 20_000, 10, KNEAD, 0, 500),
            Cue(0, 0, "begin", "Let us begin."),
            Cue(4_321, 0, "how", "Glide up."),
            Cue(9_999, 0, "next", "Next, knead."),
            Cue(20_000, 1, "name", "Now, knead."),
            Cue(31_250, 1, "end", "That was it."),
            Breath(0, 4_000, 6_000, 4),
        ),
    )


def decoded(file: Path) -> Samples:
    """Hear a file as players do, for both ears."""
    command = [get_ffmpeg_exe(), "-loglevel", "error", "-i", str(file)]
    command += ["-f", "f32le", "-ar", str(RATE), "-ac", "2", "-"]
    heard = subprocess.run(command, capture_output=True, check=True).stdout
    return np.frombuffer(heard, np.float32).reshape(-1, 2)


def loudness_of(file: Path) -> tuple[float, float]:
    """Measure a file: its loudness as broadcasters do (LUFS), and its true peak (dBTP)."""
    command = [get_ffmpeg_exe(), "-hide_banner", "-nostats", "-i", str(file)]
    command += ["-af", "ebur128=peak=true", "-f", "null", "-"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    summary = said[said.rindex("Summary:") :]
    loudness, peak = (
        float(line.split()[1])
        for line in summary.splitlines()
        if line.strip().startswith(("I:", "Peak:"))
    )
    return loudness, peak


def onsets_ms(samples: Samples, least_gap_ms: int = 500) -> list[float]:
    """Give the moments at which one ear hears something begin, in milliseconds."""
    loud = np.flatnonzero(np.abs(samples) > 0.15 * np.abs(samples).max()) * 1000 / RATE
    first = np.concatenate([[True], np.diff(loud) > least_gap_ms])
    return [float(moment) for moment in loud[first]]
