"""The second lock of a person, and whether a visit has opened it."""

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import (
    get_authentication_records,
    record_authentication,
)
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_reset
from django.contrib.auth.views import redirect_to_login
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from unknot.website.people.models import Person

WANTED = "wanted_page"
"""Where a visit keeps the page that is opened once a second lock is set up."""


def opened(request: HttpRequest, person: Person) -> bool:
    """Say whether this very visit has opened a second lock that the person still has."""
    locks = set(Authenticator.objects.filter(user=person).values_list("pk", flat=True))
    shown = get_authentication_records(request, person)
    return any(one["method"] == "mfa" and one.get("id") in locks for one in shown)


def to_second_lock(request: HttpRequest, person: Person, wanted: str) -> HttpResponse:
    """Ask to open the second lock, or to set one up, and lead from there to the page wanted."""
    ways = get_adapter(request).get_reauthentication_methods(person)
    if ways:
        return redirect_to_login(wanted, ways[0]["url"])
    request.session[WANTED] = wanted
    return redirect("mfa_index")


@receiver((authenticator_added, authenticator_reset))
def take_for_opened(
    request: HttpRequest, user: Person, authenticator: Authenticator, **_kwargs: object
) -> None:
    """Ask nobody once more for what they have just set up in this visit."""
    how = {"id": authenticator.pk, "type": authenticator.type}
    record_authentication(request, user, "mfa", reauthenticated=True, **how)
