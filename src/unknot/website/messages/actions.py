"""What can be done with messages: write one down, and take back what has not left yet."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec
from django.db.models import Case, F, Value, When

from unknot.website.messages.models import Notice
from unknot.website.practice.models import Practice

GRACE = timedelta(minutes=3)
"""So long a message waits before it leaves, so that a mistake can be taken back."""
SUBJECT_LENGTH = 200
State = Notice.State


class Letter(msgspec.Struct, frozen=True):
    """What is written: to whom, and the words; `calendar` is an iCalendar file of this method.

    After `until` it tells nothing any more, as a reminder once the session has begun.
    """

    to: str
    subject: str
    text: str
    calendar: bytes | None = None
    method: str = ""
    until: datetime | None = None


def write(
    practice: Practice, letter: Letter, *, key: str, about: str, due_at: datetime, now: datetime
) -> Notice:
    """Write a message down, to leave no sooner than `due_at`; the same key writes it once.

    Call it in the transaction that does what the message tells of. `about` names the row that it
    tells of, so that all that waits about it can be withdrawn. Nothing leaves within the grace.
    """
    leaves_at = max(due_at, now + GRACE)
    notice, _ = Notice.objects.get_or_create(
        key=key,
        defaults={
            "practice": practice,
            "about": about,
            "to": letter.to,
            "subject": letter.subject[:SUBJECT_LENGTH],
            "text": letter.text,
            "calendar": letter.calendar,
            "method": letter.method,
            "due_at": leaves_at,
            "until": letter.until,
            "next_at": leaves_at,
            "written_at": now,
        },
    )
    return notice


def withdraw(about: str) -> int:
    """Take back what has not left about a row; says how many messages that were.

    One that is just leaving may still arrive, but is not tried again.
    """
    leaving = Notice.objects.filter(about=about, state__in=(State.WAITING, State.SENDING))
    state = Case(When(state=State.WAITING, then=Value(State.WITHDRAWN.value)), default=F("state"))
    return leaving.update(state=state, next_at=None)


def unwrite(about: Iterable[str], mark: str = "") -> None:
    """Forget what has not left about some rows, as if never written; only what a mark is in.

    So it can be written again. One that is just leaving may still arrive, but is not tried again.
    """
    marked = Notice.objects.filter(about__in=[*about], key__contains=mark)
    marked.filter(state=State.WAITING).delete()
    marked.filter(state=State.SENDING).update(next_at=None)


def dealt_with(practice: Practice, number: int) -> None:
    """Note that somebody was reached otherwise; the message is shown no more."""
    given_up = Notice.objects.filter(practice=practice, pk=number, state=State.GIVEN_UP)
    given_up.update(state=State.WITHDRAWN)
