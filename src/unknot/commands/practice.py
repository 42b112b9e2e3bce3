"""`unknot practice`: open a practice, print the code that opens one, fill a trial, close one."""

import click

from unknot.commands.answering import is_yes
from unknot.commands.readying import (
    address_of,
    how_to_sign_in,
    make_ready,
    make_ready_where_it_ran,
)
from unknot.commands.speaking import language_option, say
from unknot.craft.errors import InputError
from unknot.craft.language import to_say
from unknot.craft.sentences import to_tell

ASKED = to_say(
    {
        "name": "Name of the practice",
        "therapist": "Your name, as clients will read it",
        "email": "Your email address; you sign in with it",
        "place": "Town of your room",
        "hours": "Hours, Monday to Friday",
        "modality": "How you work, in a few words",
        "minutes": "Minutes of a session",
        "price": "Its price in rand",
    }
)
"""What is asked for where no option says it."""


@click.group()
def practice() -> None:
    """Open a practice that people can book with."""


@practice.command()
@click.option("--name", help=ASKED["name"])
@click.option("--therapist", help=ASKED["therapist"])
@click.option("--email", help=ASKED["email"])
@click.option("--place", help=ASKED["place"])
@click.option("--address", help="Street and number of your room.")
@click.option("--latitude", help="Where the town is, if we do not know it; south is negative.")
@click.option("--longitude", help="Where the town is, if we do not know it; west is negative.")
@click.option("--hours", help=ASKED["hours"])
@click.option("--modality", help=ASKED["modality"])
@click.option("--minutes", help=ASKED["minutes"])
@click.option("--price", help=ASKED["price"])
@click.option("--telephone", help="Telephone, also for WhatsApp.")
@click.option("--visits-homes", is_flag=True, help="People in that town are visited at home.")
@language_option
def new(**given: str | bool | None) -> None:
    """Open a practice: its owner, place, hours, one way of working, one session.

    Asks for whatever no option says, and proposes answers. All of it can be changed in the office.
    """
    make_ready()
    from unknot.commands.opening import asked
    from unknot.website.office.actions import open_practice
    from unknot.website.office.forms.fresh import NewPracticeForm

    form = NewPracticeForm(asked(given, ASKED))
    if not form.is_valid():
        raise InputError(" ".join(f"{name}: {said[0]}" for name, said in form.errors.items()))
    member = open_practice(form.asked_for())
    page = f"/practices/{member.practice.slug}/"
    click.echo(say("{name} is open.", name=member.practice.name))
    click.echo(say("Its page: {address}", address=address_of(page)))
    click.echo(say("Its office: {address}", address=address_of(f"{page}office/")))
    click.echo(how_to_sign_in(member.person.email))
    click.echo(say("Then state your registration: until then no session with touch can be booked."))


@practice.command()
@language_option
def code() -> None:
    """Print the code that opens one practice on the website.

    The first-run page, /practices/new/, asks for it, so that no stranger gets there first. Run this
    in the folder where the website runs, with the same settings.
    """
    make_ready_where_it_ran()
    from unknot.website.office.first_code import first_code

    click.echo(first_code())


@practice.command()
@click.option(
    "--email",
    default="fern@example.org",
    show_default=True,
    help="The address that its owner signs in with.",
)
@language_option
def demo(*, email: str) -> None:
    """Fill a trial with a made-up practice in Kleinmond, and some made-up appointments."""
    make_ready()
    from django.utils import timezone

    from unknot.website.office.demo import fill

    made = fill(email, timezone.now())
    page = f"/practices/{made.slug}/"
    click.echo(say("{name} is a made-up practice, for trying things out.", name=made.name))
    click.echo(say("Its page: {address}", address=address_of(page)))
    click.echo(say("Its day: {address}", address=address_of(f"{page}day/")))
    click.echo(say("Its office: {address}", address=address_of(f"{page}office/")))
    click.echo(say("Start the website with “make run”."))
    click.echo(how_to_sign_in(email))
    for other in made.members.exclude(therapist=None).exclude(person__email=email.lower()):
        click.echo(
            say(
                "Sign in as {email} to be {therapist}.",
                email=other.person.email,
                therapist=other.therapist,
            )
        )
    click.echo(say("Then it asks for a second step: a passkey, or an app that shows codes."))


@practice.command()
@click.argument("slug")
@language_option
def remove(slug: str) -> None:
    """Erase a practice for good, with its clients, sessions, articles and pictures.

    SLUG is the part of its address after /practices/. It says what goes, and asks back.
    """
    make_ready_where_it_ran()
    from django.utils import timezone

    from unknot.website.office.closing import close, what_goes
    from unknot.website.practice.models import Practice

    found = Practice.objects.filter(slug=slug).first()
    if found is None:
        address = f"/practices/{slug}/"
        raise InputError(to_tell("There is no practice at {address}.", address=address))
    goes = what_goes(found, timezone.now())
    name = {"name": found.name}
    click.echo(say("These go with {name}:", **name))
    click.echo(say("Clients: {count}", count=goes.clients))
    click.echo(say("Sessions: {count}", count=goes.sessions))
    if goes.coming:
        click.echo(
            say(
                "Sessions still to come: {count}. Nobody is told; cancel them first.",
                count=goes.coming,
            )
        )
    click.echo(say("Nothing of it comes back, except from a copy that you made."))
    if not is_yes(say("Erase {name}?", **name)):
        raise click.Abort
    close(found)
    click.echo(say("{name} is gone.", **name))
