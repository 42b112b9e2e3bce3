"""The session and the rows on one side, the craft's values on the other."""

import base64
import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Literal, TypeVar

import msgspec
from django.contrib.sessions.backends.base import SessionBase
from django.http import QueryDict
from django.utils.crypto import salted_hmac

from unknot.craft.planning.wish import Edit, Wish

ANSWERS_HOLD = timedelta(hours=4)
"""“Is it safe today” is asked afresh after this long."""

LINK_BYTES = 24

T = TypeVar("T")

Screen = dict[str, list[str]]
"""The safety page as it was sent: field names with what was chosen or typed."""


class Look(msgspec.Struct, frozen=True):
    """How the back is drawn: skin tone 1 (light) to 5 (dark), and build."""

    tone: int = 3
    build: Literal["slender", "medium", "broad"] = "medium"


class Asked(msgspec.Struct, frozen=True):
    """What a person says that a professional allowed: findings by code, who it was, their words."""

    codes: tuple[str, ...]
    who: str
    words: str = ""


class Feeling(msgspec.Struct, frozen=True):
    """How the ache felt, 0 none to 10 worst, before and after."""

    before: int | None = None
    after: int | None = None


class Ready(msgspec.Struct, frozen=True):
    """What they agreed on before beginning: a word that stops everything, and a wish."""

    stop_word: str = ""
    intention: str = ""


class Visit:
    """What people told us during one visit. It lives in the server's session and ends with it."""

    def __init__(self, session: SessionBase, now: datetime) -> None:
        """Read and write through this session, at this time."""
        self._session = session
        self._now = now

    @property
    def wish(self) -> Wish | None:
        """What they hope for; None before they said it."""
        return self._read("wish", Wish)

    @property
    def look(self) -> Look:
        """How the back is drawn."""
        return self._read("look", Look) or Look()

    @property
    def screen(self) -> Screen | None:
        """The safety page as they sent it; None before that, and when it has grown old."""
        answered = self._session.get("answered_at")
        if answered is None or self._now - datetime.fromisoformat(answered) > ANSWERS_HOLD:
            return None
        return self._read("screen", Screen)

    @property
    def asked(self) -> Asked | None:
        """What a professional allowed, if anyone was asked."""
        return self._read("asked", Asked)

    @property
    def feeling(self) -> Feeling:
        """How the ache felt before and after."""
        return self._read("feeling", Feeling) or Feeling()

    @property
    def ready(self) -> Ready:
        """What they agreed on before beginning."""
        return self._read("ready", Ready) or Ready()

    @property
    def maker(self) -> str:
        """A secret that only this visit knows; links made here are bound to it."""
        if "maker" not in self._session:
            self._session["maker"] = secrets.token_urlsafe(LINK_BYTES)
        return str(self._session["maker"])

    def has_made(self, maker_hash: str) -> bool:
        """Say whether something was made in this visit."""
        return "maker" in self._session and digest(str(self._session["maker"])) == maker_hash

    def hold_wish(self, wish: Wish, look: Look) -> None:
        """Hold what they hope for. Changes made to an earlier plan go with that plan."""
        self._write("wish", wish)
        self._write("look", look)

    def hold_edits(self, edits: tuple[Edit, ...]) -> None:
        """Hold the changes they made to the plan."""
        if self.wish is not None:
            self._write("wish", msgspec.structs.replace(self.wish, edits=edits))

    def hold_pressure(self, pressure: int | None) -> None:
        """Hold how firm they like it."""
        if self.wish is not None:
            self._write("wish", msgspec.structs.replace(self.wish, pressure_liked=pressure))

    def hold_screen(self, screen: Screen) -> None:
        """Hold their answers. What a professional allowed belonged to the earlier ones."""
        self._write("screen", screen)
        self._session["answered_at"] = self._now.isoformat()
        self._session.pop("asked", None)

    def hold_asked(self, asked: Asked) -> None:
        """Hold what a professional allowed."""
        self._write("asked", asked)

    def hold_feeling(self, feeling: Feeling) -> None:
        """Hold how the ache feels."""
        self._write("feeling", feeling)

    def hold_ready(self, ready: Ready) -> None:
        """Hold what they agreed on."""
        self._write("ready", ready)

    def _read(self, key: str, kind: type[T]) -> T | None:
        """Read a value; None where it is missing or was written by another version."""
        try:
            return msgspec.convert(self._session[key], kind, strict=False)
        except (KeyError, msgspec.ValidationError):
            return None

    def _write(self, key: str, value: object) -> None:
        self._session[key] = msgspec.to_builtins(value)


def as_screen(sent: QueryDict, fields: frozenset[str]) -> Screen:
    """Take the fields of the safety page from a sent form, and nothing else."""
    return {name: sent.getlist(name) for name in sorted(fields) if name in sent}


def link_token(maker: str, content: str) -> str:
    """Derive the private part of a link (192 bits) from the visit and what is behind it.

    The same plan in the same visit gets the same link, so a form sent twice keeps one plan, and
    no link needs to be stored anywhere.
    """
    secret = salted_hmac("unknot.guide.link", f"{maker}:{digest(content)}", algorithm="sha256")
    return base64.urlsafe_b64encode(secret.digest()[:LINK_BYTES]).decode()


def digest(text: str) -> str:
    """Hash what must not be stored as it is."""
    return hashlib.sha256(text.encode()).hexdigest()
