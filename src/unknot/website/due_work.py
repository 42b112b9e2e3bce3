"""What the worker does again and again: the register of due work, each piece failing alone."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec
from django.db import OperationalError, close_old_connections

from unknot.website.booking.actions import (
    forget_senders,
    forget_unbooked,
    offer_freed,
    tell_of_silence,
)
from unknot.website.calendars.syncing import sync_next
from unknot.website.care import actions as care
from unknot.website.channels import actions as channels
from unknot.website.exports.actions import let_go_of_old_exports
from unknot.website.exports.minding import look_after_what_is_made
from unknot.website.guide.actions import let_go_of_what_is_over
from unknot.website.messages import mailing, outbox
from unknot.website.messages.models import Notice
from unknot.website.messages.sending import WORKER, Taken, send_next
from unknot.website.people.strangers import forget_strangers

log = logging.getLogger(__name__)
SECONDS, MINUTES = timedelta(seconds=1), timedelta(minutes=1)


class Chore(msgspec.Struct, frozen=True):
    """Work that falls due again after a while; done at once again where it says there is more."""

    name: str
    every: timedelta
    do: Callable[[datetime], bool | None]


def carry(notice: Notice, taken: Taken) -> None:
    """Bring a message to a telephone or to a mail server, as its address says."""
    (channels if notice.by_sms else mailing).carry(notice, taken)


def show_that_messages_are_sent(now: datetime) -> None:
    """Note that this worker lives, for the message that it is sending."""
    outbox.beat(worker=WORKER, now=now)


RECONNECT = Chore(
    "let go of a connection that no longer holds", SECONDS, lambda _now: close_old_connections()
)
"""Done before each piece of work."""
CHORES = (
    Chore("look after what is being made", 5 * SECONDS, look_after_what_is_made),
    Chore("look after what is being sent", 5 * SECONDS, show_that_messages_are_sent),
    Chore("send messages", 5 * SECONDS, lambda now: send_next(now, carry)),
    Chore("keep calendars in step", 20 * SECONDS, sync_next),
    Chore("offer freed times", MINUTES, lambda now: bool(offer_freed(now))),
    Chore("tell of wishes that nobody answers", 10 * MINUTES, tell_of_silence),
    Chore("remove old files", MINUTES, lambda now: let_go_of_old_exports(now=now)),
    Chore("forget what was told and never booked", 10 * MINUTES, care.let_go_of_what_is_over),
    Chore("forget from where sessions were booked", 60 * MINUTES, forget_senders),
    Chore("forget times that nobody booked", 60 * MINUTES, forget_unbooked),
    Chore("forget old messages", 60 * MINUTES, outbox.let_go_of_old_notices),
    Chore("forget addresses that nobody came in with", 60 * MINUTES, forget_strangers),
    Chore("forget old plans", 60 * MINUTES, lambda now: let_go_of_what_is_over(now=now)),
)


def do(chore: Chore, now: datetime) -> bool:
    """Do a piece of work, whatever becomes of it; says whether there is more of it at once."""
    try:
        return bool(chore.do(now))
    except OperationalError:  # the database is busy, or out of reach: it stays due
        return False
    except Exception:
        log.exception("It was not possible to %s.", chore.name)
        return False
