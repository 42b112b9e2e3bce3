"""`unknot practice`: open a practice, print the code that opens one, fill a trial, close one."""

import os

import click

from unknot.craft.errors import InputError

ASKED = {
    "name": "Name of the practice",
    "therapist": "Your name, as clients will read it",
    "email": "Your e-mail address; you sign in with it",
    "place": "Town of your room",
    "hours": "Hours, Monday to Friday",
    "modality": "How you work, in a few words",
    "minutes": "Minutes of a session",
    "price": "Its price in rand",
}
"""What is asked for where no option says it."""


@click.group()
def practice() -> None:
    """Open a practice that people can book with."""


@practice.command()
@click.option("--name", help=ASKED["name"])
@click.option("--therapist", help=ASKED["therapist"])
@click.option("--email", help=ASKED["email"])
@click.option("--place", help=ASKED["place"])
@click.option("--latitude", help="Where the town is, if we do not know it; south is negative.")
@click.option("--longitude", help="Where the town is, if we do not know it; west is negative.")
@click.option("--hours", help=ASKED["hours"])
@click.option("--modality", help=ASKED["modality"])
@click.option("--minutes", help=ASKED["minutes"])
@click.option("--price", help=ASKED["price"])
@click.option("--telephone", help="Telephone, also for WhatsApp.")
@click.option("--visits-homes", is_flag=True, help="People in that town are visited at home.")
def new(**given: str | bool | None) -> None:
    """Open a practice: its owner, place, hours, one way of working, one session.

    Asks for whatever no option says, and proposes answers. All of it can be changed in the office.
    """
    _make_ready()
    from unknot.commands.opening import asked
    from unknot.website.office.actions import open_practice
    from unknot.website.office.forms.fresh import NewPracticeForm

    form = NewPracticeForm(asked(given, ASKED))
    if not form.is_valid():
        raise InputError(" ".join(f"{name}: {said[0]}" for name, said in form.errors.items()))
    member = open_practice(form.asked_for())
    page = f"/practices/{member.practice.slug}/"
    click.echo(f"{member.practice.name} is open.")
    click.echo(f"Its page:    {_site()}{page}")
    click.echo(f"Its office:  {_site()}{page}office/")
    click.echo(f"Sign in as {member.person.email}; {_where_the_code_comes()}")
    click.echo("Then state your registration: until then no session with touch can be booked.")


@practice.command()
def code() -> None:
    """Print the code that opens one practice on the website.

    The first-run page, /practices/new/, asks for it, so that no stranger gets there first.
    """
    _make_ready()
    from unknot.website.office.first_code import first_code

    click.echo(first_code())


@practice.command()
@click.option(
    "--email",
    default="fern@example.org",
    show_default=True,
    help="The address that its owner signs in with.",
)
def demo(*, email: str) -> None:
    """Fill a trial with a made-up practice in Kleinmond, and some made-up appointments."""
    _make_ready()
    from django.utils import timezone

    from unknot.website.office.demo import fill

    made = fill(email, timezone.now())
    click.echo(f"{made.name} is a made-up practice, for trying things out.")
    click.echo(f"Its page:    {_site()}/practices/{made.slug}/")
    click.echo(f"Its day:     {_site()}/practices/{made.slug}/day/")
    click.echo(f"Its office:  {_site()}/practices/{made.slug}/office/")
    click.echo(f"Start the website with “make run”, and sign in as {email}.")
    click.echo("Without a mail server, the code to type in is printed where the website runs.")
    click.echo("Then it asks for a second step: a passkey, or an app that shows codes.")


@practice.command()
@click.argument("slug")
def remove(slug: str) -> None:
    """Erase a practice for good, with its clients, sessions, articles and pictures.

    SLUG is the part of its address after /practices/. It says what goes, and asks back.
    """
    _make_ready()
    from django.utils import timezone

    from unknot.website.office.closing import close, what_goes
    from unknot.website.practice.models import Practice

    found = Practice.objects.filter(slug=slug).first()
    if found is None:
        raise InputError(f"There is no practice at /practices/{slug}/.")
    goes = what_goes(found, timezone.now())
    click.echo(f"{found.name}: {goes.clients} clients and {goes.sessions} sessions are erased.")
    if goes.coming:
        click.echo(f"Sessions still to come: {goes.coming}. Nobody is told; cancel them first.")
    click.echo("Nothing of it comes back, except from a copy that you made.")
    click.confirm(f"Erase {found.name}?", abort=True)
    close(found)
    click.echo(f"{found.name} is gone.")


def _make_ready() -> None:
    """Set Django up and bring the database up to date; raises InputError where that fails."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unknot.website.settings")
    if os.environ.get("PORT", "").isdecimal():  # the one that “make run” serves on
        os.environ.setdefault("UNKNOT_SITE", f"http://localhost:{os.environ['PORT']}")
    import django
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import call_command
    from django.db import DatabaseError

    try:
        django.setup()
        call_command("migrate", interactive=False, verbosity=0)
    except (ImproperlyConfigured, DatabaseError) as error:
        raise InputError(str(error).strip()) from error


def _where_the_code_comes() -> str:
    if os.environ.get("UNKNOT_MAIL"):
        return "the code to type in comes by e-mail."
    return "there is no mail server, so the code to type in is printed where the website runs."


def _site() -> str:
    from django.conf import settings

    return str(settings.SITE.geturl())
