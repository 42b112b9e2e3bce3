"""Spoil a table, and see how it is refused."""

from pathlib import Path

import pytest

from unknot.craft.errors import KnowledgeError
from unknot.craft.knowledge.lexicon_loading import load_lexicon_from
from unknot.craft.knowledge.loading import load_from, load_library_from


def change(file: Path, old: str, new: str, *, within: str = "") -> None:
    """Replace the first `old`, from the entry with the id `within` on."""
    text = file.read_text(encoding="utf-8")
    start = text.index(f'id = "{within}"') if within else 0
    assert old in text[start:]
    file.write_text(text[:start] + text[start:].replace(old, new, 1), encoding="utf-8")


def refusal(tables: Path) -> tuple[str, str, str]:
    """Give the file, the entry and the reason of a refusal to load."""
    with pytest.raises(KnowledgeError) as refused:
        _load_all(tables)
    return refused.value.file, refused.value.entry, refused.value.reason


def _load_all(tables: Path) -> None:
    knowledge = load_from(tables)
    load_library_from(tables, knowledge)
    load_lexicon_from(tables, knowledge)
