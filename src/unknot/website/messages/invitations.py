"""Calendar files that go with a message: an appointment is asked for, changed or called off.

All that is told of one appointment carries one `uid` and a `sequence` that rises, so that a
calendar moves or removes the entry that it has.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from urllib.parse import quote
from zoneinfo import ZoneInfo

import msgspec
from icalendar import Calendar, Timezone, vCalAddress, vText
from icalendar import Event as Entry

from unknot.website.messages.lines import one_line, plain_lines

MAKER = "-//Unknot//Appointments//EN"


class Method(StrEnum):
    """What a calendar is to do: take an entry in or change it, remove it, or merely show it."""

    REQUEST = "REQUEST"
    CANCEL = "CANCEL"
    PUBLISH = "PUBLISH"


class Party(msgspec.Struct, frozen=True):
    """Who invites or is invited; `email` may be empty for somebody who has none."""

    name: str
    email: str


class Event(msgspec.Struct, frozen=True):
    """An appointment as calendars have it; `zone` is its place’s, such as Africa/Johannesburg.

    It is `tentative` while it is only asked for, and `off` once it does not take place.
    Nothing about health belongs into it: calendars are shown on walls and shared in families.
    """

    uid: str
    sequence: int
    begins: datetime
    ends: datetime
    zone: str
    title: str
    text: str
    place: str
    host: Party
    guest: Party
    written_at: datetime
    method: Method = Method.REQUEST
    tentative: bool = False
    off: bool = False


def invitation(event: Event) -> bytes:
    """Write the calendar file of an appointment."""
    return calendar_file([event], event.method)


def calendar_file(events: Sequence[Event], method: Method | None = None) -> bytes:
    """Write some appointments as one calendar file; without a method it asks nothing of anybody."""
    calendar = _empty_calendar()
    if method is not None:
        calendar.add("method", method.value)
    for event in events:
        calendar.add_component(_entry_of(event))
    _tell_the_clocks(calendar, events)
    return bytes(calendar.to_ical())


def file_of_nothing(zone: str, year: int) -> bytes:
    """Write a calendar file without appointments; it has to hold something, so it holds clocks."""
    calendar = _empty_calendar()
    calendar.add_component(_clocks_of(zone, year, year))
    return bytes(calendar.to_ical())


def _empty_calendar() -> Calendar:
    """Begin a calendar file of ours."""
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    return calendar


def _entry_of(event: Event) -> Entry:
    """Write one appointment as an entry."""
    entry = Entry()
    entry.add("uid", one_line(event.uid))
    entry.add("sequence", event.sequence)
    entry.add("dtstamp", event.written_at)
    entry.add("dtstart", _by_the_clock(event.begins, event.zone))
    entry.add("dtend", _by_the_clock(event.ends, event.zone))
    entry.add("summary", one_line(event.title))
    entry.add("description", plain_lines(event.text))
    entry.add("location", one_line(event.place))
    entry.add("status", _status_of(event))
    entry.add("class", "PRIVATE")
    _name_the_parties(entry, event)
    return entry


def _status_of(event: Event) -> str:
    if event.off or event.method is Method.CANCEL:
        return "CANCELLED"
    return "TENTATIVE" if event.tentative else "CONFIRMED"


def _by_the_clock(instant: datetime, zone: str) -> datetime:
    """Say when in the time of the place; in UTC within an hour that its clocks go through twice."""
    there = instant.astimezone(ZoneInfo(zone))
    return instant.astimezone(UTC) if there.fold else there


def _name_the_parties(entry: Entry, event: Event) -> None:
    """Say who invites whom; who merely looks at an entry is not invited to anything."""
    if event.host.email:
        entry.add("organizer", _address(event.host), encode=False)
    if event.guest.email and event.method is not Method.PUBLISH:
        guest = _address(event.guest)
        guest.params.update(ROLE=vText("REQ-PARTICIPANT"), PARTSTAT=vText("ACCEPTED"))
        entry.add("attendee", guest, encode=False)


def _address(party: Party) -> vCalAddress:
    address = vCalAddress(f"mailto:{quote(one_line(party.email), safe='@+')}")
    address.params["CN"] = vText(one_line(party.name))
    return address


def _tell_the_clocks(calendar: Calendar, events: Sequence[Event]) -> None:
    """Add how the clocks of each place go, for calendars that do not know it."""
    for zone in sorted(calendar.get_missing_tzids()):
        first = min(event.begins.year for event in events)
        last = max(event.ends.year for event in events)
        calendar.add_component(_clocks_of(zone, first, last))


@cache
def _clocks_of(zone: str, first_year: int, last_year: int) -> Timezone:
    """Give how clocks go in some years, and the years beside them; reckoned once, it takes long."""
    first, last = date(first_year - 1, 1, 1), date(last_year + 2, 1, 1)
    return Timezone.from_tzid(zone, first_date=first, last_date=last)
