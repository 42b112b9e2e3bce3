"""A bad table is refused, with the file, the entry and the reason."""

import shutil
from pathlib import Path

import pytest

from unknot.craft.errors import KnowledgeError
from unknot.craft.knowledge import load, load_library
from unknot.craft.knowledge.checking import check_library
from unknot.craft.knowledge.loading import TABLES, load_from, version_of


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TABLES, tmp_path / "tables"))


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))


@pytest.mark.parametrize(
    ("file", "old", "new", "entry", "reason"),
    [
        ("techniques", '"walton_scale"', '"no_such_work"', "still_hold", "no_such_work"),
        ("techniques", "pressure_lay = [1, 3]", "pressure_lay = [1, 4]", "effleurage", "0–3"),
        ("techniques", 'id = "friction"', 'id = "effleurage"', "effleurage", "two entries"),
        ("zones", "max_pressure_lay = 3", "max_pressure_lay = 5", "upper_trapezius", "not 0–3"),
        ("zones", '"petrissage"', '"kneeding"', "upper_trapezius", "kneeding"),
        ("zones", 'id = "sacrum"', 'id = "friction"', "friction", "uses this id as well"),
        ("points", 'zone = "upper_trapezius"', 'zone = "elbow"', "top_of_shoulder", "elbow"),
        ("no_go", 'id = "legs"', 'colour = "red"\nid = "legs"', "legs", "colour"),
        ("questions", '["cauda_equina"]', '["cauda"]', "q_ces", "cauda"),
        ("rules_go", "[[rules]]", "[[rules", "the whole table", "not TOML"),
        ("combinations", '"nsaid_regular"', '"nsaids"', "bleeding_risks_together", "nsaids"),
    ],
)
def test_a_bad_entry_is_refused(
    tables: Path, file: str, old: str, new: str, entry: str, reason: str
) -> None:
    change(tables / f"{file}.toml", old, new)
    with pytest.raises(KnowledgeError) as refused:
        load_from(tables)
    assert entry in refused.value.entry
    assert reason in str(refused.value)


def test_a_missing_table_is_refused(tables: Path) -> None:
    (tables / "rules_emergency.toml").unlink()
    with pytest.raises(KnowledgeError) as refused:
        load_from(tables)
    assert refused.value.file == "rules_emergency.toml"


def test_a_rule_that_no_question_leads_to_is_refused(tables: Path) -> None:
    change(tables / "questions.toml", 'yes_to = ["cauda_equina"]', 'yes_to = ["progressive_neuro"]')
    with pytest.raises(KnowledgeError, match="no question leads to this rule"):
        load_from(tables)


def test_the_larger_tables_name_only_what_exists() -> None:
    check_library(load_library(), load())


def test_the_version_names_what_the_tables_say(tables: Path) -> None:
    before = version_of(tables)
    assert before == load().version
    change(tables / "tips.toml", "[[tips]]", "# a remark\n[[tips]]")
    assert version_of(tables) != before
