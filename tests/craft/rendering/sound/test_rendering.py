"""A session as a sound file."""

import subprocess
from pathlib import Path

import numpy as np
import pytest
from imageio_ffmpeg import get_ffmpeg_exe

from tests.craft.rendering.sound.conftest import (
    ONLY_TEMPO,
    ONLY_VOICE,
    Beep,
    Speaker,
    decoded,
    loudness_of,
    onsets_ms,
)
from unknot.craft.errors import InputError
from unknot.craft.rendering.sound import Hearing, Label, Levels, render_sound
from unknot.craft.rendering.sound.mix import CHUNK, Mix
from unknot.craft.rendering.sound.noise import RATE, Samples
from unknot.craft.rendering.sound.timbres import timbres
from unknot.craft.rendering.sound.voices import Voice
from unknot.craft.score import Score

LABEL = Label(title="A massage; # 1 = calm", comment="Until\nFriday", language="en")
USUAL = Hearing()
LOUDEST = Hearing(levels=Levels(voice=100, tempo=100, waves=100))


@pytest.mark.parametrize("ending", ["mp3", "opus", "m4a"])
def test_cues_are_heard_when_the_score_says(short: Score, tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"session.{ending}"
    render_sound(short, file, Beep(), hearing=ONLY_VOICE, label=LABEL)
    heard = onsets_ms(decoded(file)[:, 0])
    wanted = [0, 4_321, 9_999, 20_000, 31_250, 40_000]
    assert len(heard) == len(wanted)
    assert np.abs(np.subtract(heard, wanted)).max() <= 20


def test_taps_are_heard_when_the_score_says(short: Score, tmp_path: Path) -> None:
    file = tmp_path / "session.opus"
    render_sound(short, file, Beep(), hearing=ONLY_TEMPO, label=LABEL)
    heard = onsets_ms(decoded(file)[20 * RATE - 480 : 40 * RATE - 480, 0], least_gap_ms=300)
    wanted = [10 + 1000 * beat for beat in range(20)]
    assert len(heard) == len(wanted)
    assert np.abs(np.subtract(heard, wanted)).max() <= 20


@pytest.mark.parametrize("ending", ["mp3", "opus", "m4a"])
def test_each_step_is_a_chapter_and_the_file_says_what_it_is(
    short: Score, tmp_path: Path, ending: str
) -> None:
    file = tmp_path / f"session.{ending}"
    render_sound(short, file, None, hearing=USUAL, label=LABEL)
    said = subprocess.run([get_ffmpeg_exe(), "-i", file], capture_output=True, check=False)
    lines = [" ".join(line.split()) for line in said.stderr.decode().splitlines()]
    assert "title : A massage; # 1 = calm" in lines
    assert "comment : Until Friday" in lines
    assert any(line.endswith("start 0.000000, end 20.000000") for line in lines)
    assert "title : Glide; # = slowly" in lines
    assert "title : Knead" in lines


def test_it_starts_softly_and_turned_up_to_the_most_it_never_clips(short: Score) -> None:
    usual, loudest = (
        np.concatenate(list(Mix(short, Beep(), hearing).chunks())) for hearing in (USUAL, LOUDEST)
    )
    assert 20 * np.log10(np.abs(usual[:RATE]).max()) < -20
    assert np.abs(usual).max() <= np.abs(loudest).max() <= np.float32(timbres().ceiling.most)


@pytest.mark.parametrize(
    ("ending", "voice", "least", "most"),
    [("mp3", Speaker(), -20, -16), ("opus", Speaker(), -20, -16), ("mp3", None, -25, -20)],
)
def test_it_is_as_loud_as_phones_expect_of_speech_and_does_not_clip_when_decoded(
    short: Score, tmp_path: Path, ending: str, voice: Voice | None, least: int, most: int
) -> None:
    file = tmp_path / f"session.{ending}"
    render_sound(short, file, voice, hearing=USUAL, label=LABEL)
    loudness, peak = loudness_of(file)
    assert least < loudness < most
    assert peak < -1


def test_the_voice_stands_well_above_what_gives_way_to_it(short: Score) -> None:
    spoken, waves = (
        np.concatenate(list(Mix(short, voice, hearing).chunks()))[12 * RATE : 14 * RATE]
        for voice, hearing in ((Speaker(), USUAL), (None, USUAL))
    )
    left = np.mean(np.square(waves)) * timbres().duck.waves ** 2
    assert 10 * np.log10(np.mean(np.square(spoken)) / left) > 12


def test_with_bells_nothing_is_said(short: Score, tmp_path: Path) -> None:
    file = tmp_path / "session.mp3"
    hearing = Hearing(levels=Levels(voice=100, tempo=0, waves=0))
    render_sound(short, file, None, hearing=hearing, label=LABEL)
    heard = onsets_ms(decoded(file)[:, 0], least_gap_ms=4_000)
    assert np.abs(np.subtract(heard, [0, 20_000, 31_250, 40_000])).max() <= 20


def test_the_same_session_gives_the_same_file(short: Score, tmp_path: Path) -> None:
    files = [tmp_path / f"{name}.mp3" for name in ("one", "other")]
    for file in files:
        render_sound(short, file, Beep(), hearing=USUAL, label=LABEL)
    assert files[0].read_bytes() == files[1].read_bytes()


def test_progress_comes_to_its_end(short: Score, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    render_sound(
        short,
        tmp_path / "session.opus",
        None,
        hearing=USUAL,
        label=LABEL,
        progress=lambda done, whole: told.append((done, whole)),
    )
    assert told[-1] == (48 * RATE, 48 * RATE)
    assert [done for done, _ in told] == [CHUNK, 2 * CHUNK, 3 * CHUNK, 4 * CHUNK, 48 * RATE]


def test_what_progress_raises_ends_it(short: Score, tmp_path: Path) -> None:
    def tired(done: int, whole: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        render_sound(short, tmp_path / "x.mp3", None, hearing=USUAL, label=LABEL, progress=tired)


def test_where_there_is_no_room_a_sentence_says_so(short: Score, tmp_path: Path) -> None:
    full = tmp_path / "session.mp3"
    full.symlink_to("/dev/full")
    with pytest.raises(InputError, match="No space left"):
        render_sound(short, full, None, hearing=USUAL, label=LABEL)


def test_a_folder_that_is_not_there_is_said_so(short: Score, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        render_sound(short, tmp_path / "none" / "x.opus", None, hearing=USUAL, label=LABEL)


def test_a_voice_that_fails_ends_it(short: Score, tmp_path: Path) -> None:
    class Hoarse:
        def say(self, text: str) -> Samples:
            raise InputError(f"I cannot say “{text}”.")

    with pytest.raises(InputError, match=r"I cannot say “Let us begin.”"):
        render_sound(short, tmp_path / "x.mp3", Hoarse(), hearing=USUAL, label=LABEL)
