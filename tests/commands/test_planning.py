"""A plan in the terminal: what is withheld and why, and what a person has to say first."""

from pathlib import Path

from tests.commands.running import printed, unknot
from tests.craft.sessions import KNOWN


def test_a_plan_for_an_aching_back(folder: Path) -> None:
    plan = printed(
        "plan", "--minutes", "20", "--aim", "relief",
        "--sore", "lumbar_paraspinal_left:2", "--sore", "upper_trapezius_right",
        "--company", "partner", "--position", "face_down", "--answers", "allowed.json",
    )  # fmt: skip
    steps = plan["steps"]
    assert plan["minutes"] == 20
    assert {"phase", "technique", "zone", "seconds", "pressure", "why"} <= set(steps[0])
    assert max(step["pressure"] for step in steps) <= 2


def test_a_withheld_plan_exits_with_three_and_says_why(folder: Path) -> None:
    result = unknot("plan", "--answers", "warfarin.json")
    assert result.exit_code == 3
    assert result.stdout == ""
    assert result.stderr.splitlines()[:2] == [
        "No plan yet: a doctor, pharmacist or midwife has to agree first.",
        KNOWN.rules["anticoagulant"].plain,
    ]


def test_whoever_is_refused_reads_which_questions_are_open() -> None:
    said = unknot("plan").stderr.splitlines()
    assert said[0].startswith("Some questions have no answer yet.")
    assert said[1] == "Not answered:"
    assert said[2].split(maxsplit=1) == ["q_ces", KNOWN.questions["q_ces"].short]
    assert len(said) == 2 + len(KNOWN.questions) + 1
    assert "--answers" in said[-1]
    assert "unknot questions" in said[-1]


def test_what_is_refused_in_afrikaans_keeps_the_english_of_each_question() -> None:
    said = unknot("plan", "--language", "af").stderr.splitlines()
    assert said[2].count("q_ces") == 1
    assert f"({KNOWN.questions['q_ces'].short})" in said[2]


def test_a_plan_without_answers_is_withheld() -> None:
    assert unknot("plan").exit_code == 3


def test_the_interim_plan_is_given_when_asked_for(folder: Path) -> None:
    plan = printed("plan", "--answers", "warfarin.json", "--interim")
    steps = plan["steps"]
    assert plan["minutes"] == 10
    assert {step["technique"] for step in steps} <= {"still_hold", "effleurage"}


def test_seconds_and_the_ways_between_add_up_to_the_minutes(folder: Path) -> None:
    plan = printed("plan", "--minutes", "17", "--answers", "well.json")
    steps = plan["steps"]
    assert sum(step["seconds"] + step["transition_seconds"] for step in steps) == 17 * 60


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
    assert "q_ces" not in result.stderr
    assert f"q_weak         {KNOWN.questions['q_weak'].short}" in result.stderr


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
