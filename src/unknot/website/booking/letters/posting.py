"""How a message about an appointment is addressed, and named so that nothing is told twice.

It is written in the language of whoever reads it, not of whoever acts.
"""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import override
from msgspec.structs import replace

from unknot.craft.language import ENGLISH
from unknot.website.booking.letters import words
from unknot.website.booking.letters.texting import shortened, telephone_of
from unknot.website.booking.models import Appointment, Waiting
from unknot.website.care.models import Client
from unknot.website.messages.actions import Letter, write

BY_SMS = "-sms"
"""Marks the key of what goes to a telephone."""
MOVED_FROM = "moved-from-"
"""Marks the key of a letter on a move, before the cell that its reader knew until then."""


def about(row: Appointment | Waiting) -> str:
    """Name the row that a message tells of."""
    return f"{'waiting' if isinstance(row, Waiting) else 'appointment'}-{row.pk}"


def news_of(appointment: Appointment) -> str:
    """Name what a message tells that holds wherever a session is moved to."""
    return f"news-of-{about(appointment)}"


def whole_of(appointment: Appointment) -> str:
    """Name the course that a message tells of as a whole; the session where it is the only one."""
    course = appointment.course_id
    return about(appointment) if course is None else f"course-{course}"


def whole_in_diary(appointment: Appointment) -> str:
    """Name the same in what is told to whoever gives it, which leaves by itself."""
    course = appointment.course_id
    return about(appointment) if course is None else f"in-diary-course-{course}"


def off_in_diary(appointment: Appointment) -> str:
    """Name the sessions of a course that are off in what is told of them to whoever gave them.

    What is told of the course as it stands is written anew without these.
    """
    return f"off-{whole_in_diary(appointment)}"


def all_about(client: Client) -> set[str]:
    """Name all that messages to or on a client tell of."""
    sessions = client.appointments.all()
    names = (about, news_of, whole_of, whole_in_diary, off_in_diary)
    told = {name(one) for one in sessions for name in names}
    return told | {about(one) for one in Waiting.objects.filter(client=client)}


def as_read_by(client: Client | None) -> override:
    """Say everything in the language of a client for a while."""
    return override(client.language if client else ENGLISH)


def to_client(
    appointment: Appointment,
    what: str,
    letter: Letter,
    now: datetime,
    due_at: datetime | None = None,
    *,
    tells_of: str = "",
) -> None:
    """Write to whoever comes, in each way that reaches them; the words are theirs already.

    `tells_of` names what the message is withdrawn with, where that is more than this time.
    """
    if appointment.client is None:
        return
    for way, one in _each_way(appointment.client, letter, words.page_of(appointment)):
        write(
            appointment.practice,
            one,
            key=f"{about(appointment)}-{appointment.revision}-{what}{way}",
            about=tells_of or about(appointment),
            due_at=due_at or now,
            now=now,
        )


def _each_way(client: Client, letter: Letter, *in_short: str) -> Iterator[tuple[str, Letter]]:
    """Give a letter for each way that reaches a client, beside what its key ends with."""
    if client.email:
        yield "", replace(letter, to=client.email)
    if telephone := telephone_of(client):
        yield BY_SMS, shortened(letter, client.practice, telephone, *in_short)


def to_waiting(
    waiting: Waiting,
    what: str,
    letter: Letter,
    now: datetime,
    *in_short: str,
    tells_of: str = "",
) -> None:
    """Write to somebody who waits, in words of their language; `in_short` is for a telephone.

    `tells_of` names what the message is withdrawn with, where that is not the waiting itself.
    """
    whole = words.letter(waiting.client.name, waiting.practice, letter.text)
    for way, one in _each_way(waiting.client, replace(letter, text=whole), *in_short):
        write(
            waiting.practice,
            one,
            key=f"{about(waiting)}-{what}{_anew(waiting)}{way}",
            about=tells_of or about(waiting),
            due_at=now,
            now=now,
        )


def _anew(waiting: Waiting) -> str:
    """Tell a letter with a link that was made anew from the one before."""
    return f"-anew-{waiting.link_anew}" if waiting.link_anew else ""
