"""What the worker does besides its tasks: it shows that it lives, and clears up after others."""

from django.utils import timezone

from unknot.website.exports.actions import beat, let_go_of_old_exports, take_up_again
from unknot.website.exports.making import WORKER


def mind() -> None:
    """Note that this worker lives, take up what another died over, and remove what has run out."""
    now = timezone.now()
    beat(maker=WORKER, now=now)
    take_up_again(now=now)
    let_go_of_old_exports(now=now)
