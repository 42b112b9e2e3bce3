"""A file by parts: players ask for the stretch that they need, to begin at once and to seek."""

import re
from collections.abc import Iterator
from pathlib import Path

from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

ASKED = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")
CHUNK = 64 * 1024


def sent(request: HttpRequest, place: Path, *, name: str, mime: str) -> HttpResponseBase:
    """Send a file, or the part of it that is asked for."""
    kept = place.stat()
    mark = f'"{kept.st_size:x}-{kept.st_mtime_ns:x}"'
    asked = request.headers.get("Range", "")
    is_of_another = request.headers.get("If-Range", mark) != mark
    span = None if is_of_another else span_of(asked, kept.st_size)
    response = _answer(place, span, kept.st_size, name=name, mime=mime)
    response["Accept-Ranges"] = "bytes"
    response["ETag"] = mark
    response["Content-Encoding"] = "identity"  # else it would be packed, and its parts be others
    return response


def span_of(asked: str, size: int) -> range | None:
    """Read which bytes are asked for, none where there are none; None for the whole file.

    More than one stretch, and whatever else is not understood, asks for the whole file.
    """
    found = ASKED.fullmatch(asked.strip())
    first, last = found.groups() if found else ("", "")
    if first:
        return range(int(first), min(int(last) + 1 if last else size, size))
    return range(max(size - int(last), 0), size) if last else None


def _answer(
    place: Path, span: range | None, size: int, *, name: str, mime: str
) -> HttpResponseBase:
    if span is None:
        return FileResponse(place.open("rb"), as_attachment=True, filename=name, content_type=mime)
    if not span:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    part = StreamingHttpResponse(_read(place, span), status=206, content_type=mime)
    part["Content-Range"] = f"bytes {span.start}-{span.stop - 1}/{size}"
    part["Content-Length"] = str(len(span))
    return part


def _read(place: Path, span: range) -> Iterator[bytes]:
    with place.open("rb") as file:
        file.seek(span.start)
        left = len(span)
        while left and (chunk := file.read(min(left, CHUNK))):
            left -= len(chunk)
            yield chunk
