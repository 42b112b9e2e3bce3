"""The way to a file for the tests: ask for it, and let a worker make it."""

from django.core.management import call_command
from django.test import Client


def ask_for(client: Client, ending: str, **said: str) -> str:
    """Ask for a file of this visit's plan, and give the address where it is shown."""
    return str(client.post("/along/ask/", {"ending": ending, **said})["Location"])


def let_a_worker_work() -> None:
    """Run what waits, the way the worker beside the web server does."""
    quietly = {"startup_delay": False, "reload": False, "verbosity": 0}
    call_command("db_worker", batch=True, interval=0, **quietly)
