"""The sessions of one client, as somebody who works at the practice finds them."""

from collections.abc import Iterable
from datetime import datetime

import msgspec
from django.utils.translation import gettext as _

from unknot.website.booking.models import SETTLED, Appointment, State
from unknot.website.booking.when import from_to
from unknot.website.care.models import Client
from unknot.website.diary.whose import sessions_of
from unknot.website.people.models import Membership

UNSAID = (State.HELD, State.LAPSED)
"""In these states a session never was one."""


class Line(msgspec.Struct, frozen=True):
    """One session, and what has become of it."""

    session: Appointment
    time: str
    fate: str


class Sessions(msgspec.Struct, frozen=True):
    """Those to come, the next first, and all others, the latest first."""

    coming: tuple[Line, ...]
    past: tuple[Line, ...]


def sessions_with(client: Client, member: Membership, now: datetime) -> Sessions:
    """List the sessions of a client in the diaries that somebody may open."""
    rows = sessions_of(member).filter(client=client).exclude(state__in=UNSAID)
    read = [*rows.select_related("practice", "service", "therapist").order_by("first_cell")]
    coming = [one for one in read if one.state in SETTLED and one.ends > now]
    past = [one for one in reversed(read) if one not in coming]
    return Sessions(_lines(coming, now), _lines(past, now))


def _lines(sessions: Iterable[Appointment], now: datetime) -> tuple[Line, ...]:
    return tuple(Line(one, from_to(one), _fate(one, now)) for one in sessions)


def _fate(session: Appointment, now: datetime) -> str:
    """Say what has become of a session; nothing of one that is to come as booked."""
    over = session.ends <= now
    return {
        State.ASKED: _("never answered") if over else _("waits for your yes"),
        State.CONFIRMED: _("kept") if over else "",
        State.CANCELLED: _("cancelled"),
        State.MISSED: _("nobody came"),
    }[State(session.state)]
