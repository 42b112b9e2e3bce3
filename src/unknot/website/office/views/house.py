"""Pages about the practice as a whole: the office itself, its own words, its ways, its members."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unknot.craft.errors import InputError
from unknot.website.office.belonging import Invited, let_go, welcome
from unknot.website.office.forms.member import MemberForm
from unknot.website.office.forms.practice import PracticeForm
from unknot.website.office.forms.ways import WayForm
from unknot.website.office.kinds import KINDS
from unknot.website.office.looking_after import state_way
from unknot.website.office.queries import known_ways
from unknot.website.office.setting_up import lacks
from unknot.website.people.doors import for_members
from unknot.website.people.models import Membership, Role
from unknot.website.practice.models import Practice
from unknot.website.practice.queries import held_comments
from unknot.website.shell.pace import within_pace

LETTERS_AN_HOUR = 20
"""So many people are written to at the word of one practice; nobody’s mail is flooded from here."""


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
        return _done(member, "office", "saved")
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
        return _done(member, "office_ways", "saved")
    shown = {"practice": member.practice, "form": form, "ways": [*known_ways(member.practice)]}
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
    return _done(member, "office_ways", "removed")


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Role.OWNER)
def members(request: HttpRequest, member: Membership) -> HttpResponse:
    """Show who belongs to the practice, and take somebody in."""
    form = MemberForm(request.POST or None, practice=member.practice)
    if request.method == "POST" and form.is_valid():
        problem = _taken_in(request, member, form)
        if not problem:
            return _done(member, "office_members", "invited")
        form.add_error("role", problem)
    rows = member.practice.members.select_related("person", "therapist").order_by("pk")
    shown = {"practice": member.practice, "form": form, "members": rows, "me": member}
    return render(request, "office/members.html", shown, status=422 if form.errors else 200)


@require_POST
@for_members(Role.OWNER)
def remove_member(request: HttpRequest, member: Membership, pk: int) -> HttpResponse:  # noqa: ARG001
    """Let somebody go."""
    try:
        let_go(get_object_or_404(member.practice.members, pk=pk), member, timezone.now())
    except InputError:
        return _done(member, "office_members", "last-owner")
    return _done(member, "office_members", "removed")


def _taken_in(request: HttpRequest, member: Membership, form: MemberForm) -> str:
    """Take somebody in and write to them, or say why not."""
    if not within_pace(f"invite:{member.practice_id}", at_most=LETTERS_AN_HOUR, seconds=3600):
        return _("That was a lot at once. Please come back in an hour.")
    invited = Invited(**form.cleaned_data)
    page = reverse("office" if invited.role == Role.OWNER else "day", args=[member.practice.slug])
    try:
        welcome(invited, member, request.build_absolute_uri(page), timezone.now())
    except InputError as error:
        return str(error)
    return ""


def _done(member: Membership, page: str, done: str) -> HttpResponse:
    return redirect(f"{reverse(page, args=[member.practice.slug])}?done={done}")
