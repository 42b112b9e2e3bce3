"""Offers from the waiting list: a freed time goes to one person at a time, for three hours.

Never longer than until it begins.
"""

import secrets
from collections.abc import Sequence
from datetime import datetime, time, timedelta

from django.db import transaction

from unknot.website.booking.actions.courses import hold_with
from unknot.website.booking.actions.waiting import locked_waiting, take_back
from unknot.website.booking.actions.wanting import Wanted, candidates
from unknot.website.booking.errors import NotCleared, NotFree, NotOffered
from unknot.website.booking.letters import waiting_notices
from unknot.website.booking.models import SETTLED, Appointment, State, Waiting
from unknot.website.booking.queries.waiting import starts_for, who_may
from unknot.website.booking.waited_with import check_waited_with, is_to_answer_again
from unknot.website.booking.when import wall
from unknot.website.practice.models import Therapist

OFFERED_FOR = timedelta(hours=3)
OFFERS_FROM, OFFERS_UNTIL = time(8), time(18)
"""By the clock of the practice: nobody loses an offer while they sleep."""


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
    waiting = locked_waiting(number)
    offer = waiting.offered
    if waiting.state != Waiting.State.OFFERED or (offer and offer.state in SETTLED):
        return
    if offer is None or offer.held_until is None or offer.held_until <= now:
        take_back(waiting)


@transaction.atomic
def _offer(number: int, now: datetime) -> bool:
    """Offer the first time that suits somebody who waits, if there is one and people are awake.

    Whoever has to answer what is asked by now is told so once, and not passed over in silence.
    """
    waiting = locked_waiting(number)
    if waiting.state != Waiting.State.WAITING or _has_their_time(waiting) or _is_asked(waiting):
        return False
    if not OFFERS_FROM <= wall(now, waiting.practice).time() < OFFERS_UNTIL:
        return False
    try:
        offer = _held_for(waiting, now)
    except (NotOffered, NotCleared):
        if is_to_answer_again(waiting, now):
            waiting_notices.tell_to_answer_again(waiting, now)
        return False
    if offer is None:
        return False
    waiting.state, waiting.offered = Waiting.State.OFFERED, offer
    waiting.save(update_fields=("state", "offered"))
    waiting_notices.tell_offer(waiting, offer, now)
    return True


def _has_their_time(waiting: Waiting) -> bool:
    """Close the place of somebody who booked what they wait for themselves, since they joined."""
    own = Appointment.objects.filter(
        client=waiting.client_id,
        service=waiting.service_id,
        state__in=SETTLED,
        created_at__gte=waiting.since,
        first_cell__gte=waiting.first_cell,
        until_cell__lte=waiting.until_cell,
    )
    if not own.exists():
        return False
    waiting.state, waiting.offered = Waiting.State.BOOKED, own.filter(offered_to=None).first()
    waiting.save(update_fields=("state", "offered"))
    return True


def _is_asked(waiting: Waiting) -> bool:
    """Say whether somebody is offered another time just now: nobody keeps two from the others."""
    return Waiting.objects.filter(client=waiting.client_id, state=Waiting.State.OFFERED).exists()


def _held_for(waiting: Waiting, now: datetime) -> Appointment | None:
    """Hold the first free time of whoever may give it; None where there is none.

    Raises NotCleared where nobody may, and NotOffered.
    """
    who, passed = who_may(waiting), {*waiting.passed}
    check_waited_with(waiting, who)
    for first_cell in starts_for(waiting, who, now):
        offer = None if first_cell in passed else _held_at(waiting, first_cell, who, now)
        if offer is not None:
            return offer
    return None


def _held_at(
    waiting: Waiting, first_cell: int, who: Sequence[Therapist], now: datetime
) -> Appointment | None:
    """Hold one time with whoever of some is free; None where it is taken by now."""
    wanted = Wanted(
        waiting.service_id, waiting.therapist_id, waiting.place_id, first_cell, waiting.at_home
    )
    among = [one.pk for one in who]
    try:
        therapist = next(candidates(wanted, waiting.service, now, among))
        offer = hold_with(therapist, waiting.service, wanted, secrets.token_urlsafe(32), now)
    except NotFree:
        return None
    offer.held_until = min(now + OFFERED_FOR, offer.begins)
    offer.client, offer.listening = waiting.client, waiting.listening
    offer.address, offer.reminders = waiting.address, waiting.reminders
    offer.save()
    return offer
