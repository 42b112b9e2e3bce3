"""Telling anew, by the link of a session that is booked."""

from datetime import datetime

from django.db import transaction

from unknot.website.booking.actions.claims import locked_behind
from unknot.website.booking.actions.courses import whole
from unknot.website.booking.approaching import is_coming
from unknot.website.booking.errors import Over
from unknot.website.booking.letters.approach_notices import tell_told_anew
from unknot.website.care.actions import hear_again, settle_on
from unknot.website.care.heard import Heard
from unknot.website.care.models import By, Listening


@transaction.atomic
def tell_anew(link: str, heard: Heard, *, maker: str, now: datetime) -> Listening:
    """Keep what somebody tells anew by the link of a session, and tie it to that session.

    A course goes on with it as a whole. Their therapist is told. Raises Over.
    """
    session = locked_behind(link)
    if session.client is None or not is_coming(session, now):
        raise Over
    before = session.listening
    listening = hear_again(session.client, heard, before=before, maker=maker, now=now)
    settle_on(listening, session.therapist, session.service, by=By.CLIENT, now=now)
    for one in whole(session):
        if is_coming(one, now):
            one.listening = listening
            one.save(update_fields=("listening",))
    tell_told_anew(session, listening, now)
    return listening
