"""The worker beside the web server: it makes files to take along, and does what falls due.

It lives and dies with whoever started it, and is started again where it dies alone.
"""

import os
import subprocess  # nosec B404 - it runs this very module
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import django
from django.core.management import call_command
from django.db import InterfaceError, OperationalError
from django.utils import timezone

if TYPE_CHECKING:
    from unknot.website.due_work import Chore

GENTLER_THAN_PAGES = 10
"""Pages come first: the worker yields the processor to them."""
STARTED_AGAIN_AFTER_SECONDS = 2.0
ENDS_WITHIN_SECONDS = 3.0
LOOKS_EVERY_SECONDS = 1.0


@contextmanager
def worker_beside() -> Iterator[None]:
    """Keep a worker running for as long as this lasts."""
    worker = _Worker()
    # Before any thread: a web server that forks now would take a half-open pipe along.
    worker.start()
    keeping = threading.Thread(target=worker.keep, daemon=True)
    keeping.start()
    try:
        yield
    finally:
        worker.end()
        keeping.join(ENDS_WITHIN_SECONDS)


class _Worker:
    """A process of this module that is started again whenever it dies, until it is to end."""

    def __init__(self) -> None:
        self._over = threading.Event()
        self._process: subprocess.Popen[bytes]

    def start(self) -> None:
        # A session of its own: Ctrl+C is for the web server, which then ends the worker.
        self._process = subprocess.Popen(  # nosec B603
            [sys.executable, "-m", "unknot.website.working"], start_new_session=True
        )

    def keep(self) -> None:
        while True:
            self._process.wait()
            if self._over.wait(STARTED_AGAIN_AFTER_SECONDS):
                return
            self.start()

    def end(self) -> None:
        """End it at once: what it was making is taken up again at the next start."""
        self._over.set()
        self._process.kill()


def work() -> None:
    """Take up tasks until the process that started this one is gone."""
    parent = os.getppid()  # before anything slow: one who dies meanwhile must be missed
    threading.Thread(target=_end_after, args=(parent,), daemon=True).start()
    os.nice(GENTLER_THAN_PAGES)
    django.setup()
    from unknot.website.due_work import CHORES  # noqa: PLC0415 - after setup
    from unknot.website.exports.folder import keep_half_made_here  # noqa: PLC0415 - after setup

    keep_half_made_here()
    for chore in CHORES:
        threading.Thread(target=_keep_doing, args=(chore,), daemon=True).start()
    take_up_tasks()


def take_up_tasks() -> None:
    """Make what is queued, and go on once a database that was busy or out of reach is back.

    Whoever ended here instead would take along what another thread has just handed over and could
    not note yet: that message would leave a second time.
    """
    pause = threading.Event()
    while True:
        try:
            call_command("db_worker", verbosity=0, reload=False, startup_delay=False)
        except (OperationalError, InterfaceError):
            pause.wait(LOOKS_EVERY_SECONDS)
        else:
            return


def _keep_doing(chore: "Chore") -> None:
    """Do one piece of work whenever it is due, in a thread of its own: none waits for another."""
    from unknot.website.due_work import RECONNECT, do  # noqa: PLC0415 - after setup

    pause = threading.Event()
    while True:
        do(RECONNECT, timezone.now())
        if not do(chore, timezone.now()):
            pause.wait(chore.every.total_seconds())


def _end_after(parent: int) -> None:
    """End this process once the one who started it is gone, whatever else goes wrong."""
    pause = threading.Event()
    while os.getppid() == parent:
        pause.wait(LOOKS_EVERY_SECONDS)
    os._exit(0)


if __name__ == "__main__":
    work()
