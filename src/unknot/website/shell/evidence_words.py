"""Words of the learning pages for what the tables hold as codes."""

from collections.abc import Iterable

from unknot.craft.knowledge import Knowledge
from unknot.craft.knowledge.records import Sourced

VERDICTS = {
    "not_supported": "Not supported",
    "mostly_not_supported": "Mostly not supported",
    "contradicted": "The evidence says otherwise",
}


def cited(entry: Sourced, knowledge: Knowledge) -> list[dict[str, str]]:
    """List the works that an entry rests on; references not seen yet have no address."""
    seen = [
        {"cite": knowledge.sources[source].cite, "url": knowledge.sources[source].url}
        for source in entry.sources
    ]
    return seen + [{"cite": _written(name), "url": ""} for name in entry.references]


def spoken(code: str) -> str:
    """Write a code the way people read it."""
    return code.replace("_", " ").capitalize()


def count_unchecked(tables: Iterable[Iterable[Sourced]]) -> tuple[int, int]:
    """Count the entries that a person still has to compare with their sources, and all of them."""
    entries = [entry for table in tables for entry in table]
    return sum(not entry.source_checked for entry in entries), len(entries)


def _written(name: str) -> str:
    return spoken(name.removeprefix("tb_")) + " (textbook)" if name.startswith("tb_") else name
