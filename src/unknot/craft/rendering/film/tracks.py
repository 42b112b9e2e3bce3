"""Tracks: which of a film's are switched on; the boxes of an MP4, as ISO/IEC 14496-12 has them."""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

HEAD = struct.Struct(">I4s")
LONG = struct.Struct(">Q")
HANDLER_AT = 8
"""Where a handler says what it handles, after its version and flags and a word that is unused."""
IS_ON = 1


class Box(msgspec.Struct, frozen=True):
    """One box: its kind, and from where to where in the file its content lies."""

    kind: bytes
    start: int
    end: int


def switch_off(path: Path, handler: bytes) -> None:
    """Let players show tracks of a kind, such as `b"sbtl"`, only to whoever asks for them.

    The encoder switches the first track of each kind on, whatever it is told.
    """
    with path.open("r+b") as film:
        whole = Box(b"", 0, path.stat().st_size)
        for movie in _within(film, whole, b"moov"):
            for track in _within(film, movie, b"trak"):
                if handler in _handlers(film, track):
                    for header in _within(film, track, b"tkhd"):
                        _switch_off(film, header)


def _handlers(film: BinaryIO, track: Box) -> Iterator[bytes]:
    for media in _within(film, track, b"mdia"):
        for handler in _within(film, media, b"hdlr"):
            film.seek(handler.start + HANDLER_AT)
            yield film.read(4)


def _switch_off(film: BinaryIO, header: Box) -> None:
    last_of_flags = header.start + 3
    film.seek(last_of_flags)
    flags = film.read(1)[0]
    film.seek(last_of_flags)
    film.write(bytes([flags & ~IS_ON]))


def _within(film: BinaryIO, outer: Box, kind: bytes) -> Iterator[Box]:
    """Give the boxes of a kind that lie in another."""
    at = outer.start
    while at < outer.end:
        film.seek(at)
        size, found = HEAD.unpack(film.read(HEAD.size))
        begins = at + HEAD.size
        if size == 1:
            (size,) = LONG.unpack(film.read(LONG.size))
            begins += LONG.size
        ends = at + size if size else outer.end
        if found == kind:
            yield Box(found, begins, ends)
        at = ends
