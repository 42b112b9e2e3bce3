"""How somebody of the practice reaches a client whom no letter reaches."""

from datetime import datetime

import msgspec

from unknot.website.booking.letters import by_chat
from unknot.website.booking.models import SETTLED, Appointment
from unknot.website.care.summary import Summary


class Reach(msgspec.Struct, frozen=True):
    """A number to call, and a chat with a text ready; both are empty where there is no number."""

    telephone: str
    chat: str


def to_be_heard(session: Appointment, told: Summary | None, now: datetime) -> Reach | None:
    """Say how to ask a client of themselves before touch; None where that is not to be done.

    Whoever has an e-mail address was written to.
    """
    client = session.client
    if client is None or client.email or session.service.conversation:
        return None
    if session.state not in SETTLED or session.ends <= now or _is_heard(told):
        return None
    return Reach(client.telephone, by_chat.to_be_heard(session))


def _is_heard(told: Summary | None) -> bool:
    return told is not None and told.asked_afresh and not told.to_be_asked
