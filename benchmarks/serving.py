"""The real server, on a folder of its own, for as long as something is measured."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from tempfile import TemporaryDirectory
from time import monotonic, sleep

PATIENCE_SECONDS = 60


@contextmanager
def serving() -> Iterator[str]:
    """Run `unknot serve` with nothing in its database; give its address."""
    with (
        TemporaryDirectory(prefix="unknot-bench-") as folder,
        serving_on(settings_in(folder)) as site,
    ):
        yield site


@contextmanager
def serving_on(settings: dict[str, str]) -> Iterator[str]:
    """Run `unknot serve` with these settings; give its address."""
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-m", "unknot", "serve", "--port", str(port)],
        env=settings,
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait(server, port)
        yield f"http://localhost:{port}"
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(PATIENCE_SECONDS)


def free_port() -> int:
    """Give a port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def settings_in(folder: str) -> dict[str, str]:
    """Leave out whatever this shell sets for another server."""
    others = {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("UNKNOT_") and name not in others
    }
    return kept | {"UNKNOT_DATA": folder}


def _wait(server: "subprocess.Popen[bytes]", port: int) -> None:
    """Wait until it answers; raises RuntimeError where it ends or keeps silent."""
    until = monotonic() + PATIENCE_SECONDS
    while monotonic() < until and server.poll() is None:
        with suppress(OSError, HTTPException):
            connection = HTTPConnection("localhost", port, timeout=5)
            connection.request("GET", "/healthz")
            if connection.getresponse().status == 200:
                return
        sleep(0.1)
    raise RuntimeError("The server does not answer.")
