"""A fault: tables in which one thing is weaker than it should be."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple, TypeVar

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.knowledge.records.record import Record

Entry = TypeVar("Entry", bound=Record)
Item = TypeVar("Item")


class Fault(NamedTuple):
    """The table in which something is weaker, what that is, and all tables with it."""

    table: str
    name: str
    knowledge: Knowledge


def changed(knowledge: Knowledge, table: str, entry: Record, kind: str, **parts: object) -> Fault:
    """Change parts of one entry."""
    entries: Mapping[str, Record] = getattr(knowledge, table)
    weaker = msgspec.structs.replace(entry, **parts)
    spoilt = replace(knowledge, **{table: {**entries, entry.id: weaker}})  # type: ignore[arg-type]
    return Fault(table, f"{entry.id}: {kind}", spoilt)


def dropped(knowledge: Knowledge, table: str, entry: Record, kind: str) -> Fault:
    """Leave one entry out."""
    entries: dict[str, Record] = {**getattr(knowledge, table)}
    del entries[entry.id]
    spoilt = replace(knowledge, **{table: entries})  # type: ignore[arg-type]
    return Fault(table, f"{entry.id}: {kind}", spoilt)


def but(items: Iterable[Item], one: Item) -> tuple[Item, ...]:
    """Give all but one."""
    return tuple(item for item in items if item != one)
