"""Towns whose place on the map is known, so that nobody has to look up degrees."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from unknot.website.practice.spot import Spot


@cache
def towns() -> Mapping[str, Spot]:
    """Read the towns, by their names."""
    told = tomllib.loads(Path(__file__).with_name("towns.toml").read_text())
    read = msgspec.convert(told["towns"], dict[str, tuple[float, float]])
    return {name: Spot(*where) for name, where in read.items()}


def find_town(name: str) -> Spot | None:
    """Find a town however its name is written."""
    return towns().get(spelled(name))


def spelled(name: str) -> str:
    """Spell a known town as the list does, whether it was written large or small, with any
    apostrophe, hyphen or space; leave every other name as it is.
    """
    return {_bare(known): known for known in towns()}.get(_bare(name), name)


def _bare(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
