"""`unknot screen --words`: what a person's own words give, and what they leave to be asked."""

from pathlib import Path
from typing import Any

import pytest

from tests.commands.running import printed, unknot


def screened(*words: str) -> dict[str, Any]:
    return printed("screen", *words)


def test_words_alone_leave_every_other_question_open() -> None:
    found = screened("--words", "I have epilepsy")
    assert found["verdict"] == "no_massage_now"
    assert [finding["code"] for finding in found["findings"]] == ["unanswered", "epilepsy"]
    assert "q_other" not in found["unanswered"]


def test_with_no_to_all_others_the_words_decide() -> None:
    assert screened("--words", "I have epilepsy", "--others", "no")["verdict"] == "adapt"
    assert screened("--words", "stiff neck", "--others", "no")["verdict"] == "go"


def test_a_proposal_quotes_the_words_that_it_comes_from() -> None:
    words = "Stiff neck. Chest pain since lunch"
    (proposal,) = screened("--words", words, "--others", "no")["proposals"]
    assert (proposal["question"], proposal["answer"]) == ("q_chest", ["chest_pain"])
    (quote,) = proposal["quotes"]
    assert quote["words"] == words[quote["start"] : quote["end"]] == "Chest pain"


def test_asks_are_listed_where_they_are_wanted() -> None:
    words = ("--words", "no cancer, stiff neck", "--others", "no")
    assert "asks" not in screened(*words)
    (ask,) = screened(*words, "--asks")["asks"]
    assert (ask["question"], ask["why"]) == ("q_cancer", "denied")


@pytest.mark.parametrize(
    "words", ["", "😀", "Ngiphethwe yikhanda kakhulu", "\ud800 \udcff", "<b></b>"]
)
def test_what_nobody_understands_is_asked_back_and_allows_nothing(words: str) -> None:
    found = screened("--words", words, "--others", "no", "--asks")
    assert found["verdict"] == "no_massage_now"
    assert found["understood"] is False
    assert len(found["asks"]) == 1


def test_letters_that_the_terminal_could_not_read_are_asked_back() -> None:
    said = printed(
        "screen", "--words", "My back is stiff. I have che\udce9t pain.", "--others", "no"
    )
    assert said["verdict"] == "ask_doctor_first"


def test_words_only_add_caution_to_answers(tmp_path: Path) -> None:
    answers = tmp_path / "answers.json"
    answers.write_text('{"q_bloodthinner": ["anticoagulant"], "*": "no"}')
    given = ("--answers", str(answers))
    assert screened(*given)["verdict"] == "ask_doctor_first"
    assert screened(*given, "--words", "not on blood thinners")["verdict"] == "ask_doctor_first"
    assert screened(*given, "--words", "I have chest pain")["verdict"] == "emergency"


def test_what_is_read_is_told_in_sentences() -> None:
    result = unknot("screen", "--words", "on xeralto, no cancer", "--others", "no", "--asks")
    lines = result.stdout.splitlines()
    assert (
        "q_bloodthinner: anticoagulant. You wrote “xeralto”, a medicine that matters here." in lines
    )
    assert "? Do you mean rivaroxaban (Xarelto)?" in lines
    assert "? You wrote that this is not so: “cancer”. Please confirm it below." in lines


@pytest.mark.parametrize("words", [("--others", "no"), ("--asks",)])
def test_options_about_words_need_words(words: tuple[str, ...]) -> None:
    result = unknot("screen", *words)
    assert result.exit_code == 2
    sentence = "Error: --others and --asks go with --words. Accepted: --words TEXT.\n"
    assert result.stderr == sentence
