"""Hands over what is kept of somebody, as a file to read and to take elsewhere."""

from collections.abc import Sequence

import msgspec
from django.http import HttpResponse
from django.template.loader import render_to_string

from unknot.website.mine.in_words import InWords
from unknot.website.mine.kept import Kept


def as_file(kept: Sequence[Kept]) -> HttpResponse:
    """Give all that was read as a file for other programs."""
    body = msgspec.json.format(msgspec.json.encode(kept), indent=2)
    response = HttpResponse(body, content_type="application/json")
    response["Content-Disposition"] = 'attachment; filename="what-practices-keep.json"'
    return response


def as_page(kept: Sequence[InWords]) -> HttpResponse:
    """Give all that was read as a page that any browser opens, and anybody can print."""
    response = HttpResponse(render_to_string("mine/kept.html", {"kept": kept}))
    response["Content-Disposition"] = 'attachment; filename="what-practices-keep.html"'
    return response
