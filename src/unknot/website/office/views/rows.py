"""How a row is shown, with what stands beside it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from unknot.website.office.beside import beside
from unknot.website.office.forms.of_practice import OfPractice
from unknot.website.office.kinds import KINDS, Kind
from unknot.website.people.models import Membership
from unknot.website.practice.towns import towns


def kind_named(name: str) -> Kind:
    """Find a kind by its word in the address; there is no page for others."""
    if name not in KINDS:
        raise Http404
    return KINDS[name]


def shown(member: Membership, shelf: str) -> dict[str, Any]:
    """Give what every page about a kind shows."""
    return {"practice": member.practice, "kind": KINDS[shelf], "shelf": shelf}


def show_row(
    request: HttpRequest,
    member: Membership,
    shelf: str,
    form: OfPractice[Any],
) -> HttpResponse:
    """Show a row’s form with what stands beside it."""
    row = form.instance if form.instance.pk else None
    everything = shown(member, shelf) | {"form": form, "row": row, "towns": towns()}
    everything |= beside(row, timezone.now())
    return render(request, "office/row.html", everything, status=422 if form.errors else 200)
