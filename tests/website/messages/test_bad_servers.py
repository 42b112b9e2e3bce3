"""A message waits where a mail server refuses, hangs, drips or dies."""

import smtplib
import socket
import time
from datetime import timedelta

import pytest
from pytest_django import Settings

from tests.website.messages.mail_server import free_port, mail_server, odd_server, send_by
from tests.website.messages.writing import LATER, a_practice, state, written
from unknot.website.messages import backend
from unknot.website.messages.mailing import carry
from unknot.website.messages.sending import send_next

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
pytestmark = pytest.mark.django_db


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
    assert time.monotonic() - began < 30
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
