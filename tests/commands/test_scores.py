"""A session written as a score, and a score checked against answers."""

import json
from pathlib import Path

from tests.commands.running import unknot
from tests.craft.sessions import KNOWN


def test_a_score_is_written_checked_and_found_too_firm_for_warfarin(folder: Path) -> None:
    written = unknot("score", "--answers", "well.json", "-o", "session.score.json")
    assert written.exit_code == 0
    assert unknot("check", "session.score.json", "--answers", "well.json").exit_code == 0
    refused = unknot("check", "session.score.json", "--answers", "allowed.json", "--json")
    assert refused.exit_code == 3
    assert "technique" in {breach["code"] for breach in json.loads(refused.stdout)["breaches"]}


def test_a_session_can_be_printed_to_read(folder: Path) -> None:
    assert "Why: " in unknot("score", "--answers", "well.json").stdout


def test_a_session_that_is_printed_says_what_its_answers_ask_to_heed(folder: Path) -> None:
    printed = unknot("score", "--answers", "warfarin.json", "--interim").stdout
    assert "- Never stop or skip the medicine to have a massage." in printed
    assert "Call 112 at once for:" in printed
    assert "Only for the meantime" in printed


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


def test_without_answers_a_score_is_not_checked_and_says_what_it_is_checked_against(
    folder: Path,
) -> None:
    unknot("score", "--answers", "well.json", "-o", "session.json")
    refused = unknot("check", "session.json")
    said = refused.stderr.splitlines()
    assert refused.exit_code == 3
    assert said[0].startswith("A score is checked against answers about health")
    assert said[2].split(maxsplit=1) == ["q_ces", KNOWN.questions["q_ces"].short]
    assert "Nothing is planned" not in refused.stderr
    assert "--answers" in said[-1]


def test_signs_of_an_emergency_come_before_answers_that_are_not_there(folder: Path) -> None:
    unknot("score", "--answers", "well.json", "-o", "session.json")
    (folder / "chest.json").write_text('{"q_chest": "yes"}')
    refused = unknot("check", "session.json", "--answers", "chest.json")
    assert (refused.exit_code, "Call 112" in refused.stderr) == (3, True)


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
