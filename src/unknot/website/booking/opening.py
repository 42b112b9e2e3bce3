"""What views of booking share: a busy database, secret addresses, and a pace of asking."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from unknot.website.guide.pace import sender_of, within_pace
from unknot.website.guide.visiting import MINUTE
from unknot.website.shell.errors import problem

View = Callable[..., HttpResponse]


def all_or_nothing(view: View) -> View:
    """Answer with 503 where the database is busy, full, or refuses: then nothing sent is kept.

    The visit is saved here and not on the way out, where it would be too late to say so.
    """

    @wraps(view)
    def kept(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        try:
            response = view(request, *args, **kwargs)
            if request.session.modified and not request.session.is_empty():
                request.session.save()
                request.session.modified = _is_new_to(request)
        except DatabaseError:
            request.session.modified = False
            sentence = _("We are very busy just now, and nothing was booked. Please try again.")
            answer = problem(request, 503, sentence)
            answer["Retry-After"] = "10"
            return answer
        return response

    return kept


def _is_new_to(request: HttpRequest) -> bool:
    """Say whether a visit began just now: its browser has yet to be given its key."""
    return request.session.session_key != request.COOKIES.get(settings.SESSION_COOKIE_NAME)


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


def asked_at_most(times: int, name: str) -> Callable[[View], View]:
    """Let an address ask so many times in a minute, also where it only reads."""

    def decorate(view: View) -> View:
        @wraps(view)
        def kept(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            sender = sender_of(request.META, behind_proxy=settings.BEHIND_PROXY)
            if within_pace(f"{name}:{sender}", at_most=times, seconds=MINUTE):
                return view(request, *args, **kwargs)
            answer = render(request, "guide/slow_down.html", status=429)
            answer["Retry-After"] = str(MINUTE)
            return answer

        return kept

    return decorate
