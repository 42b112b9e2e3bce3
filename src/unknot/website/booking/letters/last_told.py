"""Which time somebody knows who was told of one: a move that is taken back leaves no trace."""

from django.db.models import Q, QuerySet

from unknot.website.booking.letters.posting import MOVED_FROM, about, whole_of
from unknot.website.booking.letters.therapist_letters import BY_THERAPIST
from unknot.website.booking.models import Appointment
from unknot.website.messages.models import Notice

State = Notice.State


def known_cell(appointment: Appointment, stood: int) -> int:
    """Give where a session is for its client: by a move that is yet to be told, before that.

    Call it before what waits is withdrawn; `stood` is where it stood until now.
    """
    return _cell_in(_moves_yet(appointment).exclude(key__endswith=BY_THERAPIST), stood)


def cell_in_diary(appointment: Appointment, stood: int) -> int:
    """Give the same for whoever gives it."""
    return _cell_in(_moves_yet(appointment).filter(key__endswith=BY_THERAPIST), stood)


def _moves_yet(appointment: Appointment) -> QuerySet[Notice]:
    """Give the letters on a move that are yet to leave."""
    return Notice.objects.filter(
        about=about(appointment), state=State.WAITING, key__contains=f"-{MOVED_FROM}"
    )


def _cell_in(letters: QuerySet[Notice], stood: int) -> int:
    key = letters.values_list("key", flat=True).first()
    return int(key.partition(MOVED_FROM)[2].partition("-")[0]) if key else stood


def was_told(appointment: Appointment) -> bool:
    """Say whether its client may have read of a session already."""
    names = {about(appointment), whole_of(appointment)}
    left = Q(state__in=(State.SENDING, State.SENT))
    told = Notice.objects.filter(left, about__in=names)
    return told.exclude(key__endswith=BY_THERAPIST).exists()
