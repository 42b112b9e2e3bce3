"""Calendar servers for the tests: a real one, and some that are out of order or lie."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from caldav.davclient import DAVClient
from radicale import config
from radicale.app import Application

from unknot.website.calendars.server import Access

USER, PASSWORD = "thandi", "example-password"
HOUR = ("DTSTART:20261130T070000Z", "DTEND:20261130T080000Z")
"""Nine to ten in the morning of the Monday that the diaries of the tests are about."""


class _Threaded(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def radicale(folder: Path) -> Iterator[str]:
    """Run Radicale on a free port, with one user; gives its address."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "users").write_text(f"{USER}:{PASSWORD}\n")
    settings = config.load()
    settings.update(
        {
            "auth": {
                "type": "htpasswd",
                "htpasswd_filename": str(folder / "users"),
                "htpasswd_encryption": "plain",
                "delay": "0",
            },
            "storage": {"filesystem_folder": str(folder / "collections")},
            "logging": {"level": "critical"},
        },
        "test",
    )
    server = make_server("127.0.0.1", 0, Application(settings), _Threaded, _Quiet)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def access(server: str, chosen: str = "") -> Access:
    """What opens a server of the tests."""
    return Access(server, USER, PASSWORD, chosen=chosen)


def own_calendar(server: str, name: str = "Mine") -> "OnServer":
    """Make a calendar on a server, as a therapist’s own program would."""
    client = DAVClient(url=server, username=USER, password=PASSWORD, enable_rfc6764=False)
    return OnServer(client.principal().make_calendar(name=name))  # type: ignore[no-untyped-call]


class OnServer:
    """A calendar as a therapist’s own program sees it."""

    def __init__(self, calendar: object) -> None:
        """Look at one calendar."""
        self._calendar = calendar

    @property
    def url(self) -> str:
        """Where it is."""
        return str(self._calendar.url)  # type: ignore[attr-defined]

    def add(self, uid: str, *lines: str) -> None:
        """Put an entry in."""
        self._calendar.save_event(entry(uid, *lines))  # type: ignore[attr-defined]

    def entries(self) -> list[str]:
        """Read all entries."""
        return sorted(str(one.data) for one in self._calendar.events())  # type: ignore[attr-defined]

    def write_over(self, uid: str, *lines: str) -> None:
        """Change an entry, as somebody who drags it elsewhere does."""
        there = self._calendar.event_by_uid(uid)  # type: ignore[attr-defined]
        there.data = entry(uid, *lines)
        there.save()

    def remove(self, uid: str) -> None:
        """Take an entry out."""
        self._calendar.event_by_uid(uid).delete()  # type: ignore[attr-defined]


def entry(uid: str, *lines: str) -> str:
    """Write an entry as calendar programs do."""
    return "\r\n".join(
        (
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Example//EN",
            "BEGIN:VEVENT",
            f"UID:{uid}",
            "DTSTAMP:20261101T000000Z",
            "SUMMARY:Dentist about my back",
            *lines,
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        )
    )


Answer = Callable[[BaseHTTPRequestHandler], None]


@contextmanager
def lying_server(answer: Answer) -> Iterator[str]:
    """Run something that answers whatever it likes; gives its address."""

    class Handler(BaseHTTPRequestHandler):
        def answered(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            self.rfile.read(length)
            answer(self)

        def __getattr__(self, name: str) -> object:
            if name.startswith("do_"):
                return self.answered
            raise AttributeError(name)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def say(to: BaseHTTPRequestHandler, status: int, body: bytes = b"", **headers: str) -> None:
    """Answer with a body."""
    to.send_response(status)
    for name, value in (
        {"Content-Type": "text/xml", "Content-Length": str(len(body))} | headers
    ).items():
        to.send_header(name.replace("_", "-"), value)
    to.end_headers()
    to.wfile.write(body)
