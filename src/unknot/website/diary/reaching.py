"""How somebody of the practice reaches a client whom no letter reaches."""

from collections.abc import Callable
from datetime import datetime

import msgspec

from unknot.website.booking.letters import by_chat, words
from unknot.website.booking.models import SETTLED, Appointment
from unknot.website.booking.when import day_and_time
from unknot.website.care.summary import Summary


class Reach(msgspec.Struct, frozen=True):
    """A number to call, and a chat with a text ready; both are empty where there is no number.

    `page` is where they tell of themselves, to be opened for whom nothing reaches.
    """

    telephone: str
    chat: str
    page: str = ""


class Changed(msgspec.Struct, frozen=True):
    """A session as it stands after a change; `reach` is for whoever is not told of it by us."""

    name: str
    moment: str
    is_off: bool
    reach: Reach | None


def to_be_told(session: Appointment) -> Reach | None:
    """Say how to tell a client of a change that is thought of; None where we write to them."""
    return _reach(session, by_chat.before_a_change)


def changed(session: Appointment) -> Changed:
    """Say how a session stands now, and how its client is told so."""
    return Changed(
        name=session.client.name if session.client else "",
        moment=day_and_time(session.begins, session.practice),
        is_off=session.state not in SETTLED,
        reach=_reach(session, by_chat.after_a_change),
    )


def _reach(session: Appointment, chat: Callable[[Appointment], str]) -> Reach | None:
    client = session.client
    if client is None or by_chat.is_written_to(client):
        return None
    return Reach(client.telephone, chat(session))


def to_be_heard(session: Appointment, told: Summary | None, now: datetime) -> Reach | None:
    """Say how to ask a client of themselves before touch; None where that is not to be done.

    Whoever has an email address was written to.
    """
    client = session.client
    if client is None or client.email or session.service.conversation:
        return None
    if session.state not in SETTLED or session.ends <= now or _is_heard(told):
        return None
    page = words.page_to_tell_on(session)
    return Reach(client.telephone, by_chat.to_be_heard(session), page)


def _is_heard(told: Summary | None) -> bool:
    return told is not None and told.asked_afresh and not told.to_be_asked
