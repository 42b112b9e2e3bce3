"""Whether a session that is booked may still be given, and moved by its link."""

from datetime import datetime

from unknot.website.booking.cleared import check_all_told, check_consents
from unknot.website.booking.errors import (
    AnswersFirst,
    AnswersOpen,
    BeingSortedOut,
    CareFirst,
    NotCleared,
)
from unknot.website.booking.hands import may_give
from unknot.website.booking.models import Appointment
from unknot.website.care.queries import last_words_of
from unknot.website.practice.queries import today_at


def check_still_may(appointment: Appointment, now: datetime, refusal: NotCleared) -> bool:
    """Raise a refusal where a session with touch may not be given any more, by what was told.

    It is what booking asks, of what the session was booked with and of its client’s last words.
    Says whether they are to be asked first. Cancelling asks nothing. Raises TakenBack as well, and
    BeingSortedOut where whoever gives it may not by now, whatever was told.
    """
    check_consents(appointment.client, appointment.service)
    if appointment.service.conversation:
        return False
    if not may_give(appointment, today_at(appointment.practice, now)):
        raise BeingSortedOut
    client, told = appointment.client, appointment.listening
    words = {one.pk: one for one in [*([told] if told else []), *last_words_of(client)]}
    try:
        return check_all_told(words.values(), appointment.service, now, [appointment.therapist])
    except NotCleared as error:
        raise refusal from error


def check_may_move(appointment: Appointment, now: datetime) -> bool:
    """Ask the same for whoever has the link; raises AnswersFirst, CareFirst, or as above."""
    try:
        return check_still_may(appointment, now, CareFirst())
    except CareFirst as error:
        if isinstance(error.__cause__, AnswersOpen):
            raise AnswersFirst from error
        raise
