"""Words of the learning pages for what the tables hold as codes."""

from collections.abc import Mapping

from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.knowledge.records import Sourced

VERDICTS = {
    "not_supported": "Not supported",
    "mostly_not_supported": "Mostly not supported",
    "contradicted": "The evidence says otherwise",
}


def cited(entry: Sourced, knowledge: Knowledge) -> list[dict[str, str]]:
    """List the works that an entry rests on, standard references that nobody compared yet last."""
    return [_work(name, knowledge) for name in (*entry.sources, *entry.references)]


def spoken(code: str) -> str:
    """Write a code the way people read it."""
    return code.replace("_", " ").capitalize()


def count_unchecked(knowledge: Knowledge, library: Library) -> tuple[int, int]:
    """Count the statements that a person still has to compare with their sources, and all."""
    tables = [*vars(knowledge).values(), *vars(library).values()]
    entries = [
        entry
        for table in tables
        if isinstance(table, Mapping)
        for entry in table.values()
        if isinstance(entry, Sourced)
    ]
    return sum(not entry.source_checked for entry in entries), len(entries)


def _work(name: str, knowledge: Knowledge) -> dict[str, str]:
    known = knowledge.sources.get(name)
    return {"cite": known.cite, "url": known.url} if known else {"cite": name, "url": ""}
