"""The terminal: the same craft, with exit codes that scripts can rely on."""

import json
import os
import subprocess
import sys
from pathlib import Path
from signal import SIGINT
from subprocess import PIPE

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


def test_what_is_printed_as_json_carries_the_promised_fields(folder: Path) -> None:
    screened = printed("screen", "--answers", "allowed.json")
    assert list(screened)[:5] == ["verdict", "limits", "findings", "advice", "unanswered"]
    for finding in screened["findings"]:  # type: ignore[attr-defined]
        assert list(finding)[:4] == ["code", "severity", "why", "sources"]
    plan = printed("plan", "--answers", "allowed.json")
    assert list(plan)[:2] == ["minutes", "steps"]
    for step in plan["steps"]:  # type: ignore[attr-defined]
        assert list(step)[:6] == ["phase", "technique", "zone", "seconds", "pressure", "why"]
        assert step["why"].endswith(".")


def test_seconds_and_the_ways_between_add_up_to_the_minutes(folder: Path) -> None:
    plan = printed("plan", "--minutes", "17", "--answers", "well.json")
    steps = plan["steps"]
    assert isinstance(steps, list)
    assert sum(step["seconds"] + step["transition_seconds"] for step in steps) == 17 * 60


@pytest.mark.parametrize("command", ["plan", "score"])
def test_the_same_words_print_the_same_to_the_byte_in_any_process(
    folder: Path, command: str
) -> None:
    printed_in = {
        subprocess.run(
            [*PROGRAM, command, "--answers", "allowed.json", "--json"],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed_in) == 1


def test_a_plan_says_what_gave_way_and_what_to_heed(folder: Path) -> None:
    told = unknot("plan", "--minutes", "45", "--sore", "neck_base", "--answers", "allowed.json")
    assert "Note: 20 minutes is the most for today." in told.stdout
    assert "Note: Base of the neck: left out today." in told.stdout
    assert "Take care: Never stop or skip the medicine" in told.stdout


def test_a_withheld_plan_that_could_be_gentler_meanwhile_says_so(folder: Path) -> None:
    result = unknot("plan", "--answers", "warfarin.json")
    assert result.stderr.splitlines()[0].startswith("No plan yet: a doctor")
    assert "With --interim: what may be done meanwhile." in result.stderr


def test_an_emergency_says_whom_to_call_and_offers_no_way_round(folder: Path) -> None:
    (folder / "emergency.json").write_text('{"q_chest": "yes", "*": "no", "cleared": []}')
    for words in (("plan",), ("plan", "--interim"), ("score", "-o", "never.json")):
        result = unknot(*words, "--answers", "emergency.json")
        assert result.exit_code == 3
        assert result.stdout == ""
        assert "Call 112" in result.stderr
        assert "With --interim" not in result.stderr
    assert not (folder / "never.json").exists()


def test_nothing_meanwhile_is_said(folder: Path) -> None:
    (folder / "pregnant.json").write_text('{"q_preg": ["pregnancy_t2"], "*": "no"}')
    result = unknot("plan", "--interim", "--answers", "pregnant.json")
    assert result.exit_code == 3
    assert "There is nothing that may be done meanwhile." in result.stderr


def test_questions_without_an_answer_are_named(folder: Path) -> None:
    (folder / "one.json").write_text('{"q_ces": "no"}')
    result = unknot("plan", "--answers", "one.json")
    assert result.exit_code == 3
    assert "q_weak, q_chest" in result.stderr


def test_a_place_that_only_the_person_knows_has_to_be_pointed_out(folder: Path) -> None:
    (folder / "wound.json").write_text('{"q_skin": ["open_wound_bruise"], "*": "no"}')
    for command in (("plan",), ("score", "-o", "never.json")):
        refused = unknot(*command, "--answers", "wound.json")
        assert (refused.exit_code, refused.stdout) == (2, "")
        assert "Keep clear of: area plus a hand's width (open_wound_bruise)." in refused.stderr
    assert not (folder / "never.json").exists()
    told = unknot("plan", "--answers", "wound.json", "--leave-out", "lumbar_paraspinal")
    assert told.stderr == ""
    assert "lower back" not in told.stdout.lower()
    elsewhere = unknot("plan", "--answers", "wound.json", "--leave-out", "elsewhere")
    assert elsewhere.exit_code == 0


def test_each_of_two_findings_has_a_place_of_its_own(folder: Path) -> None:
    said = '{"q_skin": ["open_wound_bruise"], "q_sense": ["diabetes_neuropathy"], "*": "no"}'
    (folder / "two.json").write_text(said)
    one = ("plan", "--answers", "two.json", "--leave-out", "open_wound_bruise:lumbar_paraspinal")
    refused = unknot(*one)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "(diabetes_neuropathy)" in refused.stderr
    told = unknot(*one, "--leave-out", "diabetes_neuropathy:elsewhere")
    assert (told.exit_code, told.stderr) == (0, "")
    assert "lower back" not in told.stdout.lower()


def test_interim_scores_are_checked_against_what_may_be_done_meanwhile(folder: Path) -> None:
    unknot("score", "--answers", "warfarin.json", "--interim", "-o", "meanwhile.json")
    checked = ("check", "meanwhile.json", "--answers", "warfarin.json")
    assert unknot(*checked, "--interim").stdout == "Nothing breaks.\n"
    assert unknot(*checked).exit_code == 3


def test_a_place_left_out_is_checked_too(folder: Path) -> None:
    unknot("score", "--answers", "well.json", "-o", "session.json")
    words = ("check", "session.json", "--answers", "well.json", "--leave-out", "sacrum")
    assert unknot(*words).exit_code == 3
    assert "sacrum" in unknot(*words).stdout


def test_answers_and_scores_are_read_from_standard_input(folder: Path) -> None:
    score = unknot("score", "--answers", "well.json", "--json").stdout
    checked = CliRunner().invoke(main, ["check", "-", "--answers", "well.json"], input=score)
    assert checked.stdout == "Nothing breaks.\n"
    screened = CliRunner().invoke(main, ["screen", "--answers", "-"], input=json.dumps(WELL))
    assert screened.stdout.startswith("Go gently")


def test_a_file_that_cannot_be_written_leaves_nothing_behind(folder: Path) -> None:
    (folder / "kept.json").write_text("before")
    refused = unknot("score", "--answers", "warfarin.json", "-o", "kept.json")
    assert refused.exit_code == 3
    assert (folder / "kept.json").read_text() == "before"
    (folder / "taken.json.part").mkdir()
    assert unknot("score", "--answers", "well.json", "-o", "taken.json").exit_code == 2
    assert not (folder / "taken.json").exists()


def test_the_schema_can_be_written_into_a_file(folder: Path) -> None:
    assert unknot("score-schema", "-o", "schema.json").exit_code == 0
    assert json.loads((folder / "schema.json").read_text()) == json.loads(
        unknot("score-schema").stdout
    )


@pytest.mark.parametrize(
    "command",
    ["", "plan", "score", "screen", "check", "techniques", "points", "score-schema", "serve"],
)
def test_every_command_explains_itself(command: str) -> None:
    told = unknot(*filter(None, [command]), "--help")
    assert told.exit_code == 0
    assert "Usage: " in told.stdout


PROGRAM = (sys.executable, "-m", "unknot")


def test_it_runs_as_a_module_too() -> None:
    told = subprocess.run([*PROGRAM, "--version"], capture_output=True, text=True, check=True)
    assert told.stdout.startswith("unknot, version ")


def test_a_reader_that_stops_reading_is_no_error(folder: Path) -> None:
    writer = subprocess.Popen(
        [*PROGRAM, "score", "--minutes", "45", "--answers", "well.json", "--json"],
        stdout=PIPE,
        stderr=PIPE,
    )
    assert writer.stdout is not None
    assert writer.stderr is not None
    writer.stdout.close()
    assert writer.stderr.read() == b""
    writer.wait()


def test_being_interrupted_leaves_no_trace_of_the_program(folder: Path) -> None:
    os.mkfifo(folder / "slow.json")
    waiting = subprocess.Popen([*PROGRAM, "screen", "--answers", "slow.json"], stderr=PIPE)
    with (folder / "slow.json").open("wb"):  # opens as soon as the program begins to read
        waiting.send_signal(SIGINT)
        _, told = waiting.communicate()
    assert waiting.returncode != 0
    assert b"Traceback" not in told


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("plan", "--minutes", "ten"), "'ten' is not a valid integer"),
        (("plan", "--minutes", "NaN"), "'NaN' is not a valid integer"),
        (("plan", "--minutes", "5.5"), "'5.5' is not a valid integer"),
        (("plan", "--minutes", "4", "--answers", "well.json"), "4 minutes is not a length"),
        (("plan", "--minutes", "46", "--answers", "well.json"), "46 minutes is not a length"),
        (("plan", "--minutes", "9" * 5000, "--answers", "well.json"), "not a valid integer"),
        (("plan", "--minutes", "-10", "--answers", "well.json"), "-10 minutes is not a length"),
        (("plan", "--sore", "elbow", "--answers", "well.json"), "no zone called “elbow”"),
        (
            ("plan", "--sore", "lumbar", "--answers", "well.json"),
            "Did you mean “lumbar_paraspinal”",
        ),
        (("plan", "--sore", "sacrum:0", "--answers", "well.json"), "“sacrum:0” has no level"),
        (("plan", "--sore", "sacrum:3", "--answers", "well.json"), "“sacrum:3” has no level"),
        (("plan", "--sore", "sacrum:9", "--answers", "well.json"), "“sacrum:9” has no level"),
        (("plan", "--sore", "sacrum:", "--answers", "well.json"), "“sacrum:” has no level"),
        (("plan", "--sore", ":2", "--answers", "well.json"), "no zone called “”"),
        (("plan", "--leave-out", "elbow", "--answers", "well.json"), "no zone called “elbow”"),
        (("plan", "--pressure", "4", "--answers", "well.json"), "4 is not a pressure for home"),
        (("plan", "--preset", "", "--answers", "well.json"), "“” is no preset we know"),
        (("plan", "--company", "friends", "--answers", "well.json"), "no company we know"),
        (("plan", "--aim", "cure", "--answers", "well.json"), "“cure” is no aim we know"),
        (("plan", "--position", "headstand", "--answers", "well.json"), "no position we know"),
        (("plan", "--answers", "missing.json"), "missing.json"),
        (("plan", "--answers", "."), "Is a directory"),
        (("plan", "--answers", "broken.json"), "not readable JSON (line 1, column 2)"),
        (("plan", "--answers", "binary.json"), "not readable JSON"),
        (("plan", "--answers", "/dev/zero"), "too large for the answers"),
        (("plan", "--answers", "star.json"), "cannot answer every other question"),
        (("plan", "--answers", "contrary.json"), "but the answers say no to it"),
        (("screen", "--answers", "twice.json"), "answered twice"),
        (("screen", "--answers", "unknown.json"), "no question called “q_tail”"),
        (("screen", "--answers", "both.json"), "both no and something else"),
        (("check", "broken.json", "--answers", "well.json"), "This is not a score."),
        (("check", "newer.json", "--answers", "well.json"), "written by a newer version (7)"),
        (("check", "binary.json", "--answers", "well.json"), "This is not a score."),
        (("check", "deep.json", "--answers", "well.json"), "This is not a score."),
        (("check", "cut.json", "--answers", "well.json"), "This is not a score."),
        (("check", "strange.json", "--answers", "well.json"), "This score is damaged"),
        (("check", "missing.json", "--answers", "well.json"), "missing.json"),
        (("check", ".", "--answers", "well.json"), "Is a directory"),
        (("check", "/dev/zero", "--answers", "well.json"), "too large for a score"),
        (
            ("check", "whole.json", "--answers", "well.json", "--leave-out", "elbow"),
            "no zone called",
        ),
        (("score", "--answers", "well.json", "-o", "no/such/folder.json"), "no/such/folder.json"),
        (("score", "--answers", "well.json", "-o", ""), "“” is not the name of a file"),
        (("score", "--answers", "well.json", "-o", "."), "is a directory"),
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
    (folder / "binary.json").write_bytes(b"\x7fELF\x80\x00\xff")
    (folder / "star.json").write_text('{"*": ["anticoagulant"]}')
    (folder / "contrary.json").write_text('{"*": "no", "cleared": ["anticoagulant"]}')
    (folder / "deep.json").write_text("[" * 200_000)
    whole = unknot("score", "--answers", "well.json", "--json").stdout
    (folder / "whole.json").write_text(whole)
    (folder / "cut.json").write_text(whole[: len(whole) // 2])
    strange = whole.replace('"events":[', '"events":[{"type":"song","at_ms":0},', 1)
    (folder / "strange.json").write_text(strange)
    result = unknot(*words)
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert "Traceback" not in result.output
