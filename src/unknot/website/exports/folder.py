"""The folder of finished files: names that nobody can guess, readable by the website only."""

import logging
import secrets
import shutil
import tempfile
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

NAME_BYTES = 24
SURELY_LEFT_BEHIND = timedelta(hours=6)
"""No file takes longer to make: one that nobody knows of after it is left from a worker's death."""
log = logging.getLogger(__name__)


def folder() -> Path:
    """Give the folder, made where it is not there yet."""
    path = Path(settings.EXPORTS)
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path


def keep_half_made_here() -> None:
    """Let this process put what is half made into the folder too: a death leaves it to be found."""
    tempfile.tempdir = str(folder())


def new_place(ending: str) -> Path:
    """Give a place for a file that does not exist yet."""
    return folder() / f"{secrets.token_urlsafe(NAME_BYTES)}.{ending}"


def is_there(name: str) -> bool:
    """Say whether a file is there; one without a name never was."""
    return bool(name) and (folder() / name).is_file()


def remove(name: str) -> None:
    """Remove a file; that it is gone already harms nothing, and what stays is left behind."""
    if not name:
        return
    try:
        _remove(folder() / name)
    except FileNotFoundError:
        pass
    except OSError:
        log.exception("A file could not be removed.")


def _remove(place: Path) -> None:
    """Remove a file, or the folder in which one was being made."""
    if place.is_dir():
        shutil.rmtree(place)
    else:
        place.unlink()


def remove_left_behind(known: Iterable[str], *, now: datetime) -> None:
    """Remove what is old and belongs to no export."""
    names = set(known)
    before = (now - SURELY_LEFT_BEHIND).timestamp()
    for place in folder().iterdir():
        if place.name not in names and _is_older(place, before):
            remove(place.name)


def _is_older(place: Path, moment: float) -> bool:
    """Say whether something is from before a moment; what went meanwhile is not."""
    try:
        return place.stat().st_mtime < moment
    except FileNotFoundError:
        return False
