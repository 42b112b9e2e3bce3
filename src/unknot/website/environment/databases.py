"""The database: an SQLite file, or PostgreSQL by one variable."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from unknot.website.environment.addresses import port_of

NOT_A_DATABASE = "DATABASE_URL is not postgresql://user:password@host:port/name."
WAITS_FOR_SECONDS = 20
"""So long somebody waits for what another holds locked; then they are told to try again."""


def database(folder: Path) -> dict[str, Any]:
    """Read DATABASE_URL (postgresql://…); without it, an SQLite file in the data folder."""
    url = os.environ.get("DATABASE_URL", "")
    if not url:
        return _sqlite(sqlite_in(folder))
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise ImproperlyConfigured(NOT_A_DATABASE)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.removeprefix("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": port_of(parts, NOT_A_DATABASE) or "",
        "OPTIONS": _bounded(dict(parse_qsl(parts.query))),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def _bounded(options: dict[str, str]) -> dict[str, str]:
    """Let nothing wait for ever where a connection that is gone still holds a lock."""
    wait = f"-c lock_timeout={WAITS_FOR_SECONDS}s"
    return options | {"options": f"{wait} {options.get('options', '')}".strip()}


def sqlite_in(folder: Path) -> Path:
    """Name the SQLite file of a data folder."""
    return folder / "unknot.sqlite3"


def _sqlite(file: Path) -> dict[str, Any]:
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(OSError):  # SQLite itself says best why it cannot be written
        # Names and letters stand in it: its owner reads it, and nobody else; so with its log.
        file.touch(mode=0o600)
        for one in file.parent.glob(f"{file.name}*"):
            one.chmod(0o600)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": WAITS_FOR_SECONDS,
            # Deferred transactions fail as "locked" when two writers meet; immediate ones queue.
            "transaction_mode": "IMMEDIATE",
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
                # What is deleted is overwritten: answers about health do not linger in the file.
                "PRAGMA secure_delete=ON;"
            ),
        },
    }
