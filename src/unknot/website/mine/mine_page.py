"""One’s own page: where one works, what is coming, and which practices keep something."""

from datetime import datetime

import msgspec
from django.urls import reverse

from unknot.website.booking.links import link_to
from unknot.website.booking.models import SETTLED, Appointment
from unknot.website.booking.stopped import Stopped, stopped_since
from unknot.website.booking.times.cells import cell_at
from unknot.website.booking.when import from_to, long_day, wall
from unknot.website.care.models import Client
from unknot.website.guide.bridge import Visit
from unknot.website.known import load
from unknot.website.mine.erasing import ahead_of
from unknot.website.mine.in_words import Telling, tellings_of
from unknot.website.mine.kept import Choice, choices_of
from unknot.website.mine.recognising import unsure_at
from unknot.website.people.models import Membership, Person
from unknot.website.people.sealing import SealBroken
from unknot.website.practice.models import Practice


class Coming(msgspec.Struct, frozen=True):
    """A session to come, and the page on which it can be moved or cancelled.

    `stopped` says whether a massage had to stop on this device since; `tell` is where to tell anew.
    """

    day: str
    time: str
    therapist: str
    place: str
    page: str
    tell: str
    stopped: Stopped | None


class Known(msgspec.Struct, frozen=True):
    """A practice that keeps something: how much, in which words, and what was consented to.

    `broken` says that the words cannot be opened.
    """

    name: str
    slug: str
    coming: tuple[Coming, ...]
    sessions: int
    told: tuple[Telling, ...]
    broken: str
    consents: tuple[Choice, ...]


class Mine(msgspec.Struct, frozen=True):
    """All of the page; the practices in `unsure` keep something with the address, for somebody."""

    email: str
    works_at: tuple[Membership, ...]
    known: tuple[Known, ...]
    unsure: tuple[Practice, ...]


def mine_page(person: Person, visit: Visit, now: datetime) -> Mine:
    """Read one’s own page, as a visit shows it."""
    works_at = person.memberships.select_related("practice", "therapist")
    clients = person.clients.select_related("practice").order_by("practice__name", "pk")
    return Mine(
        email=person.email,
        works_at=tuple(works_at.order_by("practice__name")),
        known=tuple(_known(client, visit, now) for client in clients),
        unsure=tuple(unsure_at(person)),
    )


def _known(client: Client, visit: Visit, now: datetime) -> Known:
    settled = client.appointments.filter(state__in=SETTLED)
    told, broken = _told(client)
    return Known(
        name=client.practice.name,
        slug=client.practice.slug,
        coming=coming_of(client, visit, now),
        sessions=settled.filter(until_cell__lte=cell_at(now)).count(),
        told=told,
        broken=broken,
        consents=choices_of(client),
    )


def _told(client: Client) -> tuple[tuple[Telling, ...], str]:
    """Open what somebody told, or say that it cannot be opened."""
    try:
        return tellings_of(client, load()), ""
    except SealBroken as error:
        return (), str(error)


def coming_of(client: Client, visit: Visit, now: datetime) -> tuple[Coming, ...]:
    """List the sessions that somebody counts on yet, soonest first."""
    read_with = ("practice", "therapist", "place", "service", "listening")
    ahead = ahead_of(client, now).select_related(*read_with)
    return tuple(_coming(one, visit) for one in ahead)


def _coming(appointment: Appointment, visit: Visit) -> Coming:
    return Coming(
        day=long_day(wall(appointment.begins, appointment.practice)),
        time=from_to(appointment),
        therapist=appointment.therapist.name,
        place=appointment.place.name,
        page=reverse("appointment", args=(link_to(appointment),)),
        tell=reverse("tell_anew", args=(link_to(appointment),)),
        stopped=stopped_since(visit, appointment),
    )
