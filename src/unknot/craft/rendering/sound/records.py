"""The whole description of what a session sounds like: its sounds, and how they are mixed."""

from unknot.craft.rendering.sound.made_of import Band, Bell, Part, Sweep, Tap


class Noise(Part, frozen=True):
    """How long the white noise is, and the seed that makes it the same each time.

    A short sound takes it from `scatter` seconds further on for each second of the score.
    """

    seconds: float
    seed: int
    scatter: float


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


class Ceiling(Part, frozen=True):
    """Up to which level all is heard as it is, and what it never rises above."""

    straight: float
    most: float


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
    """How loud the voice is as the root of its mean square, and how high it peaks at most."""

    loudness: float
    level: float


class Loudness(Part, frozen=True):
    """The share of its level at which a tap or sweep is heard, by the pressure of its stroke."""

    least: float
    a_pressure: float
    most: float

    def of(self, pressure: int) -> float:
        """Give the share for a pressure."""
        return min(self.least + self.a_pressure * pressure, self.most)


class Over(Part, frozen=True):
    """After how many of its falls a hit is over."""

    over_after: float


class Timbres(Part, frozen=True):
    """The whole description."""

    noise: Noise
    levels: Levels
    start: Start
    end: End
    ceiling: Ceiling
    duck: Duck
    breath: Paces
    voice: VoiceLevel
    loudness: Loudness
    hit: Over
    tap: Tap
    sweep: Sweep
    bell: Bell
    waves: tuple[Band, ...]
