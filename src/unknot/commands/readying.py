"""The website made ready for a command that changes what it holds."""

import os

from unknot.commands.speaking import chosen_language, say
from unknot.craft.errors import InputError
from unknot.craft.sentences import to_tell


def make_ready() -> None:
    """Set Django up in the language that was asked for, and bring the database up to date.

    Raises InputError where that fails.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unknot.website.settings")
    if os.environ.get("PORT", "").isdecimal():  # the one that “make run” serves on
        os.environ.setdefault("UNKNOT_SITE", f"http://localhost:{os.environ['PORT']}")
    import django
    from django.core.exceptions import ImproperlyConfigured
    from django.db import DatabaseError

    try:
        django.setup()
        from unknot.website.migrating import bring_up_to_date

        bring_up_to_date()
    except (ImproperlyConfigured, DatabaseError, OSError) as error:
        raise InputError(str(error).strip()) from error
    _let_the_website_speak()


def make_ready_where_it_ran() -> None:
    """Make ready for what only makes sense where a website ran before.

    Raises InputError elsewhere, and makes nothing there: no folder, no keys, no database.
    """
    from unknot.website.environment import data_folder, has_run_here

    if not has_run_here():
        raise InputError(
            to_tell(
                "No website has run with its data in “{folder}”. Run this in the folder where the"
                " website runs, with the same settings (UNKNOT_DATA).",
                folder=data_folder(),
            )
        )
    make_ready()


def _let_the_website_speak() -> None:
    """Have forms and letters speak the language of the command, until it ends."""
    import click
    from django.utils.translation import override

    from unknot.craft.language import ENGLISH, speech_in

    speech = speech_in(chosen_language() or ENGLISH)
    if speech.language != ENGLISH:
        click.get_current_context().with_resource(override(speech.language))


def address_of(path: str) -> str:
    """Give the whole address of a page."""
    from django.conf import settings

    return f"{settings.SITE.geturl()}{path}"


def how_to_sign_in(email: str) -> str:
    """Say how somebody signs in, and where the code appears."""
    if os.environ.get("UNKNOT_MAIL"):
        return say("Sign in as {email}; the code to type in comes by email.", email=email)
    return say(
        "Sign in as {email}; there is no mail server, so the code to type in is printed where the"
        " website runs.",
        email=email,
    )
