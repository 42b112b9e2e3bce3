"""What every view of the guide needs: the visit behind a request, and its pace."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from unknot.website.guide.bridge import Visit
from unknot.website.guide.pace import sender_of, within_pace
from unknot.website.guide.resuming import begun_on, take_over
from unknot.website.known import load

MINUTE = 60
HOUR = 60 * MINUTE

View = Callable[..., HttpResponse]


def visit_of(request: HttpRequest) -> Visit:
    """Give the visit that a request belongs to, as of now."""
    now = timezone.now()
    take_over(request.session, begun_on(request.COOKIES, now))
    return Visit(request.session, now, load().version)


def paced(name: str, *, at_most: int, seconds: int = MINUTE) -> Callable[[View], View]:
    """Let an address send this form so many times in so many seconds; reading is not counted."""

    def decorate(view: View) -> View:
        @wraps(view)
        def keep_pace(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            if request.method != "POST":
                return view(request, *args, **kwargs)
            sender = sender_of(request.META, behind_proxy=settings.BEHIND_PROXY)
            if within_pace(f"{name}:{sender}", at_most=at_most, seconds=seconds):
                return view(request, *args, **kwargs)
            response = render(request, "guide/slow_down.html", status=429)
            response["Retry-After"] = str(seconds)
            return response

        return keep_pace

    return decorate
