"""Calendars take an appointment in, move it and remove it, whatever the names hold."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from msgspec.structs import replace

from unknot.website.messages.invitations import Event, Method, Party, invitation

EVENT = Event(
    uid="appointment-7@example.org",
    sequence=2,
    begins=datetime(2026, 11, 30, 7, 0, tzinfo=UTC),
    ends=datetime(2026, 11, 30, 8, 0, tzinfo=UTC),
    zone="Africa/Johannesburg",
    title="One hour",
    text="To change it: https://example.org/a\nSee you.",
    place="Kleinmond, 1 Main Road; the blue door",
    host=Party("Example Practice", "us@example.org"),
    guest=Party("Thandi Example", "thandi@example.org"),
    written_at=datetime(2026, 11, 27, 9, 0, tzinfo=UTC),
)


def entry_in(file: bytes) -> tuple[Calendar, dict[str, str]]:
    """Read a file back as a calendar would."""
    calendar = Calendar.from_ical(file)
    assert isinstance(calendar, Calendar)
    (entry,) = calendar.walk("VEVENT")
    return calendar, {name: _written(entry[name].to_ical()) for name in entry}


def _written(value: object) -> str:
    assert isinstance(value, bytes)
    return value.decode()


def lines_of(file: bytes) -> list[str]:
    """The names at the beginning of the lines of a file, those folded put together again."""
    whole = file.decode().replace("\r\n ", "").replace("\r\n\t", "")
    return [line.split(":")[0].split(";")[0] for line in whole.split("\r\n")]


def test_an_appointment_is_asked_for() -> None:
    calendar, entry = entry_in(invitation(EVENT))
    assert calendar["method"] == "REQUEST"
    assert entry["UID"] == "appointment-7@example.org"
    assert (entry["SEQUENCE"], entry["STATUS"]) == ("2", "CONFIRMED")
    assert entry["DTSTAMP"] == "20261127T090000Z"
    assert entry["ORGANIZER"] == "mailto:us@example.org"
    assert entry["ATTENDEE"] == "mailto:thandi@example.org"
    assert entry["LOCATION"] == r"Kleinmond\, 1 Main Road\; the blue door"
    assert entry["DESCRIPTION"] == r"To change it: https://example.org/a\nSee you."


def test_a_change_has_the_same_identity_and_a_higher_sequence() -> None:
    before = entry_in(invitation(EVENT))[1]
    after = entry_in(invitation(replace(EVENT, sequence=3)))[1]
    assert {name for name in before if before[name] != after[name]} == {"SEQUENCE"}


def test_a_cancellation_says_so() -> None:
    calendar, entry = entry_in(invitation(replace(EVENT, method=Method.CANCEL, sequence=3)))
    assert (calendar["method"], entry["STATUS"]) == ("CANCEL", "CANCELLED")
    assert entry["UID"] == "appointment-7@example.org"


def test_who_merely_keeps_the_file_is_not_invited() -> None:
    calendar, entry = entry_in(invitation(replace(EVENT, method=Method.PUBLISH)))
    assert calendar["method"] == "PUBLISH"
    assert "ATTENDEE" not in entry


def test_a_practice_without_an_address_invites_all_the_same() -> None:
    assert "ORGANIZER" not in entry_in(invitation(replace(EVENT, host=Party("Us", ""))))[1]


@pytest.mark.parametrize(
    ("zone", "begins"),
    [
        ("Africa/Johannesburg", "20261130T090000"),
        ("Europe/Berlin", "20261130T080000"),
        ("America/St_Johns", "20261130T033000"),
        ("Australia/Lord_Howe", "20261130T180000"),
    ],
)
def test_the_time_is_that_of_the_place_with_its_clocks_told(zone: str, begins: str) -> None:
    file = invitation(replace(EVENT, zone=zone))
    calendar, _ = entry_in(file)
    assert f"DTSTART;TZID={zone}:{begins}" in file.decode()
    assert [str(one["TZID"]) for one in calendar.walk("VTIMEZONE")] == [zone]
    assert calendar.walk("VEVENT")[0].decoded("dtstart") == EVENT.begins


def test_the_hour_that_clocks_go_through_twice_is_told_apart() -> None:
    """In UTC cells nothing shifts; a file in local time must not shift it either."""
    for hour in (0, 1):
        begins = datetime(2026, 10, 25, hour, 30, tzinfo=UTC)
        event = replace(EVENT, zone="Europe/Berlin", begins=begins, ends=begins.replace(minute=45))
        read = entry_in(invitation(event))[0].walk("VEVENT")[0].decoded("dtstart")
        assert read.astimezone(UTC) == begins


ANYTHING = st.text(max_size=60) | st.sampled_from(
    ["\r\nATTENDEE:mailto:x@example.net", 'a"\r\nX:y', "^n;:,\\", "\\nBEGIN:VALARM", "a\u2028b"]
)


PLAIN = invitation(EVENT)


@given(ANYTHING, ANYTHING, ANYTHING, ANYTHING, ANYTHING)
def test_whatever_the_names_hold_a_file_has_the_same_properties(
    title: str, text: str, place: str, name: str, address: str
) -> None:
    event = replace(
        EVENT,
        title=title,
        text=text,
        place=place,
        host=Party(name, "us@example.org"),
        guest=Party(name, address or "x"),
    )
    file = invitation(event)
    assert lines_of(file) == lines_of(PLAIN)
    assert set(entry_in(file)[1]) == set(entry_in(PLAIN)[1])
