"""Hazards, as they are kept in their own file."""

import tomllib
from functools import cache
from pathlib import Path

import msgspec

FOLDER = Path(__file__).parent


class OfTheBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Harm that the state of somebody's body makes likely, and the rules against it."""

    id: str
    name: str
    rules: tuple[str, ...]


class OfTheWay(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Harm that comes of how answers become a massage, what stands against it, and its tests."""

    id: str
    name: str
    answer: str
    tests: tuple[str, ...]


class Hazards(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of them; `harmless` rules are about no harm."""

    harmless: tuple[str, ...]
    body: tuple[OfTheBody, ...]
    way: tuple[OfTheWay, ...]


@cache
def hazards() -> Hazards:
    """Read them."""
    text = (FOLDER / "hazards.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), Hazards)
