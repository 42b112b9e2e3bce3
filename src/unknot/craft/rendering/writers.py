"""Writers: one for each kind of file, all from the same score.

Each loads what it draws or sounds with only when it is called: most people take nothing along.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from unknot.craft.errors import InputError
from unknot.craft.knowledge import Knowledge, load_library
from unknot.craft.language import guarded
from unknot.craft.rendering.calendar import calendar_entry
from unknot.craft.rendering.full_disk import raise_if_full
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.here import NO_VOICE, VOICE_FAILS
from unknot.craft.rendering.kinds import Kind
from unknot.craft.rendering.limits import bounds_in_words, holds_in_words
from unknot.craft.rendering.progress import Progress, unheard
from unknot.craft.rendering.said import kinds_said
from unknot.craft.rendering.script import script
from unknot.craft.score import Score
from unknot.craft.sentences import to_tell
from unknot.craft.shaping import joined

if TYPE_CHECKING:
    from unknot.craft.rendering.sound import Label, Voice

Writer = Callable[[Score, Path, Knowledge, Given, Progress], str]
"""Gives a sentence where a file is otherwise than was wanted."""
SOUND_OF_A_FILM = 10
"""The share of a film's making, in hundredths, that its sound takes."""


def write_sheet(
    score: Score, path: Path, knowledge: Knowledge, given: Given, progress: Progress
) -> str:
    """Write a session for paper."""
    from unknot.craft.rendering.sheet import sheet

    printed = sheet(score, knowledge, load_library(knowledge.speech.language), given)
    path.write_bytes(printed.pdf)
    progress(1, 1)
    return printed.otherwise


def write_sound(
    score: Score, path: Path, knowledge: Knowledge, given: Given, progress: Progress
) -> str:
    """Write a session to be heard; where a voice fails the next one speaks, in the end bells."""
    from unknot.craft.rendering.sound import Hearing, VoiceError, render_sound

    *others, last = _voices(score.language, given.voice)
    label, hearing = _label(score, knowledge, given), Hearing(kinds=kinds_said(knowledge, given))

    def heard(voice: "Voice | None") -> None:
        render_sound(score, path, voice, hearing=hearing, label=label, progress=progress)

    try:
        for voice in others:
            with suppress(VoiceError):
                heard(voice)
                return ""
        heard(last)
    except InputError as error:
        raise_if_full(str(error))
        raise
    if last or given.voice is None:
        return ""
    return VOICE_FAILS if others else NO_VOICE


def write_film(
    score: Score, path: Path, knowledge: Knowledge, given: Given, progress: Progress
) -> str:
    """Write a session to be watched, with its sound."""
    from unknot.craft.rendering.film import film

    part = SOUND_OF_A_FILM
    with TemporaryDirectory() as folder:
        sound = Path(folder, "sound.m4a")
        otherwise = write_sound(score, sound, knowledge, given, _share(progress, 0, part))
        film(score, path, sound, knowledge, given=given, progress=_share(progress, part, 100))
    return otherwise


def write_text(
    score: Score, path: Path, knowledge: Knowledge, given: Given, progress: Progress
) -> str:
    """Write a session to read aloud."""
    library = load_library(knowledge.speech.language)
    path.write_text(script(score, knowledge, library, given), encoding="utf-8")
    progress(1, 1)
    return ""


def write_calendar(
    score: Score, path: Path, knowledge: Knowledge, given: Given, progress: Progress
) -> str:
    """Write an entry for a calendar."""
    if given.evening is None:
        raise InputError(to_tell("A calendar entry needs the evening that it is for."))
    entry = calendar_entry(
        score, given.evening, knowledge, link=given.link, meanwhile=given.meanwhile
    )
    path.write_bytes(entry)
    progress(1, 1)
    return ""


WRITERS: dict[Kind, Writer] = {
    Kind.SHEET: write_sheet,
    Kind.SOUND: write_sound,
    Kind.FILM: write_film,
    Kind.TEXT: write_text,
    Kind.CALENDAR: write_calendar,
}


def _voices(language: str, wanted: str | None) -> "tuple[Voice | None, ...]":
    """Give who may speak, one after the other; None is for bells, also where nobody is left."""
    from unknot.craft.rendering.sound import find_voice, recorded_voice, voices_here

    if wanted is None:
        return (None,)
    if not wanted:
        return (*voices_here(language), None)
    folder = Path(wanted)
    return (recorded_voice(folder) if folder.is_dir() else find_voice(language, wanted),)


def _label(score: Score, knowledge: Knowledge, given: Given) -> "Label":
    """Say in a file what it is, what it is limited to, and until when."""
    from unknot.craft.rendering.sheet.wording import TITLE
    from unknot.craft.rendering.sound import Label

    limits = joined(". ", *bounds_in_words(score.bounds, knowledge, meanwhile=given.meanwhile))
    return Label(
        title=str(knowledge.phrased(TITLE, minutes=score.duration_ms // 60_000)),
        comment=f"{guarded(limits)}. {holds_in_words(given.made, given.until, knowledge)}",
        language=score.language,
    )


def _share(progress: Progress, begin: int, end: int) -> Progress:
    """Tell the progress of a part, from `begin` to `end` in hundredths of the whole."""
    if progress is unheard:
        return unheard

    def told(done: int, total: int) -> None:
        progress(round(begin + (end - begin) * done / max(total, 1)), 100)

    return told
