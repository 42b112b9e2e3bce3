"""The mail server that messages leave by."""

import os
from typing import Literal
from urllib.parse import parse_qsl, unquote, urlsplit

import msgspec
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.validators import validate_email

from unknot.website.environment.addresses import port_of

NOT_MAIL = (
    "UNKNOT_MAIL is not smtp://user:password@host:port or smtps://…,"
    " with ?from=address where messages come from another one."
)
MAIL_PORTS = {"smtp": 587, "smtps": 465}
Tls = Literal["none", "after hello", "at once"]
"""When what is said to a mail server is encrypted."""


class Mail(msgspec.Struct, frozen=True):
    """The mail server that messages leave by, and the address that they come from."""

    host: str
    port: int
    user: str
    password: str
    sender: str
    tls: Tls


def mail(default_sender: str) -> Mail | None:
    """Read UNKNOT_MAIL (smtp:// or smtps://); None without it. Raises ImproperlyConfigured.

    Over smtp:// what is said is encrypted before anything is told, unless the server is this very
    machine.
    """
    url = os.environ.get("UNKNOT_MAIL", "")
    if not url:
        return None
    parts = urlsplit(url)
    said = dict(parse_qsl(parts.query, keep_blank_values=True))
    sender = said.pop("from", "") or _address_in(unquote(parts.username or "")) or default_sender
    if parts.scheme not in MAIL_PORTS or not parts.hostname or parts.path.strip("/") or said:
        raise ImproperlyConfigured(NOT_MAIL)
    return Mail(
        host=parts.hostname,
        port=port_of(parts, NOT_MAIL) or MAIL_PORTS[parts.scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        sender=_one_address(sender),
        tls=_tls(parts.scheme, parts.hostname),
    )


def _address_in(user: str) -> str:
    """Many servers know their users by their addresses."""
    return user if "@" in user else ""


def _one_address(text: str) -> str:
    try:
        validate_email(text)
    except ValidationError as error:
        raise ImproperlyConfigured(NOT_MAIL) from error
    return text


def _tls(scheme: str, host: str) -> Tls:
    if scheme == "smtps":
        return "at once"
    return "none" if host in {"localhost", "::1"} or host.startswith("127.") else "after hello"
