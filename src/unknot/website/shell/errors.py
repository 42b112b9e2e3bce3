"""Pages for when something went wrong: a clear sentence, and a way on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def problem(request: HttpRequest, status: int, sentence: str = "") -> HttpResponse:
    """Answer with the page of a status; the sentence replaces its own."""
    page = f"shell/errors/{status}.html"
    return render(request, page, {"sentence": sentence}, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Say that a request made no sense."""
    return problem(request, 400)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """Say kindly that the form was too old or came from elsewhere."""
    return problem(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Say that nothing is here."""
    return problem(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Say that it was our fault, with nothing on the page that could fail as well."""
    return render(request, "shell/errors/500.html", status=500)
