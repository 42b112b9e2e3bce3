"""A film: moving hands, a sound, words in the picture and in a track, a chapter for each step."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from imageio_ffmpeg import get_ffmpeg_exe
from msgspec.structs import replace

from tests.craft.rendering.files import GIVEN, written
from tests.craft.sessions import KNOWN
from unknot.craft.errors import InputError
from unknot.craft.rendering.film import film, layout
from unknot.craft.rendering.film.libraries import MISSING
from unknot.craft.rendering.film.painting import Painter
from unknot.craft.rendering.film.viewing import Views
from unknot.craft.rendering.film.wording import over_lines
from unknot.craft.rendering.progress import unheard
from unknot.craft.rendering.sound import Hearing, Label, render_sound
from unknot.craft.score.events import Cue, Stroke

pytestmark = pytest.mark.film
SCORE = replace(written(5), duration_ms=4_000)
"""The first seconds of a session."""
Progress = Callable[[int, int], None]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sound") / "sound.m4a"
    label = Label(title="A back massage", comment="Pressure at most 3 of 3.")
    render_sound(SCORE, path, None, hearing=Hearing(), label=label)
    return path


@pytest.fixture(scope="module")
def told(sound: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """What ffmpeg tells of a film."""
    path = tmp_path_factory.mktemp("film") / "film.mp4"
    film(SCORE, path, sound, KNOWN, given=GIVEN)
    asked = [get_ffmpeg_exe(), "-hide_banner", "-i", str(path)]
    return subprocess.run(asked, capture_output=True, text=True, check=False).stderr


def test_it_is_720p_with_a_sound_and_a_text_track(told: str) -> None:
    assert "Video: h264" in told
    assert "yuv420p(progressive), 1280x720" in told
    assert "Audio: aac" in told
    track = next(line for line in told.splitlines() if "(eng): Subtitle: mov_text" in line)
    assert "(default)" not in track


def test_it_has_a_chapter_for_each_step_and_says_its_limits(told: str) -> None:
    for step in SCORE.steps:
        assert step.title in told
    assert "Pressure at most 3 of 3." in told


def test_hands_and_words_move_in_the_picture() -> None:
    painter = Painter(SCORE, KNOWN, GIVEN)
    none_yet, there = painter.paint(0).copy(), painter.paint(2_000).copy()
    assert none_yet.shape == (720, 1280, 4)
    changed = np.argwhere((none_yet != there).any(axis=2))
    assert len(changed) > 10_000
    above_the_bar = changed[changed[:, 0] < 640]
    assert above_the_bar[:, 1].max() < layout.STAGE_WIDTH  # the words stay as long as they are


def test_when_all_is_over_it_says_to_rest_and_no_longer_what_to_do() -> None:
    painter = Painter(SCORE, KNOWN, GIVEN)
    columns = slice(layout.TEXT_X, layout.TEXT_X + layout.TEXT_WIDTH)
    first, last, over = (
        painter.paint(at_ms)[layout.STEP_Y : layout.CAPTION_Y, columns].copy()
        for at_ms in (SCORE.duration_ms - 40, SCORE.duration_ms - 1, SCORE.duration_ms)
    )
    assert (first == last).all()
    assert (last != over).any()


def test_the_last_seconds_say_to_rest_and_until_when_it_may_be_used_again() -> None:
    rest, holds = (line.text for line in over_lines(KNOWN, GIVEN))
    assert rest == "Rest a while"
    assert "hold until 25 November, 14:00" in holds


def test_as_long_as_nothing_moves_but_hands_the_same_picture_lies_below_them() -> None:
    stage = Painter(SCORE, KNOWN, GIVEN)._album.stage
    stroke = next(one for one in SCORE.events if isinstance(one, Stroke))
    view = Views(SCORE).at(2_000)
    assert stage.seen(view, stroke.hands) is stage.seen(Views(SCORE).at(3_000), stroke.hands)


def test_the_same_moment_is_the_same_picture() -> None:
    first = Painter(SCORE, KNOWN, GIVEN).paint(1_234).copy()
    painter = Painter(SCORE, KNOWN, GIVEN)
    painter.paint(3_000)
    assert (painter.paint(1_234) == first).all()


def test_it_is_broken_off_by_whoever_waits_for_it(sound: Path, tmp_path: Path) -> None:
    def tired(done: int, total: int) -> None:
        if done == 10:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        film(SCORE, tmp_path / "film.mp4", sound, KNOWN, given=GIVEN, progress=tired)


def test_a_sound_that_is_none_ends_it_with_a_sentence(tmp_path: Path) -> None:
    silent = tmp_path / "sound.m4a"
    silent.write_bytes(b"nothing")
    with pytest.raises(InputError, match="The film cannot be encoded"):
        film(SCORE, tmp_path / "film.mp4", silent, KNOWN, given=GIVEN, progress=unheard)


def test_without_its_libraries_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "skia", None)
    with pytest.raises(InputError) as refused:
        Painter(SCORE, KNOWN, GIVEN)
    assert str(refused.value) == MISSING


@pytest.mark.parametrize("amount", KNOWN.talk)
def test_picture_and_text_track_say_no_more_than_the_talk_that_was_chosen(amount: str) -> None:
    painter = Painter(written(5), KNOWN, replace(GIVEN, talk=amount))
    kinds = KNOWN.talk[amount].kinds
    cues = [one for one in written(5).events if isinstance(one, Cue) and one.kind in kinds]
    assert [one.text for one in painter.captions] == [cue.text for cue in cues]


def test_a_session_without_a_word_to_say_has_no_captions() -> None:
    silent = replace(SCORE, events=tuple(one for one in SCORE.events if not isinstance(one, Cue)))
    assert Painter(silent, KNOWN, GIVEN).captions == ()
