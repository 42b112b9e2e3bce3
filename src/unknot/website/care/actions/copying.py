"""Going on with what was told, for another session: as a listening of its own."""

from datetime import datetime

from django.db import transaction

from unknot.website.care.actions.agreeing import write_version
from unknot.website.care.actions.keeping import kept, seal_answers
from unknot.website.care.bridge import approach_of, heard_of, sealed
from unknot.website.care.models import By, Listening
from unknot.website.people.sealing import SealBroken


def for_another(booked: Listening, now: datetime) -> Listening:
    """Give what another session is booked with, after one that is booked.

    Words and answers stay what they are, and what is answered for one of the two counts for both;
    the approach is a draft again, because a yes belongs to one session. What cannot be opened any
    more cannot be copied either, and is given as it is.
    """
    try:
        return _copied(booked, now)
    except SealBroken:
        return booked


def draft_again(booked: Listening, listening: Listening, now: datetime) -> None:
    """Begin with the approach of another session, as a draft. Raises SealBroken."""
    newest = booked.versions.last()
    if newest is not None:
        write_version(listening, approach_of(newest), by=By.DRAFT, after=0, now=now)


@transaction.atomic
def _copied(booked: Listening, now: datetime) -> Listening:
    listening = Listening(
        practice=booked.practice,
        client=booked.client,
        owner_hash=booked.owner_hash,
        at_home=booked.at_home,
        told_at=booked.told_at,
        let_go_at=None,
    )
    listening.heard = sealed(heard_of(booked), listening.seal_row)
    safety = kept(booked)
    if safety is not None:
        seal_answers(listening, safety)
    listening.save()
    draft_again(booked, listening, now)
    return listening
