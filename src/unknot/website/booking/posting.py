"""How a message about an appointment is addressed, and named so that nothing is told twice."""

from datetime import datetime

from django.utils.translation import gettext as _
from msgspec.structs import replace

from unknot.website.booking import letters
from unknot.website.booking.calendar_files import for_therapist
from unknot.website.booking.models import Appointment, Waiting
from unknot.website.messages.actions import Letter, write
from unknot.website.messages.invitations import Method
from unknot.website.people.models import Membership
from unknot.website.practice.models import Therapist


def about(row: Appointment | Waiting) -> str:
    """Name the row that a message tells of."""
    return f"{'waiting' if isinstance(row, Waiting) else 'appointment'}-{row.pk}"


def to_client(
    appointment: Appointment,
    what: str,
    letter: Letter,
    now: datetime,
    due_at: datetime | None = None,
) -> None:
    """Write to whoever comes, if they have an address."""
    client = appointment.client
    if client is None or not client.email:
        return
    write(
        appointment.practice,
        replace(letter, to=client.email),
        key=f"{about(appointment)}-{appointment.revision}-{what}",
        about=about(appointment),
        due_at=due_at or now,
        now=now,
    )


def to_therapist(
    appointment: Appointment, what: str, subject: str, method: Method, now: datetime
) -> None:
    """Write to whoever gives the session: who comes, when and where."""
    email = mailbox_of(appointment.therapist)
    if not email:
        return
    who = _("Who: {client}").format(client=letters.who_comes(appointment))
    text = letters.letter(
        appointment.therapist.name,
        appointment.practice,
        "\n".join((*letters.facts(appointment), who)),
    )
    calendar = for_therapist(appointment, email, now, method)
    write(
        appointment.practice,
        Letter(email, subject, text, calendar, method),
        key=f"{about(appointment)}-{appointment.revision}-{what}-therapist",
        about=about(appointment),
        due_at=now,
        now=now,
    )


def to_waiting(
    waiting: Waiting,
    what: str,
    subject: str,
    text: str,
    now: datetime,
    until: datetime | None = None,
) -> None:
    """Write to somebody who waits; after `until` it need not leave any more."""
    client = waiting.client
    if not client.email:
        return
    whole = letters.letter(client.name, waiting.practice, text)
    write(
        waiting.practice,
        Letter(client.email, subject, whole, until=until),
        key=f"{about(waiting)}-{what}",
        about=about(waiting),
        due_at=now,
        now=now,
    )


def mailbox_of(therapist: Therapist) -> str:
    """Give where a therapist reads: their own address, or the practice’s where none is known."""
    members = Membership.objects.filter(therapist=therapist)
    own = members.values_list("person__email", flat=True).first()
    return own or therapist.practice.email
