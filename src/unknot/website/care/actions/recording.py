"""What a practice records of health: what a doctor said, and what came of asking a client."""

from datetime import datetime

from django.db import transaction
from msgspec.structs import asdict, replace

from unknot.craft.screening import Permission
from unknot.website.care.actions.answering import settle, settle_only
from unknot.website.care.actions.keeping import keep_safety, kept, look_again, with_copies
from unknot.website.care.health.concluding import unsaid_since
from unknot.website.care.health.noted import Asking, Mistake, Recorded
from unknot.website.care.health.safety import Safety
from unknot.website.care.health.told_since import all_of, told_unbooked
from unknot.website.care.models import Listening
from unknot.website.known import load


@transaction.atomic
def record_said(listening: Listening, said: Permission, now: datetime, *, by: str) -> None:
    """Keep what a doctor, pharmacist or midwife said, as the practice was told it.

    A yes belongs to the answers that it was given to, wherever they were given: it is kept with
    the session that it opens. A no is kept with the session as well, and counts for all of them.
    """
    word = Recorded(**asdict(said), noted_at=now, noted_by=by)
    answered = kept(listening)
    for one in with_copies(listening):
        look_again(one)
        safety = kept(one)
        if safety is not None and (said.said == "no" or _are_same(answered, safety)):
            keep_safety(one, safety.with_word(word))


@transaction.atomic
def withdraw_said(listening: Listening, mark: str, by: str, words: str, now: datetime) -> bool:
    """Keep that what was written down of a professional’s word is taken back; it counts no longer.

    It is taken back wherever it was kept with it. False where it is not there any more.
    """
    withdrawn = False
    for one in _all_about(listening):
        look_again(one)
        safety = kept(one)
        left = safety.without_word(mark, by, words, now) if safety else None
        if left is not None:
            keep_safety(one, left)
            withdrawn = withdrawn or one.pk == listening.pk
    return withdrawn


@transaction.atomic
def record_asking(listening: Listening, asking: Asking) -> None:
    """Keep that a therapist asked a client what is new, and what was said; it changes no answer.

    They are one person, whatever they told it for: it is kept with all of that. What was taken back
    before counts no longer once a therapist heard that nothing is new.
    """
    for one in all_of(listening):
        look_again(one)
        safety = kept(one)
        if safety is not None:
            keep_safety(one, safety.asked(asking))
    if asking.said == "nothing":
        settle(listening, asking.at)


@transaction.atomic
def record_mistake(listening: Listening, by: str, words: str, now: datetime) -> bool:
    """Keep that a therapist heard that the first yes after a booking unasked was a mistake.

    It counts no longer; the newest answers do. What is open or new beside it stays so, and holds
    up touch as before. False where there is no such yes, or the newest answers were never finished:
    what they leave out may be what was not asked yet.
    """
    recorded = False
    for one in with_copies(listening):
        look_again(one)
        safety = kept(one)
        if safety is None or not safety.was_whole or not unsaid_since(safety, load()):
            continue
        assert safety.booked_with is not None
        mistakes = (*safety.mistakes, Mistake(by, now, words, safety.booked_with))
        keep_safety(one, replace(safety, booked_with=None, mistakes=mistakes))
        if one.pk == listening.pk:
            settle_only(listening, safety.booked_with, now)
            recorded = True
    return recorded


def _are_same(one: Safety | None, other: Safety | None) -> bool:
    """Say whether the same was answered."""
    return one is not None and other is not None and one.record.answers == other.record.answers


def _all_about(listening: Listening) -> list[Listening]:
    """List what a client told, and what their visits told besides and have not booked."""
    if listening.client is None:
        return [listening]
    theirs = listening.client.listenings.order_by("pk")
    return [*theirs, *told_unbooked([listening.client]).order_by("pk").distinct()]
