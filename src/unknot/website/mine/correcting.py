"""Corrects who a client is and how they are reached; what waits for them goes there, too."""

from datetime import datetime

import msgspec
from django.db import transaction
from django.db.models import QuerySet

from unknot.website.booking.models import SETTLED, Appointment
from unknot.website.booking.posting import all_about
from unknot.website.booking.times.cells import cell_at
from unknot.website.care.models import Client
from unknot.website.messages.models import SMS, Notice
from unknot.website.people.looks import looked_by
from unknot.website.people.models import Membership


class Corrected(msgspec.Struct, frozen=True):
    """Who a client is; `address` is where their sessions at home are, None where that stays."""

    name: str
    telephone: str
    email: str
    address: str | None = None


@transaction.atomic
def correct(client: Client, said: Corrected, by: Membership, now: datetime) -> None:
    """Correct a client, and send what has not left yet where they are reached now."""
    kept = Client.objects.select_for_update().get(pk=client.pk)
    _redirect(kept, kept.email, said.email)
    _redirect(kept, f"{SMS}{kept.telephone}", f"{SMS}{said.telephone}" if said.telephone else "")
    kept.name, kept.telephone, kept.email = said.name, said.telephone, said.email
    kept.save(update_fields=("name", "telephone", "email"))
    if said.address is not None:
        homes_to_come(kept, now).update(address=said.address)
    looked_by(by, did="corrected", what=f"client {kept.pk}", now=now)


def homes_to_come(client: Client, now: datetime) -> QuerySet[Appointment]:
    """Find the sessions to come at the home of a client."""
    coming = client.appointments.filter(state__in=SETTLED, until_cell__gt=cell_at(now))
    return coming.filter(at_home=True).order_by("first_cell")


def _redirect(client: Client, before: str, after: str) -> None:
    """Send what waits for a client to another address; nowhere, where there is none any more."""
    if before == after:
        return
    waiting = Notice.objects.filter(practice=client.practice, state=Notice.State.WAITING)
    theirs = waiting.filter(about__in=all_about(client), to=before)
    if after:
        theirs.update(to=after)
    else:
        theirs.delete()
