"""Offers from the waiting list: a freed time goes to one person at a time, for three hours."""

import secrets
from datetime import datetime, time, timedelta

from django.db import transaction

from unknot.website.booking import notices
from unknot.website.booking.actions.claims import give_back
from unknot.website.booking.actions.confirming import settle
from unknot.website.booking.actions.holding import hold_with
from unknot.website.booking.actions.telling_apart import listening_for
from unknot.website.booking.actions.wanting import Wanted, candidates, check_able
from unknot.website.booking.cleared import check_cleared, check_wanted
from unknot.website.booking.errors import (
    ChangedMeanwhile,
    NotCleared,
    NotFree,
    NotHeld,
    NotOffered,
    Over,
)
from unknot.website.booking.models import SETTLED, Appointment, State, Waiting
from unknot.website.booking.queries.waiting import starts_for
from unknot.website.booking.when import wall
from unknot.website.care.models import By
from unknot.website.hashing import digest

OFFERED_FOR = timedelta(hours=3)
OFFERS_FROM, OFFERS_UNTIL = time(8), time(18)
"""By the clock of the practice: nobody loses an offer while they sleep."""


@transaction.atomic
def accept(link: str, now: datetime, *, shown: str | None = None) -> Appointment:
    """Take an offered time; taking it again changes nothing. Raises what booking does.

    As with a booking far ahead, the answers count that were given when it was asked for. `shown`
    names the offer that the form showed: raises ChangedMeanwhile where it is another by now.
    """
    waiting = behind(link)
    offer = waiting.offered
    if offer is not None and offer.state in SETTLED:
        return offer
    if offer is None or offer.state != State.HELD:
        raise NotHeld
    _check_shown(offer, shown)
    check_cleared(waiting.listening, waiting.service, waiting.since, [offer.therapist])
    check_wanted(waiting.client, waiting.service)
    check_able(offer)
    if waiting.listening is not None:
        offer.listening = listening_for([offer], waiting.listening, by=By.CLIENT, now=now)
    settle(offer, waiting.client)
    notices.untell(offer)
    waiting.state = Waiting.State.BOOKED
    waiting.save(update_fields=("state",))
    notices.tell_booked([offer], now)
    return offer


@transaction.atomic
def let_pass(link: str, *, shown: str | None = None) -> Waiting:
    """Let an offered time go, and stay on the list for others.

    Raises Over, and ChangedMeanwhile where another time is offered than the form showed.
    """
    waiting = behind(link)
    if waiting.state == Waiting.State.OFFERED:
        _check_shown(waiting.offered, shown)
        _take_back(waiting)
    return waiting


@transaction.atomic
def leave(link: str) -> Waiting:
    """Leave the list; leaving it again changes nothing. Raises Over."""
    waiting = behind(link)
    if waiting.state == Waiting.State.OFFERED:
        _take_back(waiting)
    if waiting.state == Waiting.State.WAITING:
        waiting.state = Waiting.State.LEFT
        waiting.save(update_fields=("state",))
        notices.untell(waiting)
    return waiting


def offer_freed(now: datetime) -> int:
    """Take back offers that nobody answered, offer what became free, and count the offers.

    For a worker to call, every minute or so; each step is a transaction of its own.
    """
    late = Waiting.objects.filter(state=Waiting.State.OFFERED, offered__held_until__lte=now)
    gone = Waiting.objects.filter(state=Waiting.State.OFFERED).exclude(
        offered__state__in=(State.HELD, *SETTLED)
    )
    for number in [*(late | gone).values_list("pk", flat=True)]:
        _expire(number, now)
    waits = Waiting.objects.filter(state=Waiting.State.WAITING)
    return sum(_offer(number, now) for number in [*waits.values_list("pk", flat=True)])


@transaction.atomic
def _expire(number: int, now: datetime) -> None:
    waiting = _locked(pk=number)
    offer = waiting.offered
    if waiting.state != Waiting.State.OFFERED or (offer and offer.state in SETTLED):
        return
    if offer is None or offer.held_until is None or offer.held_until <= now:
        _take_back(waiting)


@transaction.atomic
def _offer(number: int, now: datetime) -> bool:
    """Offer the first time that suits somebody who waits, if there is one and people are awake."""
    waiting = _locked(pk=number)
    if waiting.state != Waiting.State.WAITING:
        return False
    if not OFFERS_FROM <= wall(now, waiting.practice).time() < OFFERS_UNTIL:
        return False
    passed = set(waiting.passed)
    fresh = [start for start in starts_for(waiting, now) if start not in passed]
    if not fresh:
        return False
    try:
        offer = _held_for(waiting, fresh[0], now)
    except (NotFree, NotOffered, NotCleared):
        return False
    waiting.state, waiting.offered = Waiting.State.OFFERED, offer
    waiting.save(update_fields=("state", "offered"))
    notices.tell_offer(waiting, offer, now)
    return True


def _held_for(waiting: Waiting, first_cell: int, now: datetime) -> Appointment:
    wanted = Wanted(
        waiting.service_id, waiting.therapist_id, waiting.place_id, first_cell, waiting.at_home
    )
    therapist = next(candidates(wanted, waiting.service, now))
    check_cleared(waiting.listening, waiting.service, waiting.since, [therapist])
    check_wanted(waiting.client, waiting.service)
    offer = hold_with(therapist, waiting.service, wanted, secrets.token_urlsafe(32), now)
    offer.held_until = now + OFFERED_FOR
    offer.client, offer.listening = waiting.client, waiting.listening
    offer.address, offer.reminders = waiting.address, waiting.reminders
    offer.save()
    return offer


def _take_back(waiting: Waiting) -> None:
    """End an offer: the person stays on the list, and is not offered that time again."""
    offer = waiting.offered
    if offer is not None:
        length = offer.until_cell - offer.first_cell
        beside = range(offer.first_cell - length + 1, offer.until_cell)
        waiting.passed = sorted({*waiting.passed, *beside})
        notices.untell(offer)
        if offer.state == State.HELD:
            give_back(offer, State.LAPSED)
    waiting.state, waiting.offered = Waiting.State.WAITING, None
    waiting.save(update_fields=("state", "offered", "passed"))


def _check_shown(offer: Appointment | None, shown: str | None) -> None:
    if offer is not None and shown not in {None, offer.link_hash}:
        raise ChangedMeanwhile


def behind(link: str) -> Waiting:
    """Lock who stands behind a link of the waiting list; raise Over where there is nobody."""
    number = Waiting.objects.filter(link_hash=digest(link)).values_list("pk", flat=True).first()
    if number is None:
        raise Over
    return _locked(pk=number)


def _locked(pk: int) -> Waiting:
    rows = Waiting.objects.select_for_update(of=("self",))
    related = ("practice", "service__practice", "client", "listening")
    offered = ("offered__practice", "offered__therapist__practice", "offered__place")
    return rows.select_related(*related, *offered, "offered__service").get(pk=pk)
