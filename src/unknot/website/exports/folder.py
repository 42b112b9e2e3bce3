"""The folder of finished files: names that nobody can guess, readable by the website only."""

import secrets
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

NAME_BYTES = 24
SURELY_LEFT_BEHIND = timedelta(hours=6)
"""No file takes longer to make: one that nobody knows of after it is left from a worker's death."""


def folder() -> Path:
    """Give the folder, made where it is not there yet."""
    path = Path(settings.EXPORTS)
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path


def new_place(ending: str) -> Path:
    """Give a place for a file that does not exist yet."""
    return folder() / f"{secrets.token_urlsafe(NAME_BYTES)}.{ending}"


def is_there(name: str) -> bool:
    """Say whether a file is there; one without a name never was."""
    return bool(name) and (folder() / name).is_file()


def remove(name: str) -> None:
    """Remove a file; that it is gone already harms nothing."""
    if name:
        with suppress(FileNotFoundError):
            (folder() / name).unlink()


def remove_left_behind(known: Iterable[str], *, now: datetime) -> None:
    """Remove what is old and belongs to no export."""
    names = set(known)
    for file in folder().iterdir():
        age = now.timestamp() - file.stat().st_mtime
        if file.name not in names and age > SURELY_LEFT_BEHIND.total_seconds():
            remove(file.name)
