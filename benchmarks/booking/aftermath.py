"""What a database holds in the end: what is there by half, and messages lost or doubled."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unknot.website.booking.models import Appointment


def aftermath() -> dict[str, int]:
    """Look at each session with its claims and its messages; count what is wrong."""
    from unknot.website.booking.models import Appointment, State
    from unknot.website.messages.models import Notice

    booked = Appointment.objects.filter(state=State.CONFIRMED).values_list("pk", flat=True)
    told = [*Notice.objects.values_list("about", "to")]
    told_of = {about for about, _ in told}
    return {
        "partial": sum(not _is_whole(one) for one in Appointment.objects.all()),
        "messages lost": sum(f"appointment-{number}" not in told_of for number in booked),
        "messages doubled": len(told) - len({*told}),
    }


def _is_whole(one: "Appointment") -> bool:
    from unknot.website.booking.models import State

    claimed = sorted(one.claims.values_list("cell", flat=True)) == [*one.cells]
    return claimed and (one.state == State.CONFIRMED) == (one.client_id is not None)
