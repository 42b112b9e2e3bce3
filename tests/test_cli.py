"""The terminal: the same craft, with exit codes that scripts can rely on."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from unknot.cli import main

WELL = {"*": "no"}
WARFARIN = {"q_bloodthinner": ["anticoagulant"], "*": "no"}
ALLOWED = {**WARFARIN, "cleared": ["anticoagulant"]}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, answers in (("well", WELL), ("warfarin", WARFARIN), ("allowed", ALLOWED)):
        (tmp_path / f"{name}.json").write_text(json.dumps(answers))
    return tmp_path


def unknot(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def printed(*words: str) -> dict[str, object]:
    result = unknot(*words, "--json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert isinstance(found, dict)
    return found


def test_a_plan_for_an_aching_back(folder: Path) -> None:
    plan = printed(
        "plan", "--minutes", "20", "--aim", "relief",
        "--sore", "lumbar_paraspinal_left:2", "--sore", "upper_trapezius_right",
        "--company", "partner", "--position", "face_down", "--answers", "allowed.json",
    )  # fmt: skip
    steps = plan["steps"]
    assert isinstance(steps, list)
    assert plan["minutes"] == 20
    assert {"phase", "technique", "zone", "seconds", "pressure", "why"} <= set(steps[0])
    assert max(step["pressure"] for step in steps) <= 2


def test_screening_prints_verdict_limits_findings_advice_and_what_is_open(folder: Path) -> None:
    screened = printed("screen", "--answers", "warfarin.json")
    assert screened["verdict"] == "ask_doctor_first"
    assert set(screened) >= {"limits", "findings", "advice", "unanswered"}
    limits, findings = screened["limits"], screened["findings"]
    assert isinstance(limits, dict)
    assert isinstance(findings, list)
    assert set(limits) == {
        "max_pressure",
        "withheld_techniques",
        "withheld_zones",
        "positions",
        "max_minutes",
    }
    assert {"code", "severity", "why", "sources"} <= set(findings[0])


def test_screening_without_answers_allows_nothing() -> None:
    screened = printed("screen")
    assert screened["verdict"] == "no_massage_now"
    assert len(screened["unanswered"]) == 30  # type: ignore[arg-type]


def test_a_withheld_plan_exits_with_three_and_says_why(folder: Path) -> None:
    result = unknot("plan", "--answers", "warfarin.json")
    assert result.exit_code == 3
    assert result.stdout == ""
    assert "anticoagulant" in result.stderr


def test_a_plan_without_answers_is_withheld() -> None:
    assert unknot("plan").exit_code == 3


def test_the_interim_plan_is_given_when_asked_for(folder: Path) -> None:
    plan = printed("plan", "--answers", "warfarin.json", "--interim")
    steps = plan["steps"]
    assert isinstance(steps, list)
    assert plan["minutes"] == 10
    assert {step["technique"] for step in steps} <= {"still_hold", "effleurage"}


def test_a_score_is_written_checked_and_found_too_firm_for_warfarin(folder: Path) -> None:
    written = unknot("score", "--answers", "well.json", "-o", "session.score.json")
    assert written.exit_code == 0
    assert unknot("check", "session.score.json", "--answers", "well.json").exit_code == 0
    refused = unknot("check", "session.score.json", "--answers", "allowed.json", "--json")
    assert refused.exit_code == 3
    assert "technique" in {breach["code"] for breach in json.loads(refused.stdout)["breaches"]}


def test_a_session_can_be_printed_to_read(folder: Path) -> None:
    assert "Why: " in unknot("score", "--answers", "well.json").stdout


def test_techniques_and_points_are_listed() -> None:
    assert "Kneading" in unknot("techniques").stdout
    assert "top_of_shoulder_left" in unknot("points").stdout
    assert len(json.loads(unknot("techniques", "--json").stdout)) == 10
    assert len(json.loads(unknot("points", "--json").stdout)) == 24


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("plan", "--minutes", "ten"), "'ten' is not a valid integer"),
        (("plan", "--minutes", "60", "--answers", "well.json"), "60 minutes is not a length"),
        (("plan", "--sore", "elbow", "--answers", "well.json"), "no zone called “elbow”"),
        (("plan", "--sore", "sacrum:9", "--answers", "well.json"), "“sacrum:9” has no level"),
        (("plan", "--aim", "cure", "--answers", "well.json"), "“cure” is no aim we know"),
        (("plan", "--position", "headstand", "--answers", "well.json"), "no position we know"),
        (("plan", "--answers", "missing.json"), "missing.json"),
        (("plan", "--answers", "broken.json"), "not readable JSON"),
        (("screen", "--answers", "twice.json"), "answered twice"),
        (("screen", "--answers", "unknown.json"), "no question called “q_tail”"),
        (("screen", "--answers", "both.json"), "both no and something else"),
        (("check", "broken.json", "--answers", "well.json"), "This is not a score."),
        (("check", "newer.json", "--answers", "well.json"), "written by a newer version (7)"),
        (("score", "--answers", "well.json", "-o", "no/such/folder.json"), "no/such/folder.json"),
        (("dance",), "No such command 'dance'"),
    ],
)
def test_bad_input_exits_with_two_and_a_sentence(
    folder: Path, words: tuple[str, ...], sentence: str
) -> None:
    (folder / "broken.json").write_text("{")
    (folder / "twice.json").write_text('{"q_ces": "no", "q_ces": "not_sure"}')
    (folder / "unknown.json").write_text('{"q_tail": "no"}')
    (folder / "both.json").write_text('{"q_ces": ["no", "cauda_equina"]}')
    (folder / "newer.json").write_text('{"format": "unknot.score", "version": 7}')
    result = unknot(*words)
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert "Traceback" not in result.output
