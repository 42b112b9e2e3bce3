"""What a session sounds like: one description for the browser and for files."""

import tomllib
from functools import cache
from itertools import pairwise
from pathlib import Path

import msgspec

from unknot.craft.errors import KnowledgeError
from unknot.craft.rendering.sound.made_of import Band, Points
from unknot.craft.rendering.sound.records import Timbres

TABLE = Path(__file__).parent / "timbres.toml"


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
    for glide in found.sweep.bands:
        _demand(_runs_from_0_to_1(glide.points), "sweep", "its points do not run from 0 to 1")
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
