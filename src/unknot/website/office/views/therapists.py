"""What stands beside a therapist: single days, time off, and their last day."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_POST

from unknot.website.office.actions import be_away, change_day, let_leave
from unknot.website.office.forms.days import AwayForm, ChangedDayForm, LeavingForm
from unknot.website.office.queries import absences
from unknot.website.office.views.leading import to_row
from unknot.website.office.views.rows import show_row_of
from unknot.website.people.doors import for_members
from unknot.website.people.models import Membership, Role
from unknot.website.practice.models import Therapist

SHELF = "therapists"


@require_POST
@for_members(Role.OWNER)
def day(request: HttpRequest, member: Membership, pk: int) -> HttpResponse:
    """Let a day differ from its weekday."""
    therapist = _therapist(member, pk)
    form = ChangedDayForm(request.POST, prefix="day")
    if not form.is_valid():
        return show_row_of(request, member, SHELF, therapist, day_form=form)
    change_day(therapist, form.cleaned_data["day"], form.cleaned_data["hours"])
    return to_row(member, SHELF, pk, "saved", "#days")


@require_POST
@for_members(Role.OWNER)
def usual_day(request: HttpRequest, member: Membership, pk: int) -> HttpResponse:
    """Let a day be like its weekday again."""
    therapist = _therapist(member, pk)
    form = ChangedDayForm({"day-day": request.POST.get("day", "")}, prefix="day")
    if form.is_valid():
        change_day(therapist, form.cleaned_data["day"], None)
    return to_row(member, SHELF, pk, "saved", "#days")


@require_POST
@for_members(Role.OWNER)
def away(request: HttpRequest, member: Membership, pk: int) -> HttpResponse:
    """Take time off."""
    therapist = _therapist(member, pk)
    with timezone.override(member.practice.zone):
        form = AwayForm(request.POST, prefix="away")
        valid = form.is_valid()
    if not valid:
        return show_row_of(request, member, SHELF, therapist, away_form=form)
    booked = be_away(therapist, form.cleaned_data["first"], form.cleaned_data["until"])
    done = "away-booked" if booked else "saved"
    return to_row(member, SHELF, pk, done, "#away")


@require_POST
@for_members(Role.OWNER)
def back(request: HttpRequest, member: Membership, pk: int, absence: int) -> HttpResponse:  # noqa: ARG001
    """Be there after all."""
    therapist = _therapist(member, pk)
    get_object_or_404(absences(therapist, timezone.now()), pk=absence).delete()
    return to_row(member, SHELF, pk, "removed", "#away")


@require_POST
@for_members(Role.OWNER)
def leave(request: HttpRequest, member: Membership, pk: int) -> HttpResponse:
    """Give a therapist a last day, or let them stay after all."""
    therapist = _therapist(member, pk)
    if "stay" in request.POST:
        let_leave(therapist, None)
        return to_row(member, SHELF, pk, "saved", "#leaving")
    form = LeavingForm(request.POST, prefix="leaving")
    if not form.is_valid():
        return show_row_of(request, member, SHELF, therapist, leaving_form=form)
    let_leave(therapist, form.cleaned_data["day"])
    return to_row(member, SHELF, pk, "saved", "#leaving")


def _therapist(member: Membership, pk: int) -> Therapist:
    found: Therapist = get_object_or_404(
        member.practice.therapists.select_related("practice"), pk=pk
    )
    return found
