"""What is written after a place was corrected: nobody booked there stands before a wrong door."""

from datetime import datetime

from unknot.website.booking.letters.correction_notices import tell_corrected
from unknot.website.booking.letters.posting import whole_of
from unknot.website.booking.models import Appointment
from unknot.website.booking.queries.appointments import READ_WITH, to_come
from unknot.website.practice.models import Place


def tell_where(place: Place, now: datetime) -> int:
    """Write anew to whoever is booked in a room there, of each course at once; count them.

    Call it in the transaction that corrects the place.
    """
    rooms = Appointment.objects.filter(place=place, at_home=False).exclude(client=None)
    together: dict[str, list[Appointment]] = {}
    for one in to_come(rooms, now).select_for_update(of=("self",)).select_related(*READ_WITH):
        one.revision += 1
        one.save(update_fields=("revision",))
        together.setdefault(whole_of(one), []).append(one)
    for sessions in together.values():
        tell_corrected(sessions, now, anew=True, elsewhere=False)
    return len(together)
