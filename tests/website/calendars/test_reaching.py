"""A server that a therapist names leads nowhere inside, and cannot hold anybody up."""

import time
from http.server import BaseHTTPRequestHandler

import pytest
from pytest_django import Settings

from tests.website.calendars.servers import Answer, access, lying_server, say
from unknot.website.calendars import errors, reaching
from unknot.website.calendars.errors import NotReached
from unknot.website.calendars.reaching import bounded_session
from unknot.website.calendars.server import talking_to

pytestmark = pytest.mark.usefixtures("nearby")


def heard_by(server: str, settings: Settings) -> str:
    """What is said of a server when only the internet may be reached."""
    settings.CALENDARS_NEARBY = False
    with talking_to(access(server)) as talk, pytest.raises(NotReached) as said:
        talk.calendars()
    return str(said.value)


def test_nothing_is_said_to_a_server_inside(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(reaching, "_check_scheme", lambda _: None)
    with lying_server(lambda to: asked.append(to.path)) as server:
        for host in ("127.0.0.1", "localhost"):
            assert heard_by(server.replace("127.0.0.1", host), settings) == errors.INSIDE
    assert asked == []


def test_passwords_go_nowhere_in_the_open(settings: Settings) -> None:
    assert heard_by("http://calendar.example/", settings) == errors.NOT_HTTPS


@pytest.mark.parametrize(
    "there",
    ["http://169.254.169.254/latest/", "file:///etc/passwd", "//127.0.0.1:1/", "http://[::1]/"],
)
def test_a_server_that_leads_elsewhere_is_not_followed(there: str) -> None:
    with lying_server(lambda to: say(to, 302, Location=there)) as server:
        assert problem(server) == errors.ELSEWHERE


def test_a_server_that_leads_in_circles_is_left() -> None:
    with lying_server(lambda to: say(to, 301, Location="/again")) as server:
        assert problem(server) == errors.ELSEWHERE


def test_a_page_that_moved_on_the_same_server_is_followed() -> None:
    asked: list[tuple[str, str]] = []

    def answer(to: BaseHTTPRequestHandler) -> None:
        asked.append((to.command, to.path))
        if to.path == "/":
            say(to, 301, Location="/dav/")
        else:
            say(to, 207, b'<multistatus xmlns="DAV:"/>')

    with lying_server(answer) as server, bounded_session(5) as session:
        session.request("PROPFIND", server)
    assert asked == [("PROPFIND", "/"), ("PROPFIND", "/dav/")]


def problem(server: str, *, within: float = 60) -> str:
    """What is said of a server that is out of order, and is heard for so many seconds."""
    with (
        talking_to(access(server, server), seconds=within) as talk,
        pytest.raises(NotReached) as said,
    ):
        talk.tag()
    return str(said.value)


def endless(to: BaseHTTPRequestHandler) -> None:
    """Answer for ever, as fast as can be."""
    to.send_response(207)
    to.end_headers()
    while True:
        to.wfile.write(b"<x>" * 20_000)


def drips(to: BaseHTTPRequestHandler) -> None:
    """Answer for ever, a letter at a time."""
    to.send_response(207)
    to.end_headers()
    while True:
        to.wfile.write(b"x")
        to.wfile.flush()
        time.sleep(0.05)


def hangs(to: BaseHTTPRequestHandler) -> None:
    """Answer nothing, until the other side has had enough."""
    to.rfile.read(1)


def promises(to: BaseHTTPRequestHandler) -> None:
    """Promise more than there is."""
    to.send_response(207)
    to.send_header("Content-Length", "1000000")
    to.end_headers()
    to.wfile.write(b"<multistatus")


BOMB = (
    b'<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    b'<multistatus xmlns="DAV:">&c;</multistatus>'
)
FULL = (
    b'<multistatus xmlns="DAV:"><response><status>HTTP/1.1 507 x</status></response></multistatus>'
)


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (endless, errors.TOO_MUCH),
        (promises, errors.GONE),
        (lambda to: to.wfile.write(b"not HTTP\r\n"), errors.GONE),
        (lambda to: say(to, 503), errors.GONE),
        (lambda to: say(to, 429, Retry_After="9999"), errors.GONE),
        (
            lambda to: say(to, 200, b"<html>Sign in</html>", Content_Type="text/html"),
            errors.NONSENSE,
        ),
        (lambda to: say(to, 207, b"<html/>"), errors.NONSENSE),
        (lambda to: say(to, 207, b"\xff\xfe"), errors.NONSENSE),
        (lambda to: say(to, 207, b""), errors.NONSENSE),
        (lambda to: say(to, 207, BOMB), errors.NONSENSE),
        (lambda to: say(to, 207, b"x", Content_Encoding="gzip"), errors.NONSENSE),
        (lambda to: say(to, 207, FULL), errors.TOO_MUCH),
        (lambda to: say(to, 401), "Your calendar does not take this name and password."),
        (lambda to: say(to, 404), "There is no calendar at this address."),
    ],
)
def test_a_server_that_is_out_of_order_is_told_of_in_a_sentence(
    answer: object, sentence: str
) -> None:
    with lying_server(answer) as server:  # type: ignore[arg-type]
        assert problem(server) == sentence


@pytest.mark.parametrize("answer", [drips, hangs])
def test_a_server_that_never_comes_to_an_end_is_cut_off(answer: Answer) -> None:
    with lying_server(answer) as server:
        assert problem(server, within=2) == errors.GONE


def test_a_server_that_is_not_there() -> None:
    with lying_server(hangs) as server:
        pass
    assert problem(server) == errors.GONE
