"""Pages for when something went wrong: a clear sentence, and a way on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """Say kindly that the form was too old or came from elsewhere."""
    return render(request, "shell/errors/403.html", status=403)
