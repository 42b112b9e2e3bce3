"""The way to a server that a therapist names: outward only, bounded in time and size.

Whatever the server answers, nothing is reached inside the network that this website runs in: each
connection is looked at once it stands, before anything is said over it, so that no name that
resolves otherwise the second time leads there either.
"""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any
from urllib.parse import urljoin, urlsplit

import requests
from django.conf import settings
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection

from unknot.website.calendars.answers import check_sense, read_whole
from unknot.website.calendars.errors import ELSEWHERE, GONE, INSIDE, NOT_HTTPS, NotReached
from unknot.website.calendars.outside import is_outside

MOST_TURNS = 3


class BoundedSession(requests.Session):
    """Requests that go outward only, follow no way elsewhere, and end."""

    def __init__(self) -> None:
        """Heed no proxies and no passwords of this machine."""
        super().__init__()
        self.trust_env = False
        self._open: list[HTTPConnection] = []
        self._is_over = False
        self.mount("https://", _Adapter(self._open))
        self.mount("http://", _Adapter(self._open))

    def request(self, method: str, url: str, **how: Any) -> requests.Response:  # type: ignore[override]  # noqa: ANN401 - passed on
        """Ask and read the answer whole. Raises NotReached."""
        how |= {"allow_redirects": False, "stream": True}
        for _ in range(MOST_TURNS):
            _check_scheme(url)
            answer = super().request(method, url, **how)
            read_whole(answer)
            if self._is_over:  # what was cut off may look whole
                raise NotReached(GONE)
            if not answer.is_redirect:
                check_sense(method, answer)
                return answer
            url = _next(url, answer.headers["Location"])
        raise NotReached(ELSEWHERE)

    def cut_off(self) -> None:
        """End whatever is being said."""
        self._is_over = True
        for connection in self._open:
            sock = connection.sock
            if sock is not None:
                with suppress(OSError):
                    sock.shutdown(socket.SHUT_RDWR)


@contextmanager
def bounded_session(seconds: float) -> Iterator[BoundedSession]:
    """Give a session that is cut off after so many seconds, even where a server drips on."""
    session = BoundedSession()
    bell = threading.Timer(seconds, session.cut_off)
    bell.daemon = True
    bell.start()
    try:
        yield session
    finally:
        bell.cancel()
        session.close()


class _Adapter(HTTPAdapter):
    """Connects by connections that are looked at."""

    def __init__(self, opened: list[HTTPConnection]) -> None:
        self._opened = opened
        super().__init__()

    def init_poolmanager(self, *_: Any, **__: Any) -> None:  # noqa: ANN401 - as requests calls it
        self.poolmanager = PoolManager(num_pools=4, maxsize=1)
        self.poolmanager.pool_classes_by_scheme = {
            "http": _pool(HTTPConnectionPool, HTTPConnection, self._opened),
            "https": _pool(HTTPSConnectionPool, HTTPSConnection, self._opened),
        }


def _pool(pool: Any, connection: Any, opened: list[HTTPConnection]) -> Any:  # noqa: ANN401 - classes
    """Make a pool whose connections are noted, and go outward only."""

    class Looked(connection):  # type: ignore[misc]
        def _new_conn(self) -> socket.socket:
            opened.append(self)
            return _outward(super()._new_conn())

    class Pool(pool):  # type: ignore[misc]
        ConnectionCls = Looked

    return Pool


def _outward(sock: socket.socket) -> socket.socket:
    """Give a connection back if it leads outside; raises NotReached."""
    if settings.CALENDARS_NEARBY or is_outside(sock.getpeername()[0]):
        return sock
    sock.close()
    raise NotReached(INSIDE)


def _check_scheme(url: str) -> None:
    if urlsplit(url).scheme != "https" and not settings.CALENDARS_NEARBY:
        raise NotReached(NOT_HTTPS)


def _next(url: str, location: str) -> str:
    """Follow to another page of the same server; a name and a password go nowhere else."""
    there = urljoin(url, location)
    if urlsplit(there)[:2] != urlsplit(url)[:2]:
        raise NotReached(ELSEWHERE)
    return there
