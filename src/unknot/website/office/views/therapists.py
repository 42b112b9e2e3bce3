"""Pages beside a therapist: single days, time off, and their last day.

Each has a form of its own and nothing else to fill in, so that sending one loses nothing.
"""

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from unknot.website.diary.holidays import holidays_ahead
from unknot.website.office.actions import be_away, change_day, let_leave
from unknot.website.office.beside import away_of
from unknot.website.office.forms.days import AwayForm, ChangedDayForm, LeavingForm
from unknot.website.office.queries import (
    absences,
    booked_after,
    changed_days,
    is_booked_beside_hours,
)
from unknot.website.office.views.leading import to_therapist
from unknot.website.people.doors import for_members
from unknot.website.people.models import Membership, Role
from unknot.website.practice.models import Therapist
from unknot.website.practice.queries import today_at


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Role.OWNER)
def day(request: HttpRequest, member: Membership, pk: int) -> HttpResponse:
    """Show the days that differ from their weekday, and let one differ."""
    therapist = _therapist(member, pk)
    form = ChangedDayForm(_sent(request), initial={"day": request.GET.get("day", "")})
    if form.is_valid():
        changed = form.cleaned_data["day"]
        change_day(therapist, changed, form.cleaned_data["hours"])
        booked = is_booked_beside_hours(_therapist(member, pk), changed)
        return to_therapist(therapist, "office_day", "day-booked" if booked else "saved")
    today = today_at(member.practice, timezone.now())
    shown = {
        "changed": changed_days(therapist, today),
        "holidays": holidays_ahead(therapist, today),
    }
    return _page(request, therapist, form, "office/days/single.html", **shown)


@require_POST
@for_members(Role.OWNER)
def usual_day(request: HttpRequest, member: Membership, pk: int) -> HttpResponse:
    """Let a day be like its weekday again."""
    therapist = _therapist(member, pk)
    form = ChangedDayForm({"day": request.POST.get("day", "")})
    if form.is_valid():
        change_day(therapist, form.cleaned_data["day"], None)
    return to_therapist(therapist, "office_day", "saved")


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Role.OWNER)
def away(request: HttpRequest, member: Membership, pk: int) -> HttpResponse:
    """Show the time off to come, and take some."""
    therapist = _therapist(member, pk)
    form = AwayForm(_sent(request))
    if form.is_valid():
        booked = be_away(therapist, *form.instants(member.practice.zone))
        return to_therapist(therapist, "office_away", "away-booked" if booked else "saved")
    coming = away_of(therapist, timezone.now())
    return _page(request, therapist, form, "office/days/away.html", away=coming)


@require_POST
@for_members(Role.OWNER)
def back(request: HttpRequest, member: Membership, pk: int, absence: int) -> HttpResponse:  # noqa: ARG001
    """Be there after all."""
    therapist = _therapist(member, pk)
    get_object_or_404(absences(therapist, timezone.now()), pk=absence).delete()
    return to_therapist(therapist, "office_away", "removed")


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Role.OWNER)
def leave(request: HttpRequest, member: Membership, pk: int) -> HttpResponse:
    """Give a therapist a last day, or let them stay after all."""
    therapist = _therapist(member, pk)
    if "stay" in request.POST:
        let_leave(therapist, None)
        return to_therapist(therapist, "office_leave", "saved")
    form = LeavingForm(_sent(request))
    if form.is_valid():
        let_leave(therapist, form.cleaned_data["day"])
        return to_therapist(therapist, "office_leave", "saved")
    left = booked_after(therapist, therapist.last_day) if therapist.last_day else ()
    return _page(request, therapist, form, "office/days/leaving.html", booked_after=left)


def _sent(request: HttpRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


def _page(
    request: HttpRequest, therapist: Therapist, form: forms.Form, template: str, **more: object
) -> HttpResponse:
    shown = {"practice": therapist.practice, "therapist": therapist, "form": form, **more}
    return render(request, template, shown, status=422 if form.errors else 200)


def _therapist(member: Membership, pk: int) -> Therapist:
    found: Therapist = get_object_or_404(
        member.practice.therapists.select_related("practice"), pk=pk
    )
    return found
