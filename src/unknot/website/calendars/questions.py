"""What a CalDAV server is asked, and where its answers hold what was asked for."""

from datetime import datetime

ENTRY = "{urn:ietf:params:xml:ns:caldav}calendar-data"
HREF = "{DAV:}href"
TAG = "{http://calendarserver.org/ns/}getctag"
ASK_FOR_TAG = (
    '<?xml version="1.0" encoding="utf-8"?><D:propfind xmlns:D="DAV:"'
    ' xmlns:C="http://calendarserver.org/ns/"><D:prop><C:getctag/></D:prop></D:propfind>'
)


def ask_for_entries(begins: datetime, ends: datetime) -> str:
    """Ask for the entries between two moments, as they are written there."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><C:calendar-query xmlns:D="DAV:"'
        ' xmlns:C="urn:ietf:params:xml:ns:caldav"><D:prop><C:calendar-data/></D:prop><C:filter>'
        '<C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">'
        f'<C:time-range start="{_utc(begins)}" end="{_utc(ends)}"/></C:comp-filter>'
        "</C:comp-filter></C:filter></C:calendar-query>"
    )


def _utc(moment: datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%SZ}"
