"""Pages that keep all that was sent or nothing, also where the database is busy or full."""

from collections.abc import Callable
from functools import wraps

from django.contrib.sessions.backends.base import UpdateError
from django.db import DatabaseError, InterfaceError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from unknot.website.shell.busy import busy, keep_visit

View = Callable[..., HttpResponse]


def all_or_nothing(view: View) -> View:
    """Answer with 503 where the database is busy, full, or refuses: then nothing sent is kept.

    Behind a link, something is booked already: then that still stands. The visit is saved here
    and not on the way out, where it would be too late to say so.
    """

    @wraps(view)
    def kept(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        try:
            response = view(request, *args, **kwargs)
            keep_visit(request)
        except (DatabaseError, InterfaceError, UpdateError) as error:
            behind = "link" in kwargs
            return busy(request, error, _still_stands() if behind else _not_booked(request))
        return response

    return kept


def _still_stands() -> str:
    return _(
        "We are very busy just now. Nothing was changed: what you have with us still stands. "
        "Please try again in a minute."
    )


def _not_booked(request: HttpRequest) -> str:
    """Say so; whoever sent a form has it behind them still, as they filled it in."""
    if request.method == "POST":
        return _(
            "We are very busy just now, and nothing was booked. Go back, and send it again: what "
            "you typed or chose is still there."
        )
    return _("We are very busy just now, and nothing was booked. Please try again.")
