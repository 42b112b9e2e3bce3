"""The database brought up to date by one at a time; whoever comes meanwhile waits, and is next.

Somebody types `make demo` in the first seconds of `make run`: two who make the same tables at once
would stand in each other's way.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from django.conf import settings
from django.core.management import call_command
from django.db import connection

NAMED: Final = 20_261_127
"""The name of the lock in PostgreSQL, which knows only numbers."""


def bring_up_to_date() -> None:
    """Migrate the database, once nobody else does."""
    alone = _alone_in_postgresql if connection.vendor == "postgresql" else _alone_on_this_machine
    with alone():
        call_command("migrate", interactive=False, verbosity=0)


@contextmanager
def _alone_in_postgresql() -> Iterator[None]:
    """Wait as long as for any lock, which the database lets go of with whoever held it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [NAMED])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [NAMED])


@contextmanager
def _alone_on_this_machine() -> Iterator[None]:
    """Wait for a file that the system lets go of with whoever held it."""
    with (Path(settings.DATA) / "migrating").open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
