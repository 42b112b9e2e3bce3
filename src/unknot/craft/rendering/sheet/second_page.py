"""The second page: the bruise watch, or the note for a doctor, with the words around them."""

import msgspec

from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.rendering.notes import Asking, BruiseWatch, DoctorsNote
from unknot.craft.rendering.sheet.wording import (
    ANSWERS,
    BESIDES,
    MEANWHILE,
    NOTE_TITLE,
    NOTE_WORDS,
    WATCH_TITLE,
    WATCH_WORDS,
)
from unknot.craft.rendering.watching import seen_the_same_day


class WatchOnPaper(msgspec.Struct, frozen=True):
    """The data of `templates/watch.typ`."""

    title: str
    because: str
    emergency: tuple[str, ...]
    same_day: tuple[str, ...]
    words: dict[str, str]


class NoteOnPaper(msgspec.Struct, frozen=True):
    """The data of `templates/note.typ`."""

    title: str
    asking: tuple[Asking, ...]
    medicine: bool
    besides: str
    planned: tuple[tuple[str, str], ...]
    questions: tuple[str, ...]
    answers: tuple[str, ...]
    words: dict[str, str]


def watch_on_paper(watch: BruiseWatch) -> WatchOnPaper:
    """Write out the card to keep."""
    return WatchOnPaper(
        title=WATCH_TITLE.format(hours=watch.hours),
        because=watch.because,
        emergency=tuple(f"{sign[0].upper()}{sign[1:]}" for sign in watch.emergency),
        same_day=watch.same_day,
        words=WATCH_WORDS | {"emergency": WATCH_WORDS["emergency"].format(number=watch.number)},
    )


def watch_by_hours(hours: int, knowledge: Knowledge, library: Library) -> WatchOnPaper:
    """Write out the card for whom only the hours are known."""
    watch = BruiseWatch(
        because="",
        hours=hours,
        same_day=seen_the_same_day(knowledge, library),
        emergency=library.advice_on("bruise_watch_emergency"),
        number=next(iter(knowledge.contacts.values())).number,
    )
    return watch_on_paper(watch)


def note_on_paper(note: DoctorsNote) -> NoteOnPaper:
    """Write out the note, with room to answer by hand."""
    meanwhile = (
        ((MEANWHILE, f"{note.meanwhile[0].upper()}{note.meanwhile[1:]}"),) if note.meanwhile else ()
    )
    return NoteOnPaper(
        title=NOTE_TITLE,
        asking=note.asking,
        medicine=note.medicine,
        besides=BESIDES.format(besides="; ".join(note.besides)) if note.besides else "",
        planned=(*note.planned, *meanwhile),
        questions=note.questions,
        answers=ANSWERS,
        words=NOTE_WORDS,
    )
