"""The way to a server that a therapist names: outward only, bounded in time and size.

Whatever the server answers, nothing is reached inside the network that this website runs in: each
connection is looked at once it stands, before anything is said over it, so that no name that
resolves otherwise the second time leads there either.
"""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from ipaddress import IPv4Address, ip_address, ip_network
from typing import Any
from urllib.parse import urljoin, urlsplit

import requests
from django.conf import settings
from django.utils.translation import gettext_noop
from lxml import etree
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection

from unknot.craft.errors import UnknotError

LARGEST_ANSWER = 5_000_000
ANSWER_WITHIN_SECONDS = 10.0
MOST_TURNS = 3
CHUNK = 65_536
TOO_MANY = 429
BEHIND_A_TRANSLATOR = ip_network("64:ff9b::/96")
"""Addresses of IPv6 that stand for one of IPv4."""
MULTISTATUS = "{DAV:}multistatus"
GONE = gettext_noop("Your calendar does not answer. Nothing is lost; it is tried again.")
INSIDE = gettext_noop("This address leads into a network of its own, and is not followed.")
NOT_HTTPS = gettext_noop("The address of your calendar has to begin with https://.")
ELSEWHERE = gettext_noop("Your calendar leads to another address, which is not followed.")
TOO_MUCH = gettext_noop("Your calendar sent more than can be read. Choose one with less in it.")
NONSENSE = gettext_noop("What your calendar sent is no calendar. Nothing was changed.")


class NotReached(UnknotError):  # noqa: N818 - it is the server that is not there
    """A server that is gone, lies, or lies where it must not; its text is to be translated."""


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
            _read(answer)
            if self._is_over:  # what was cut off may look whole
                raise NotReached(GONE)
            if not answer.is_redirect:
                _check_sense(method, answer)
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


def is_outside(address: str) -> bool:
    """Say whether an address is one of the public internet."""
    ip = ip_address(address.partition("%")[0])
    inner = getattr(ip, "ipv4_mapped", None) or getattr(ip, "sixtofour", None)
    if ip in BEHIND_A_TRANSLATOR:
        inner = IPv4Address(int(ip) & 0xFFFFFFFF)
    return (inner or ip).is_global and not ip.is_multicast


def _check_scheme(url: str) -> None:
    if urlsplit(url).scheme != "https" and not settings.CALENDARS_NEARBY:
        raise NotReached(NOT_HTTPS)


def _next(url: str, location: str) -> str:
    """Follow to another page of the same server; a name and a password go nowhere else."""
    there = urljoin(url, location)
    if urlsplit(there)[:2] != urlsplit(url)[:2]:
        raise NotReached(ELSEWHERE)
    return there


def _read(answer: requests.Response) -> None:
    """Read an answer up to a bound; none was asked to be packed."""
    if answer.headers.get("Content-Encoding", "identity") != "identity":
        raise NotReached(NONSENSE)
    began, body = time.monotonic(), bytearray()
    for chunk in answer.iter_content(CHUNK):
        body += chunk
        if len(body) > LARGEST_ANSWER or time.monotonic() - began > 6 * ANSWER_WITHIN_SECONDS:
            answer.close()
            raise NotReached(TOO_MUCH)
    answer._content = bytes(body)


def _check_sense(method: str, answer: requests.Response) -> None:
    """Refuse what is no answer to a question: it would pass for an empty calendar."""
    if answer.status_code >= 500 or answer.status_code == TOO_MANY:
        raise NotReached(GONE)
    if method not in {"PROPFIND", "REPORT"} or answer.status_code >= 400:
        return
    if answer.status_code != 207 or b"<!DOCTYPE" in answer.content:
        raise NotReached(NONSENSE)
    try:
        root = etree.fromstring(
            answer.content, etree.XMLParser(resolve_entities=False, no_network=True)
        )
    except etree.XMLSyntaxError as error:
        raise NotReached(NONSENSE) from error
    if root.tag != MULTISTATUS:
        raise NotReached(NONSENSE)
    if any(" 507" in (one.text or "") for one in root.iter("{DAV:}status")):
        raise NotReached(TOO_MUCH)
