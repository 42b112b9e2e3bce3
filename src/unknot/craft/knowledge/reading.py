"""Read one table into records, and refuse one that is not as it should be."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import msgspec

from unknot.craft.errors import KnowledgeError
from unknot.craft.knowledge.records import Record

WHOLE = "the whole table"

Kind = TypeVar("Kind", bound=Record)
Shape = TypeVar("Shape")
Entry = dict[str, Any]


def table(folder: Path, name: str, kind: type[Kind]) -> Mapping[str, Kind]:
    """Read the table of this name; its entries stand under its name."""
    return records(f"{name}.toml", entries(folder, name, name), kind)


def entries(folder: Path, name: str, key: str) -> list[Entry]:
    """Read the entries of a file; every one of them stands under the key."""
    found = content(folder, name, key)
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise KnowledgeError(f"{name}.toml", WHOLE, f"it holds no [[{key}]]")
    return found


def content(folder: Path, name: str, key: str) -> object:
    """Read what stands under the only key that a file may have."""
    held = _parsed(folder / f"{name}.toml")
    others = sorted(held.keys() - {key})
    if others:
        raise KnowledgeError(f"{name}.toml", others[0], f"only [[{key}]] belongs in this table")
    return held.get(key)


def records(file: str, found: Iterable[Entry], kind: type[Kind]) -> Mapping[str, Kind]:
    """Turn entries into records by id."""
    read = (shaped(file, name_of(entry), entry, kind) for entry in found)
    return by_id((file, record) for record in read)


def by_id(found: Iterable[tuple[str, Kind]]) -> Mapping[str, Kind]:
    """Gather records, each with the file it stands in, by their ids."""
    gathered: dict[str, Kind] = {}
    for file, record in found:
        if record.id in gathered:
            raise KnowledgeError(file, record.id, "two entries have this id")
        gathered[record.id] = record
    return MappingProxyType(gathered)


def shaped(file: str, name: str, raw: object, kind: type[Shape]) -> Shape:
    """Turn what a file holds into a value of this kind."""
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        raise KnowledgeError(file, name, str(error)) from error


def name_of(entry: Entry) -> str:
    """Name an entry, as far as it says its name."""
    return str(entry.get("id", "an entry without id"))


def _parsed(file: Path) -> Entry:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise KnowledgeError(file.name, WHOLE, "it cannot be read") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise KnowledgeError(file.name, WHOLE, f"it is not TOML: {error}") from error
