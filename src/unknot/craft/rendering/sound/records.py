"""The parts of the description of what a session sounds like."""

from typing import Literal

import msgspec

Points = tuple[tuple[float, float], ...]
"""Shares of a time and levels there, joined by straight lines."""


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the description; a word that nobody reads is refused."""


class Noise(Part, frozen=True):
    """How long the white noise is, and the seed that makes it the same each time.

    A short sound takes it from `scatter` seconds further on for each second of the score.
    """

    seconds: float
    seed: int
    scatter: float


class Filter(Part, frozen=True):
    """A biquad as Web Audio defines it."""

    kind: Literal["lowpass", "highpass", "bandpass"]
    hertz: float
    q: float


class Levels(Part, frozen=True):
    """How loud each part is, 0 to 100."""

    voice: int
    tempo: int
    waves: int


class Start(Part, frozen=True):
    """From which share of its loudness the sound rises, and in how many seconds."""

    share: float
    seconds: float


class End(Part, frozen=True):
    """How long the last sounds fade."""

    seconds: float


class Duck(Part, frozen=True):
    """What is left of each part while the voice speaks, and how fast it gives way and comes back.

    The seconds are time constants: a third of the way is left after one.
    """

    waves: float
    tempo: float
    down_seconds: float
    up_seconds: float


class Paces(Part, frozen=True):
    """Breaths a minute to choose from, and the share of a breath that goes in.

    Waves reach between `lowest` and all of their height, each `scatter` of the way further than
    the one before it.
    """

    paces: tuple[int, ...]
    usual: int
    in_share: float
    lowest: float
    scatter: float


class VoiceLevel(Part, frozen=True):
    """How high the voice peaks, and how loud it is at most as the root of its mean square."""

    level: float
    loudness: float


class Loudness(Part, frozen=True):
    """The share of its level at which a tap or sweep is heard, by the pressure of its stroke."""

    least: float
    a_pressure: float
    most: float

    def of(self, pressure: int) -> float:
        """Give the share for a pressure."""
        return min(self.least + self.a_pressure * pressure, self.most)


class Hit(Part, frozen=True):
    """A rise towards a level, and after `hold` seconds a fall; both are time constants."""

    level: float
    rise: float
    hold: float
    fall: float


class Over(Part, frozen=True):
    """After how many of its falls a hit is over."""

    over_after: float


class Thump(Part, frozen=True):
    """A tone that falls in pitch."""

    hertz: float
    falls_to: float
    fall_seconds: float
    hit: Hit


class Puff(Part, frozen=True):
    """A short breath of noise."""

    filters: tuple[Filter, ...]
    hit: Hit


class Tap(Part, frozen=True):
    """A palm on skin; `other_hand` is how much lower every second tap of a cycle is."""

    other_hand: float
    thump: Thump
    skin: Puff


class Glide(Part, frozen=True):
    """A band of noise over the time of a glide."""

    level: float
    filters: tuple[Filter, ...]
    points: Points


class Sweep(Part, frozen=True):
    """A hand gliding over skin, heard for these contacts if it takes long enough."""

    shortest_seconds: float
    contacts: tuple[str, ...]
    bands: tuple[Glide, ...]


class Bell(Part, frozen=True):
    """A bowl; `partials` are (ratio of pitch, level, time constant of fading)."""

    hertz: float
    rise: float
    hold: float
    partials: tuple[tuple[float, float, float], ...]
    rings_for: tuple[str, ...]


class Band(Part, frozen=True):
    """A band of noise that swells with the breath; `loops` are (from, seconds) for each ear."""

    name: str
    level: float
    filters: tuple[Filter, ...]
    loops: tuple[tuple[float, float], tuple[float, float]]
    inward: Points
    outward: Points
    still: float


class Timbres(Part, frozen=True):
    """The whole description."""

    noise: Noise
    levels: Levels
    start: Start
    end: End
    duck: Duck
    breath: Paces
    voice: VoiceLevel
    loudness: Loudness
    hit: Over
    tap: Tap
    sweep: Sweep
    bell: Bell
    waves: tuple[Band, ...]
