"""Sending: one message after another leaves the outbox, and what becomes of it is noted.

A message is noted as sent as soon as the other side has taken it over, before goodbyes are said.
Between these two a worker can die; the message then leaves a second time, with the same
Message-ID. Nothing else can double it.
"""

import logging
import secrets
import threading
from collections.abc import Callable
from datetime import datetime

from django.db import Error, close_old_connections
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from unknot.craft.errors import UnknotError
from unknot.website.messages import outbox
from unknot.website.messages.actions import Letter, write
from unknot.website.messages.models import Notice

WORKER = secrets.token_hex(16)
"""The name of this process, for what it is sending."""
NOTED_AGAIN_AFTER_SECONDS = 1.0
Taken = Callable[[], None]
Carry = Callable[[Notice, Taken], None]
"""Brings a message to the other side, and says so as soon as that has taken it over."""
log = logging.getLogger(__name__)


class Unreachable(UnknotError):  # noqa: N818 - nobody erred
    """The other side does not answer, or not now."""


class Refused(UnknotError):  # noqa: N818 - nobody erred
    """The other side will not take this message."""


def send_next(now: datetime, carry: Carry) -> bool:
    """Send the message that has been due longest; says whether there was one."""
    notice = outbox.claim_next(now, worker=WORKER)
    if notice is None:
        return False
    if _given_up(notice, now, carry):
        _tell_the_practice(notice, now)
    return True


def _given_up(notice: Notice, now: datetime, carry: Carry) -> bool:
    """Carry a message, note what became of it, and say whether it was given up."""
    try:
        carry(notice, lambda: _insist(lambda: outbox.note_sent(notice, timezone.now())))
    except Refused:
        return outbox.believe_refusal(notice, now)
    except Unreachable:
        return outbox.try_later(notice, now)
    except Exception as error:  # whatever is wrong with one message, the next one must leave
        log.error("Message %s could not be sent: %s.", notice.pk, type(error).__name__)
        return outbox.try_later(notice, now)
    return False


def _insist(note: Callable[[], None]) -> None:
    """Note what cannot be undone; while the database is away, nothing else may happen."""
    pause = threading.Event()
    while True:
        try:
            return note()
        except Error:
            close_old_connections()
            pause.wait(NOTED_AGAIN_AFTER_SECONDS)


def _tell_the_practice(notice: Notice, now: datetime) -> None:
    """Write to the practice that a message to somebody else did not arrive."""
    practice = notice.practice
    if not practice.email or notice.to == practice.email:
        return
    letter = Letter(
        to=practice.email,
        subject=_("A message did not arrive: {subject}").format(subject=notice.subject),
        text=_(NOT_ARRIVED).format(to=notice.reader, subject=notice.subject),
    )
    write(practice, letter, key=f"given up {notice.pk}", about=notice.about, due_at=now, now=now)


NOT_ARRIVED = gettext_noop(
    "“{subject}” could not be delivered to {to}. Please reach them by telephone."
)
"""Without the letter itself: links in it are for their reader alone."""
