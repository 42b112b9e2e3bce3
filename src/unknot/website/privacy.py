"""Headers that keep a visit between the person and this site."""

from collections.abc import Callable
from wsgiref.headers import Headers

from django.http import HttpRequest, HttpResponse

SENSORS = ("camera", "geolocation", "microphone", "payment", "usb")


def permissions(*own: str) -> str:
    """Write which sensors a page may ask for itself; nobody else may ask for any."""
    return ", ".join(f"{sensor}=({'self' if sensor in own else ''})" for sensor in SENSORS)


def stay_with_this_site(headers: Headers, _path: str, _url: str) -> None:
    """Let no other site take in a static file, and no browser take it for something else."""
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Cross-Origin-Resource-Policy"] = "same-origin"


class PrivacyHeadersMiddleware:
    """Ask browsers for no sensors, to let no other site in, and to keep no copy of a page.

    Pages that are the same for everyone say for themselves how long they may be kept, and the one
    that can listen to spoken commands says so.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Remember what answers the request."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Add the headers to every answer."""
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", permissions())
        response.headers.setdefault("Cache-Control", "private, no-store")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response
