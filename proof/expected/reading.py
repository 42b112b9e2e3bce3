"""What is expected, read from its own files, which nothing else reads."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from unknot.craft.screening import Position

FOLDER = Path(__file__).parent
EVERY_POSITION = frozenset(Position)
Place = tuple[float, float]


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of the expectation; what a file says beyond its fields is refused."""


class ExpectedInterim(Part, frozen=True, kw_only=True):
    """What may be done meanwhile, unless one of these rules is not ruled out."""

    pressure: int
    only: frozenset[str]
    minutes: int
    unless: frozenset[str]


class ExpectedRule(Part, frozen=True, kw_only=True):
    """What a rule must do; `rules.toml` says what each field means."""

    asked: frozenset[str]
    added: frozenset[str] = frozenset()
    outcome: str
    set_apart_from: str = ""
    soon: str = ""
    pressure: int = 3
    pressure_cleared: int | None = None
    without: frozenset[str] = frozenset()
    not_on: frozenset[str] = frozenset()
    positions: frozenset[Position] = EVERY_POSITION
    minutes: int = 45
    keep_clear: frozenset[str] = frozenset()
    off_back: bool = False
    waits: bool = False
    wait_hours: int = 0
    place_only: bool = False
    comfort: bool = False
    interim: ExpectedInterim | None = None


class ExpectedTogether(Part, frozen=True, kw_only=True):
    """What rules must lead to together."""

    least: int
    outcome: str
    any_of: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    applies: str = ""
    pressure: int = 3
    without: frozenset[str] = frozenset()


class ExpectedZone(Part, frozen=True, kw_only=True):
    """What a family of zones may take at most, and where it lies at most."""

    sided: bool
    pressure: int
    suits: frozenset[str]
    forbids: frozenset[str] = frozenset()
    gentle: dict[str, int] = {}
    hand: bool
    ball: bool
    lain_on: bool
    ask_first: bool = False
    polygon: tuple[Place, ...]


class ExpectedNoGo(Part, frozen=True, kw_only=True):
    """What may cross a no-go area at most, and what it has to cover at least."""

    pressure: int | None = None
    techniques: frozenset[str] = frozenset()
    holds: frozenset[str] = frozenset()
    shapes: tuple[tuple[Place, ...], ...] = ()


class ExpectedTechnique(Part, frozen=True, kw_only=True):
    """How a technique may be done at most."""

    pressure: tuple[int, int]
    seconds: int
    at_home: bool
    fastest: int | None = None
    fastest_light: int | None = None
    alone: frozenset[str] = frozenset()
    only_on: frozenset[str] = frozenset()


class ExpectedPoint(Part, frozen=True, kw_only=True):
    """How a point may be pressed at most, and where."""

    zone: str
    pressure: int
    longest_hold: int
    repeats: int
    ball: bool
    place: Place


class Expected(msgspec.Struct, frozen=True):
    """All that is expected."""

    rules: dict[str, ExpectedRule]
    together: dict[str, ExpectedTogether]
    zones: dict[str, ExpectedZone]
    no_go: dict[str, ExpectedNoGo]
    techniques: dict[str, ExpectedTechnique]
    points: dict[str, ExpectedPoint]
    numbers: tuple[str, ...]

    def with_sides(self, places: frozenset[str]) -> frozenset[str]:
        """Add the zones that lie in a no-go area, and both sides of a family."""
        held = {zone for name in places & self.no_go.keys() for zone in self.no_go[name].holds}
        families = places | held
        sides = {
            f"{name}_{side}"
            for name in families & self.zones.keys()
            for side in ("left", "right")
            if self.zones[name].sided
        }
        return families | sides


@cache
def expected() -> Expected:
    """Read what is expected."""
    hands = _read("hands")
    parts = {
        **{name: _read(name) for name in ("rules", "together", "zones", "no_go")},
        "techniques": hands["techniques"],
        "points": hands["points"],
        "numbers": hands["call"]["numbers"],
    }
    return msgspec.convert(parts, Expected)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
