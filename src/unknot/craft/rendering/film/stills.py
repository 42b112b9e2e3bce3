"""Stills: whatever does not move in a film, drawn once; a film then only puts them together."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import typst

from unknot.craft.errors import InputError
from unknot.craft.sentences import to_tell
from unknot.craft.writing import as_json

TEMPLATES = Path(__file__).parent / "templates"
PIXELS_AN_INCH = 72  # a point is a pixel
Image = Any
"""A picture of skia's, which has no types."""


class Drawing(msgspec.Struct, frozen=True):
    """A picture in SVG, and its size in pixels."""

    svg: str
    width: float
    height: float


class Line(msgspec.Struct, frozen=True):
    """A line of words; it breaks where it is too long."""

    text: str
    size: float
    colour: str
    slanted: bool = False


def pictures(drawings: Iterable[Drawing]) -> list[bytes]:
    """Draw pictures as PNG, without a ground."""
    return _pages("pictures", list(drawings))


def words(pages: Iterable[Iterable[Line]], *, width: int, language: str) -> list[bytes]:
    """Set words as PNG, without a ground; each page is as high as its lines."""
    lines = [list(page) for page in pages]
    return _pages("words", {"pages": lines, "width": width, "language": language})


def _pages(template: str, data: object) -> list[bytes]:
    try:
        drawn = typst.compile(
            TEMPLATES / f"{template}.typ",
            root=TEMPLATES,
            format="png",
            ppi=PIXELS_AN_INCH,
            ignore_system_fonts=True,
            sys_inputs={template: as_json(data).decode()},
        )
    except typst.TypstError as error:
        sentence = to_tell("This film cannot be drawn: {reason}.", reason=str(error))
        raise InputError(sentence) from error
    return [*_as_list(drawn)]


def _as_list(drawn: bytes | list[bytes]) -> Iterator[bytes]:
    """One page comes by itself, several as a list."""
    if isinstance(drawn, bytes):
        yield drawn
    else:
        yield from drawn
