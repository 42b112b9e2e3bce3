"""What the commands print, for people and for other programs."""

import json
from pathlib import Path

from tests.commands.running import printed, unknot
from tests.craft.sessions import KNOWN, WELL


def test_screening_prints_verdict_limits_findings_advice_and_what_is_open(folder: Path) -> None:
    screened = printed("screen", "--answers", "warfarin.json")
    assert screened["verdict"] == "ask_doctor_first"
    assert set(screened) >= {"limits", "findings", "advice", "unanswered"}
    limits, findings = screened["limits"], screened["findings"]
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
    assert len(screened["unanswered"]) == 30


def test_techniques_and_points_are_listed() -> None:
    assert "Kneading" in unknot("techniques").stdout
    assert "top_of_shoulder_left" in unknot("points").stdout
    assert len(json.loads(unknot("techniques", "--json").stdout)) == 10
    assert len(json.loads(unknot("points", "--json").stdout)) == 24


def test_questions_are_listed_with_what_an_answer_may_name() -> None:
    listed = unknot("questions").stdout.splitlines()
    first = KNOWN.questions["q_ces"]
    assert listed[0].split(maxsplit=1) == ["q_ces", first.text]
    assert listed[1] == f"  cauda_equina: {KNOWN.rules['cauda_equina'].plain}"
    assert [one["id"] for one in json.loads(unknot("questions", "--json").stdout)] == [
        *KNOWN.questions
    ]


def test_screening_says_in_words_what_is_not_answered(folder: Path) -> None:
    (folder / "nearly.json").write_text(json.dumps(WELL | {"*": "no", "q_ces": None}))
    said = unknot("screen", "--answers", "nearly.json").stdout
    assert f"q_ces          {KNOWN.questions['q_ces'].short}" in said
    assert "--answers" in said.splitlines()[-1]


def test_what_is_printed_as_json_carries_the_promised_fields(folder: Path) -> None:
    screened = printed("screen", "--answers", "allowed.json")
    assert list(screened)[:5] == ["verdict", "limits", "findings", "advice", "unanswered"]
    for finding in screened["findings"]:
        assert list(finding)[:4] == ["code", "severity", "why", "sources"]
    plan = printed("plan", "--answers", "allowed.json")
    assert list(plan)[:2] == ["minutes", "steps"]
    for step in plan["steps"]:
        assert list(step)[:6] == ["phase", "technique", "zone", "seconds", "pressure", "why"]
        assert step["why"].endswith(".")


def test_answers_and_scores_are_read_from_standard_input(folder: Path) -> None:
    score = unknot("score", "--answers", "well.json", "--json").stdout
    checked = unknot("check", "-", "--answers", "well.json", typed=score)
    assert checked.stdout == "Nothing breaks.\n"
    screened = unknot("screen", "--answers", "-", typed=json.dumps(WELL))
    assert screened.stdout.startswith("Go gently")
