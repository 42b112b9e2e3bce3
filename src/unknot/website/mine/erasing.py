"""Erases what a practice keeps of somebody; only that somebody was there, and when, stays."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from unknot.craft.errors import UnknotError
from unknot.website.booking.actions import leave
from unknot.website.booking.forgetting import forget_letters
from unknot.website.booking.links import link_to_wait
from unknot.website.booking.models import Appointment, Course
from unknot.website.booking.queries.appointments import to_come
from unknot.website.calendars.leaving import leave_practice
from unknot.website.care.actions.letting_go import erase_told
from unknot.website.care.models import Client, Listening
from unknot.website.people.looks import looked
from unknot.website.people.models import Person, Role


class StillComing(UnknotError):  # noqa: N818 - nobody erred
    """Somebody who has a session ahead has to be reachable until then."""

    def __str__(self) -> str:
        """Say what to do first."""
        return _("You have a session ahead. Please cancel it first; then all of it can go.")


class StillOwning(UnknotError):  # noqa: N818 - nobody erred
    """A practice must not be left without anybody who looks after it."""

    def __str__(self) -> str:
        """Say what to do first."""
        return _("You look after a practice. Please give it into other hands first.")


def ahead_of(client: Client, now: datetime) -> QuerySet[Appointment]:
    """Find the sessions that somebody counts on yet; a time only offered goes with its wish."""
    return to_come(Appointment.objects.filter(client=client), now)


@transaction.atomic
def erase(client: Client, by: Person, now: datetime) -> None:
    """Erase a client: who they are, what they told and agreed on, and what was written to them.

    Their sessions stay as times in a diary, with nobody in them; what they wait for, or are
    offered, goes to others. The book of looks says who did it. Raises StillComing.
    """
    for waiting in client.waiting.all():
        leave(link_to_wait(waiting))
    mine = Appointment.objects.select_for_update().filter(client=client)
    if ahead_of(client, now).exists():
        raise StillComing
    forget_letters(client, now)
    mine.update(request_hash="", written_hash="")  # whoever guesses what was written finds it there
    mine.update(client=None, address="", notes=None, noted_at=None, reminders=[])
    Course.objects.filter(client=client).update(client=None)
    client.listenings.all().delete()
    unbooked = Listening.objects.filter(practice=client.practice_id, client=None)
    erase_told(unbooked.filter(known_as=client.person_id).exclude(known_as=None), now)
    who, what = f"person {by.pk}", f"client {client.pk}"
    looked(client.practice, who=who, did="erased", what=what, now=now)
    client.delete()


@transaction.atomic
def erase_all(person: Person, now: datetime) -> None:
    """Erase somebody with every practice, and their account. Raises StillComing, StillOwning."""
    if person.memberships.filter(role=Role.OWNER).exists():
        raise StillOwning
    for client in person.clients.select_related("practice"):
        erase(client, person, now)
    for member in person.memberships.select_related("practice", "therapist"):
        leave_practice(member, person, now)
    person.delete()
