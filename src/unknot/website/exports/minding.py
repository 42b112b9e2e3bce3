"""What the worker does besides its tasks: it shows that it lives, and takes over from the dead."""

from datetime import datetime

from unknot.website.exports.actions import beat, queue_again, take_up_again
from unknot.website.exports.making import AT_HAND, WORKER


def look_after_what_is_made(now: datetime) -> None:
    """Note that this worker lives, and only then take up what another died over, or was lost.

    The other way round, one that slept for long would take its own work for a dead one's.
    """
    beat(AT_HAND.copy(), maker=WORKER, now=now)
    take_up_again(now=now)
    queue_again(now=now)
