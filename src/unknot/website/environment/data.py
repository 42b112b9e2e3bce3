"""The data folder, and whether a website ever kept anything there."""

import os
from pathlib import Path

from unknot.website.environment.databases import sqlite_in
from unknot.website.environment.keys import secret_key_in


def data_folder() -> Path:
    """Give the folder that UNKNOT_DATA names, or `data` in the folder where this was started."""
    return Path(os.environ.get("UNKNOT_DATA", "data")).absolute()


def has_run_here() -> bool:
    """Say whether a website ran with these settings before; unlike a start, this makes nothing."""
    folder = data_folder()
    has_key = bool(os.environ.get("SECRET_KEY")) or secret_key_in(folder).exists()
    return has_key and (bool(os.environ.get("DATABASE_URL")) or sqlite_in(folder).exists())
