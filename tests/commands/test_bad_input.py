"""Bad input exits with two and one sentence, which says what would be accepted."""

from pathlib import Path

import pytest

from tests.commands.running import unknot


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
