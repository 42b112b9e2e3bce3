"""Keeps whoever works at a practice from answering for a client, whose private link they opened."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from unknot.website.booking.all_or_nothing import View
from unknot.website.booking.errors import Over
from unknot.website.booking.letters.words import facts, hoped_for
from unknot.website.booking.models import Appointment, Waiting
from unknot.website.care.models import Client
from unknot.website.care.queries import clients_of, is_known_as, may_be
from unknot.website.people.models import Membership, Person


def not_by_staff(behind: Callable[[str], Appointment | Waiting]) -> Callable[[View], View]:
    """Show what a link is about to staff who are signed in, and take nothing from them.

    What is said behind it counts as said by the client. Whoever works there and is that client
    goes on.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, link: str) -> HttpResponse:
            try:
                row = behind(link)
            except Over:
                return view(request, link)
            member = staff_behind(request, row)
            if member is None or row.client is None:
                return view(request, link)
            return _shown(request, row, row.client, member)

        return guarded

    return decorate


def staff_behind(request: HttpRequest, row: Appointment | Waiting) -> Membership | None:
    """Give who works there and has a client's link open; nobody where they are that client."""
    if row.client is not None and _is_them(request, row.client):
        return None
    return _member(request, row)


def _member(request: HttpRequest, row: Appointment | Waiting) -> Membership | None:
    if not isinstance(request.user, Person):
        return None
    here = Membership.objects.filter(practice=row.practice_id, person=request.user)
    return here.select_related("practice", "therapist").first()


def _is_them(request: HttpRequest, client: Client) -> bool:
    return is_known_as(request.session, client) or may_be(request.user, client)


def _shown(
    request: HttpRequest, row: Appointment | Waiting, client: Client, member: Membership
) -> HttpResponse:
    page = {
        "practice": member.practice,
        "client": clients_of(member).filter(pk=client.pk).first(),
        "facts": facts(row) if isinstance(row, Appointment) else hoped_for(row),
    }
    status = 200 if request.method in {"GET", "HEAD"} else 403
    return render(request, "booking/not_by_staff.html", page, status=status)
