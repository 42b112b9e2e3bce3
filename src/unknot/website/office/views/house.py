"""Pages about the practice as a whole: the office itself, its own words, its ways."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unknot.website.office.actions import state_way
from unknot.website.office.forms.practice import PracticeForm
from unknot.website.office.forms.ways import WayForm
from unknot.website.office.kinds import KINDS
from unknot.website.office.queries import ways_between
from unknot.website.office.setting_up import lacks
from unknot.website.office.views.leading import to_page
from unknot.website.people.doors import for_members
from unknot.website.people.models import Membership, Role
from unknot.website.practice.models import Practice
from unknot.website.practice.queries import held_comments


@require_safe
@for_members(Role.OWNER)
def office(request: HttpRequest, member: Membership) -> HttpResponse:
    """Show what there is to look after, and what is still missing."""
    practice = member.practice
    shelves = [(name, kind, kind.rows(practice).count()) for name, kind in KINDS.items()]
    return render(
        request,
        "office/office.html",
        {
            "practice": practice,
            "shelves": shelves,
            "lacks": lacks(practice, timezone.now()),
            "held": held_comments(practice).count(),
            "members": practice.members.count(),
            "calendars": member.therapist_id is not None,
            "has_diary": practice.therapists.exists(),
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Role.OWNER)
def practice(request: HttpRequest, member: Membership) -> HttpResponse:
    """Change what the practice says of itself."""
    fresh = Practice.objects.get(pk=member.practice_id)
    form = PracticeForm(request.POST or None, instance=fresh, practice=fresh)
    if request.method == "POST" and form.is_valid():
        form.save()
        return to_page(member, "office", "saved")
    shown = {
        "practice": member.practice,
        "form": form,
        "title": _("What the practice says of itself"),
    }
    return render(request, "office/practice.html", shown, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Role.OWNER)
def ways(request: HttpRequest, member: Membership) -> HttpResponse:
    """Show and state how long the ways between places are."""
    form = WayForm(request.POST or None, practice=member.practice)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        state_way(member.practice, said["here"], said["there"], said["minutes"])
        return to_page(member, "office_ways", "saved")
    every = [*ways_between(member.practice)]
    shown = {
        "practice": member.practice,
        "form": form,
        "stated": [one for one in every if one.stated is not None],
        "estimated": [one for one in every if one.stated is None],
    }
    return render(request, "office/ways.html", shown, status=422 if form.errors else 200)


@require_POST
@for_members(Role.OWNER)
def estimate_way(request: HttpRequest, member: Membership, here: int, there: int) -> HttpResponse:  # noqa: ARG001
    """Let a way be estimated again."""
    places = member.practice.places
    state_way(
        member.practice,
        get_object_or_404(places, pk=here),
        get_object_or_404(places, pk=there),
        None,
    )
    return to_page(member, "office_ways", "removed")
