"""What a practice does for a client who asks it: correct, hand over, and erase what is kept."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from unknot.website.booking.when import wall
from unknot.website.care.models import Client
from unknot.website.care.queries import clients_of
from unknot.website.mine.correcting import correct as correct_client
from unknot.website.mine.erasing import StillComing, ahead_of, erase
from unknot.website.mine.forms import CorrectForm
from unknot.website.mine.handing_over import as_file
from unknot.website.mine.kept import kept_at
from unknot.website.people.doors import for_members
from unknot.website.people.looks import looked_by
from unknot.website.people.models import Membership, Role
from unknot.website.people.sealing import SealBroken
from unknot.website.shell.errors import problem


@for_members()
def correct(request: HttpRequest, member: Membership, number: int) -> HttpResponse:
    """Correct who a client is and how they are reached."""
    client = _client(member, number)
    form = CorrectForm(request.POST if request.method == "POST" else None, client=client)
    if form.is_valid():
        correct_client(client, form.said, member, timezone.now())
        return redirect("client", member.practice.slug, client.pk)
    status = 422 if form.errors else 200
    return render(request, "mine/correct.html", {"form": form, "client": client}, status=status)


@require_POST
@for_members()
def hand_over(request: HttpRequest, member: Membership, number: int) -> HttpResponse:
    """Give all that is kept of a client as a file, to hand over to them."""
    client = _client(member, number)
    try:
        kept = kept_at(client)
    except SealBroken as error:
        return problem(request, 503, str(error))
    looked_by(member, did="handed over", what=f"client {client.pk}", now=timezone.now())
    return as_file((kept,))


@for_members(Role.OWNER)
def go(request: HttpRequest, member: Membership, number: int) -> HttpResponse:
    """Ask once more before a client is erased, and then do it."""
    client, now = _client(member, number), timezone.now()
    if request.method != "POST":
        return _ask(request, client, now)
    try:
        erase(client, member.person, now)
    except StillComing:
        return _ask(request, client, now, status=422)
    return redirect("clients", member.practice.slug)


def _ask(request: HttpRequest, client: Client, now: datetime, status: int = 200) -> HttpResponse:
    """Show what would go, or the sessions ahead that have to be cancelled before."""
    ahead = ahead_of(client, now).select_related("practice")
    shown = {"client": client, "ahead": [(wall(one.begins, one.practice), one) for one in ahead]}
    return render(request, "mine/erase_client.html", shown, status=status)


def _client(member: Membership, number: int) -> Client:
    return get_object_or_404(clients_of(member).select_related("practice"), pk=number)
