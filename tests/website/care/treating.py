"""A client who came, and the browser of whoever treats them. Neither exists."""

from collections.abc import Mapping
from datetime import timedelta

from django.test import Client as Browser
from django.utils import timezone

from tests.website.care.caring import Room, tell
from tests.website.care.replying import as_it_stands, reply
from tests.website.guide.sending import WARFARIN, Said
from tests.website.people.entering import join, signed_in
from unknot.website.booking.models import State
from unknot.website.booking.times.cells import cell_at
from unknot.website.care.actions import client_for
from unknot.website.care.health.told_since import last_said
from unknot.website.care.models import Client, Listening
from unknot.website.people.models import Role


def come(
    room: Room,
    health: Mapping[str, Said] | None = None,
    *,
    yes: bool = True,
    browser: Browser | None = None,
) -> Client:
    """Tell the practice, say yes to the approach where there is one, and become its client."""
    browser = browser or Browser()
    tell(browser, room, health=health)
    browser.get(room.approach)
    if yes:
        reply(browser, room.approach, agree="yes")
    listening = Listening.objects.latest("pk")
    listening.therapist = room.therapist
    listening.save()
    ida = client_for(
        listening,
        name="Ida Example",
        email="ida@example.org",
        telephone="",
        person=None,
        now=timezone.now(),
    )
    return came_before(room, ida)


def came_before(room: Room, client: Client) -> Client:
    """Let somebody be a client of the therapist, who gave them a session a week ago."""
    begins = cell_at(timezone.now() - timedelta(days=7))
    room.practice.appointments.create(
        therapist=room.therapist,
        service=room.hour,
        place=room.practice.places.get(),
        client=client,
        at_home=True,
        price_cents=0,
        first_cell=begins,
        until_cell=begins + 12,
        state=State.CONFIRMED,
        link_hash=f"before {client.pk}",
        request_key=f"before {client.pk}",
        created_at=timezone.now(),
    )
    return client


def therapist_of(room: Room, role: Role = Role.THERAPIST) -> Browser:
    """Give the browser of the practice’s therapist."""
    address = f"fern@{room.practice.slug}.example.org"
    return signed_in(join(room.practice, address, role, room.therapist).person)


def page_of(client: Client) -> str:
    return f"/practices/{client.practice.slug}/clients/{client.pk}/"


def sent(client: Client, **said: str) -> dict[str, str]:
    listening = client.listenings.get()
    read = {"listening": str(listening.pk), "seen": last_said(listening)}
    return {**read, **as_it_stands(listening), **said}


def on_warfarin(room: Room, browser: Browser) -> Client:
    """Let a visit tell of a blood thinner, and become a client."""
    tell(browser, room, health=WARFARIN)
    browser.get(room.approach)
    listening = Listening.objects.get()
    listening.therapist = room.therapist
    listening.save()
    ida = client_for(listening, name="Ida", email="", telephone="", person=None, now=timezone.now())
    return came_before(room, ida)
