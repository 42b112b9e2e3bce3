"""Engines: programs on this machine that speak, each a process of its own."""

import shutil
import subprocess  # nosec B404
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from unknot.craft.errors import InputError
from unknot.craft.rendering.sound.noise import Samples
from unknot.craft.rendering.sound.voices.clip import VoiceError, clip

PATIENCE_SECONDS = 20
CALM_WORDS_A_MINUTE = 150
CALM_STRETCH = 1.1
"""As calm as fits: scores leave 70 ms for each letter of a sentence."""


class Engine(msgspec.Struct, frozen=True):
    """A program that speaks some languages; `asks` gives its arguments for a sentence in one."""

    name: str
    speaks: dict[str, str]
    asks: Callable[[str, str, Path], tuple[str, ...]]


def _asks_espeak(voice: str, text: str, file: Path) -> tuple[str, ...]:
    pace = str(CALM_WORDS_A_MINUTE)
    return ("-v", voice, "-s", pace, "-p", "42", "-z", "-w", str(file), "--", text)


def _asks_flite(voice: str, text: str, file: Path) -> tuple[str, ...]:
    stretch = f"duration_stretch={CALM_STRETCH}"
    return ("-voice", voice, "--setf", stretch, "-o", str(file), "-t", text)


ENGINES = (
    Engine("espeak-ng", {"en": "en-gb", "af": "af"}, _asks_espeak),
    Engine("flite", {"en": "slt"}, _asks_flite),
)


class EngineVoice(msgspec.Struct, frozen=True):
    """An engine that speaks in one language."""

    engine: Engine
    program: str
    language: str

    def say(self, text: str) -> Samples:
        """Give a sentence as a clip."""
        with TemporaryDirectory() as folder:
            file = Path(folder, "said.wav")
            asked = self.engine.asks(self.engine.speaks[self.language], text, file)
            try:
                subprocess.run(  # nosec B603
                    (self.program, *asked),
                    check=True,
                    capture_output=True,
                    timeout=PATIENCE_SECONDS,
                )
                return clip(file)
            except (subprocess.SubprocessError, OSError, InputError) as error:
                raise VoiceError(f"The voice {self.engine.name} could not say “{text}”.") from error


def voices_here(language: str) -> tuple[EngineVoice, ...]:
    """Give the engines on this machine that speak a language, the best first."""
    return tuple(
        EngineVoice(engine, program, language)
        for engine in ENGINES
        if language in engine.speaks and (program := shutil.which(engine.name))
    )


def find_voice(language: str, name: str = "") -> EngineVoice:
    """Give the first engine on this machine that speaks a language, or the one of a name.

    Raises InputError where there is none; bells need none.
    """
    for voice in voices_here(language):
        if name in ("", voice.engine.name):
            return voice
    names = " or ".join(one.name for one in ENGINES if language in one.speaks)
    raise InputError(
        f"No voice for “{language}” was found{f' by the name {name}' if name else ''}.",
        accepted=f"{f'{names}, installed here; ' if names else ''}recordings; or bells instead",
    )
