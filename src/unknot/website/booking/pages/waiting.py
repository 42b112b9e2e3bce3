"""The page of somebody who waits: nothing yet, a time kept for them, or the one they took."""

from datetime import datetime
from urllib.parse import urlencode

from unknot.website.booking.letters.words import hoped_for
from unknot.website.booking.links import link_to, link_to_wait
from unknot.website.booking.models import SETTLED, State, Waiting
from unknot.website.booking.queries.waiting import starts_for, who_may
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
        "answer_again": waiting.is_open and is_to_answer_again(waiting, now),
    }
    if waiting.state == Waiting.State.WAITING:
        page |= {"hoped_for": hoped_for(waiting), "free_now": _free_now(waiting, now)}
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


def _free_now(waiting: Waiting, now: datetime) -> str:
    """Give what to look at on the page of times, as the end of an address; nothing if all is full.

    What is free already is not offered to whoever waits: they are told where they can take it.
    """
    starts = starts_for(waiting, who_may(waiting), now)
    if not starts:
        return ""
    return urlencode(
        {
            "service": waiting.service_id,
            "place": waiting.place_id,
            "at_home": int(waiting.at_home),
            "therapist": waiting.therapist_id or "",
            "day": wall(begins(starts[0]), waiting.practice).date(),
        }
    )
