"""A server that is gone, lies or lets nothing be written harms neither diary nor calendar."""

from datetime import timedelta
from http.server import BaseHTTPRequestHandler

import pytest

from tests.website.calendars.diaries import NOW, a_therapist, away, booked, kept_calendar, look
from tests.website.calendars.servers import HOUR, Answer, entry, lying_server, say
from unknot.website.booking.letters.calendar_files import uid_of
from unknot.website.booking.models import Appointment, State
from unknot.website.calendars import errors
from unknot.website.calendars.models import OwnCalendar
from unknot.website.calendars.syncing import sync_next
from unknot.website.practice.models import Therapist

MINUTE = timedelta(minutes=1)
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nearby")]


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


WHOLE = entry("a", *HOUR)
LATER = entry("b", "DTSTART:20261130T100000Z", "DURATION:PT1H")
REFUSED = (
    b'<D:multistatus xmlns:D="DAV:"><D:response><D:href>/a.ics</D:href><D:propstat><D:prop/>'
    b"<D:status>HTTP/1.1 403 Forbidden</D:status></D:propstat></D:response></D:multistatus>"
)


NO_TAG, TAG = (
    f'<D:multistatus xmlns:D="DAV:" xmlns:S="http://calendarserver.org/ns/"><D:response><D:href>/'
    f"</D:href><D:propstat><D:prop>{tag}</D:prop><D:status>HTTP/1.1 200 OK</D:status>"
    "</D:propstat></D:response></D:multistatus>".encode()
    for tag in ("", "<S:getctag>1</S:getctag>")
)


def saying(answers: list[bytes], tag: bytes = NO_TAG) -> Answer:
    """Answer with the last of these whoever asks for entries."""
    return lambda to: say(to, 207, tag if to.command == "PROPFIND" else answers[-1])


@pytest.mark.parametrize(
    "broken",
    [
        multistatus(WHOLE[:150]),
        multistatus(""),
        multistatus(entry("a", "DTSTART:20261130T070000Z", "DTEND:99999999T999999Z")),
        REFUSED,
    ],
)
def test_an_entry_that_comes_back_broken_frees_nothing_until_it_is_read_again(
    broken: bytes,
) -> None:
    answers = [multistatus(WHOLE)]
    therapist = a_therapist()
    with lying_server(saying(answers)) as address:
        kept_calendar(therapist, address, f"{address}mine/")
        look(therapist)
        answers.append(broken)
        assert look(therapist).unread == 1
        assert away(therapist) == [("30 09:00", "30 10:00")]
        answers.append(multistatus(LATER))
        look(therapist)
    assert away(therapist) == [("30 12:00", "30 13:00")]


def test_what_is_new_counts_beside_what_could_not_be_read() -> None:
    answers = [multistatus(WHOLE)]
    therapist = a_therapist()
    with lying_server(saying(answers)) as address:
        kept_calendar(therapist, address, f"{address}mine/")
        look(therapist)
        answers.append(multistatus("", LATER))
        look(therapist)
    assert away(therapist) == [("30 09:00", "30 10:00"), ("30 12:00", "30 13:00")]


def test_what_could_not_be_read_is_read_again_though_nothing_changed_there() -> None:
    answers = [multistatus("")]
    therapist = a_therapist()
    with lying_server(saying(answers, TAG)) as address:
        kept_calendar(therapist, address, f"{address}mine/")
        look(therapist)
        answers.append(multistatus(WHOLE))
        look(therapist)
    assert away(therapist) == [("30 09:00", "30 10:00")]


def test_a_calendar_that_is_empty_all_at_once_has_to_say_so_twice() -> None:
    answers = [multistatus(WHOLE)]
    therapist = a_therapist()
    with lying_server(saying(answers)) as address:
        kept_calendar(therapist, address, f"{address}mine/")
        look(therapist)
        answers.append(multistatus())
        assert look(therapist).problem == errors.EMPTIED
        assert away(therapist) == [("30 09:00", "30 10:00")]
        assert look(therapist).problem == ""
    assert away(therapist) == []


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


@pytest.mark.parametrize("status", [400, 403, 413, 415, 507])
def test_an_appointment_that_is_refused_keeps_no_other_out_and_nothing_that_is_off_in(
    status: int,
) -> None:
    """What is off is taken out first, as that makes room."""
    said, own = written_where("PUT", status)
    assert said == ["DELETE", "PUT", "PUT"]
    assert (own.problem, own.copies.count()) == (errors.READ_ONLY, 1)


def test_what_may_not_be_taken_out_keeps_nothing_out() -> None:
    said, own = written_where("DELETE", 403)
    assert said == ["DELETE", "PUT", "PUT"]
    assert (own.problem, own.copies.count()) == (errors.READ_ONLY, 3)


def test_a_server_that_is_gone_meanwhile_is_not_asked_for_each_appointment() -> None:
    said, own = written_where("PUT", 503)
    assert said == ["DELETE", "PUT"]
    assert (own.problem, own.copies.count()) == (errors.GONE, 0)


def written_where(command: str, status: int) -> tuple[list[str], OwnCalendar]:
    """Look at a calendar that answers the first such command so: two are booked, and one is off."""
    therapist, said = a_therapist(), list[str]()
    booked(therapist, "11:00")
    booked(therapist, "14:00")

    def answer(to: BaseHTTPRequestHandler) -> None:
        if to.command not in {"PUT", "DELETE"}:
            say(to, 207, multistatus())
            return
        said.append(to.command)
        first = to.command == command and said.count(command) == 1
        say(to, status if first else 204)

    with lying_server(answer) as address:
        own = kept_calendar(therapist, address, f"{address}mine/")
        off = booked(therapist, "09:00", state=State.CANCELLED)
        own.copies.create(appointment=off, name="off.ics", told="so")
        return said, look(therapist)


def test_an_invitation_that_a_server_leaves_to_whoever_sent_it_stops_nothing() -> None:
    therapist = a_therapist()
    refused_to_change(therapist, booked(therapist, "11:00"), "PUT")


def test_an_invitation_that_is_off_and_may_not_be_taken_out_stops_nothing() -> None:
    therapist = a_therapist()
    off = booked(therapist, "11:00")
    off.state = State.CANCELLED
    off.save()
    refused_to_change(therapist, off, "DELETE")


def refused_to_change(therapist: Therapist, invited: Appointment, command: str) -> None:
    """Look at a calendar that holds an invitation, and forbids to change it in this way."""
    there = multistatus(entry(uid_of(invited), *HOUR))
    tried: list[str] = []

    def answer(to: BaseHTTPRequestHandler) -> None:
        if to.command == command:
            tried.append(to.path)
            say(to, 403)
        else:
            say(to, 207, TAG if to.command == "PROPFIND" else there)

    with lying_server(answer) as address:
        kept_calendar(therapist, address, f"{address}mine/")
        assert look(therapist).problem == ""
    assert tried == ["/mine/0.ics"]
