"""Entries of any calendar program become the times at which somebody is busy, and nothing else."""

import sys
import time
from collections.abc import Set as AbstractSet
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.website.calendars.diaries import ZONE
from tests.website.calendars.servers import HOUR, entry
from unknot.website.booking.times.cells import Span, begins, cell_at
from unknot.website.calendars import busy
from unknot.website.calendars.busy import Read, Standing, merged, read_entries
from unknot.website.calendars.errors import NotReached
from unknot.website.calendars.questions import Stored

WINDOW = Span(
    cell_at(datetime(2026, 11, 26, tzinfo=UTC)), cell_at(datetime(2027, 1, 26, tzinfo=UTC))
)
OTHERS = (
    "ORGANIZER:mailto:a@example.org",
    "ATTENDEE:mailto:b@example.org",
    "ATTENDEE;PARTSTAT=DECLINED:mailto:c@example.org",
)


def read_in(*entries: str, ours: AbstractSet[str] = frozenset()) -> Read:
    """Read entries, each in a file of its own."""
    stored = [Stored(f"{number}.ics", written) for number, written in enumerate(entries)]
    return read_entries(stored, WINDOW, ZONE, ours, {"thandi@example.org"})


def times(*entries: str) -> list[tuple[str, str]]:
    """When entries make somebody busy, by the clock on the wall."""
    read = read_in(*entries)
    assert read.unread == 0
    return [(_clock(span.first), _clock(span.until)) for span in read.spans]


def _clock(cell: int) -> str:
    return f"{begins(cell).astimezone(ZONE):%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("DTSTART:20261130T070000Z", "DTEND:20261130T080000Z"), [("11-30 09:00", "11-30 10:00")]),
        (("DTSTART:20261130T070000Z", "DURATION:PT30M"), [("11-30 09:00", "11-30 09:30")]),
        (("DTSTART:20261130T090000", "DTEND:20261130T100000"), [("11-30 09:00", "11-30 10:00")]),
        (
            ("DTSTART;TZID=Europe/Berlin:20261130T090000", "DURATION:PT1H"),
            [("11-30 10:00", "11-30 11:00")],
        ),
        (("DTSTART;VALUE=DATE:20261130",), [("11-30 00:00", "12-01 00:00")]),
        (
            ("DTSTART;VALUE=DATE:20261130", "DTEND;VALUE=DATE:20261202"),
            [("11-30 00:00", "12-02 00:00")],
        ),
        (
            ("DTSTART;VALUE=DATE:20261130", "DTEND;VALUE=DATE:20261130"),
            [("11-30 00:00", "12-01 00:00")],
        ),
        ((*HOUR, "ATTENDEE;PARTSTAT=DECLINED:mailto:Thandi@example.org"), []),
        ((*HOUR, *OTHERS, "ATTENDEE;PARTSTAT=DECLINED:MAILTO:thandi@example.org"), []),
        (
            (*HOUR, *OTHERS, "ATTENDEE;PARTSTAT=ACCEPTED:mailto:thandi@example.org"),
            [("11-30 09:00", "11-30 10:00")],
        ),
        (("DTSTART:20261130T070200Z", "DTEND:20261130T070300Z"), [("11-30 09:00", "11-30 09:05")]),
        (("DTSTART:20261130T070000Z",), []),
        (("DTSTART:20261130T080000Z", "DTEND:20261130T070000Z"), [("11-30 09:00", "11-30 10:00")]),
        (("DTSTART:20261130T070000Z", "DURATION:PT1H", "TRANSP:TRANSPARENT"), []),
        (("DTSTART:20261130T070000Z", "DURATION:PT1H", "STATUS:CANCELLED"), []),
        (
            ("DTSTART:20201130T070000Z", "DURATION:PT1H", "RRULE:FREQ=YEARLY"),
            [("11-30 09:00", "11-30 10:00")],
        ),
        (
            (
                "DTSTART:20261130T070000Z",
                "DURATION:PT1H",
                "RRULE:FREQ=WEEKLY;COUNT=3",
                "EXDATE:20261207T070000Z",
            ),
            [("11-30 09:00", "11-30 10:00"), ("12-14 09:00", "12-14 10:00")],
        ),
    ],
)
def test_an_entry_makes_somebody_busy(
    lines: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert times(entry("a", *lines)) == expected


def test_a_lie_about_the_end_of_the_world_reaches_no_further_than_the_window() -> None:
    lines = ("DTSTART:00010101T000000Z", "DTEND:99991231T235959Z")
    read = read_in(entry("a", *lines))
    assert read.spans == (WINDOW,) or read.unread == 1


@pytest.mark.parametrize(
    "lines",
    [
        ("DTSTART:19700101T000000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY"),
        ("DTSTART:19700101T000000Z", "DURATION:PT1S", "RRULE:FREQ=MINUTELY"),
        ("DTSTART:19700101T000000Z", "DURATION:PT1S", "RRULE:FREQ=HOURLY"),
        ("DTSTART:20261130T000000Z", "DURATION:PT1S", "RRULE:FREQ=DAILY;BYSECOND=1,2,3"),
        ("DTSTART:20261130T000000Z", "DURATION:PT1S", "RRULE:FREQ=DAILY;BYMINUTE=1,2,3"),
        ("DTSTART:20261130T000000Z", "DURATION:PT1S", "RRULE:FREQ=NEVER"),
        ("DTSTART:20261130T000000Z", "DURATION:PT1S", "RRULE:FREQ=DAILY;INTERVAL=0"),
        ("DTSTART:20261130T000000Z", "DURATION:PT1S", "RRULE:FREQ=WEEKLY;INTERVAL=0"),
        ("DTSTART:tomorrow",),
        ("DTSTART:20261399T990000Z",),
        ("DTEND:20261130T000000Z",),
    ],
)
def test_what_nobody_can_read_is_counted_and_the_rest_is_read(lines: tuple[str, ...]) -> None:
    good = entry("good", "DTSTART:20261130T070000Z", "DURATION:PT1H")
    began = time.monotonic()
    read = read_in(entry("bad", *lines), good)
    assert (len(read.spans), read.unread) == (1, 1)
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    "lines",
    [
        (*HOUR, "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"),
        (*HOUR, "RRULE:FREQ=WEEKLY;BYMONTH=2;BYDAY=MO;BYSETPOS=6"),
    ],
)
def test_an_entry_that_never_ends_is_counted_and_the_rest_is_read(
    lines: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(busy, "READS_ONE_FOR_SECONDS", 0.5)
    began = time.monotonic()
    read = read_in(entry("endless", *lines), entry("good", *HOUR))
    assert (len(read.spans), read.unread) == (1, 1)
    assert time.monotonic() - began < 8
    assert sys.getprofile() is None


@pytest.mark.parametrize(
    "text",
    ["", "hello", "BEGIN:VCALENDAR", "\x00\xff", "<xml/>", "BEGIN:VCALENDAR\r\nEND:VCALENDAR"],
)
def test_what_is_no_entry_is_counted(text: str) -> None:
    assert read_in(text).unread == 1


def test_our_own_entries_make_nobody_busy_and_are_told_with_where_and_when_they_stand() -> None:
    cell = cell_at(datetime(2026, 11, 30, 7, 0, tzinfo=UTC))
    free = entry("ours", *HOUR, "TRANSP:TRANSPARENT")
    read = read_in(entry("a", "DTSTART:tomorrow"), free, ours={"ours", "other"})
    assert read == Read((), {"ours": Standing("1.ics", (Span(cell, cell + 12),))}, 1)


def test_more_times_than_anybody_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(busy, "MOST_TIMES", 10)
    daily = entry("a", "DTSTART:20261101T070000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY")
    with pytest.raises(NotReached, match="more than can be read"):
        read_in(daily)


def test_reading_ends_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(busy, "READS_FOR_SECONDS", 0.0)
    slow = entry("a", "DTSTART:20261130T070000Z", "DURATION:PT1H")
    with pytest.raises(NotReached, match="more than can be read"):
        read_in(slow, slow)


spans = st.builds(
    lambda first, length: Span(first, first + length), st.integers(0, 300), st.integers(1, 40)
)


@given(st.lists(spans))
def test_joined_times_cover_the_same_cells_and_never_touch(given: list[Span]) -> None:
    joined = list(merged(given))
    cells = {cell for span in given for cell in range(span.first, span.until)}
    assert {cell for span in joined for cell in range(span.first, span.until)} == cells
    assert all(one.until < other.first for one, other in pairwise(joined))


@given(st.text(max_size=200), st.text(max_size=40))
def test_whatever_stands_in_a_calendar_is_read_or_counted(text: str, rule: str) -> None:
    lines = ("DTSTART:20261130T070000Z", "DURATION:PT1H", f"RRULE:{rule}", text)
    read = read_in(text, entry("a", *lines))
    assert read.unread <= 2
    assert all(WINDOW.first <= span.first < span.until <= WINDOW.until for span in read.spans)
