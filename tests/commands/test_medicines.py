"""`unknot medicines`: a file of entries, one JSON object for each."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from unknot.cli import main


def medicines(entries: str | bytes) -> Result:
    return CliRunner().invoke(main, ["medicines", "-"], input=entries)


def printed(entries: str | bytes) -> list[dict[str, object]]:
    result = medicines(entries)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_json_is_what_it_prints_whether_asked_for_or_not() -> None:
    asked = CliRunner().invoke(main, ["medicines", "-", "--json"], input="warfrin")
    assert asked.exit_code == 0
    assert asked.stdout == medicines("warfrin").stdout


def test_an_entry_is_printed_with_what_was_found_and_asked() -> None:
    assert printed("Xarelto 20mg tab\nwarfrin") == [
        {
            "entry": "Xarelto 20mg tab",
            "found": [
                {
                    "generic": "rivaroxaban",
                    "class": "direct factor Xa inhibitor",
                    "rule": "anticoagulant",
                    "certain": True,
                }
            ],
            "asks": [],
        },
        {
            "entry": "warfrin",
            "found": [
                {
                    "generic": "warfarin",
                    "class": "vitamin K antagonist",
                    "rule": "anticoagulant",
                    "certain": False,
                }
            ],
            "asks": ["Do you mean warfarin (Coumadin)?"],
        },
    ]


def test_an_unknown_name_is_not_sure() -> None:
    assert printed("Mervaquil")[0]["found"] == [
        {"generic": "", "class": "", "rule": "not_sure", "certain": False}
    ]


def test_none_is_asked_back_where_another_line_holds_a_medicine() -> None:
    none, warfarin = printed("no no no\nwarfarin")
    asked = "You wrote that there is none, and also “warfarin”. Which of the two is right?"
    assert none == {"entry": "no no no", "found": [], "asks": [asked]}
    assert warfarin == printed("warfarin")[0]
    assert printed("none\n\nniks")[0]["asks"] == []


def test_every_line_gives_one_line_back() -> None:
    entries = "warfarin\r\n\n  \naspirin \u2028 x\n💊\x0b\n\x00 none"
    assert [one["entry"] for one in printed(entries.replace("\x00", "\x01"))] == [
        "warfarin", "", "  ", "aspirin \u2028 x", "💊\x0b", "\x01 none",
    ]  # fmt: skip


def test_a_byte_order_mark_is_no_part_of_the_first_name() -> None:
    assert printed(b"\xef\xbb\xbfwarfarin")[0]["entry"] == "warfarin"


def test_an_empty_file_prints_nothing() -> None:
    assert printed("") == []


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_file_of_a_windows_editor_is_read_like_any_other(encoding: str) -> None:
    entries = "warfarin\r\nMäß"
    assert printed(entries.encode(encoding)) == printed(entries.encode())


@pytest.mark.parametrize("damage", [b"\xff", b"\xe9", b"\x00", b"\xe2\x82"])
def test_a_damaged_line_is_asked_about_and_the_rest_is_read(damage: bytes) -> None:
    before, damaged, after = printed(b"warfarin\nnone" + damage + b"\nXarelto\n")
    assert (before, after) == (printed("warfarin")[0], printed("Xarelto")[0])
    assert damaged["entry"] == "none\ufffd"
    assert damaged["found"] == [{"generic": "", "class": "", "rule": "not_sure", "certain": False}]
    assert damaged["asks"] != []


def test_what_is_no_text_at_all_is_asked_about_line_by_line() -> None:
    asked = [one["asks"] for one in printed(b"\x00\x01\x02\n\xff\xfe")]
    assert asked == [["Which medicine is it? Please write its name as it stands on the box."]] * 2


@pytest.mark.parametrize("name", ["nothing-here.txt", "."])
def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["medicines", name])
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Error: “{name}” cannot be read: ")
    assert len(result.stderr.splitlines()) == 1
