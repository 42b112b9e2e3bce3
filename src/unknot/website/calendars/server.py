"""A CalDAV server: which calendars are there, what stands in one, and what is put into it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import msgspec
import requests
from caldav.davclient import DAVClient
from caldav.lib.error import AuthorizationError, NotFoundError

from unknot.website.calendars.answers import ANSWER_WITHIN_SECONDS
from unknot.website.calendars.errors import (
    GONE,
    NONSENSE,
    NOT_THERE,
    READ_ONLY,
    REFUSED,
    NotReached,
)
from unknot.website.calendars.questions import (
    ASK_FOR_TAG,
    TAG,
    Stored,
    ask_for_entries,
    stored_in,
)
from unknot.website.calendars.reaching import BoundedSession, bounded_session

TALKS_FOR_SECONDS = 90.0
MOST_CALENDARS = 20
THERE_ALREADY = (409, 412)
"""Answers of a server that has the same entry already, as from an invitation by email."""
log = logging.getLogger(__name__)


class Found(msgspec.Struct, frozen=True):
    """A calendar on a server."""

    name: str
    url: str


class Access(msgspec.Struct, frozen=True):
    """What opens a server, and which of its calendars was chosen; none while `chosen` is empty."""

    server: str
    user: str
    password: str
    found: tuple[Found, ...] = ()
    chosen: str = ""


class Server:
    """A conversation with one server. Every call raises NotReached."""

    def __init__(self, access: Access, session: BoundedSession) -> None:
        """Speak in this session."""
        self._access = access
        self._client: Any = DAVClient(
            url=access.server,
            username=access.user,
            password=access.password,
            auth_type="basic",
            timeout=int(ANSWER_WITHIN_SECONDS),
            headers={"Accept-Encoding": "identity"},
            enable_rfc6764=False,
        )
        self._client.session.close()
        self._client.session = session  # type: ignore[assignment] # spoken to in the same words

    @property
    def user(self) -> str:
        """The name that opens it, which is an email address with many servers."""
        return self._access.user

    def calendars(self) -> tuple[Found, ...]:
        """List the calendars that this name has."""
        with _in_words():
            mine = self._client.principal().calendars()[:MOST_CALENDARS]
            return tuple(
                Found(str(one.get_display_name() or one.url)[:100], str(one.url)) for one in mine
            )

    def tag(self) -> str:
        """Give what changes whenever the calendar does; empty where a server has no such thing."""
        with _in_words():
            answer = self._client.propfind(self._access.chosen, ASK_FOR_TAG, 0)
            if answer.status >= 400:
                raise NotReached(NOT_THERE)
            found = answer.tree.find(f".//{TAG}")
            return "" if found is None else str(found.text or "")[:255]

    def entries(self, begins: datetime, ends: datetime) -> list[Stored]:
        """Read the entries between two moments as they are written there."""
        with _in_words():
            asked = ask_for_entries(begins, ends)
            answer = self._client.report(self._access.chosen, asked, 1)
            if answer.status >= 400:
                raise NotReached(NOT_THERE)
            return stored_in(answer.tree)

    def put(self, name: str, file: bytes) -> None:
        """Write an entry under a name, in the place of what stood there."""
        with _in_words(refused=READ_ONLY):
            headers = {"Content-Type": "text/calendar; charset=utf-8"}
            status = self._client.put(self._at(name), file.decode(), headers).status
            if status >= 400 and status not in THERE_ALREADY:
                raise NotReached(READ_ONLY)

    def remove(self, name: str) -> None:
        """Remove the entry of a name; it may be gone already."""
        with _in_words(refused=READ_ONLY):
            status = self._client.delete(self._at(name)).status
            if status >= 400 and status not in {404, 410}:
                raise NotReached(READ_ONLY)

    def _at(self, name: str) -> str:
        return f"{self._access.chosen.rstrip('/')}/{name}"


@contextmanager
def talking_to(access: Access, seconds: float = TALKS_FOR_SECONDS) -> Iterator[Server]:
    """Speak with a server for so long at most. Raises NotReached."""
    with bounded_session(seconds) as session:
        yield Server(access, session)


@contextmanager
def _in_words(refused: str = REFUSED) -> Iterator[None]:
    """Turn whatever goes wrong with a server into a sentence."""
    try:
        yield
    except NotReached:
        raise
    except AuthorizationError as error:
        raise NotReached(refused) from error
    except NotFoundError as error:
        raise NotReached(NOT_THERE) from error
    except (requests.RequestException, OSError) as error:
        raise NotReached(GONE) from error
    except Exception as error:  # whatever a server sends, it must not end the work on the others
        log.warning("A calendar was not understood: %s.", type(error).__name__)
        raise NotReached(NONSENSE) from error
