"""What is off of one course is told to whoever gives it in one letter, where none has left."""

from unknot.website.booking.letters.calendar_files import told_in
from unknot.website.booking.letters.posting import about, off_in_diary
from unknot.website.booking.letters.therapist_letters import BY_THERAPIST
from unknot.website.booking.letters.therapist_subjects import CANCELLED
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.queries.appointments import READ_WITH
from unknot.website.messages.models import Notice


def untold_beside(session: Appointment) -> list[Appointment]:
    """Give what else of a course is off and yet to be told, to be told together with a session.

    The letters on it are taken back. One that was moved and never told of there stays by itself.
    """
    if session.course_id is None:
        return []
    rows = Appointment.objects.filter(course=session.course_id, state=State.CANCELLED)
    off = [*rows.exclude(pk=session.pk).select_related(*READ_WITH)]
    letters = Notice.objects.select_for_update().filter(
        about__in={off_in_diary(session), *map(about, off)},
        key__endswith=f"-{CANCELLED}{BY_THERAPIST}",
        state=Notice.State.WAITING,
    )
    untold = [one for letter in letters for one in told_in(bytes(letter.calendar or b""), off)]
    letters.delete()
    return untold
