"""What was answered about health, and what has to be asked again."""

from collections.abc import Iterator
from datetime import datetime
from functools import reduce

from django.db import transaction
from msgspec.structs import replace

from unknot.website.care.actions.taking_back import taken_back_since, takes_back_more
from unknot.website.care.announcing import answer_taken_back
from unknot.website.care.bridge import answered_since, safety_of, sealed
from unknot.website.care.heard import Safety
from unknot.website.care.models import Listening
from unknot.website.care.told_since import told_elsewhere, told_later, told_together
from unknot.website.known import load
from unknot.website.people.sealing import SealBroken


def keep_safety(listening: Listening, safety: Safety | None) -> None:
    """Keep what was answered about health with a listening, sealed; nothing happens twice."""
    if safety is None or safety == kept(listening):
        return
    listening.clearance = sealed(safety, listening.seal_row)
    listening.save(update_fields=("clearance",))


@transaction.atomic
def take_in(listening: Listening, safety: Safety | None) -> None:
    """Keep what a visit answered, beside what the practice recorded.

    A no that was recorded stays a no; a yes belongs to the answers that it was given to. Nothing
    softens what a session was booked with: both count. What was answered for it since is not taken
    back at once either: it counts until a therapist asked, and that is announced. So does a yes
    beside what the same client told later, on another device.
    """
    if safety is None:
        return
    for one in with_copies(listening):
        look_again(one)
        before = kept(one)
        beside = _beside_booked if one.is_booked else _beside_recorded
        first = replace(safety, booked_unasked=one.is_booked)
        _keep_and_announce(one, before, beside(before, safety) if before is not None else first)
    for one in told_later(listening) if listening.client_id is not None else ():
        look_again(one)
        later = kept(one)
        if later is not None:
            taken_back = taken_back_since(safety, later, load())
            _keep_and_announce(one, later, replace(later, taken_back=taken_back))


def _keep_and_announce(listening: Listening, before: Safety | None, after: Safety) -> None:
    keep_safety(listening, after)
    if before is not None and takes_back_more(before, after, load()):
        answer_taken_back.send(sender=None, listening=listening, now=after.answered_at)


@transaction.atomic
def keep_elsewhere(listening: Listening) -> bool:
    """Keep beside answers what the same client said yes to elsewhere, within the hours they hold.

    For another session, or on another device: no newer no unsays it before a therapist asked. Says
    whether they told anything elsewhere.
    """
    elsewhere = told_elsewhere(listening)
    if not elsewhere:
        return False
    look_again(listening)
    safety = kept(listening)
    for one in elsewhere:
        other = kept(one)
        if safety is not None and other is not None:
            safety = replace(safety, taken_back=taken_back_since(other, safety, load()))
    keep_safety(listening, safety)
    return True


@transaction.atomic
def mark_open(listening: Listening, now: datetime) -> None:
    """Keep what was answered about health, as something that has to be asked about again."""
    for one in with_copies(listening):
        look_again(one)
        safety = kept(one)
        keep_safety(one, safety and as_open(safety, now))


def as_open(safety: Safety, now: datetime) -> Safety:
    """Give answers that have to be asked about again."""
    return replace(safety, open=True, opened_at=now)


def kept(listening: Listening) -> Safety | None:
    """Open what is kept; what opens no longer is as good as nothing."""
    try:
        return safety_of(listening)
    except SealBroken:
        return None


def kept_with_newer(booked: Listening) -> Safety | None:
    """Open what is kept of a booked session, beside what its client answered since."""
    before = kept(booked)
    try:
        newer = [*answered_since(booked)]
    except SealBroken:
        newer = []
    return reduce(_beside_booked, reversed(newer), before) if before else before


def with_copies(listening: Listening) -> Iterator[Listening]:
    """Give a listening, and what was copied from it, or it from, for other sessions."""
    yield listening
    if listening.client_id is not None:
        yield from told_together(listening).exclude(pk=listening.pk).order_by("pk")


def _beside_recorded(before: Safety, safety: Safety) -> Safety:
    safety = replace(safety, askings=before.askings)
    if before.record.answers == safety.record.answers:
        return replace(safety, recorded=before.recorded)
    return replace(safety, recorded=tuple(one for one in before.recorded if one.said == "no"))


def _beside_booked(before: Safety, safety: Safety) -> Safety:
    answered_anew = before.record.answers != safety.record.answers
    first = before.booked_with or (before.record if answered_anew else None)
    places = dict.fromkeys((*before.keep_clear, *safety.keep_clear))
    beside = _beside_recorded(before, safety)
    beside = replace(
        beside,
        booked_with=first,
        keep_clear=tuple(places),
        booked_unasked=before.booked_unasked,
        mistakes=before.mistakes,
    )
    return replace(beside, taken_back=taken_back_since(before, beside, load()))


def look_again(listening: Listening) -> None:
    """Read what is kept of health as it stands now; nobody else writes until this is done."""
    newest = Listening.objects.select_for_update()
    listening.refresh_from_db(fields=("clearance", "let_go_at"), from_queryset=newest)
