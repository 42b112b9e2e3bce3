"""What was answered about health, and what has to be asked again."""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction
from msgspec.structs import replace

from unknot.website.care.actions.answering import already_noted, hand_over, note
from unknot.website.care.actions.changes import announced
from unknot.website.care.actions.keeping import keep_safety, kept, look_again, with_copies
from unknot.website.care.announcing import answered_as
from unknot.website.care.health.concluding import yes_to
from unknot.website.care.health.safety import Safety
from unknot.website.care.health.told_since import not_over, told_for_in
from unknot.website.care.models import Listening
from unknot.website.known import load


@transaction.atomic
def take_in(listening: Listening, safety: Safety | None) -> None:
    """Keep what a visit answered, beside what the practice recorded.

    A no that was recorded stays a no; a yes belongs to the answers that it was given to. Nothing
    softens what a session was booked with: both count. What else is no more what it was, for any
    session of the same client, is announced.
    """
    if safety is None:
        return
    if listening.client_id is None and listening.known_as is not None:
        person, practice = listening.known_as, listening.practice
        answered_as.send(sender=None, person=person, practice=practice)
    try:
        changed = {one: after for one in with_copies(listening) if (after := _changed(one, safety))}
    except Listening.DoesNotExist:  # forgotten at this very moment, in another tab
        return
    if not changed and already_noted(listening, safety):
        return
    with announced(listening, safety.answered_at):
        if _is_corrected(listening, safety):
            ahead = not_over(told_for_in(listening), safety.answered_at)
            for booked in {one.client_id: one for one in ahead}.values():
                hand_over(listening, booked)
        for one, after in changed.items():
            keep_safety(one, after)
        note(listening, safety)


def _is_corrected(listening: Listening, safety: Safety) -> bool:
    """Say whether a yes is given up that booked nothing yet: a form may be corrected.

    What it said against sessions that are booked is asked about there.
    """
    before = None if listening.is_booked else kept(listening)
    if before is None:
        return False
    return bool(yes_to(before.record, load()) - yes_to(safety.record, load()))


def _changed(listening: Listening, safety: Safety) -> Safety | None:
    """Give what is to be kept with a listening from now on; None where it is kept already."""
    look_again(listening)
    before = kept(listening)
    if before is None:
        return replace(safety, booked_unasked=listening.is_booked)
    beside = _beside_booked if listening.is_booked else _beside_recorded
    after = beside(before, safety)
    return after if after != before else None


@transaction.atomic
def mark_open(listening: Listening, now: datetime) -> None:
    """Keep what was answered about health, as something that has to be asked about again."""
    _open(listening, now, as_open)


@transaction.atomic
def mark_reopened(listening: Listening, now: datetime) -> None:
    """Keep the same where the visit that answered took something back itself."""
    _open(listening, now, as_reopened)


def as_open(safety: Safety, now: datetime) -> Safety:
    """Give answers that have to be asked about again."""
    unfinished = not safety.was_whole
    return replace(safety, open=True, opened_at=now, reopened=False, unfinished=unfinished)


def as_reopened(safety: Safety, now: datetime) -> Safety:
    """Give the same where what the visit itself answers closes it, unless more was open before."""
    return replace(as_open(safety, now), reopened=safety.opened_besides is None)


def _open(
    listening: Listening, now: datetime, opened: Callable[[Safety, datetime], Safety]
) -> None:
    for one in with_copies(listening):
        look_again(one)
        safety = kept(one)
        keep_safety(one, safety and opened(safety, now))


def _beside_recorded(before: Safety, safety: Safety) -> Safety:
    if before.opened_at is not None and before.outlasts(safety.answered_at):
        safety = as_open(safety, before.opened_at)
    safety = replace(safety, askings=before.askings, withdrawn=before.withdrawn)
    if before.record.answers == safety.record.answers:
        # What a word that was written down took the place of is not told anew by a reload.
        unsaid = {one for word in before.recorded for one in word.instead_of}
        said = tuple(one for one in safety.permissions if one not in unsaid)
        return replace(safety, recorded=before.recorded, permissions=said)
    return replace(safety, recorded=tuple(one for one in before.recorded if one.said == "no"))


def _beside_booked(before: Safety, safety: Safety) -> Safety:
    answered_anew = before.record.answers != safety.record.answers
    first = before.booked_with or (before.record if answered_anew else None)
    places = dict.fromkeys((*before.keep_clear, *safety.keep_clear))
    refused = (one for one in before.permissions if one.said != "yes")
    beside = _beside_recorded(before, safety)
    return replace(
        beside,
        # A no, or limits, that somebody was given are not unsaid by a tap either.
        permissions=tuple(dict.fromkeys((*refused, *beside.permissions))),
        booked_with=first,
        keep_clear=tuple(places),
        booked_unasked=before.booked_unasked,
        mistakes=before.mistakes,
    )
