"""What people do with exports: ask for a file, call it off; and what time does with them."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

import msgspec
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from unknot.craft.language import to_say
from unknot.website.exports.folder import is_there, remove, remove_left_behind
from unknot.website.exports.models import Export, State
from unknot.website.exports.tasks import make_file
from unknot.website.guide.links import link_token, mark_of_plans
from unknot.website.guide.models import KeptPlan
from unknot.website.hashing import digest

UNDERWAY = (State.WAITING, State.WORKING)
SILENT_FOR = timedelta(seconds=30)
"""A worker that was not heard of for so long has died."""
MOST_TRIES = 2
LINKS_REMEMBERED_FOR = timedelta(days=30)


class Wanted(msgspec.Struct, frozen=True):
    """A file that somebody wants: of which kind, what goes into it, until when it may be fetched.

    `about` tells two files of one kind apart; it is not kept.
    """

    ending: str
    given: str
    until: datetime
    about: str = ""


@transaction.atomic
def ask_for(wanted: Wanted, plan: KeptPlan, *, maker: str, now: datetime) -> str:
    """Ask for a file of a plan, and give the private part of its link.

    Asked for again, it is the same file behind the same link; only one that failed, was called off,
    is gone or was withdrawn is made anew.
    """
    until = wanted.until.isoformat()
    token = link_token(maker, f"{plan.token_hash}:{wanted.ending}:{wanted.about}:{until}")
    export, is_new = Export.objects.select_for_update().get_or_create(
        token_hash=digest(token),
        defaults={
            "plan": plan,
            "ending": wanted.ending,
            "given": wanted.given,
            "asked_at": now,
            "expires_at": min(wanted.until, plan.expires_at),
        },
    )
    if is_new:
        make_file.enqueue(export.pk)
    elif not _stands(export, now):
        _make_again(export, wanted, now=now)
    return token


def _stands(export: Export, now: datetime) -> bool:
    """Say whether it is being made, or made and there, for the answers that hold now."""
    if export.is_over(now):
        return False
    if export.state == State.READY:
        return is_there(export.file)
    return export.state in UNDERWAY


def _make_again(export: Export, wanted: Wanted, *, now: datetime) -> None:
    export.state, export.percent, export.problem, export.tries = State.WAITING, 0, "", 0
    export.file, export.given, export.asked_at = "", wanted.given, now
    export.expires_at = min(wanted.until, export.plan.expires_at)
    export.save()
    make_file.enqueue(export.pk)


def call_off(export: Export) -> None:
    """Stop making a file; one that is made already stays."""
    Export.objects.filter(pk=export.pk, state__in=UNDERWAY).update(
        state=State.CANCELLED, given="", percent=0
    )


def withdraw(maker: str, now: datetime, **_announced: object) -> None:
    """Let go of all the files of a visit: its plan may come back, made from other answers."""
    theirs = Export.objects.filter(plan__maker_hash=mark_of_plans(maker), expires_at__gt=now)
    theirs.filter(state__in=UNDERWAY).update(state=State.CANCELLED, percent=0)
    _let_go([*theirs], now)


def beat(at_hand: Iterable[int], *, maker: str, now: datetime) -> None:
    """Note that the worker of this name lives, for what it is making just now.

    What it could not finish, nor say so, gets no beat: that is taken up again.
    """
    mine = Export.objects.filter(pk__in=at_hand, made_by=maker, state=State.WORKING)
    mine.update(beat_at=now)


def take_up_again(*, now: datetime) -> None:
    """Make again what a worker died over; what kills two workers is given up."""
    silent = Export.objects.filter(state=State.WORKING, beat_at__lt=now - SILENT_FOR)
    for export in silent:
        stopped = silent.filter(pk=export.pk)
        if export.tries >= MOST_TRIES:
            stopped.update(state=State.FAILED, given="", problem=STOPPED_TWICE)
        elif stopped.update(state=State.WAITING, percent=0):
            make_file.enqueue(export.pk)


def queue_again(*, now: datetime) -> None:
    """Queue again what waits without a task: its own failed before anything could be noted."""
    if DBTaskResult.objects.ready().exists():
        return
    waiting = Export.objects.filter(state=State.WAITING, asked_at__lt=now - SILENT_FOR)
    for export in waiting.order_by("pk"):
        make_file.enqueue(export.pk)


STOPPED_TWICE = to_say(
    "Making this file stopped half-way, twice. Nothing is wrong with your session: go back to"
    " the plan and play it, or try again later."
)


def let_go_of_old_exports(*, now: datetime) -> None:
    """Remove files whose link has run out or whose plan was let go, and what a death left behind.

    That a link existed is remembered a while longer, so that it says what became of it.
    """
    kept = Export.objects.select_related("plan").exclude(file="", given="")
    _let_go([export for export in kept if export.is_over(now)], now)
    Export.objects.filter(expires_at__lte=now - LINKS_REMEMBERED_FOR).delete()
    DBTaskResult.objects.filter(enqueued_at__lte=now - LINKS_REMEMBERED_FOR).delete()
    remove_left_behind(Export.objects.exclude(file="").values_list("file", flat=True), now=now)


def _let_go(over: Collection[Export], now: datetime) -> None:
    """Remove these files, and what went into them."""
    for export in over:
        remove(export.file)
    Export.objects.filter(pk__in=[export.pk for export in over]).update(
        file="", given="", expires_at=now
    )
