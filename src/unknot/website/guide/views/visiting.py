"""What every view of the guide needs: the visit behind a request, and its pace."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from unknot.website.guide.bridge import Visit
from unknot.website.guide.pace import within_pace

SECONDS = 60

View = Callable[..., HttpResponse]


def visit_of(request: HttpRequest) -> Visit:
    """Give the visit that a request belongs to, as of now."""
    return Visit(request.session, timezone.now())


def paced(name: str, *, at_most: int) -> Callable[[View], View]:
    """Let an address send this form so many times a minute; reading is not counted."""

    def decorate(view: View) -> View:
        @wraps(view)
        def keep_pace(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            sender = request.META.get("REMOTE_ADDR", "")
            if request.method == "POST" and not within_pace(
                f"{name}:{sender}", at_most=at_most, seconds=SECONDS
            ):
                response = render(request, "guide/slow_down.html", status=429)
                response["Retry-After"] = str(SECONDS)
                return response
            return view(request, *args, **kwargs)

        return keep_pace

    return decorate
