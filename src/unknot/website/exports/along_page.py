"""What can be taken along, and how a file comes on."""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from unknot.craft.language import to_say
from unknot.craft.planning.sharing import as_code
from unknot.craft.planning.wish import Wish
from unknot.craft.rendering.files import Kind
from unknot.craft.score import Score, decode
from unknot.website.exports.actions import UNDERWAY
from unknot.website.exports.folder import is_there
from unknot.website.exports.kinds import kind_of, name_of, offers, who_speaks
from unknot.website.exports.models import Export, State
from unknot.website.exports.problems import told
from unknot.website.exports.queries import exports_before
from unknot.website.guide.saying import minutes_in_words

EVENING_HOUR = 20
PLAYS_AS = {Kind.SOUND: "audio", Kind.FILM: "video"}
"""Elements that play a file on its own page, also while the screen is off."""
GONE = to_say("It was made, and the file is no longer here. Ask for it again, and it is made anew.")


def along_page(score: Score, wish: Wish, until: datetime, *, now: datetime) -> dict[str, object]:
    """Show the kinds of files, and the link that shares the routine; times are of this place."""
    return {
        "offers": offers(score.language),
        "minutes_words": minutes_in_words(score.duration_ms // 60_000),
        "until": until,
        "evening": _next_evening(now),
        "link": f"{settings.SITE.geturl().rstrip('/')}/shared/#{as_code(wish)}",
    }


def _next_evening(now: datetime) -> str:
    """Propose this evening, or the next where it has begun; as a field for a time takes it."""
    tonight = now.replace(hour=EVENING_HOUR, minute=0)
    evening = tonight if now < tonight else tonight + timedelta(days=1)
    return f"{evening:%Y-%m-%dT%H:%M}"


def export_page(export: Export, token: str) -> dict[str, object]:
    """Show how far a file has come."""
    is_underway = export.state in UNDERWAY
    is_ready = export.state == State.READY and not is_gone(export)
    return {
        "token": token,
        "export": export,
        "name": name_of(export.ending),
        "is_underway": is_underway,
        "is_ready": is_ready,
        "plays_as": PLAYS_AS.get(kind_of(export.ending), ""),
        "heading": heading(export),
        "line": line(export),
        "note": _note(export, is_ready=is_ready),
        "until": timezone.localtime(export.expires_at),
    }


def is_gone(export: Export) -> bool:
    """Say whether it was made, and the file is no longer here."""
    return export.state == State.READY and not is_there(export.file)


def _note(export: Export, *, is_ready: bool) -> str:
    """Say beforehand who will speak, and afterwards what is otherwise than was wanted."""
    if export.state in UNDERWAY:
        return who_speaks(kind_of(export.ending), decode(export.plan.score.encode()).language)
    return told(export.problem) if is_ready and export.problem else ""


def heading(export: Export) -> str:
    """Say in a few words where a file stands."""
    if is_gone(export):
        return _("It is gone.")
    return {
        State.WAITING: _("It is being made."),
        State.WORKING: _("It is being made."),
        State.READY: _("It is ready."),
        State.FAILED: _("It could not be made."),
        State.CANCELLED: _("It was called off."),
    }[State(export.state)]


def line(export: Export) -> str:
    """Say more: how far, what went wrong, or what to do."""
    if export.state == State.WAITING:
        before = exports_before(export)
        words = _("Waiting for %(before)s before it.") if before else _("Waiting.")
        return words % {"before": before}
    if export.state == State.WORKING:
        return _("%(percent)s per cent are done.") % {"percent": export.percent}
    if export.state == State.FAILED:
        return told(export.problem)
    if export.state == State.CANCELLED:
        return _("Nothing of it is left. You can ask for it again.")
    return _(GONE) if is_gone(export) else _("Fetch it while this link works.")
