"""What was answered about health: by a visit, by a practice, and what has to be asked again."""

from collections.abc import Iterator
from datetime import datetime
from functools import reduce

from django.db import transaction
from django.db.models import QuerySet
from msgspec.structs import replace

from unknot.craft.screening import Permission
from unknot.website.care.actions.taking_back import taken_back_since
from unknot.website.care.announcing import answer_taken_back
from unknot.website.care.bridge import answered_since, safety_of, sealed
from unknot.website.care.heard import Asking, Safety
from unknot.website.care.models import Listening
from unknot.website.care.told_since import told_together
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
    back at once either: it counts until a therapist asked, and that is announced.
    """
    if safety is None:
        return
    for one in _with_copies(listening):
        _look_again(one)
        before = kept(one)
        beside = _beside_booked if one.is_booked else _beside_recorded
        after = beside(before, safety) if before is not None else safety
        keep_safety(one, after)
        if before is not None and any(said not in before.taken_back for said in after.taken_back):
            answer_taken_back.send(sender=None, listening=one, now=after.answered_at)


@transaction.atomic
def record_said(listening: Listening, said: Permission) -> None:
    """Keep what a doctor, pharmacist or midwife said, as the practice was told it.

    A yes belongs to the answers that it was given to; a no holds for what the same visit told
    since, too.
    """
    since = _told_beside(listening) if said.said == "no" else ()
    answered = kept(listening)
    for one in (*_with_copies(listening), *since):
        _look_again(one)
        safety = kept(one)
        if said.said == "no" or _are_same(answered, safety):
            keep_safety(one, safety and replace(safety, recorded=(*safety.recorded, said)))


@transaction.atomic
def record_asking(listening: Listening, asking: Asking) -> None:
    """Keep that a therapist asked a client what is new, and what was said; it changes no answer.

    What was taken back counts no longer once a therapist heard that nothing is new.
    """
    for one in _with_copies(listening):
        _look_again(one)
        safety = kept(one)
        if safety is not None:
            still = () if asking.said == "nothing" else safety.taken_back
            askings = (*safety.askings, asking)
            keep_safety(one, replace(safety, askings=askings, taken_back=still))


@transaction.atomic
def mark_open(listening: Listening, now: datetime) -> None:
    """Keep what was answered about health, as something that has to be asked about again."""
    for one in _with_copies(listening):
        _look_again(one)
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


def _with_copies(listening: Listening) -> Iterator[Listening]:
    """Give a listening, and what was copied from it, or it from, for other sessions."""
    yield listening
    if listening.client_id is not None:
        yield from told_together(listening).exclude(pk=listening.pk).order_by("pk")


def _are_same(one: Safety | None, other: Safety | None) -> bool:
    """Say whether the same was answered."""
    return one is not None and other is not None and one.record.answers == other.record.answers


def _told_beside(listening: Listening) -> QuerySet[Listening]:
    """Find what the visit behind a listening told the practice besides, and has not booked."""
    rows = Listening.objects.filter(practice=listening.practice_id, client=None)
    return rows.filter(owner_hash=listening.owner_hash).exclude(owner_hash="")


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
    beside = replace(beside, booked_with=first, keep_clear=tuple(places))
    return replace(beside, taken_back=taken_back_since(before, beside, load()))


def _look_again(listening: Listening) -> None:
    """Read what is kept of health as it stands now; nobody else writes until this is done."""
    newest = Listening.objects.select_for_update()
    listening.refresh_from_db(fields=("clearance", "let_go_at"), from_queryset=newest)
