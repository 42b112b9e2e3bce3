"""Hands over what is kept of somebody, as a file to read and to take elsewhere."""

from collections.abc import Sequence

import msgspec
from django.http import HttpResponse

from unknot.website.mine.kept import Kept


def as_file(kept: Sequence[Kept]) -> HttpResponse:
    """Give all that was read as a file."""
    body = msgspec.json.format(msgspec.json.encode(kept), indent=2)
    response = HttpResponse(body, content_type="application/json")
    response["Content-Disposition"] = 'attachment; filename="what-practices-keep.json"'
    return response
