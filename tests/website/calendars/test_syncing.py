"""A therapist’s own calendar and their diary are kept in step, and a bad server harms neither."""

from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from pytest_django import Settings

from tests.website.calendars.diaries import (
    MONDAY,
    NOW,
    a_therapist,
    away,
    booked,
    kept_calendar,
)
from tests.website.calendars.servers import (
    Answer,
    OnServer,
    access,
    entry,
    lying_server,
    own_calendar,
    radicale,
    say,
)
from unknot.website.booking.models import Absence, Appointment, State
from unknot.website.calendars import errors
from unknot.website.calendars.actions import choose, connect, let_go, look_now
from unknot.website.calendars.entries import uid_for
from unknot.website.calendars.models import OwnCalendar
from unknot.website.calendars.syncing import access_of, sync_next
from unknot.website.practice.models import Therapist

HOUR = ("DTSTART:20261130T070000Z", "DTEND:20261130T080000Z")
MINUTE = timedelta(minutes=1)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nearby(settings: Settings) -> None:
    settings.CALENDARS_NEARBY = True


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with radicale(Path(tmp_path_factory.mktemp("radicale"))) as address:
        yield address


@pytest.fixture
def mine(address: str) -> OnServer:
    return own_calendar(address)


@pytest.fixture
def therapist(address: str, mine: OnServer) -> Therapist:
    therapist = a_therapist()
    kept_calendar(therapist, address, mine.url)
    return therapist


def look(therapist: Therapist, minutes: int = 0) -> OwnCalendar:
    """Let the worker look at the calendar, and give what it kept."""
    own = OwnCalendar.objects.get(therapist=therapist)
    look_now(own, NOW)
    sync_next(NOW + minutes * MINUTE)
    own.refresh_from_db()
    return own


def test_busy_times_come_in_without_what_they_are(therapist: Therapist, mine: OnServer) -> None:
    mine.add("dentist", *HOUR)
    mine.add("weekly", "DTSTART:20261201T120000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2")
    own = look(therapist)
    assert away(therapist) == [
        ("30 09:00", "30 10:00"),
        ("01 14:00", "01 15:00"),
        ("08 14:00", "08 15:00"),
    ]
    assert (own.problem, own.unread, own.in_step_at) == ("", 0, NOW)
    assert own.next_at == NOW + 5 * MINUTE
    assert own.busy.count() == 3


def test_busy_times_that_change_or_go_are_changed_or_gone(
    therapist: Therapist, mine: OnServer
) -> None:
    mine.add("dentist", *HOUR)
    mine.add("lunch", "DTSTART:20261130T100000Z", "DURATION:PT1H")
    look(therapist)
    lunch = Absence.objects.filter(therapist=therapist).latest("first_cell")
    mine.remove("dentist")
    look(therapist)
    assert away(therapist) == [("30 12:00", "30 13:00")]
    assert Absence.objects.get(therapist=therapist) == lunch


def test_absences_of_their_own_making_stay(therapist: Therapist, mine: OnServer) -> None:
    Absence.objects.create(
        practice=therapist.practice, therapist=therapist, first_cell=10, until_cell=20
    )
    mine.add("dentist", *HOUR)
    look(therapist)
    mine.remove("dentist")
    look(therapist)
    assert Absence.objects.filter(therapist=therapist).count() == 1


def test_appointments_go_out_once_and_do_not_come_back_as_busy(
    therapist: Therapist, mine: OnServer
) -> None:
    appointment = booked(therapist, "09:00")
    for _ in range(3):
        look(therapist)
    (there,) = mine.entries()
    assert f"UID:{uid_for(appointment)}" in there
    assert "SUMMARY:One hour · Thandi" in there
    assert "DTSTART;TZID=Africa/Johannesburg:20261130T090000" in there
    assert away(therapist) == []


def test_an_appointment_that_moves_moves_there_and_one_that_is_off_goes(
    therapist: Therapist, mine: OnServer
) -> None:
    moved, off = booked(therapist, "09:00"), booked(therapist, "11:00")
    look(therapist)
    Appointment.objects.filter(pk=moved.pk).update(
        first_cell=moved.first_cell + 24, until_cell=moved.until_cell + 24, revision=1
    )
    Appointment.objects.filter(pk=off.pk).update(state=State.CANCELLED)
    look(therapist)
    (there,) = mine.entries()
    assert f"UID:{uid_for(moved)}" in there
    assert "DTSTART;TZID=Africa/Johannesburg:20261130T110000" in there
    assert "SEQUENCE:1" in there


def test_an_appointment_that_was_removed_there_is_put_back(
    therapist: Therapist, mine: OnServer
) -> None:
    appointment = booked(therapist, "09:00")
    look(therapist)
    mine.remove(uid_for(appointment))
    look(therapist)
    assert len(mine.entries()) == 1


def test_an_invitation_that_was_accepted_there_is_not_doubled(
    therapist: Therapist, mine: OnServer
) -> None:
    appointment = booked(therapist, "09:00")
    mine.add(uid_for(appointment), *HOUR)
    own = look(therapist)
    assert (len(mine.entries()), away(therapist), own.problem) == (1, [], "")


def test_past_appointments_stay_where_they_are(therapist: Therapist, mine: OnServer) -> None:
    booked(therapist, "09:00")
    look(therapist)
    own = OwnCalendar.objects.get(therapist=therapist)
    later = NOW + timedelta(days=7)
    look_now(own, later)
    sync_next(later)
    assert len(mine.entries()) == 1


def test_a_client_who_is_forgotten_is_forgotten_in_what_is_past(
    therapist: Therapist, mine: OnServer
) -> None:
    appointment = booked(therapist, "09:00")
    look(therapist)
    Appointment.objects.filter(pk=appointment.pk).update(client=None)
    look_now(OwnCalendar.objects.get(therapist=therapist), NOW)
    sync_next(NOW + timedelta(days=7))
    assert mine.entries() == []


def test_an_appointment_that_is_forgotten_is_forgotten_there_too(
    therapist: Therapist, mine: OnServer
) -> None:
    appointment = booked(therapist, "09:00")
    look(therapist)
    appointment.delete()
    look(therapist)
    assert mine.entries() == []


def test_a_calendar_that_is_connected_anew_is_written_over(
    therapist: Therapist, mine: OnServer, address: str
) -> None:
    appointment = booked(therapist, "09:00")
    look(therapist)
    let_go(therapist)
    Appointment.objects.filter(pk=appointment.pk).update(revision=1)
    kept_calendar(therapist, address, mine.url)
    look(therapist)
    (there,) = mine.entries()
    assert "SEQUENCE:1" in there


def test_an_appointment_beyond_what_is_read_is_written_once(
    therapist: Therapist, mine: OnServer
) -> None:
    booked(therapist, "09:00", day=MONDAY + timedelta(days=90))
    for _ in range(3):
        own = look(therapist)
    assert own.tag != ""
    assert len(mine.entries()) == 1


def test_one_of_several_workers_looks(therapist: Therapist) -> None:
    assert sync_next(NOW)
    assert not sync_next(NOW)
    assert not sync_next(NOW + 4 * MINUTE)
    assert sync_next(NOW + 5 * MINUTE)


def test_an_unreadable_entry_is_told_of_and_the_others_count(
    therapist: Therapist, mine: OnServer
) -> None:
    mine.add("dentist", *HOUR)
    mine.add("odd", "DTSTART:20261130T000000Z", "DURATION:PT1S", "RRULE:FREQ=MINUTELY;COUNT=9")
    own = look(therapist)
    assert (own.unread, away(therapist)) == (1, [("30 09:00", "30 10:00")])


def multistatus(*entries: str) -> bytes:
    """What a server answers that has these entries."""
    found = "".join(
        f"<D:response><D:href>/{number}.ics</D:href><D:propstat><D:prop>"
        f"<C:calendar-data><![CDATA[{written}]]></C:calendar-data></D:prop>"
        "<D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>"
        for number, written in enumerate(entries)
    )
    return (
        '<D:multistatus xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">'
        f"{found}</D:multistatus>"
    ).encode()


BAD_ANSWERS: dict[str, tuple[Answer, str]] = {
    "gone": (lambda to: say(to, 503), errors.GONE),
    "no calendar": (lambda to: say(to, 200, b"<html/>"), errors.NONSENSE),
    "half": (lambda to: say(to, 207, multistatus(entry("a", *HOUR))[:-20]), errors.NONSENSE),
    "elsewhere": (lambda to: say(to, 302, Location="http://127.0.0.1:1/"), errors.ELSEWHERE),
    "inside": (lambda to: say(to, 302, Location="http://169.254.169.254/"), errors.ELSEWHERE),
    "huge": (lambda to: say(to, 207, b"<a>" + b" " * 6_000_000), errors.TOO_MUCH),
    "locked": (lambda to: say(to, 403), errors.REFUSED),
    "away": (lambda to: say(to, 404), errors.NOT_THERE),
}


@pytest.mark.parametrize("name", BAD_ANSWERS)
def test_a_server_that_is_gone_or_lies_changes_nothing(name: str) -> None:
    """What was busy stays busy, what is booked stays booked, and the page says what is wrong."""
    answer, sentence = BAD_ANSWERS[name]
    good, answers = multistatus(entry("a", *HOUR)), [answer]

    def first_well(to: BaseHTTPRequestHandler) -> None:
        if to.command in {"PUT", "DELETE"}:
            say(to, 201)
        elif answers:
            say(to, 207, good)
        else:
            answer(to)

    therapist = a_therapist()
    booked(therapist, "14:00")
    with lying_server(first_well) as address:
        kept_calendar(therapist, address, f"{address}mine/")
        assert look(therapist).problem == ""
        before = away(therapist)
        answers.clear()
        own = look(therapist)
    assert own.problem == sentence
    assert before == away(therapist) == [("30 09:00", "30 10:00")]
    assert Appointment.objects.get(therapist=therapist).state == State.CONFIRMED
    assert (own.failures, own.next_at) == (1, NOW + 5 * MINUTE)


def test_wrong_times_block_no_more_than_they_say_and_crash_nothing() -> None:
    lies = multistatus(
        entry("a", "DTSTART:99991231T235959Z", "DTEND:99991231T235959Z"),
        entry("b", "DTSTART:20261130T080000Z", "DTEND:20261130T070000Z"),
        entry("c", "DTSTART:20200101T000000Z", "DURATION:PT1H"),
        entry("d", "DTSTART;TZID=Nowhere/Land:20261130T090000", "DURATION:PT1H"),
        "BEGIN:VCALENDAR",
        "",
        entry("e", *HOUR),
    )
    therapist = a_therapist()
    with lying_server(lambda to: say(to, 207, lies)) as address:
        kept_calendar(therapist, address, f"{address}mine/")
        own = look(therapist)
    assert own.problem == ""
    assert own.unread >= 1
    assert away(therapist) == [("30 09:00", "30 10:00")]


def test_pauses_grow_while_a_server_is_gone() -> None:
    therapist = a_therapist()
    with lying_server(lambda to: say(to, 503)) as address:
        own, now, pauses = kept_calendar(therapist, address, f"{address}mine/"), NOW, []
        for _ in range(6):
            assert sync_next(now)
            own.refresh_from_db()
            assert own.next_at is not None
            pauses.append((own.next_at - now) // MINUTE)
            now = own.next_at
    assert pauses == [5, 10, 20, 40, 60, 60]


@pytest.mark.parametrize("status", [403, 405])
def test_a_calendar_that_lets_nothing_be_written_says_so(status: int) -> None:
    therapist = a_therapist()
    booked(therapist, "14:00")

    def answer(to: BaseHTTPRequestHandler) -> None:
        say(to, status if to.command == "PUT" else 207, multistatus(entry("a", *HOUR)))

    with lying_server(answer) as address:
        kept_calendar(therapist, address, f"{address}mine/")
        own = look(therapist)
    assert own.problem == errors.READ_ONLY
    assert away(therapist) == [("30 09:00", "30 10:00")]


def test_a_therapist_connects_chooses_and_lets_go(address: str, mine: OnServer) -> None:
    therapist = a_therapist()
    own_calendar(address, "Another")
    own = connect(therapist, access(address), NOW)
    assert own.next_at is None
    found = access_of(own).found
    number = [one.url for one in found].index(mine.url)
    choose(own, number, NOW)
    mine.add("dentist", *HOUR)
    assert look(therapist).problem == ""
    assert away(therapist) == [("30 09:00", "30 10:00")]
    assert b"example-password" not in bytes(OwnCalendar.objects.get(therapist=therapist).access)
    let_go(therapist)
    assert (away(therapist), OwnCalendar.objects.filter(therapist=therapist).count()) == ([], 0)


def test_a_number_that_is_in_no_list_chooses_nothing(address: str, mine: OnServer) -> None:
    own = connect(a_therapist(), access(address), NOW)
    for number in (-1, 99):
        choose(own, number, NOW)
    assert OwnCalendar.objects.get(pk=own.pk) == own
