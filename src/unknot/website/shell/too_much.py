"""What every page answers whoever sends more than any form takes: none of it is kept."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from unknot.website.shell.errors import problem

MOST_BYTES = 13 * 1024 * 1024
"""The largest picture, and what is written beside it."""
HEARD_OUT = 64 * 1024 * 1024
"""So much is let run past: a browser that is cut off shows no page. Of more, nobody means well."""
CHUNK = 64 * 1024


class TooMuchMiddleware:
    """Turns away what is too large before a byte of it takes room on a disk."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Remember what answers the request."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Believe what is said of the length: no more than that is ever read."""
        said = request.META.get("CONTENT_LENGTH", "")
        if said.isdecimal() and int(said) > MOST_BYTES:
            if int(said) <= HEARD_OUT:
                while request.read(CHUNK):
                    pass
            return problem(request, 413)
        return self.get_response(request)
