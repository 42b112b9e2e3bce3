"""What somebody on the waiting list says: they take what is offered, let it pass, or leave."""

from datetime import datetime

from django.db import transaction

from unknot.website.booking.actions.claims import give_back, locked_diary
from unknot.website.booking.actions.confirming import settle
from unknot.website.booking.actions.telling_apart import listening_for
from unknot.website.booking.actions.wanting import check_still
from unknot.website.booking.errors import ChangedMeanwhile, NotHeld, NothingOffered
from unknot.website.booking.letters import notices, waiting_notices
from unknot.website.booking.links import behind_link
from unknot.website.booking.models import CLAIMING, SETTLED, Appointment, State, Waiting
from unknot.website.booking.waited_with import check_waited_with
from unknot.website.care.models import By


@transaction.atomic
def accept(link: str, now: datetime, *, shown: str | None = None) -> Appointment:
    """Take an offered time; taking it again changes nothing. Raises what booking does.

    `shown` names the offer that the form showed: raises ChangedMeanwhile where it is another by
    now.
    """
    waiting = locked_waiting_behind(link)
    offer = waiting.offered
    if offer is None:
        raise NothingOffered
    # What ran out may be taken by somebody else meanwhile, behind this lock.
    locked_diary(offer.therapist_id)
    offer.refresh_from_db(fields=("state",))
    if offer.state not in CLAIMING:
        raise NotHeld
    _check_shown(offer, shown)
    if offer.state in SETTLED:
        return offer
    ask_first = check_waited_with(waiting, [offer.therapist])
    check_still([offer], now)
    if waiting.listening is not None:
        offer.listening = listening_for([offer], waiting.listening, by=By.CLIENT, now=now)
    settle(offer, waiting.client)
    waiting_notices.untell(offer)
    waiting.state = Waiting.State.BOOKED
    waiting.save(update_fields=("state",))
    notices.tell_booked([offer], now, ask_first=ask_first)
    return offer


@transaction.atomic
def let_pass(link: str, *, shown: str | None = None) -> Waiting:
    """Let an offered time go, and stay on the list for others.

    Raises Over, and ChangedMeanwhile where another time is offered than the form showed.
    """
    waiting = locked_waiting_behind(link)
    if waiting.state == Waiting.State.OFFERED:
        _check_shown(waiting.offered, shown)
        take_back(waiting)
    return waiting


@transaction.atomic
def leave(link: str) -> Waiting:
    """Leave the list; leaving it again changes nothing. Raises Over."""
    waiting = locked_waiting_behind(link)
    if waiting.state == Waiting.State.OFFERED:
        take_back(waiting)
    if waiting.state == Waiting.State.WAITING:
        waiting.state = Waiting.State.LEFT
        waiting.save(update_fields=("state",))
        waiting_notices.untell(waiting)
    return waiting


def take_back(waiting: Waiting) -> None:
    """End an offer: the person stays on the list, and is not offered that time again."""
    offer = waiting.offered
    if offer is not None:
        beside = range(offer.first_cell - offer.span.length + 1, offer.until_cell)
        waiting.passed = sorted({*waiting.passed, *beside})
        waiting_notices.untell(offer)
        if offer.state == State.HELD:
            give_back(offer, State.LAPSED)
    waiting.state, waiting.offered = Waiting.State.WAITING, None
    waiting.save(update_fields=("state", "offered", "passed"))


def _check_shown(offer: Appointment | None, shown: str | None) -> None:
    if offer is not None and shown not in {None, offer.link_hash}:
        raise ChangedMeanwhile


def locked_waiting_behind(link: str) -> Waiting:
    """Lock who stands behind a link of the waiting list; raise Over where there is nobody."""
    return locked_waiting(behind_link(link, Waiting.objects.all()).pk)


def locked_waiting(pk: int) -> Waiting:
    """Lock somebody who waits, with what is offered to them."""
    rows = Waiting.objects.select_for_update(of=("self",))
    related = ("practice", "service__practice", "client", "listening")
    offered = ("offered__practice", "offered__therapist__practice", "offered__place")
    return rows.select_related(*related, *offered, "offered__service").get(pk=pk)
