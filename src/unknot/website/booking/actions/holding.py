"""Holding a time, or a course of them, while somebody says who they are."""

from collections.abc import Collection
from datetime import datetime

import msgspec
from django.db import transaction

from unknot.website.booking.actions.courses import hold_with, let_go
from unknot.website.booking.actions.repeating import held_by, held_with, is_claimed, is_this
from unknot.website.booking.actions.restraint import check_restraint
from unknot.website.booking.actions.wanting import Wanted, candidates, check_bookable, offered
from unknot.website.booking.errors import NotFree
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.practice.models import Service, Therapist

Held = tuple[Appointment, str]


class Sent(msgspec.Struct, frozen=True):
    """A form as it was sent: its key, and what `hold` was told of whoever sent it."""

    key: str
    instead_of: str
    among: Collection[int] | None
    sender: str


def hold(
    wanted: Wanted,
    *,
    request_key: str,
    now: datetime,
    instead_of: str = "",
    among: Collection[int] | None = None,
    sender: str = "",
) -> Held:
    """Hold a time for a quarter of an hour, and give the private part of its link.

    Sent twice, it holds once. The key has to be one that only this form knows. `instead_of` is
    the link of what the same person held before: they hold one thing at a time. `among` names who
    may give it, where not everybody may. `sender` tells those apart who send forms. Raises
    NotOffered, NotFree and TooManyHeld, and AlreadyUsed for a key that was sent before with
    something else.
    """
    sent = Sent(request_key, instead_of, among, sender)
    try:
        held = _hold_free(wanted, sent, now)
    except NotFree:
        before = held_with(request_key, wanted)
        if before is None:
            raise
        held = before
    return held, link_to(held)


def _hold_free(wanted: Wanted, sent: Sent, now: datetime) -> Appointment:
    """Hold what is free, or raise NotFree: where it is plainly taken, without waiting for it."""
    service, whose = offered(wanted), wanted.therapist
    if whose is not None and is_claimed(wanted, whose, service, sent.instead_of, now):
        raise NotFree(wanted.first_cell)
    return _hold(wanted, service, sent, now)


@transaction.atomic
def _hold(wanted: Wanted, service: Service, sent: Sent, now: datetime) -> Appointment:
    missing = [wanted.first_cell]
    for therapist in candidates(wanted, service, now, sent.among):
        before = held_with(sent.key, wanted)
        if before is not None:
            return before
        if is_claimed(wanted, therapist.pk, service, sent.instead_of, now):
            continue  # taken while this waited for the lock
        check_bookable(service, wanted.first_cell, now)
        mine = held_by(sent.instead_of)
        if mine is not None and is_this(mine, wanted, now):
            return mine
        try:
            return _hold_instead(mine, therapist, service, wanted, sent, now)
        except NotFree as error:
            missing = [*error.cells]
    raise NotFree(*missing)


@transaction.atomic
def _hold_instead(
    mine: Appointment | None,
    therapist: Therapist,
    service: Service,
    wanted: Wanted,
    sent: Sent,
    now: datetime,
) -> Appointment:
    """Give back what was held, and hold the other; where that is not free, the first stays."""
    if mine is not None:
        let_go(mine)
    check_restraint(sent.sender, service.practice, wanted.sessions, now)
    return hold_with(therapist, service, wanted, sent.key, now, sent.sender)
