"""Pages for owners: the channel for short messages, and messages that did not arrive."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unknot.website.channels.actions import remove_channel, set_channel
from unknot.website.channels.forms import ChannelForm
from unknot.website.channels.models import Channel
from unknot.website.channels.services import EXAMPLE, SERVICES
from unknot.website.messages.actions import dealt_with
from unknot.website.messages.queries import not_delivered
from unknot.website.people.doors import for_members
from unknot.website.people.looks import looked_by
from unknot.website.people.models import Membership, Role


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Role.OWNER)
def channel(request: HttpRequest, member: Membership) -> HttpResponse:
    """Show by which service short messages leave, and let it be set."""
    form = ChannelForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        now = timezone.now()
        set_channel(member.practice, form.cleaned_data["address"], now)
        _note(member, "set", now)
        return redirect("channel", practice=member.practice.slug)
    shown = {
        "practice": member.practice,
        "title": _("Short messages"),
        "lead": _("Reminders can leave as SMS, by a service that you have an account with."),
        "form": form,
        "service": _service(member),
        "services": sorted(SERVICES.values(), key=str.lower),
        "example": EXAMPLE,
    }
    return render(request, "channels/channel.html", shown, status=422 if form.errors else 200)


@require_POST
@for_members(Role.OWNER)
def remove(request: HttpRequest, member: Membership) -> HttpResponse:  # noqa: ARG001
    """Let no short messages leave any more."""
    remove_channel(member.practice)
    _note(member, "removed", timezone.now())
    return redirect("channel", practice=member.practice.slug)


@require_safe
@for_members(Role.OWNER)
def undelivered(request: HttpRequest, member: Membership) -> HttpResponse:
    """Show which messages did not arrive: these people have to be reached otherwise."""
    shown = {
        "practice": member.practice,
        "title": _("Messages that did not arrive"),
        "lead": _("Each is tried for three days. Please reach these people by telephone."),
        "notices": not_delivered(member.practice),
    }
    return render(request, "channels/undelivered.html", shown)


@require_POST
@for_members(Role.OWNER)
def settle(request: HttpRequest, member: Membership, number: int) -> HttpResponse:  # noqa: ARG001
    """Note that somebody was reached otherwise."""
    dealt_with(member.practice, number)
    return redirect("undelivered", practice=member.practice.slug)


def _note(member: Membership, did: str, now: datetime) -> None:
    looked_by(member, did=did, what="channel for short messages", now=now)


def _service(member: Membership) -> str:
    found = Channel.objects.filter(practice=member.practice).first()
    return SERVICES.get(found.service, found.service) if found else ""
