"""What a CalDAV server is asked, and where its answers hold what was asked for."""

from datetime import datetime
from typing import Any

import msgspec

ENTRY = "{urn:ietf:params:xml:ns:caldav}calendar-data"
HREF = "{DAV:}href"
TAG = "{http://calendarserver.org/ns/}getctag"
ASK_FOR_TAG = (
    '<?xml version="1.0" encoding="utf-8"?><D:propfind xmlns:D="DAV:"'
    ' xmlns:C="http://calendarserver.org/ns/"><D:prop><C:getctag/></D:prop></D:propfind>'
)


class Stored(msgspec.Struct, frozen=True):
    """An entry as it is written there, and the name of its file."""

    name: str
    written: str


def ask_for_entries(begins: datetime, ends: datetime) -> str:
    """Ask for the entries between two moments, as they are written there."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><C:calendar-query xmlns:D="DAV:"'
        ' xmlns:C="urn:ietf:params:xml:ns:caldav"><D:prop><C:calendar-data/></D:prop><C:filter>'
        '<C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">'
        f'<C:time-range start="{_utc(begins)}" end="{_utc(ends)}"/></C:comp-filter>'
        "</C:comp-filter></C:filter></C:calendar-query>"
    )


def stored_in(answer: Any) -> list[Stored]:  # noqa: ANN401 - lxml has no types
    """Give the entries in an answer; empty where a server holds one back."""
    return [
        Stored(_name_at(one.findtext(HREF) or ""), one.findtext(f".//{ENTRY}") or "")
        for one in answer.iter("{DAV:}response")
    ]


def _name_at(address: str) -> str:
    """Give the name of a file within its folder; dots alone would name the folder itself."""
    name = address.rsplit("/", 1)[-1]
    return name if name.strip(".") else ""


def _utc(moment: datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%SZ}"
