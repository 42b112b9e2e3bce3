"""The outbox: which message leaves next, claimed by one worker, and what became of it.

Each change is one statement that only one worker can win, on every database.
"""

from datetime import datetime, timedelta

from django.db.models import Case, F, Q, QuerySet, Value, When
from django.utils.translation import gettext_noop

from unknot.website.messages.models import Notice

SILENT_FOR = timedelta(minutes=2)
"""A worker that was not heard of for so long has died."""
FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=1)
GIVEN_UP_AFTER = timedelta(days=3)
"""So long after it was due a message is tried again."""
REFUSALS_BELIEVED_AFTER = 3
"""Tries after which a refusal counts: the first ones may be a fault of the other side."""
KEPT_FOR = timedelta(days=90)
UNREACHED = gettext_noop("It could not be delivered for three days.")
REFUSED = gettext_noop("The other side does not take messages for this address.")
State = Notice.State


def claim_next(now: datetime, *, worker: str) -> Notice | None:
    """Claim the message that has been due longest; None where none is due."""
    _take_up_again(now)
    _let_lapse(now)
    while due := _due(now).order_by("next_at", "pk").values_list("pk", flat=True).first():
        if _claimed(due, now, worker):
            return Notice.objects.select_related("practice").get(pk=due)
    return None


def beat(*, worker: str, now: datetime) -> None:
    """Note that a worker lives, for whatever it is sending."""
    Notice.objects.filter(state=State.SENDING, claimed_by=worker).update(beat_at=now)


def note_sent(notice: Notice, now: datetime) -> None:
    """Note that the other side has taken a message over."""
    _mine(notice).update(state=State.SENT, sent_at=now, next_at=None, problem="")


def try_later(notice: Notice, now: datetime) -> bool:
    """Put a message back to be tried again; says whether it was given up instead."""
    at = now + pause_after(notice.tries)
    if at > notice.due_at + GIVEN_UP_AFTER:
        return give_up(notice, UNREACHED)
    _mine(notice).filter(next_at=None).update(state=State.WITHDRAWN)
    _mine(notice).update(state=State.WAITING, next_at=at)
    return False


def believe_refusal(notice: Notice, now: datetime) -> bool:
    """Give a message up once it was refused often enough; says whether it was."""
    if notice.tries < REFUSALS_BELIEVED_AFTER:
        return try_later(notice, now)
    return give_up(notice, REFUSED)


def give_up(notice: Notice, problem: str) -> bool:
    """Try a message no more, and keep why."""
    return bool(_mine(notice).update(state=State.GIVEN_UP, next_at=None, problem=problem))


def pause_after(tries: int) -> timedelta:
    """Say how long to wait after so many tries: twice as long each time, an hour at most."""
    return min(FIRST_PAUSE * (1 << min(tries - 1, 10)), LONGEST_PAUSE)


def let_go_of_old_notices(now: datetime) -> None:
    """Forget messages that are over for long: to whom, and in which words."""
    over = Notice.objects.exclude(state__in=(State.WAITING, State.SENDING))
    over.filter(due_at__lte=now - KEPT_FOR).delete()


def _due(now: datetime) -> QuerySet[Notice]:
    due = Notice.objects.filter(state=State.WAITING, next_at__lte=now)
    return due.filter(Q(until=None) | Q(until__gt=now))


def _claimed(due: int, now: datetime, worker: str) -> bool:
    """Claim a message, unless another worker was faster."""
    claimed = (
        _due(now)
        .filter(pk=due)
        .update(state=State.SENDING, claimed_by=worker, beat_at=now, tries=F("tries") + 1)
    )
    return claimed == 1


def _take_up_again(now: datetime) -> None:
    """Let another worker try what one died over; nobody can know whether it had left."""
    silent = Notice.objects.filter(state=State.SENDING, beat_at__lt=now - SILENT_FOR)
    state = Case(
        When(next_at=None, then=Value(State.WITHDRAWN.value)), default=Value(State.WAITING.value)
    )
    silent.update(state=state, claimed_by="", beat_at=None)


def _let_lapse(now: datetime) -> None:
    """Send nothing whose moment has passed, as after a night without a mail server."""
    waiting = Notice.objects.filter(state=State.WAITING, until__lte=now)
    waiting.update(state=State.LAPSED, next_at=None)


def _mine(notice: Notice) -> QuerySet[Notice]:
    """The message, while it is still claimed as it was when it was read."""
    return Notice.objects.filter(
        pk=notice.pk, state=State.SENDING, claimed_by=notice.claimed_by, tries=notice.tries
    )
