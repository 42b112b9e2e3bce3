"""A massage that was begun, as its device remembers it: a closed browser does not end it.

The device holds no answer: only the right to go on with one plan, until the answers behind it are
too old, and whether it is but for the meantime. A visit that begins anew on that device answers for
the plans of the earlier one, so that whatever is said in it withdraws them.
"""

from collections.abc import Mapping
from datetime import datetime

import msgspec
from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from unknot.website.guide.bridge import Visit
from unknot.website.guide.held import Look
from unknot.website.guide.queries import find_kept_plan
from unknot.website.guide.saying import moment_in_words
from unknot.website.known import load

COOKIE = "begun"
SALT = "unknot.guide.begun"


class Begun(msgspec.Struct, frozen=True):
    """The private part of a link, the visit that made it, and until when it may be played.

    `meanwhile` is for what may be done only until somebody was asked.
    """

    token: str
    maker: str
    until: datetime
    knowledge_version: str
    look: Look
    meanwhile: bool = False


class Offer(msgspec.Struct, frozen=True):
    """A massage to go on with: where, and until when in words."""

    token: str
    until: str


def keep_begun(response: HttpResponse, begun: Begun, now: datetime) -> None:
    """Let the device remember a massage for as long as it may be played."""
    response.set_cookie(
        COOKIE,
        signing.dumps(msgspec.to_builtins(begun), salt=SALT),
        max_age=begun.until - now,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def let_go_of_begun(response: HttpResponse) -> None:
    """Let the device forget it."""
    response.delete_cookie(COOKIE, samesite="Lax")


def begun_on(cookies: Mapping[str, str], now: datetime) -> Begun | None:
    """Read what a device remembers; None where it is over, or nothing that we wrote."""
    try:
        kept = signing.loads(cookies.get(COOKIE, ""), salt=SALT)
        begun = msgspec.convert(kept, Begun)
    except (signing.BadSignature, msgspec.ValidationError):
        return None
    lasts = now < begun.until and begun.knowledge_version == load().version
    return begun if lasts else None


def take_over(session: SessionBase, begun: Begun | None) -> None:
    """Let a new visit answer for what an earlier one made on this device."""
    if begun is not None and "maker" not in session:
        session["maker"] = begun.maker


def may_go_on(visit: Visit, begun: Begun | None, token: str) -> bool:
    """Say whether a plan may be played by what its device remembers: nothing was said since."""
    said = visit.wish or visit.screen or visit.earlier_screen
    return begun is not None and begun.token == token and not said


def offer_for(request: HttpRequest) -> Offer | None:
    """Give the massage to go on with on this device, if there is one."""
    now = timezone.now()
    begun = begun_on(request.COOKIES, now)
    kept = find_kept_plan(begun.token) if begun else None
    if begun is None or kept is None or kept.is_over(now):
        return None
    return Offer(begun.token, moment_in_words(timezone.localtime(begun.until)))
