"""What may be done only until somebody was asked says so in every file that it becomes."""

from collections.abc import Callable
from pathlib import Path

import icalendar
import pypdfium2
import pytest
from msgspec.structs import replace

from tests.craft.rendering.files import GIVEN, written
from tests.craft.sessions import KNOWN
from unknot.craft.knowledge import load
from unknot.craft.rendering.files import ENDINGS, Kind, render
from unknot.craft.rendering.film.wording import notes
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.limits import bounds_in_words
from unknot.craft.rendering.writers import _label

SAID = "Only for the meantime, until a doctor or pharmacist has answered."
WAITING = replace(GIVEN, meanwhile=True)


def words_of(kind: Kind, given: Given, folder: Path) -> str:
    path = folder / f"session{ENDINGS[kind][0]}"
    render(written(5), kind, path, knowledge=KNOWN, given=given)
    return " ".join(READ[kind](path).split())


def first_page(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as pages:
        return str(pages[0].get_textpage().get_text_range())


def description(path: Path) -> str:
    (event,) = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return str(event["DESCRIPTION"])


READ: dict[Kind, Callable[[Path], str]] = {
    Kind.SHEET: first_page,
    Kind.TEXT: Path.read_text,
    Kind.CALENDAR: description,
}


@pytest.mark.parametrize("kind", READ)
def test_on_the_first_page_in_a_text_and_in_a_calendar(kind: Kind, tmp_path: Path) -> None:
    assert SAID in words_of(kind, WAITING, tmp_path)
    assert SAID not in words_of(kind, GIVEN, tmp_path)


def test_before_a_film_begins_and_in_the_remark_of_a_sound_and_a_film() -> None:
    assert notes(written(5), KNOWN, WAITING)[0].startswith(f"Within these limits: {SAID}")
    assert _label(written(5), KNOWN, WAITING).comment.startswith(SAID)
    assert SAID not in _label(written(5), KNOWN, GIVEN).comment


def test_in_afrikaans_it_stands_beside_its_english() -> None:
    comment = _label(written(5), load("af"), WAITING).comment
    assert comment.startswith("Slegs vir die tussentyd, totdat ’n dokter of apteker geantwoord het")
    assert SAID.removesuffix(".") in comment


def test_it_comes_before_every_other_limit() -> None:
    bounds = written(5).bounds
    (first, *others) = bounds_in_words(bounds, KNOWN, meanwhile=True)
    assert f"{first}." == SAID
    assert tuple(others) == bounds_in_words(bounds, KNOWN, meanwhile=False)
