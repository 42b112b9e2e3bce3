"""Answering again, by the link of somebody who waits."""

from datetime import datetime

from django.db import transaction

from unknot.website.booking.actions.waiting import locked_waiting_behind
from unknot.website.booking.errors import Over
from unknot.website.care.actions import hear_again
from unknot.website.care.heard import Heard
from unknot.website.care.models import Listening


@transaction.atomic
def answer_again(link: str, heard: Heard, *, maker: str, now: datetime) -> Listening:
    """Keep what somebody who waits tells anew; they keep their place. Raises Over."""
    waiting = locked_waiting_behind(link)
    if not waiting.is_open:
        raise Over
    before = waiting.listening
    waiting.listening = hear_again(waiting.client, heard, before=before, maker=maker, now=now)
    waiting.save(update_fields=("listening",))
    return waiting.listening
