"""What every page answers where the database is busy, full or out of reach: nothing was changed."""

import logging
from collections.abc import Callable

from django.conf import settings
from django.contrib.sessions.backends.base import UpdateError
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from unknot.website.shell.errors import problem
from unknot.website.shell.pages import page_sent_from

log = logging.getLogger(__name__)
OUT_OF_REACH = (OperationalError, InterfaceError)
"""What a database says that is busy, full or away, or that went away since it was spoken to."""


def busy(request: HttpRequest, error: Exception, sentence: str = "") -> HttpResponse:
    """Say that nothing was changed, and when and where to try again.

    The log gets one line, no address.
    """
    log.error("A page was answered with 503: %s", error.__context__ or error)
    request.session.modified = False
    nothing = _("We are very busy just now. Nothing was changed; please try again in a minute.")
    answer = problem(request, 503, sentence or nothing, _the_same(request), _("Try again"))
    answer["Retry-After"] = "10"
    answer._has_been_logged = True  # type: ignore[attr-defined]  # Django would name the address
    return answer


def _the_same(request: HttpRequest) -> str:
    """Give the page that was asked for, or that a form was sent from."""
    return page_sent_from(request) if request.method == "POST" else request.get_full_path()


def keep_visit(request: HttpRequest) -> None:
    """Save a visit while there is still time to say that it could not be; raises as saving does."""
    if request.session.modified and not request.session.is_empty():
        request.session.save()
        request.session.modified = _is_new_to(request)


def _is_new_to(request: HttpRequest) -> bool:
    """Say whether a visit began just now: its browser has yet to be given its key."""
    return request.session.session_key != request.COOKIES.get(settings.SESSION_COOKIE_NAME)


class BusyMiddleware:
    """Answers with 503 what would be a fault of ours only because the database is busy or full."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Remember what answers the request."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Save the visit of an answered request here, and not on the way out."""
        response = self.get_response(request)
        try:
            if response.status_code < 500:
                keep_visit(request)
        except OUT_OF_REACH as error:
            return busy(request, error)
        except UpdateError:
            pass  # A visit that was ended elsewhere meanwhile is Django’s to answer.
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer what a view did not get done."""
        return busy(request, exception) if isinstance(exception, OUT_OF_REACH) else None
