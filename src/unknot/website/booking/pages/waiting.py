"""The page of somebody who waits: nothing yet, a time kept for them, or the one they took."""

from datetime import datetime

from unknot.website.booking.links import link_to, link_to_wait
from unknot.website.booking.models import SETTLED, State, Waiting
from unknot.website.booking.times.cells import begins
from unknot.website.booking.waited_with import is_to_answer_again
from unknot.website.booking.when import clock, from_to, long_day, wall


def waiting_page(waiting: Waiting, now: datetime) -> dict[str, object]:
    """Give all that the page shows."""
    practice, offer = waiting.practice, waiting.offered
    page: dict[str, object] = {
        "practice": practice,
        "waiting": waiting,
        "link": link_to_wait(waiting),
        "first": wall(begins(waiting.first_cell), practice).date(),
        "last": wall(begins(waiting.until_cell - 1), practice).date(),
        "answer_again": waiting.is_open and is_to_answer_again(waiting, now),
    }
    if offer is not None and offer.state in SETTLED:
        return page | {"session": link_to(offer)}
    if offer is None or offer.state != State.HELD or offer.held_until is None:
        return page
    moment = wall(offer.begins, practice)
    return page | {
        "offer": offer,
        "begins": moment,
        "day": long_day(moment),
        "from_to": from_to(offer),
        "until": clock(wall(offer.held_until, practice)),
        "late": offer.held_until <= now,
    }
