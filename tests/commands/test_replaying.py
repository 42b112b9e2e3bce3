"""`unknot screen -o` keeps a clearance, and `unknot replay` says whether it still holds."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from unknot.cli import main
from unknot.craft.knowledge import load


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    answers, file = tmp_path / "answers.json", tmp_path / "clearance.json"
    answers.write_text(json.dumps({"q_bloodthinner": ["anticoagulant"], "*": "no"}))
    result = CliRunner().invoke(main, ["screen", "--answers", str(answers), "-o", str(file)])
    assert result.exit_code == 0
    assert "Wrote " in result.stderr
    return file


def replay(file: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["replay", str(file), *options])


def test_a_clearance_that_was_kept_holds_while_nothing_changes(kept: Path) -> None:
    result = replay(kept)
    assert result.exit_code == 0
    assert result.stdout == (
        f"Knowledge {load().version}, as it was.\nThe same result: ask_doctor_first.\n"
    )


def test_a_clearance_that_no_longer_holds_names_the_rule_and_exits_with_three(kept: Path) -> None:
    looser = kept.read_text().replace('"max_minutes": 20', '"max_minutes": 30')
    kept.write_text(looser.replace(load().version, "0123456789ab"))
    result = replay(kept)
    assert result.exit_code == 3
    assert result.stdout.splitlines() == [
        f"Knowledge 0123456789ab then, {load().version} now.",
        "  anticoagulant: stricter",
        "Still ask_doctor_first, but not the same.",
    ]
    assert result.stderr == ("This clearance no longer holds: please answer the questions again.\n")


def test_a_replay_can_be_read_by_a_program(kept: Path) -> None:
    kept.write_text(kept.read_text().replace('"anticoagulant"', '"dual_antithrombotic"', 1))
    result = replay(kept, "--json")
    assert result.exit_code == 3
    said = json.loads(result.stdout)
    assert said["holds"] is False
    assert {one["code"]: one["how"] for one in said["changes"]} == {
        "anticoagulant": "gone",
        "dual_antithrombotic": "added",
        "meanwhile": "stricter",
    }
    assert said["verdict"] == {"recorded": "ask_doctor_first", "now": "ask_doctor_first"}


@pytest.mark.parametrize("text", ["", "{}", "no", '{"format": "unknot.clearance", "version": 9}'])
def test_a_file_that_is_no_clearance_exits_with_two_and_a_sentence(
    tmp_path: Path, text: str
) -> None:
    file = tmp_path / "other.json"
    file.write_text(text)
    result = replay(file)
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: This ")
    assert result.stdout == ""
