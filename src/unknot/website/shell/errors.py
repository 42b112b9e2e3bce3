"""Pages for when something went wrong: a clear sentence, and a way on."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from unknot.website.shell.pages import nearest_page

A_FEW_MINUTES = 5 * 60
QUARTER_OF_AN_HOUR = 15 * 60


def problem(
    request: HttpRequest, status: int, sentence: str = "", start: str = "", to: str = ""
) -> HttpResponse:
    """Answer with the page of a status; the sentence replaces its own.

    `start` replaces the home page, to which the page leads on, and `to` says what is there.
    """
    page = f"shell/errors/{status}.html"
    return render(request, page, {"sentence": sentence, "start": start, "to": to}, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Say that a request made no sense."""
    return problem(request, 400)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """Say kindly that the form was too old or came from elsewhere."""
    return problem(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Say that nothing is here."""
    return problem(request, 404)


def too_many_requests(request: HttpRequest, seconds: int = A_FEW_MINUTES) -> HttpResponse:
    """Say that something came too often, and when to come back."""
    answer = problem(request, 429, _when_to_come_back(seconds))
    answer["Retry-After"] = str(seconds)
    return answer


def _when_to_come_back(seconds: int) -> str:
    """Say how long to wait; nothing where the page itself says it."""
    if seconds <= A_FEW_MINUTES:
        return ""
    if seconds <= QUARTER_OF_AN_HOUR:
        return _(
            "That came very often in a short time. Wait a quarter of an hour, go back, and send it"
            " again: what you typed is still there."
        )
    return _(
        "That came very often in a short time. Wait an hour, go back, and send it again: what you"
        " typed is still there."
    )


def server_error(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Say that it was our fault, with nothing on the page that could fail as well."""
    return HttpResponse(render_to_string("shell/errors/500.html"), status=500)


def _wrong_way(response: HttpResponse) -> str:
    """Say what an address is for; nothing where its page says it."""
    if "GET" in response["Allow"]:
        return ""
    return _(
        "Only the buttons of a page lead here, so there is nothing to read. Nothing was changed."
    )


class WrongMethodMiddleware:
    """Give an answer of “not this way” a page; Django leaves it blank."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Remember what answers the request."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Put the page in the place of a blank one."""
        response = self.get_response(request)
        if response.status_code != 405 or response.content:
            return response
        page = problem(request, 405, _wrong_way(response), nearest_page(request.path))
        page["Allow"] = response["Allow"]
        return page
