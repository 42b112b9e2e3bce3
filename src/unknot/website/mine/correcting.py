"""Corrects who a client is and how they are reached; what waits for them goes there, too."""

from copy import copy
from datetime import datetime

import msgspec
from django.db import transaction
from django.db.models import QuerySet

from unknot.website.booking.letters.correction_notices import tell_corrected
from unknot.website.booking.letters.posting import all_about, whole_of
from unknot.website.booking.models import Appointment
from unknot.website.booking.queries.appointments import READ_WITH, to_come
from unknot.website.care.models import Client
from unknot.website.messages.models import SMS, Notice
from unknot.website.mine.renewing import renew, tell_whoever_waits, went_elsewhere
from unknot.website.mine.rewording import reword
from unknot.website.people.looks import looked_by
from unknot.website.people.models import Membership, Person


class Corrected(msgspec.Struct, frozen=True):
    """Who a client is; `address` is where their sessions at home are, None where that stays."""

    name: str
    telephone: str
    email: str
    address: str | None = None


@transaction.atomic
def correct(client: Client, said: Corrected, by: Membership, now: datetime) -> None:
    """Correct a client, and send what has not left yet where they are reached now.

    What is about to leave on sessions to come is written anew, all else that waits says who they
    are now; who was told something else before is told, and so are calendars. Whoever is reached
    at the address or number of before sees nothing of theirs any more: it may have been somebody
    else’s. Neither a proof of it nor a link that went there opens anything.
    """
    kept = Client.objects.select_for_update().get(pk=client.pk)
    before = copy(kept)
    kept.name, kept.telephone, kept.email = said.name, said.telephone, said.email
    kept.person = _still_proved(kept, before.email)
    kept.save(update_fields=("name", "telephone", "email", "person"))
    _redirect(kept, before.email, said.email)
    _redirect(kept, f"{SMS}{before.telephone}", f"{SMS}{said.telephone}" if said.telephone else "")
    elsewhere = went_elsewhere(before, kept)
    if elsewhere:
        renew(kept)
    reword(kept, before, now)
    named = elsewhere or (before.name, before.email) != (said.name, said.email)
    anew = elsewhere or said.email not in {"", before.email}
    _correct_sessions(kept, said, now, anew=anew, named=named)
    if anew:
        tell_whoever_waits(kept, now)
    looked_by(by, did="corrected", what=f"client {kept.pk}", now=now)


def _still_proved(client: Client, before: str) -> Person | None:
    """Give who somebody proved to be, unless they are reached at an address now that nobody did."""
    email, proved = client.email.casefold(), client.person
    same = proved is not None and email in {before.casefold(), proved.email.casefold()}
    return proved if same else None


def _correct_sessions(
    client: Client, said: Corrected, now: datetime, *, anew: bool, named: bool
) -> None:
    """Tell of the sessions that a correction changes, each course at once."""
    together: dict[str, list[Appointment]] = {}
    for one in _changed(client, said, now, named=named):
        one.revision += 1
        if one.at_home and said.address is not None:
            one.address = said.address
        one.save(update_fields=("revision", "address"))
        together.setdefault(whole_of(one), []).append(one)
    for sessions in together.values():
        elsewhere = said.address is not None and sessions[0].at_home
        tell_corrected(sessions, now, anew=anew, elsewhere=elsewhere)


def _changed(
    client: Client, said: Corrected, now: datetime, *, named: bool
) -> QuerySet[Appointment]:
    """Find the sessions to come whose letters and calendars would tell something else now."""
    if not named and said.address is None:
        return Appointment.objects.none()
    changed = to_come(client.appointments.all(), now) if named else homes_to_come(client, now)
    return changed.select_for_update(of=("self",)).select_related(*READ_WITH)


def homes_to_come(client: Client, now: datetime) -> QuerySet[Appointment]:
    """Find the sessions to come at the home of a client."""
    return to_come(client.appointments.filter(at_home=True), now)


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
