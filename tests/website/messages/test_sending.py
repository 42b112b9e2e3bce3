"""Messages reach a real mail server, once; and wait where it refuses, hangs, drips or dies."""

import smtplib
import socket
import time
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

import pytest
from django.db import OperationalError
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from tests.website.messages.mail_server import free_port, mail_server, odd_server, send_by
from tests.website.messages.writing import LATER, NOW, a_practice, state, written
from unknot.website.messages import backend, mailing, outbox
from unknot.website.messages.mailing import carry
from unknot.website.messages.models import Notice
from unknot.website.messages.queries import not_delivered
from unknot.website.messages.sending import send_next
from unknot.website.practice.models import Practice

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
pytestmark = pytest.mark.django_db


def text_of(mail: EmailMessage) -> str:
    """What a person reads who sees text only."""
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def test_a_message_arrives_as_text_from_the_practice(settings: Settings) -> None:
    notice = written(a_practice("Hands & “Co”, Kleinmond"))
    with mail_server(settings) as box:
        assert send_next(LATER, carry)
        assert not send_next(LATER, carry)
    (mail,) = box.taken
    assert box.to == [["thandi@example.org"]]
    assert mail["From"] == '"Hands & “Co”, Kleinmond" <unknot@example.org>'
    assert (mail["Reply-To"], mail["Subject"]) == ("us@example.org", "See you on Monday")
    assert (mail["Message-ID"], mail["Auto-Submitted"]) == (
        mailing.message_id(notice),
        "auto-generated",
    )
    assert text_of(mail).strip() == "At nine."
    assert (state(notice), notice.tries, notice.next_at) == ("sent", 1, None)


def test_a_calendar_file_goes_along(settings: Settings) -> None:
    file = b"BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n"
    written(a_practice(), calendar=file, method="CANCEL")
    with mail_server(settings) as box:
        send_next(LATER, carry)
    parts = [
        (part.get_content_type(), part.get_param("method"), part.get_filename())
        for part in box.taken[0].walk()
        if not part.is_multipart()
    ]
    assert parts == [
        ("text/plain", None, None),
        ("text/calendar", "CANCEL", None),
        ("application/ics", None, "appointment.ics"),
    ]
    attached = list(box.taken[0].iter_attachments())[-1].get_content()
    assert attached.split() == file.split()
    assert text_of(box.taken[0]).strip() == "At nine."


HEADERS = {
    "Auto-Submitted",
    "Content-Transfer-Encoding",
    "Content-Type",
    "Date",
    "From",
    "MIME-Version",
    "Message-ID",
    "Reply-To",
    "Subject",
    "To",
}
BREAKS = [
    "\r\nBcc: x@example.net\r\n\r\nnew body",
    "\nBcc: x@example.net",
    "\rBcc:x",
    "\x00",
    "\u2028Bcc: x",
    "\x85B",
]


@pytest.mark.parametrize("broken", BREAKS)
def test_no_text_becomes_a_header(settings: Settings, broken: str) -> None:
    # A database of ours may refuse to keep the character zero; what it kept has to be harmless.
    practice = a_practice()
    practice.name += broken
    notice = Notice(
        practice=practice, key="k", to="a@example.org", subject=f"Hello{broken}", text=f"Hi{broken}"
    )
    with mail_server(settings) as box:
        carry(notice, lambda: None)
    (mail,) = box.taken
    assert set(mail.keys()) - {"X-Peer", "X-MailFrom", "X-RcptTo"} == HEADERS
    assert box.to == [["a@example.org"]]
    assert mail.defects == []


@given(st.text(max_size=90), st.text(max_size=90), st.text(max_size=90))
def test_whatever_the_words_are_the_headers_are_the_same(
    name: str, subject: str, text: str
) -> None:
    practice = Practice(name=name, email="us@example.org")
    notice = Notice(practice=practice, key="k", to="a@example.org", subject=subject, text=text)
    written = mailing.mail_of(notice).message().as_bytes()
    read = message_from_bytes(written, policy=policy.default)
    assert set(read.keys()) == HEADERS
    assert read["To"] == "a@example.org"
    assert parseaddr(str(read["From"]))[1].startswith("unknot@")
    assert not isinstance(read.get_payload(), list)


@pytest.mark.parametrize(
    "address",
    [
        "a@example.org\r\nBcc: x@example.net",
        "a@example.org\nx",
        "a@example.org, x@example.net",
        "<a@example.org>",
        "a@example.org> BODY=8BITMIME",
        "",
        "a",
    ],
)
def test_an_address_that_is_none_is_given_up(settings: Settings, address: str) -> None:
    notice = written(a_practice(), to=address)
    with mail_server(settings) as box:
        for hours in range(3):
            send_next(LATER + timedelta(hours=hours), carry)
    assert box.taken == []
    assert (state(notice), notice.problem) == ("given up", outbox.REFUSED)


def test_an_address_that_is_not_known_is_given_up_and_the_practice_told(
    settings: Settings,
) -> None:
    practice = a_practice()
    notice = written(practice)
    with mail_server(settings) as box:
        box.rcpt_answer = "550 nobody here"
        for hours in range(3):
            send_next(LATER + timedelta(hours=hours), carry)
        box.rcpt_answer = ""
        send_next(LATER + timedelta(hours=4), carry)
        assert not send_next(LATER + DAY, carry)
    assert list(not_delivered(practice)) == [notice]
    (mail,) = box.taken
    assert (mail["To"], mail["Subject"]) == (
        "us@example.org",
        "A message did not arrive: See you on Monday",
    )
    assert "thandi@example.org" in text_of(mail)
    assert "At nine." not in text_of(mail)


def test_a_practice_that_cannot_be_reached_is_not_written_to_about_it(
    settings: Settings,
) -> None:
    written(a_practice(), to="us@example.org")
    with mail_server(settings) as box:
        box.rcpt_answer = "550 nobody here"
        for hours in range(9):
            send_next(LATER + timedelta(hours=hours), carry)
    assert Notice.objects.count() == 1


@pytest.mark.parametrize("answer", ["451 not now", "421 closing", "452 full"])
def test_a_server_that_says_later_is_asked_later(settings: Settings, answer: str) -> None:
    notice = written(a_practice())
    with mail_server(settings) as box:
        box.data_answer = answer
        send_next(LATER, carry)
        assert (state(notice), notice.next_at) == ("waiting", LATER + MINUTE)
        box.data_answer = ""
        send_next(LATER + MINUTE, carry)
    assert (state(notice), len(box.taken)) == ("sent", 1)


def test_a_server_that_is_not_there(settings: Settings) -> None:
    notice = written(a_practice())
    send_by(settings, free_port())
    assert send_next(LATER, carry)
    assert (state(notice), notice.next_at) == ("waiting", LATER + MINUTE)


def hangs(caller: socket.socket) -> None:
    """Say nothing at all, until the other side has had enough."""
    while caller.recv(1000):
        pass


def dies(caller: socket.socket) -> None:
    """Hang up in the middle of the message."""
    caller.sendall(b"220 hello\r\n")
    for answer in (b"250 hello\r\n", b"250 ok\r\n", b"250 ok\r\n", b"354 go on\r\n"):
        caller.recv(1000)
        caller.sendall(answer)
    caller.recv(10)


def drips(caller: socket.socket) -> None:
    """Greet for ever, a letter at a time."""
    caller.sendall(b"220-")
    while True:
        caller.sendall(b"o")
        time.sleep(0.1)


def babbles(caller: socket.socket) -> None:
    """Speak something else altogether."""
    caller.sendall(b"\xff\xfe\x00 not SMTP\r\n" * 1000)


def refuses_everybody(caller: socket.socket) -> None:
    """Turn everybody away at the door."""
    caller.sendall(b"554 go away\r\n")


@pytest.mark.parametrize("odd", [hangs, dies, drips, babbles, refuses_everybody])
def test_a_server_that_is_out_of_order(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, odd: object
) -> None:
    monkeypatch.setattr(backend, "LONGEST_SECONDS", 1.5)
    notice = written(a_practice())
    began = time.monotonic()
    with odd_server(settings, odd):  # type: ignore[arg-type]
        assert send_next(LATER, carry)
    assert time.monotonic() - began < 10
    assert (state(notice), notice.next_at) == ("waiting", LATER + MINUTE)


def test_a_server_that_hangs_when_goodbye_is_said_has_the_message_all_the_same(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(self: smtplib.SMTP) -> tuple[int, bytes]:
        raise TimeoutError

    monkeypatch.setattr(smtplib.SMTP, "quit", never)
    notice = written(a_practice())
    with mail_server(settings) as box:
        send_next(LATER, carry)
        assert not send_next(LATER + DAY, carry)
    assert (state(notice), len(box.taken)) == ("sent", 1)


def test_a_day_without_a_mail_server_loses_and_doubles_nothing(settings: Settings) -> None:
    practice = a_practice()
    notices = [written(practice) for _ in range(20)]
    reminder = written(practice, until=NOW + timedelta(hours=5))
    with mail_server(settings) as box:
        box.rcpt_answer, now = "451 out of order", NOW
        while now < NOW + DAY:
            while send_next(now, carry):
                pass
            now += 10 * MINUTE
        assert box.taken == []
        box.rcpt_answer = ""
        for _ in range(12):
            while send_next(now, carry):
                pass
            now += 10 * MINUTE
    assert sorted(mail["Message-ID"] for mail in box.taken) == sorted(
        mailing.message_id(notice) for notice in notices
    )
    assert {state(notice) for notice in notices} == {"sent"}
    assert state(reminder) == "lapsed"


def test_a_worker_that_dies_before_it_can_note_sends_again_under_the_same_name(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(a_practice())

    def die(*_: object) -> None:
        raise SystemExit

    with mail_server(settings) as box:
        with monkeypatch.context() as dying:
            dying.setattr(outbox, "note_sent", die)
            with pytest.raises(SystemExit):
                send_next(LATER, carry)
        assert not send_next(LATER + MINUTE, carry)
        assert send_next(LATER + 3 * MINUTE, carry)
    assert [mail["Message-ID"] for mail in box.taken] == [box.taken[0]["Message-ID"]] * 2


def test_a_database_that_is_away_for_a_moment_doubles_nothing(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    notice, note, failures = written(a_practice()), outbox.note_sent, iter([1, 2])

    def away(*args: object) -> None:
        if next(failures, None):
            raise OperationalError
        note(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(outbox, "note_sent", away)
    monkeypatch.setattr("unknot.website.messages.sending.NOTED_AGAIN_AFTER_SECONDS", 0.01)
    monkeypatch.setattr("unknot.website.messages.sending.close_old_connections", lambda: None)
    with mail_server(settings) as box:
        send_next(LATER, carry)
        assert not send_next(LATER + DAY, carry)
    assert (state(notice), len(box.taken)) == ("sent", 1)


def test_a_message_that_cannot_be_written_does_not_hold_up_the_others(
    settings: Settings,
) -> None:
    practice = a_practice()
    odd = written(practice, calendar=b"\xff\xfe", method="REQUEST")
    good = written(practice)
    with mail_server(settings):
        assert send_next(LATER, carry)
        assert send_next(LATER, carry)
    assert (state(odd), state(good)) == ("waiting", "sent")
