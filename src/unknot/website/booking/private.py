"""Pages behind a private link: kept to ourselves, and what is said where nothing is behind it."""

from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from unknot.website.booking.all_or_nothing import View
from unknot.website.booking.errors import Over, Replaced, RunOut
from unknot.website.booking.remembering import booked_as
from unknot.website.care.models import Client
from unknot.website.care.queries import is_known_as
from unknot.website.shell.errors import problem


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
