"""What can be done with messages: write one down, and take back what has not left yet."""

from datetime import datetime, timedelta

import msgspec

from unknot.website.messages.models import Notice
from unknot.website.practice.models import Practice

GRACE = timedelta(minutes=3)
"""So long a message waits before it leaves, so that a mistake can be taken back."""


class Letter(msgspec.Struct, frozen=True):
    """What is written: to whom, and the words; `calendar` is an iCalendar file of this method."""

    to: str
    subject: str
    text: str
    calendar: bytes | None = None
    method: str = ""


def write(
    practice: Practice, letter: Letter, *, key: str, about: str, due_at: datetime, now: datetime
) -> Notice:
    """Write a message down, to leave no sooner than `due_at`; the same key writes it once.

    Call it in the transaction that does what the message tells of. `about` names the row that it
    tells of, so that all that waits about it can be withdrawn.
    """
    notice, _ = Notice.objects.get_or_create(
        key=key,
        defaults={
            "practice": practice,
            "about": about,
            "to": letter.to,
            "subject": letter.subject,
            "text": letter.text,
            "calendar": letter.calendar,
            "method": letter.method,
            "due_at": due_at,
            "next_at": due_at,
            "written_at": now,
        },
    )
    return notice


def withdraw(about: str) -> int:
    """Take back what waits about a row; says how many messages will not leave."""
    waiting = Notice.objects.filter(about=about, state=Notice.State.WAITING)
    return waiting.update(state=Notice.State.WITHDRAWN, next_at=None)
