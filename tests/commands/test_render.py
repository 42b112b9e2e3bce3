"""`unknot render`: a session becomes a file, or a sentence says why not."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pypdfium2
import pytest
from click.testing import CliRunner, Result
from msgspec.structs import replace

from tests.craft.rendering.files import written
from tests.craft.sessions import KNOWN, ON_WARFARIN, WARFARIN_ALLOWED, clearance, session
from unknot.cli import main
from unknot.commands.rendering import TALK
from unknot.craft.knowledge import load_library
from unknot.craft.planning import Wish
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.here import NO_VOICE
from unknot.craft.rendering.sheet.wording import NOTE_TITLE, UNPRINTED
from unknot.craft.rendering.watching import watch_of
from unknot.craft.score import encode, write_score

SCORE = "session.score.json"


@pytest.fixture
def folder(folder: Path) -> Path:
    Path(SCORE).write_bytes(encode(written(5)))
    gentle = write_score(session(Wish(minutes=5), WARFARIN_ALLOWED), KNOWN)
    Path("gentle.score.json").write_bytes(encode(gentle))
    return folder


def render(*words: str) -> Result:
    return CliRunner().invoke(main, ("render", *words))


def refused(*words: str) -> str:
    result = render(*words)
    assert result.exit_code == 2, result.output
    assert "Traceback" not in result.output
    return result.stderr.strip()


@pytest.mark.parametrize("kind", ["sheet", "sound", "text"])
def test_a_score_that_nobody_can_say_or_play_ends_with_a_sentence(folder: Path, kind: str) -> None:
    whole = json.loads(Path(SCORE).read_bytes())
    name = {"sheet": "a.pdf", "sound": "a.mp3", "text": "a.txt"}[kind]
    hold, cue = (next(e for e in whole["events"] if e["type"] == t) for t in ("stroke", "cue"))
    hold["cycles"] = 10**9
    Path("odd.json").write_text(json.dumps(whole))
    hurried = render("odd.json", "--to", kind, "-o", name)
    assert hurried.exit_code == 3
    assert "come round more than five times a second" in hurried.stderr
    cue["text"] = "Rest\0here."
    Path("odd.json").write_text(json.dumps(whole))
    said = refused("odd.json", "--to", kind, "-o", name)
    assert "a text in it holds signs that nobody can read or say" in said
    assert not Path(name).exists()


def test_a_score_with_letters_that_nobody_can_print_is_printed_and_it_says_so(folder: Path) -> None:
    whole = json.loads(Path(SCORE).read_bytes())
    whole["before"][0] = "😀" * 50
    Path("odd.json").write_text(json.dumps(whole))
    result = render("odd.json", "--to", "sheet", "-o", "a.pdf")
    assert (result.exit_code, result.stderr) == (0, f"{UNPRINTED}\nWrote a.pdf.\n")


def test_one_that_is_told_to_end_leaves_nothing_behind(folder: Path) -> None:
    before = {*folder.iterdir()}
    words = ("render", SCORE, "--to", "sound", "-o", "a.mp3", "--voice", "bells")
    with subprocess.Popen((sys.executable, "-m", "unknot", *words), cwd=folder) as process:
        while {*folder.iterdir()} == before:
            assert process.poll() is None
            time.sleep(0.01)
        process.terminate()
        assert process.wait(timeout=60) == 128 + signal.SIGTERM
    assert {*folder.iterdir()} == before


@pytest.mark.parametrize(
    ("kind", "name", "begins", "more"),
    [
        ("sheet", "a.pdf", b"%PDF", ()),
        ("text", "a.txt", b"A massage of 5 minutes", ()),
        ("calendar", "a.ics", b"BEGIN:VCALENDAR", ("--at", "2026-11-25 20:00")),
        ("sound", "a.mp3", b"ID3", ("--voice", "bells")),
    ],
)
def test_a_session_becomes_a_file_of_its_kind(
    folder: Path, kind: str, name: str, begins: bytes, more: tuple[str, ...]
) -> None:
    result = render(SCORE, "--to", kind, "-o", name, *more)
    assert (result.exit_code, result.stderr) == (0, f"Wrote {name}.\n")
    assert (folder / name).read_bytes().startswith(begins)


def test_the_amounts_of_talk_are_those_of_the_table() -> None:
    assert tuple(KNOWN.talk) == TALK


def test_without_a_voice_bells_call_the_changes_and_it_says_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(folder))
    result = render(SCORE, "--to", "sound", "-o", "a.mp3")
    assert (result.exit_code, result.stderr) == (0, f"{NO_VOICE}\nWrote a.mp3.\n")


def test_a_calendar_is_on_the_clock_of_its_place(folder: Path) -> None:
    at = ("--at", "2026-07-01 20:00", "--zone", "Europe/Amsterdam")
    render(SCORE, "--to", "calendar", "-o", "a.ics", *at)
    assert b"DTSTART;TZID=Europe/Amsterdam:20260701T200000" in (folder / "a.ics").read_bytes()


def test_a_file_that_is_there_is_kept_unless_it_may_be_replaced(folder: Path) -> None:
    (folder / "a.txt").write_text("mine")
    words = (SCORE, "--to", "text", "-o", "a.txt")
    assert "“a.txt” is there already. Accepted: --force" in refused(*words)
    assert (folder / "a.txt").read_text() == "mine"
    assert render(*words, "--force").exit_code == 0
    assert (folder / "a.txt").read_text() != "mine"


def test_answers_that_do_not_allow_it_withhold_it(folder: Path) -> None:
    for who in ("warfarin", "allowed"):
        result = render(SCORE, "--to", "sheet", "-o", "a.pdf", "--answers", f"{who}.json")
        assert result.exit_code == 3
        assert not (folder / "a.pdf").exists()


def test_answers_that_allow_it_bring_their_advice_along(folder: Path) -> None:
    words = ("gentle.score.json", "--to", "sheet", "-o", "a.pdf", "--answers", "allowed.json")
    assert render(*words).exit_code == 0


def test_answers_that_ask_for_a_bruise_watch_put_its_card_into_the_sheet(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[Given] = []
    monkeypatch.setattr(
        "unknot.craft.rendering.files.render", lambda *_, **named: given.append(named["given"])
    )
    words = ("gentle.score.json", "--to", "sheet", "-o", "a.pdf", "--answers")
    render(*words, "allowed.json")
    render(*words, "well.json")
    allowed = watch_of(clearance(WARFARIN_ALLOWED), KNOWN, load_library())
    assert [one.watch for one in given] == [allowed, None]


def test_where_somebody_has_to_be_asked_the_sheet_has_the_note_for_them(folder: Path) -> None:
    meanwhile = write_score(session(Wish(minutes=5), ON_WARFARIN, interim=True), KNOWN)
    Path("meanwhile.score.json").write_bytes(encode(meanwhile))
    asked = ("--interim", "--answers", "warfarin.json")
    assert render("meanwhile.score.json", "--to", "sheet", "-o", "a.pdf", *asked).exit_code == 0
    pages = pypdfium2.PdfDocument(folder / "a.pdf")
    printed = " ".join(page.get_textpage().get_text_range() for page in pages)
    assert NOTE_TITLE in " ".join(printed.split())


def test_a_position_that_does_not_exist_is_withheld_before_a_note_tells_of_it(folder: Path) -> None:
    meanwhile = write_score(session(Wish(minutes=5), ON_WARFARIN, interim=True), KNOWN)
    odd = encode(replace(meanwhile, position="upside_down"))
    Path("odd.json").write_bytes(odd)
    words = ("odd.json", "--to", "sheet", "-o", "a.pdf", "--interim", "--answers", "warfarin.json")
    told = render(*words)
    assert told.exit_code == 3
    assert "The position “upside_down” is not allowed." in told.stderr


def test_a_score_of_a_kind_that_nobody_knows_is_refused(folder: Path) -> None:
    odd = Path(SCORE).read_text().replace('"type":"rest"', '"type":"hum"', 1)
    Path("odd.json").write_text(odd)
    assert "This score is damaged: Invalid value 'hum'" in refused(
        "odd.json", "--to", "text", "-o", "a.txt"
    )


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ('"type":"rest"', f'"type":"{"A" * 5000}"'),
        ('"version":', f'"version":{"9" * 4000}'),
        ('"language":"en"', f'"language":"{"A" * 5000}"'),
        ('"position":"face_down"', f'"position":"{"A" * 5000}"'),
        ('"technique":"still_hold"', f'"technique":"{"A" * 5000}"'),
    ],
)
def test_what_a_score_says_at_length_is_quoted_in_short(
    folder: Path, written: str, instead: str
) -> None:
    odd = Path(SCORE).read_text()
    assert written in odd
    Path("odd.json").write_text(odd.replace(written, instead))
    result = render("odd.json", "--to", "sheet", "-o", "a.pdf")
    assert result.exit_code in {2, 3}
    assert "…" in result.stderr
    assert max(map(len, result.stderr.splitlines())) < 240


@pytest.mark.parametrize(
    ("score", "sentence"),
    [
        ('{"format":"unknot.score","version":99}', "written by a newer version (99)"),
        ("{}", "This is not a score of Unknot."),
        ("\x00", "This is not a score."),
    ],
)
def test_what_is_no_score_of_ours_is_refused(folder: Path, score: str, sentence: str) -> None:
    Path("other.json").write_text(score)
    assert sentence in refused("other.json", "--to", "text", "-o", "a.txt")
    assert not (folder / "a.txt").exists()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--to", "sheet", "-o", "a.docx"), "“a.docx” is not the name of a sheet."),
        (("--to", "text", "-o", "no/a.txt"), "cannot be written: No such file or directory."),
        (("--to", "calendar", "-o", "a.ics"), "A calendar entry needs the evening"),
        (("--to", "calendar", "-o", "a.ics", "--at", "soon"), "'soon' does not match"),
        (
            ("--to", "calendar", "-o", "a.ics", "--at", "2026-11-25 20:00", "--zone", "Mars"),
            "“Mars” is no time zone we know.",
        ),
        (("--to", "sound", "-o", "a.mp3", "--voice", "nobody"), "No voice for “en” was found"),
        (("--to", "poem", "-o", "a.txt"), "'poem' is not one of"),
    ],
)
def test_what_cannot_be_made_is_said_in_a_sentence(
    folder: Path, words: tuple[str, ...], sentence: str
) -> None:
    assert sentence in refused(SCORE, *words)
    assert list(folder.glob("a.*")) == []


def test_broken_off_half_way_nothing_is_left(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Bar:
        pos = 0

        def __enter__(self) -> "Bar":
            return self

        def __exit__(self, *raised: object) -> None:
            pass

        def update(self, _steps: int) -> None:
            raise KeyboardInterrupt

    monkeypatch.setattr(click, "progressbar", lambda **_: Bar())
    assert render(SCORE, "--to", "sound", "-o", "a.mp3", "--voice", "bells").exit_code == 1
    assert list(folder.glob("a.*")) == []


@pytest.mark.film
def test_a_film_starts_like_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("unknot.craft.rendering.film.filming.FRAMES_A_SECOND", 1)
    result = render(SCORE, "--to", "film", "-o", "a.mp4", "--voice", "bells")
    assert result.exit_code == 0, result.stderr
    assert (folder / "a.mp4").read_bytes()[4:8] == b"ftyp"
