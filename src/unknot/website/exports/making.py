"""Making a file in the worker: claimed by one, told of as it comes on, offered only when whole."""

import logging
import secrets
import time
from pathlib import Path

from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import override
from msgspec.structs import replace

from unknot.craft.carrying import in_both
from unknot.craft.errors import Withheld
from unknot.craft.rendering.files import render
from unknot.craft.rendering.given import Given
from unknot.craft.score import decode
from unknot.website.exports.folder import new_place, remove
from unknot.website.exports.kinds import kind_of
from unknot.website.exports.models import Export, State
from unknot.website.exports.problems import BROKEN, NOT_ALLOWED, kept, sentence_of
from unknot.website.known import load

WORKER = secrets.token_hex(16)
"""The name of this process, for what it is making."""
AT_HAND: set[int] = set()
"""What this process is making just now; what slipped from its hands is not among it."""
TOLD_EVERY_SECONDS = 0.5
log = logging.getLogger(__name__)


class CalledOffError(Exception):
    """Nobody wants the file any more."""


def make(export_id: int) -> None:
    """Make the file of an export; nothing happens where another makes it, or nobody wants it."""
    if not _claim(export_id):
        return
    AT_HAND.add(export_id)
    try:
        _make(export_id)
    finally:
        AT_HAND.discard(export_id)


def _make(export_id: int) -> None:
    export = Export.objects.select_related("plan").get(pk=export_id)
    try:
        place = new_place(export.ending)
        otherwise = _render(export, place)
    except CalledOffError:
        return
    except Exception as error:
        _fail(export, error)
        return
    _offer(export, place, otherwise)


def _claim(export_id: int) -> bool:
    now = timezone.now()
    waiting = Export.objects.filter(pk=export_id, state=State.WAITING)
    claimed = waiting.update(
        state=State.WORKING, made_by=WORKER, beat_at=now, percent=0, tries=F("tries") + 1
    )
    return claimed == 1


def _render(export: Export, place: Path) -> str:
    """Write the file, and give a sentence where it is otherwise than was wanted."""
    if export.is_over(timezone.now()):
        raise Withheld(NOT_ALLOWED)
    score = decode(export.plan.score.encode())
    with override(score.language):
        return render(
            score,
            kind_of(export.ending),
            place,
            knowledge=load(),
            given=_given(export),
            progress=_Teller(export),
        )


def _given(export: Export) -> Given:
    """Read what goes into the file; an evening is in the time of this place again."""
    given = in_both(export.given, Given)
    if given.evening is None:
        return given
    starts = timezone.localtime(given.evening.starts)
    return replace(given, evening=replace(given.evening, starts=starts))


class _Teller:
    """Tells how far a file has come, now and then, and hears whether it is still wanted."""

    def __init__(self, export: Export) -> None:
        self._mine = _mine(export)
        self._next = 0.0

    def __call__(self, done: int, total: int) -> None:
        if time.monotonic() < self._next:
            return
        self._next = time.monotonic() + TOLD_EVERY_SECONDS
        percent = min(99, 100 * done // max(total, 1))
        if not self._mine.update(percent=percent, beat_at=timezone.now()):
            raise CalledOffError


def _offer(export: Export, place: Path, otherwise: str) -> None:
    """Offer a whole file, unless nobody wants it any more."""
    offered = _mine(export).update(
        state=State.READY, percent=100, file=place.name, given="", problem=kept(otherwise)
    )
    if not offered:
        remove(place.name)


def _fail(export: Export, error: Exception) -> None:
    """Keep a sentence on what went wrong; what is our fault is logged besides."""
    sentence = sentence_of(error)
    if sentence == BROKEN:
        log.error("A file could not be made.", exc_info=error)
    _mine(export).update(state=State.FAILED, problem=kept(sentence), given="")


def _mine(export: Export) -> QuerySet[Export]:
    return Export.objects.filter(pk=export.pk, state=State.WORKING, made_by=WORKER)
