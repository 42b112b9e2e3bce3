"""What is written after somebody was corrected: nothing leaves that names what was wrong."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import QuerySet

from unknot.website.booking.letters.notices import remind
from unknot.website.booking.letters.posting import about, whole_in_diary, whole_of
from unknot.website.booking.letters.therapist_letters import BY_THERAPIST, tell_who_comes_corrected
from unknot.website.booking.letters.wholes import is_asked_first, tell_whole
from unknot.website.booking.models import Appointment
from unknot.website.messages.actions import GRACE, unwrite
from unknot.website.messages.models import Notice

State = Notice.State


def tell_corrected(
    sessions: Sequence[Appointment], now: datetime, *, anew: bool, elsewhere: bool
) -> None:
    """Write anew what was about to leave on a session, or on a course, whose revision is new.

    `anew` is for a client who has to be told, whatever they were told before; `elsewhere` for a
    therapist, too, who would go to the wrong door. Call it in the transaction that corrects.
    """
    whole = whole_in_diary(sessions[0])
    names = {whole, whole_of(sessions[0]), *map(about, sessions)}
    leaving = _about_to_leave(names, now)
    to_therapist = leaving.filter(key__endswith=BY_THERAPIST)
    waits = leaving.exclude(key__endswith=BY_THERAPIST).exists()
    untold = {*to_therapist.values_list("about", flat=True)}
    unwrite(names)
    if waits or anew or elsewhere:
        ask_first = is_asked_first(sessions[0], now)
        tell_whole(sessions, now, ask_first=ask_first, corrected=True)
    all_of_it = elsewhere or whole in untold
    if in_diary := [one for one in sessions if all_of_it or about(one) in untold]:
        tell_who_comes_corrected(in_diary, now)
    for one in sessions:
        remind(one, now)


def _about_to_leave(names: set[str], now: datetime) -> QuerySet[Notice]:
    """Find what would leave within the grace; a reminder of later is written anew as one."""
    untold = Notice.objects.filter(about__in=names, due_at__lte=now + GRACE)
    return untold.filter(state__in=(State.WAITING, State.SENDING))
