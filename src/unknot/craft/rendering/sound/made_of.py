"""What each sound of a session is made of."""

from typing import Literal

import msgspec

Points = tuple[tuple[float, float], ...]
"""Shares of a time and levels there, joined by straight lines."""


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the description; a word that nobody reads is refused."""


class Filter(Part, frozen=True):
    """A biquad as Web Audio defines it."""

    kind: Literal["lowpass", "highpass", "bandpass"]
    hertz: float
    q: float


class Hit(Part, frozen=True):
    """A rise towards a level, and after `hold` seconds a fall; both are time constants."""

    level: float
    rise: float
    hold: float
    fall: float


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
