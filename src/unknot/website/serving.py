"""Make the website ready and serve it."""

import gc
import os
import socket
from collections.abc import Iterator
from importlib import import_module

import click
import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import DatabaseError
from django.utils import timezone
from granian.constants import Interfaces
from granian.server import Server

from unknot.craft.errors import InputError
from unknot.website.working import worker_beside

ENDS_WITHIN_SECONDS = 5
"""Whoever is answered gets so long when the server is to end.

Without an end to it, a server that is stopped in the moment it starts would go on for ever: the
process that answers hears nothing before it is ready.
"""


def serve_website(*, host: str, port: int) -> None:
    """Make everything ready, and serve until interrupted.

    Raises InputError for settings that make no sense, and for a database that does not answer.
    """
    address = f"http://{_named(host)}:{port}"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unknot.website.settings")
    os.environ.setdefault("UNKNOT_SITE", address)
    _check_free(host, port)
    try:
        _make_ready()
    except (ImproperlyConfigured, DatabaseError, OSError) as error:
        raise InputError(str(error).strip()) from error
    click.echo(f"Unknot is ready: {address}  (stop it with Ctrl+C)")
    for line in _first_steps(address):
        click.echo(line)
    server = Server(
        "unknot.website.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        log_enabled=False,
        workers_kill_timeout=ENDS_WITHIN_SECONDS,
    )
    with worker_beside():
        server.serve()


def _first_steps(address: str) -> Iterator[str]:
    """Say how to open a practice, as long as there is none."""
    from unknot.website.office.first_code import first_code, is_first  # noqa: PLC0415 - after setup

    if is_first():
        yield f"Open a practice: {address}/practices/new/  with the code {first_code()}"


def _named(host: str) -> str:
    """Name a host as an address has it."""
    if host in {"127.0.0.1", "0.0.0.0", "::1", "::"}:  # nosec B104 - only compared
        return "localhost"
    return f"[{host}]" if ":" in host else host


def _check_free(host: str, port: int) -> None:
    """Raise InputError where something else listens already."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((host, port))
        except OSError as error:
            raise InputError(
                f"{host}:{port} cannot be served on: {error.strerror}.",
                accepted="another --port, or another --host",
            ) from error


def _make_ready() -> None:
    """Migrate the database, let go of what is over, and gather the static files."""
    django.setup()
    from unknot.website.migrating import bring_up_to_date  # noqa: PLC0415 - after setup

    bring_up_to_date()
    call_command("collectstatic", interactive=False, verbosity=0)
    from unknot.website.guide.actions import let_go_of_what_is_over  # noqa: PLC0415 - after setup

    let_go_of_what_is_over(now=timezone.now())
    _set_aside()


def _set_aside() -> None:
    """Load what every request needs, and never again search it for garbage.

    Such a search takes longer than most pages, and would fall upon one that makes many values.
    The processes that answer are copies of this one, so they need to load nothing themselves.
    """
    from unknot.website.known import load  # noqa: PLC0415 - after setup

    import_module(settings.ROOT_URLCONF)
    load()
    gc.collect()
    gc.freeze()
