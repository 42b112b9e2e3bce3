"""What views of booking share: a busy database, and secret addresses."""

from collections.abc import Callable
from functools import wraps

from django.contrib.sessions.backends.base import UpdateError
from django.db import DatabaseError, InterfaceError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from unknot.website.booking.errors import Over, Replaced, RunOut
from unknot.website.booking.remembering import booked_as
from unknot.website.care.models import Client
from unknot.website.care.queries import is_known_as
from unknot.website.shell.busy import busy, keep_visit
from unknot.website.shell.errors import problem

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


def nothing_behind(request: HttpRequest, error: Over) -> HttpResponse:
    """Say why a link shows nothing, and lead to the page where all that somebody booked is.

    Whoever booked in this visit goes on at the link that took the place of theirs.
    """
    if isinstance(error, Replaced) and _is_theirs(request, error.client):
        assert request.resolver_match is not None
        return redirect(request.resolver_match.view_name, link=error.link)
    status = 410 if isinstance(error, RunOut | Replaced) else 404
    return problem(request, status, str(error), reverse("mine"), _("Your page"))


def _is_theirs(request: HttpRequest, client: Client | None) -> bool:
    visit = request.session
    return client is not None and (
        is_known_as(visit, client) or bool(booked_as(visit, client.practice, client))
    )


def private(view: View) -> View:
    """Keep an address that is a secret to ourselves: others learn no more than this site’s name.

    Without even the name, forms on the page would seem to come from nowhere, and be refused.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["Referrer-Policy"] = "strict-origin"
        response["X-Robots-Tag"] = "noindex"
        return response

    return guarded
