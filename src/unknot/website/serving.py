"""Make the website ready and serve it."""

import os

import click
import django
from django.core.management import call_command
from granian.constants import Interfaces
from granian.server import Server


def serve_website(*, host: str, port: int) -> None:
    """Migrate the database, gather the static files, and serve until interrupted."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unknot.website.settings")
    os.environ.setdefault("UNKNOT_SITE", f"http://localhost:{port}")
    django.setup()
    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    shown = "localhost" if host in {"127.0.0.1", "0.0.0.0"} else host  # nosec B104
    click.echo(f"Unknot is ready: http://{shown}:{port}  (stop it with Ctrl+C)")
    Server(
        "unknot.website.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        log_enabled=False,
    ).serve()
