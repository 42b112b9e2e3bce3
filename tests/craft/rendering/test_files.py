"""Files to take along: whole or not at all, and only within what is allowed."""

import errno
import json
import resource
import subprocess
import sys
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.craft.rendering.files import GIVEN, written
from tests.craft.sessions import KNOWN
from unknot.craft.errors import InputError, Withheld
from unknot.craft.rendering.files import ENDINGS, WRITERS, Kind, render
from unknot.craft.rendering.full_disk import raise_if_full
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.here import VOICE_FAILS
from unknot.craft.rendering.sound import Hearing
from unknot.craft.rendering.sound.voices.engines import ENGINES
from unknot.craft.score.events import Cue
from unknot.craft.screening import CLOSED, Limits

BELLS = replace(GIVEN, voice=None)
SCORE = written(5)
QUICK = (Kind.SHEET, Kind.TEXT, Kind.CALENDAR)


def taken(kind: Kind, folder: Path, given: Given = BELLS) -> Path:
    path = folder / f"session{ENDINGS[kind][0]}"
    render(SCORE, kind, path, knowledge=KNOWN, given=given)
    return path


def test_nothing_slow_is_loaded_before_a_file_is_wanted() -> None:
    asked = (
        "import sys, unknot.craft.rendering.files\n"
        "print({'skia', 'typst', 'icalendar', 'imageio_ffmpeg'} & {*sys.modules})"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout == "set()\n"


def test_a_score_cannot_allow_itself_longer_than_anybody_may(tmp_path: Path) -> None:
    endless = replace(SCORE, duration_ms=10**12, bounds=replace(SCORE.bounds, max_minutes=10**9))
    with pytest.raises(Withheld) as withheld:
        render(endless, Kind.TEXT, tmp_path / "a.txt", knowledge=KNOWN, given=BELLS)
    assert any(reason.endswith("minutes of 45 allowed.") for reason in withheld.value.reasons)


@pytest.fixture
def hardly_any_room() -> Iterator[None]:
    """No file may grow beyond some bytes: to a program that is as good as a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (512, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_there_is_a_writer_and_an_ending_for_every_kind() -> None:
    assert set(WRITERS) == set(ENDINGS) == set(Kind)


@pytest.mark.parametrize("kind", QUICK)
def test_only_the_file_itself_is_left_in_its_folder(kind: Kind, tmp_path: Path) -> None:
    path = taken(kind, tmp_path)
    assert list(tmp_path.iterdir()) == [path]
    assert path.stat().st_size > 500


def test_a_text_says_what_it_is_limited_to_and_until_when(tmp_path: Path) -> None:
    text = taken(Kind.TEXT, tmp_path).read_text()
    assert "Pressure at most 3 of 3." in text
    assert text.endswith("after that, answer the health questions again before you use it.\n")


def test_a_file_of_a_day_without_an_end_asks_for_the_questions_again(tmp_path: Path) -> None:
    text = taken(Kind.TEXT, tmp_path, replace(BELLS, until="")).read_text()
    assert text.endswith(
        "Made on 25 November 2026, from the answers of that day. "
        "Answer the health\nquestions again before you use it.\n"
    )


@pytest.mark.parametrize("kind", Kind)
def test_a_name_with_another_ending_is_refused(kind: Kind, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is not the name of a"):
        render(SCORE, kind, tmp_path / "session.exe", knowledge=KNOWN, given=BELLS)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("limits", [CLOSED, Limits(max_pressure=1), Limits(max_minutes=4)])
def test_a_session_outside_what_is_allowed_now_is_withheld(limits: Limits, tmp_path: Path) -> None:
    with pytest.raises(Withheld) as withheld:
        taken(Kind.SHEET, tmp_path, replace(BELLS, limits=limits))
    assert withheld.value.reasons
    assert list(tmp_path.iterdir()) == []


def test_a_session_that_forgets_to_look_for_bruises_is_withheld(tmp_path: Path) -> None:
    with pytest.raises(Withheld):
        taken(Kind.SHEET, tmp_path, replace(BELLS, watch_hours=48))


def test_a_score_that_was_made_firmer_by_hand_is_withheld(tmp_path: Path) -> None:
    tampered = replace(SCORE, bounds=replace(SCORE.bounds, max_pressure=1))
    with pytest.raises(Withheld):
        render(tampered, Kind.TEXT, tmp_path / "a.txt", knowledge=KNOWN, given=BELLS)


@pytest.mark.parametrize("kind", QUICK)
def test_a_full_disk_leaves_no_half_file(kind: Kind, tmp_path: Path, hardly_any_room: None) -> None:
    with pytest.raises(InputError, match=r"cannot be written: File too large\."):
        taken(kind, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_keeps_what_was_there_before(tmp_path: Path, hardly_any_room: None) -> None:
    before = tmp_path / "session.pdf"
    before.write_text("kept")
    with pytest.raises(InputError):
        taken(Kind.SHEET, tmp_path)
    assert before.read_text() == "kept"


def test_a_full_disk_that_another_program_tells_of_is_the_same() -> None:
    raise_if_full("[out#0/mp4] Error opening output: Input/output error")
    with pytest.raises(OSError, match="No space left") as full:
        raise_if_full("[out#0/mp4] Error writing trailer: No space left on device")
    assert full.value.errno == errno.ENOSPC


def test_a_disk_that_fills_up_under_a_sound_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise InputError("Error closing file: No space left on device.")

    monkeypatch.setattr("unknot.craft.rendering.sound.render_sound", full)
    with pytest.raises(InputError, match="No space left on device") as refused:
        taken(Kind.SOUND, tmp_path)
    assert isinstance(refused.value.__cause__, OSError)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file or directory"):
        render(SCORE, Kind.SHEET, tmp_path / "no" / "a.pdf", knowledge=KNOWN, given=BELLS)


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.SOUND])
def test_broken_off_half_way_nothing_is_left(kind: Kind, tmp_path: Path) -> None:
    def tired(done: int, total: int) -> None:
        if 2 * done >= total:
            raise KeyboardInterrupt

    path = tmp_path / f"session{ENDINGS[kind][0]}"
    with pytest.raises(KeyboardInterrupt):
        render(SCORE, kind, path, knowledge=KNOWN, given=BELLS, progress=tired)
    assert list(tmp_path.iterdir()) == []


def test_a_calendar_entry_needs_its_evening(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="needs the evening"):
        taken(Kind.CALENDAR, tmp_path, replace(BELLS, evening=None))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("amount", ["", *KNOWN.talk])
def test_as_much_is_said_in_a_sound_as_was_chosen(
    amount: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[Hearing] = []
    monkeypatch.setattr(
        "unknot.craft.rendering.sound.render_sound", lambda *_, hearing, **__: heard.append(hearing)
    )
    taken(Kind.SOUND, tmp_path, replace(BELLS, talk=amount))
    kinds = frozenset(KNOWN.talk[amount].kinds) if amount else None
    assert [one.kinds for one in heard] == [kinds]


def test_an_amount_of_talk_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="“songs” is no amount of talk"):
        taken(Kind.SOUND, tmp_path, replace(BELLS, talk="songs"))


def test_a_voice_that_is_not_here_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No voice for “en” was found by the name nobody"):
        taken(Kind.SOUND, tmp_path, replace(BELLS, voice="nobody"))
    assert list(tmp_path.iterdir()) == []


FAILS_MIDWAY = """#!/bin/sh
while [ "$1" != "-w" ]; do shift; done
[ -e "{once}" ] && exit 1
touch "{once}"
cp "{clip}" "$2"
"""


def installed(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have an engine by that script, and no other."""
    program = folder / "espeak-ng"
    program.write_text(script)
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/bin")
    monkeypatch.setattr("unknot.craft.rendering.sound.voices.engines.ENGINES", ENGINES[:1])


def spoken(file: Path) -> None:
    with wave.open(str(file), "wb") as clip:
        clip.setnchannels(1)
        clip.setsampwidth(2)
        clip.setframerate(22_050)
        clip.writeframes(b"\0\x20\0\xe0" * 2_000)


@pytest.mark.parametrize("script", ["#!/bin/sh\nexit 1\n", "#!/bin/sh\nexit 0\n", FAILS_MIDWAY])
def test_where_a_voice_fails_even_midway_bells_ring_and_it_says_so(
    script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, files = tmp_path / "bin", tmp_path / "files"
    here.mkdir()
    files.mkdir()
    spoken(here / "clip.wav")
    filled = script.replace("{once}", f"{here}/once").replace("{clip}", f"{here}/clip.wav")
    installed(here, filled, monkeypatch)
    bells, instead = files / "bells.mp3", files / "instead.mp3"
    short = written(5)
    render(short, Kind.SOUND, bells, knowledge=KNOWN, given=BELLS)
    said = render(short, Kind.SOUND, instead, knowledge=KNOWN, given=replace(BELLS, voice=""))
    assert said == VOICE_FAILS
    assert instead.read_bytes() == bells.read_bytes()


def test_a_voice_that_was_named_and_fails_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bin").mkdir()
    installed(tmp_path / "bin", "#!/bin/sh\nexit 1\n", monkeypatch)
    with pytest.raises(InputError, match="espeak-ng could not say"):
        taken(Kind.SOUND, tmp_path, replace(BELLS, voice="espeak-ng"))


def recorded(folder: Path, sentences: list[str]) -> Path:
    """Record somebody saying these sentences, all alike."""
    folder.mkdir()
    spoken(folder / "said.wav")
    (folder / "clips.json").write_text(json.dumps(dict.fromkeys(sentences, "said.wav")))
    return folder


def test_a_person_who_was_recorded_speaks_through_a_whole_sound(tmp_path: Path) -> None:
    said = [one.text for one in SCORE.events if isinstance(one, Cue)]
    voice = str(recorded(tmp_path / "clips", said))
    (tmp_path / "files").mkdir()
    spoken_file = taken(Kind.SOUND, tmp_path / "files", replace(BELLS, voice=voice))
    whole = spoken_file.read_bytes()
    assert whole != taken(Kind.SOUND, tmp_path / "files", BELLS).read_bytes()


def test_a_sentence_that_nobody_recorded_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    voice = str(recorded(tmp_path / "clips", ["Hello."]))
    (tmp_path / "files").mkdir()
    with pytest.raises(InputError, match="Nobody was recorded saying “Let’s begin"):
        taken(Kind.SOUND, tmp_path / "files", replace(BELLS, voice=voice))
    assert list((tmp_path / "files").iterdir()) == []
