"""Voices: engines on this machine, people who were recorded, and none."""

import json
import wave
from pathlib import Path

import numpy as np
import pytest

from unknot.craft.errors import InputError
from unknot.craft.rendering.sound import find_voice, recorded_voice
from unknot.craft.rendering.sound.noise import RATE, Samples
from unknot.craft.rendering.sound.timbres import timbres

SPEAKS = """#!/bin/sh
while [ "$1" != "{flag}" ]; do shift; done
cp "{clip}" "$2"
"""


def _write(file: Path, samples: Samples, rate: int = 22_050) -> None:
    with wave.open(str(file), "wb") as clip:
        clip.setnchannels(1)
        clip.setsampwidth(2)
        clip.setframerate(rate)
        clip.writeframes((samples * 32_767).astype("<i2").tobytes())


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    """A tone of half a second, after and before silence."""
    quiet = np.zeros(11_025, np.float32)
    tone = 0.5 * np.sin(2 * np.pi * 440 * np.arange(11_025) / 22_050)
    _write(tmp_path / "clip.wav", np.concatenate([quiet, tone, quiet]))
    return tmp_path / "clip.wav"


def _install(folder: Path, name: str, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.mkdir(exist_ok=True)
    program = folder / name
    program.write_text(script)
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


@pytest.mark.parametrize(("name", "flag"), [("espeak-ng", "-w"), ("flite", "-o")])
def test_an_engine_speaks_from_the_first_sound_to_the_last(
    name: str, flag: str, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _install(clip.parent / "bin", name, SPEAKS.format(flag=flag, clip=clip), monkeypatch)
    said = find_voice("en", name).say("Breathe in.")
    assert len(said) == pytest.approx(RATE / 2, rel=0.01)
    assert float(np.abs(said).max()) <= timbres().voice.level
    assert float(np.sqrt(np.mean(said**2))) == pytest.approx(timbres().voice.loudness, rel=0.01)


def test_where_no_engine_is_installed_the_sentence_says_what_there_is_instead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(InputError, match=r"No voice for “en” .* espeak-ng or flite.*bells"):
        find_voice("en")


def test_a_language_that_no_engine_speaks_is_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match=r"No voice for “xh”.*recordings; or bells"):
        find_voice("xh")


def test_an_engine_that_fails_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _install(tmp_path / "bin", "espeak-ng", "#!/bin/sh\nexit 1\n", monkeypatch)
    with pytest.raises(InputError, match=r"espeak-ng could not say “Breathe in.”"):
        find_voice("en").say("Breathe in.")


def test_an_engine_that_says_nothing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _install(tmp_path / "bin", "espeak-ng", "#!/bin/sh\nexit 0\n", monkeypatch)
    with pytest.raises(InputError, match="espeak-ng could not say"):
        find_voice("en").say("Breathe in.")


def test_a_person_who_was_recorded_speaks_the_same_way(clip: Path) -> None:
    index = clip.parent / "clips.json"
    index.write_text(json.dumps({"Breathe in.": clip.name}))
    voice = recorded_voice(clip.parent)
    assert len(voice.say("Breathe in.")) == pytest.approx(RATE / 2, rel=0.01)
    with pytest.raises(InputError, match=r"Nobody was recorded saying “Breathe out.”"):
        voice.say("Breathe out.")


@pytest.mark.parametrize("index", [None, "[]", '{"Hello.": "none.wav"}', '{"Hello.": "../x"}'])
def test_a_folder_without_recordings_is_refused(tmp_path: Path, index: str | None) -> None:
    if index is not None:
        (tmp_path / "clips.json").write_text(index)
    with pytest.raises(InputError, match=r"clips\.json"):
        recorded_voice(tmp_path)
