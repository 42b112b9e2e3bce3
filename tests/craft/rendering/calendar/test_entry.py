"""An entry in a calendar: when, how long, and what to get ready."""

from datetime import UTC, datetime, timedelta

import icalendar
import pytest

from tests.craft.rendering.files import TONIGHT, written
from tests.craft.sessions import KNOWN
from unknot.craft.errors import InputError
from unknot.craft.rendering.calendar import calendar_entry, evening

WRITTEN = datetime(2026, 11, 25, 10, tzinfo=UTC)
ON_THE_WALL = datetime(2026, 11, 25, 20)  # noqa: DTZ001 - a time on a wall


def read(data: bytes) -> icalendar.Event:
    (event,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert isinstance(event, icalendar.Event)
    return event


def start_of(data: bytes) -> datetime:
    start = read(data).start
    assert isinstance(start, datetime)
    return start.astimezone(UTC)


def test_it_starts_on_the_clock_of_the_place() -> None:
    entry = calendar_entry(written(), TONIGHT, KNOWN)
    assert start_of(entry) == datetime(2026, 11, 25, 18, tzinfo=UTC)
    assert b"DTSTART;TZID=Africa/Johannesburg:20261125T200000" in entry


def test_it_takes_as_long_as_the_session() -> None:
    assert read(calendar_entry(written(20), TONIGHT, KNOWN)).duration == timedelta(minutes=20)


def test_it_says_what_to_get_ready_and_to_answer_afresh() -> None:
    event = read(calendar_entry(written(), TONIGHT, KNOWN, link="https://unknot.example/s/1"))
    assert event["SUMMARY"] == "A back massage of 20 minutes"
    lines = str(event["DESCRIPTION"]).splitlines()
    assert lines[: len(written().before)] == list(written().before)
    assert lines[-2:] == [
        "Before you begin, answer the health questions again: they are about that day.",
        "https://unknot.example/s/1",
    ]


def test_the_same_session_on_the_same_evening_is_the_same_entry() -> None:
    later = evening(ON_THE_WALL, written=WRITTEN + timedelta(hours=1))
    first, again = (read(calendar_entry(written(), one, KNOWN)) for one in (TONIGHT, later))
    assert first["UID"] == again["UID"]
    other = evening(ON_THE_WALL + timedelta(days=1), written=WRITTEN)
    assert read(calendar_entry(written(), other, KNOWN))["UID"] != first["UID"]


def test_it_says_when_it_was_written_and_nothing_by_itself() -> None:
    assert read(calendar_entry(written(), TONIGHT, KNOWN)).DTSTAMP == WRITTEN
    assert calendar_entry(written(), TONIGHT, KNOWN) == calendar_entry(written(), TONIGHT, KNOWN)


def test_summer_time_is_kept_where_there_is_any() -> None:
    summer = datetime(2026, 7, 1, 20)  # noqa: DTZ001 - a time on a wall
    there = evening(summer, written=WRITTEN, zone="Europe/Amsterdam")
    entry = calendar_entry(written(), there, KNOWN)
    assert start_of(entry) == datetime(2026, 7, 1, 18, tzinfo=UTC)


@pytest.mark.parametrize("zone", ["", "Nowhere/Land", "../etc/passwd", "Africa", "\0"])
def test_a_time_zone_that_nobody_knows_is_refused(zone: str) -> None:
    with pytest.raises(InputError, match="is no time zone we know"):
        evening(ON_THE_WALL, written=WRITTEN, zone=zone)
