"""Clients of the example practice, and people who prove that an address is theirs."""

from datetime import datetime, timedelta

from django.test import Client as Browser

from tests.website.booking.practising import NOW, Example
from tests.website.people.entering import signed_in
from unknot.website.booking.links import link_to, link_to_wait
from unknot.website.booking.models import Appointment, State, Waiting
from unknot.website.booking.times.cells import cell_at
from unknot.website.care.bridge import sealed
from unknot.website.care.heard import Heard
from unknot.website.care.models import Client, Listening
from unknot.website.hashing import digest
from unknot.website.messages.actions import Letter, write
from unknot.website.mine.recognising import recognise
from unknot.website.people.models import Person

CANARY = "turn my head like an owl"


def come(example: Example, address: str, begins: datetime = NOW - timedelta(days=3)) -> Client:
    """Make somebody a client who told something and had a session."""
    client = example.practice.clients.create(name="Example Client", email=address, created_at=NOW)
    listening = Listening(practice=example.practice, client=client, told_at=NOW, owner_hash="")
    listening.heard = sealed(Heard(outcome=CANARY), listening.seal_row)
    listening.save()
    number = Appointment.objects.count()
    appointment = Appointment(
        practice=example.practice,
        therapist=example.therapist,
        service=example.at_home,
        place=example.hermanus,
        client=client,
        listening=listening,
        at_home=True,
        address="1 Example Road",
        price_cents=65_000,
        first_cell=cell_at(begins),
        until_cell=cell_at(begins) + 12,
        state=State.CONFIRMED,
        link_hash=f"link {number}",
        request_key=f"key {number}",
        request_hash="",
        created_at=NOW,
    )
    appointment.save()
    letter = Letter(address, "Your session", "At 1 Example Road")
    about = f"appointment-{appointment.pk}"
    write(example.practice, letter, key=about, about=about, due_at=NOW, now=NOW)
    return client


def wait_on_list(example: Example, client: Client) -> Waiting:
    """Put a client on the waiting list, for the time of their session."""
    session = client.appointments.get()
    entry = Waiting(
        practice=example.practice,
        client=client,
        service=example.at_home,
        place=example.hermanus,
        at_home=True,
        first_cell=session.first_cell,
        until_cell=session.until_cell,
        request_key="waits",
        since=NOW,
    )
    entry.link_hash = digest(link_to_wait(entry))
    entry.save()
    return entry


def prove(address: str) -> tuple[Person, Browser]:
    """Prove an address by signing in."""
    person = Person.objects.create_user(address)
    recognise(person)
    return person, signed_in(person)


def two_names(example: Example) -> tuple[Client, Client]:
    """Let two people come who share an address."""
    mine = come(example, "home@example.org")
    return mine, named(come(example, "home@example.org"), "Another Client")


def named(client: Client, name: str) -> Client:
    """Call a client otherwise."""
    client.name = name
    client.save()
    return client


def page_of(client: Client) -> str:
    """Give the address of the page of their session, and let its link lead there."""
    session = client.appointments.get()
    session.link_hash = digest(link_to(session))
    session.save()
    return f"/appointments/{link_to(session)}/"
