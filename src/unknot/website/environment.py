"""Read settings from the environment, strictly: a value that is there must make sense."""

import base64
import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

import msgspec
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.validators import validate_email

NOT_SEALING_KEYS = (
    "UNKNOT_SEALING_KEYS is not name:key pairs, each key 32 bytes as URL-safe base64."
)
NOT_A_DATABASE = "DATABASE_URL is not postgresql://user:password@host:port/name."
NOT_MAIL = (
    "UNKNOT_MAIL is not smtp://user:password@host:port or smtps://…,"
    " with ?from=address where messages come from another one."
)
MAIL_PORTS = {"smtp": 587, "smtps": 465}


def flag(name: str) -> bool:
    """Read a switch: `1` is on, `0` or nothing is off."""
    value = os.environ.get(name, "0")
    if value not in {"0", "1"}:
        raise ImproperlyConfigured(f"{name} is “{value}”; write 1 for on or 0 for off.")
    return value == "1"


def site(default: str) -> SplitResult:
    """Read the address that people use, http or https, without a path."""
    value = os.environ.get("UNKNOT_SITE", default)
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/"):
        raise ImproperlyConfigured(f"UNKNOT_SITE is “{value}”, not https://the.address.")
    return parts


def secret_key(folder: Path) -> str:
    """Read the key from SECRET_KEY, or from the data folder, where the first start puts one."""
    if key := os.environ.get("SECRET_KEY"):
        return key
    return _kept(folder / "secret-key", secrets.token_urlsafe(64))


def sealing_keys(folder: Path) -> dict[str, str]:
    """Read the keys that seal what is told in confidence, the newest first, by their names.

    UNKNOT_SEALING_KEYS is `name:key name:key`, each key 32 bytes as URL-safe base64; without it,
    the first start puts one into the data folder. Raises ImproperlyConfigured.
    """
    stated = os.environ.get("UNKNOT_SEALING_KEYS")
    fresh = f"1:{base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()}"
    keys = dict(
        one.split(":", 1) for one in _pairs(stated or _kept(folder / "sealing-keys", fresh))
    )
    if not keys or any(not _is_a_key(key) for key in keys.values()):
        raise ImproperlyConfigured(NOT_SEALING_KEYS)
    return keys


def _pairs(text: str) -> list[str]:
    pairs = text.split()
    if any(":" not in pair for pair in pairs):
        raise ImproperlyConfigured(NOT_SEALING_KEYS)
    return pairs


def _is_a_key(text: str) -> bool:
    try:
        return len(base64.urlsafe_b64decode(text)) == 32
    except ValueError:
        return False


def _kept(file: Path, fresh: str) -> str:
    """Read a secret from the data folder; the first to ask writes it."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        _write_once(file, fresh)
    return file.read_text()


def _write_once(file: Path, text: str) -> None:
    """Write a file that only its owner reads; of two who try at once, one wins whole."""
    draft = file.with_suffix(f".{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as new:
        new.write(text)
    with suppress(FileExistsError):
        os.link(draft, file)
    draft.unlink()


def database(folder: Path) -> dict[str, Any]:
    """Read DATABASE_URL (postgresql://…); without it, an SQLite file in the data folder."""
    url = os.environ.get("DATABASE_URL", "")
    if not url:
        return _sqlite(folder / "unknot.sqlite3")
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise ImproperlyConfigured(NOT_A_DATABASE)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.removeprefix("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": _port(parts),
        "OPTIONS": dict(parse_qsl(parts.query)),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def _port(parts: SplitResult) -> int | str:
    try:
        return parts.port or ""
    except ValueError as error:
        raise ImproperlyConfigured(NOT_A_DATABASE) from error


def _sqlite(file: Path) -> dict[str, Any]:
    file.parent.mkdir(parents=True, exist_ok=True)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": 20,
            # Deferred transactions fail as "locked" when two writers meet; immediate ones queue.
            "transaction_mode": "IMMEDIATE",
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
                # What is deleted is overwritten: answers about health do not linger in the file.
                "PRAGMA secure_delete=ON;"
            ),
        },
    }


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
        port=_mail_port(parts),
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


def _mail_port(parts: SplitResult) -> int:
    try:
        return parts.port or MAIL_PORTS[parts.scheme]
    except ValueError as error:
        raise ImproperlyConfigured(NOT_MAIL) from error


def _tls(scheme: str, host: str) -> Tls:
    if scheme == "smtps":
        return "at once"
    return "none" if host in {"localhost", "::1"} or host.startswith("127.") else "after hello"
