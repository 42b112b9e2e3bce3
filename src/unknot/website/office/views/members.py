"""Pages about who belongs to the practice: taking somebody in, and letting somebody go."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from unknot.craft.errors import InputError
from unknot.website.booking.letters.words import address_of
from unknot.website.office.actions import Invited, is_only_owner, let_go, welcome
from unknot.website.office.forms.member import MemberForm
from unknot.website.office.views.leading import to_page
from unknot.website.people.doors import for_members
from unknot.website.people.models import Membership, Role
from unknot.website.practice.models import Practice
from unknot.website.shell.pace import HOUR, within_pace

LETTERS_AN_HOUR = 20
"""So many people are written to at the word of one practice, or of one owner of several.

Nobody’s mail is flooded from here.
"""


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Role.OWNER)
def members(request: HttpRequest, member: Membership) -> HttpResponse:
    """Show who belongs to the practice, and take somebody in."""
    form = MemberForm(request.POST or None, practice=member.practice)
    if request.method == "POST" and form.is_valid():
        problem = _taken_in(member, form)
        if not problem:
            lacks = _lacks_a_diary(member.practice, form.cleaned_data["email"])
            return to_page(member, "office_members", "invited-no-diary" if lacks else "invited")
        form.add_error("role", problem)
    rows = member.practice.members.select_related("person", "therapist").order_by("pk")
    shown = {"practice": member.practice, "form": form, "members": rows}
    return render(request, "office/members.html", shown, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Role.OWNER)
def remove_member(request: HttpRequest, member: Membership, pk: int) -> HttpResponse:
    """Ask whether to let somebody go, saying what they lose, and let them go."""
    found = get_object_or_404(member.practice.members.select_related("person", "therapist"), pk=pk)
    problem = _gone(found, member) if request.method == "POST" else ""
    if request.method == "POST" and not problem:
        return to_page(member, "office_members", "removed")
    shown = {
        "practice": member.practice,
        "whom": found,
        "me": found == member,
        "problem": problem,
        "has_to_stay": is_only_owner(found),
    }
    return render(request, "office/let_go.html", shown, status=422 if problem else 200)


def _gone(whom: Membership, by: Membership) -> str:
    """Let somebody go, or say why they have to stay."""
    try:
        let_go(whom, by, timezone.now())
    except InputError as error:
        return str(error)
    return ""


def _lacks_a_diary(practice: Practice, email: str) -> bool:
    """Say whether somebody is there as a therapist who has no day to see."""
    members = practice.members.filter(role=Role.THERAPIST, therapist=None)
    return members.filter(person__email=email.lower()).exists()


def _taken_in(member: Membership, form: MemberForm) -> str:
    """Take somebody in and write to them, or say why not."""
    by = (f"invite:{member.practice_id}", f"invited-by:{member.person_id}")
    if not all(within_pace(one, at_most=LETTERS_AN_HOUR, seconds=HOUR) for one in by):
        return _("That was a lot at once. Please come back in an hour.")
    invited = Invited(**form.cleaned_data)
    page = reverse("office" if invited.role == Role.OWNER else "day", args=[member.practice.slug])
    try:
        welcome(invited, member, address_of(page), timezone.now())
    except InputError as error:
        return str(error)
    return ""
