"""What somebody on the waiting list told, and whether it still allows what they wait for."""

from collections.abc import Iterable
from datetime import datetime

from unknot.website.booking.cleared import check_consents, check_told
from unknot.website.booking.errors import NotCleared, SentAway
from unknot.website.booking.models import Waiting
from unknot.website.booking.queries.waiting import left_of, who_may
from unknot.website.care.bridge import safety_of
from unknot.website.care.models import Listening
from unknot.website.care.outside import asks_for_what_nobody_gives
from unknot.website.known import load
from unknot.website.people.sealing import SealBroken
from unknot.website.practice.models import Therapist


def check_waited_with(waiting: Waiting, who: Iterable[Therapist]) -> bool:
    """Raise NotCleared where what somebody waits with speaks against it, by what is known now.

    As with a booking far ahead, the answers count that were given when it was asked for. Says
    whether they are to be asked first: the questions are others by now. Raises TakenBack as well.
    """
    if waiting.listening is None:
        raise NotCleared
    if asks_for_what_nobody_gives(waiting.listening):
        raise SentAway
    ask_first = check_told(waiting.listening, waiting.service, waiting.since, who)
    check_consents(waiting.client, waiting.service)
    return ask_first


def is_to_answer_again(waiting: Waiting, now: datetime) -> bool:
    """Say whether nothing can be offered to somebody before they answer what is asked by now."""
    told = waiting.listening
    if told is None or not left_of(waiting, now).length or not _were_others(told):
        return False
    try:
        check_told(told, waiting.service, waiting.since, who_may(waiting))
    except NotCleared:
        return True
    return False


def _were_others(told: Listening) -> bool:
    """Say whether other questions were answered than are asked now, or nobody can read which."""
    try:
        safety = safety_of(told)
    except SealBroken:
        return True
    return safety is None or safety.record.knowledge_version != load().version
