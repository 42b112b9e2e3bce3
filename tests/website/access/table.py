"""Reads who gets what at which address."""

from pathlib import Path

import msgspec

from tests.website.access.house import ROLES

TABLE = Path(__file__).with_name("table.txt")


class Row(msgspec.Struct, frozen=True):
    """What each role gets when they ask for an address in a way."""

    method: str
    address: str
    words: dict[str, str]


def rows() -> list[Row]:
    """Read the table."""
    lines = (line for line in TABLE.read_text().splitlines() if line and line[0] != "#")
    return [_row(line.split()) for line in lines]


def _row(said: list[str]) -> Row:
    method, *words, address = said
    each = words if len(words) > 1 else words * len(ROLES)
    return Row(method, address.removeprefix("/"), dict(zip(ROLES, each, strict=True)))
