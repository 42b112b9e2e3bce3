"""Every statement names its sources, or says that it still has none."""

import re
from collections.abc import Iterable, Mapping

from unknot.craft.errors import KnowledgeError
from unknot.craft.knowledge.checking.agreement import each_known
from unknot.craft.knowledge.records import Source, Sourced

AN_ID = re.compile(r"[a-z0-9_]+")


def check_sources(tables: Mapping[str, Iterable[Sourced]], sources: Mapping[str, Source]) -> None:
    """Refuse an entry with an unknown source, or one that is marked as checked against nothing."""
    for file, entries in tables.items():
        for entry in entries:
            ids = (name for name in entry.references if AN_ID.fullmatch(name))
            each_known(file, entry.id, "source", (*entry.sources, *ids), sources)
            if entry.source_checked and not (entry.sources or entry.checked_how):
                raise KnowledgeError(
                    file, entry.id, "it is marked as checked but names no source that was seen"
                )
