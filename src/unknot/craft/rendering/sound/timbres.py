"""What a session sounds like: one description for the browser and for files."""

import tomllib
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Literal

import msgspec

from unknot.craft.errors import KnowledgeError

TABLE = Path(__file__).parent / "timbres.toml"

Points = tuple[tuple[float, float], ...]
"""Shares of a time and levels there, joined by straight lines."""


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the description; a word that nobody reads is refused."""


class Noise(Part, frozen=True):
    """How long the white noise is, and the seed that makes it the same each time."""

    seconds: float
    seed: int


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
    """Breaths a minute to choose from, and the share of a breath that goes in."""

    paces: tuple[int, ...]
    usual: int
    in_share: float


class VoiceLevel(Part, frozen=True):
    """How high the voice peaks."""

    level: float


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
    waves: tuple[Band, ...]


@cache
def timbres() -> Timbres:
    """Give the description that everything sounds by."""
    return read_timbres(TABLE.read_text(encoding="utf-8"))


def read_timbres(text: str) -> Timbres:
    """Read a description; raises KnowledgeError for one that is wrong."""
    try:
        found = msgspec.convert(tomllib.loads(text), Timbres)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(TABLE.name, "the whole table", str(error)) from error
    _check(found)
    return found


def _check(found: Timbres) -> None:
    for band in found.waves:
        _check_band(band, found.noise.seconds)
    _demand(found.breath.usual in found.breath.paces, "breath", "the usual pace is none of them")


def _check_band(band: Band, seconds: float) -> None:
    inward, outward = band.inward, band.outward
    runs = _runs_from_0_to_1(inward) and _runs_from_0_to_1(outward)
    _demand(runs, band.name, "its points do not run from 0 to 1")
    meets = inward[-1][1] == outward[0][1] and outward[-1][1] == inward[0][1]
    _demand(meets, band.name, "its ways in and out do not meet")
    within = all(begins + turn <= seconds for begins, turn in band.loops)
    _demand(within, band.name, "it loops past the noise")


def _runs_from_0_to_1(points: Points) -> bool:
    shares = [share for share, _ in points]
    rises = all(before < after for before, after in pairwise(shares))
    return rises and shares[:1] == [0] and shares[-1:] == [1]


def _demand(holds: bool, entry: str, otherwise: str) -> None:  # noqa: FBT001 - an assertion in words
    if not holds:
        raise KnowledgeError(TABLE.name, entry, otherwise)
