"""The diary of the example practice, as its tests go to it."""

from tests.website.booking.practising import Example, confirm_now, hold_now, in_the_room
from unknot.website.booking.models import Appointment

HERE = "/practices/example"


def an_appointment(example: Example, clock: str = "09:00") -> Appointment:
    """Book an hour on the Monday of the examples."""
    return confirm_now(hold_now(in_the_room(example, clock)))
