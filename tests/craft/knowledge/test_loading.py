"""A table that cannot be read is refused, with the file, the entry and the reason."""

from pathlib import Path

import pytest

from tests.craft.knowledge.spoiling import change, refusal
from unknot.craft.knowledge.loading import TABLES, version_of


@pytest.mark.parametrize("name", [file.name for file in sorted(TABLES.glob("*.toml"))])
def test_a_missing_table_is_refused(tables: Path, name: str) -> None:
    (tables / name).unlink()
    assert refusal(tables) == (name, "the whole table", "it cannot be read")


@pytest.mark.parametrize("name", [file.name for file in sorted(TABLES.glob("*.toml"))])
def test_a_broken_table_is_refused(tables: Path, name: str) -> None:
    (tables / name).write_text("[[entries", encoding="utf-8")
    file, entry, reason = refusal(tables)
    assert (file, entry) == (name, "the whole table")
    assert reason.startswith("it is not TOML: ")


@pytest.mark.parametrize("text", ["", "rules = 1", "rules = [1, 2]"])
def test_a_table_without_entries_is_refused(tables: Path, text: str) -> None:
    (tables / "rules_go.toml").write_text(text, encoding="utf-8")
    assert refusal(tables) == ("rules_go.toml", "the whole table", "it holds no [[rules]]")


def test_an_entry_under_a_misspelt_heading_is_never_passed_over(tables: Path) -> None:
    change(tables / "rules_adapt.toml", "[[rules]]", "[[rule]]")
    reason = "only [[rules]] belongs in this table"
    assert refusal(tables) == ("rules_adapt.toml", "rule", reason)


def test_the_version_names_what_the_tables_say(tables: Path) -> None:
    before = version_of(tables)
    assert before == version_of(TABLES)
    change(tables / "tips.toml", "[[tips]]", "# a remark\n[[tips]]")
    assert version_of(tables) != before
