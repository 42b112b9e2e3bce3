"""Commands answer in the language that was asked for."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.craft.sessions import ON_WARFARIN, WELL
from unknot.cli import main
from unknot.craft.score import decode


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("well.json").write_text(json.dumps(WELL))
    Path("warfarin.json").write_text(json.dumps(ON_WARFARIN))
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


@pytest.mark.usefixtures("folder")
def test_a_plan_is_told_in_afrikaans() -> None:
    told = run("plan", "--answers", "well.json", "--language", "af").output
    assert told.startswith("20 minute, op die maag")
    assert "Laat rus jou hande: onderrug, albei kante" in told


@pytest.mark.usefixtures("folder")
def test_a_verdict_stands_beside_its_english() -> None:
    told = run("screen", "--answers", "warfarin.json", "--language", "af").output
    assert told.splitlines()[0] == (
        "Nog geen plan nie: ’n dokter, apteker of vroedvrou moet eers instem."
        " (No plan yet: a doctor, pharmacist or midwife has to agree first.)"
    )


@pytest.mark.usefixtures("folder")
def test_a_score_keeps_its_language_and_its_files_follow_it() -> None:
    run("score", "--answers", "well.json", "--language", "af", "-o", "rug.json")
    assert decode(Path("rug.json").read_bytes()).language == "af"
    assert run("render", "rug.json", "--to", "text", "-o", "rug.txt").exit_code == 0
    written = Path("rug.txt").read_text(encoding="utf-8")
    assert "Posisie: op die maag." in written
    assert "Stop dadelik" in written
    assert "(Stop at once at a sharp" in " ".join(written.split())


@pytest.mark.usefixtures("folder")
def test_a_language_that_nobody_translated_is_refused_in_a_sentence() -> None:
    told = run("plan", "--answers", "well.json", "--language", "tlh")
    assert told.exit_code == 2
    assert told.stderr == "Error: “tlh” is no language we speak. Accepted: en, af.\n"
