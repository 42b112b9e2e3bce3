"""Writes to clients in the language that they chose, signed in or by the link of a session."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from django.db import DatabaseError, InterfaceError
from django.http import HttpRequest
from django.urls import Resolver404, resolve
from django.utils.translation import override

from unknot.website.booking.errors import Over
from unknot.website.booking.not_by_staff import staff_behind
from unknot.website.booking.queries import appointment_behind
from unknot.website.booking.queries.waiting import waiting_behind
from unknot.website.care.actions import remember_language
from unknot.website.care.models import Client
from unknot.website.people.models import Person


def on_language_chosen(
    sender: object,  # noqa: ARG001 - Django sends it
    request: HttpRequest,
    language: str,
    page: str,
    **_announced: object,
) -> None:
    """Remember the language of whoever chose it; where that cannot be kept, the page has it."""
    try:
        for client in (*_signed_in(request), *_behind(page, request)):
            with override(language):
                remember_language(client)
    except (DatabaseError, InterfaceError):
        return


def _signed_in(request: HttpRequest) -> Iterator[Client]:
    if isinstance(request.user, Person):
        yield from request.user.clients.all()


def _behind(page: str, request: HttpRequest) -> Iterator[Client]:
    """Give whose session, or whose place on the waiting list, a page shows by its link.

    Whoever works there and opened it for them chooses for themselves alone.
    """
    try:
        match = resolve(urlsplit(page).path)
        if "link" not in match.kwargs:
            return
        find = waiting_behind if match.url_name == "waiting" else appointment_behind
        row = find(match.kwargs["link"])
    except (Resolver404, Over):
        return
    if row.client is not None and staff_behind(request, row) is None:
        yield row.client
