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
from unknot.craft.sentences import either, to_tell

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
                sentence = to_tell(
                    "The voice {name} could not say “{words}”.", name=self.engine.name, words=text
                )
                raise VoiceError(sentence) from error


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
    raise _no_voice(language, name)


def _no_voice(language: str, name: str) -> InputError:
    named = to_tell(" by the name {name}", name=name) if name else ""
    engines = [one.name for one in ENGINES if language in one.speaks]
    here = to_tell("{engines}, installed here; ", engines=either(*engines)) if engines else ""
    return InputError(
        to_tell("No voice for “{language}” was found{named}.", language=language, named=named),
        accepted=to_tell("{here}recordings; or bells instead", here=here),
    )
