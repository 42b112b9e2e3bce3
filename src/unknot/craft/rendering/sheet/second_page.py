"""The second page: the bruise watch, or the note for a doctor, with the words around them."""

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.rendering.notes import Asking, BruiseWatch, DoctorsNote
from unknot.craft.rendering.sheet.lines import Line, line, lines
from unknot.craft.rendering.sheet.wording import (
    ANSWERS,
    BESIDES,
    MEANWHILE,
    NOTE_TITLE,
    NOTE_WORDS,
)
from unknot.craft.rendering.watching import WATCH_TITLE, watch_words
from unknot.craft.shaping import capital


class WatchOnPaper(msgspec.Struct, frozen=True):
    """The data of `templates/watch.typ`."""

    title: Line
    because: Line
    emergency: tuple[Line, ...]
    same_day: tuple[Line, ...]
    words: dict[str, Line]


class AskingOnPaper(msgspec.Struct, frozen=True):
    """One thing that needs a professional's word."""

    said: Line
    unsure: bool
    medicines: tuple[str, ...]
    terms: tuple[str, ...]
    why: tuple[Line, ...]
    how_sure: Line
    checked: bool


class NoteOnPaper(msgspec.Struct, frozen=True):
    """The data of `templates/note.typ`."""

    title: Line
    asking: tuple[AskingOnPaper, ...]
    medicine: bool
    besides: Line
    planned: tuple[tuple[Line, Line], ...]
    questions: tuple[Line, ...]
    answers: tuple[Line, ...]
    words: dict[str, Line]


def watch_on_paper(watch: BruiseWatch, knowledge: Knowledge) -> WatchOnPaper:
    """Write out the card to keep."""
    say = knowledge.phrased
    return WatchOnPaper(
        title=line(say(WATCH_TITLE, hours=watch.hours)),
        because=line(watch.because),
        emergency=lines(map(capital, watch.emergency)),
        same_day=lines(watch.same_day),
        words={name: line(words) for name, words in watch_words(watch, knowledge).items()},
    )


def note_on_paper(note: DoctorsNote, knowledge: Knowledge) -> NoteOnPaper:
    """Write out the note, with room to answer by hand."""
    say = knowledge.phrased
    planned = [*note.planned]
    if note.meanwhile:
        planned.append((say(MEANWHILE), capital(note.meanwhile)))
    return NoteOnPaper(
        title=line(say(NOTE_TITLE)),
        asking=tuple(map(_asking, note.asking)),
        medicine=note.medicine,
        besides=line(say(BESIDES, besides=note.besides) if note.besides else ""),
        planned=tuple((line(name), line(words)) for name, words in planned),
        questions=lines(note.questions),
        answers=lines(map(say, ANSWERS)),
        words={name: line(say(words)) for name, words in NOTE_WORDS.items()},
    )


def _asking(asking: Asking) -> AskingOnPaper:
    return AskingOnPaper(
        said=line(asking.said),
        unsure=asking.unsure,
        medicines=asking.medicines,
        terms=asking.terms,
        why=lines(asking.why),
        how_sure=line(capital(asking.how_sure)),
        checked=asking.checked,
    )
