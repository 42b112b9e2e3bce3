"""Looking at a day, at a week, and for somebody who comes."""

from contextlib import suppress
from datetime import date
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_safe

from unknot.website.booking.models import SETTLED, Appointment, State
from unknot.website.booking.queries.appointments import READ_WITH
from unknot.website.booking.when import wall
from unknot.website.diary.asked_for import asked_for
from unknot.website.diary.day_page import day_page, week_page
from unknot.website.diary.forms.day import BlockForm
from unknot.website.diary.people import people
from unknot.website.diary.reaching import Changed, changed
from unknot.website.diary.views.no_diary import where_a_diary_is
from unknot.website.diary.waiting import who_waits
from unknot.website.diary.whose import check_has_people, diary_for, sessions_of
from unknot.website.messages.lines import one_line
from unknot.website.people.doors import for_members
from unknot.website.people.looks import looked_by
from unknot.website.people.models import Membership, Role
from unknot.website.practice.models import Therapist
from unknot.website.practice.queries import today_at

CHANGED = "changed"
"""Names a session that was changed just now."""
LONGEST = 120
"""So much of a name is looked for."""


@require_safe
@for_members()
@where_a_diary_is
def day(request: HttpRequest, member: Membership, day: date | None = None) -> HttpResponse:
    """Show a day; today where none is named."""
    therapist = diary_for(member, asked_in(request))
    return show_day(request, member, therapist, day or today_at(member.practice, timezone.now()))


@require_safe
@for_members()
@where_a_diary_is
def week(request: HttpRequest, member: Membership, day: date | None = None) -> HttpResponse:
    """Show the week that a day lies in; this week where none is named."""
    therapist, now = diary_for(member, asked_in(request)), timezone.now()
    page = week_page(therapist, day or today_at(member.practice, now), now)
    return render(request, "diary/week.html", {"page": page, **_around(member, therapist)})


@require_safe
@for_members()
@where_a_diary_is
def clients(request: HttpRequest, member: Membership) -> HttpResponse:
    """Show who comes to the practice: everybody, or who is called like that."""
    check_has_people(member)
    said, now = one_line(request.GET.get("q", ""))[:LONGEST], timezone.now()
    looked_by(member, did="read", what="people", now=now)
    page, practice = people(member, said, now), member.practice
    waiting = [] if said else who_waits(member, now)
    shown = {"page": page, "said": said, "practice": practice, "member": member}
    return render(request, "diary/people.html", {**shown, "waiting": waiting})


def show_day(
    request: HttpRequest,
    member: Membership,
    therapist: Therapist,
    day: date,
    keep_free: BlockForm | None = None,
    *,
    refused: str = "",
) -> HttpResponse:
    """Show a day, with what was wrong in the form below it, or why something was refused."""
    now = timezone.now()
    looked_by(member, did="read", what=f"day {day} of therapist {therapist.pk}", now=now)
    shown = {
        "page": day_page(therapist, day, now),
        "hour": wall(now, member.practice).hour,
        "registered": therapist.registered_on(day),
        "refused": refused,
        "changed": _changed_in(request, member),
        "asked_for": asked_for(therapist, day, now),
        "keep_free": keep_free or BlockForm(practice=member.practice, initial={"day": day}),
        **_around(member, therapist),
    }
    return render(request, "diary/day.html", shown, status=422 if keep_free or refused else 200)


def asked_in(request: HttpRequest) -> int | None:
    """Read which therapist’s diary is asked for. Raises Http404 for what is no number."""
    said = request.GET.get("therapist") or request.POST.get("therapist")
    if not said:
        return None
    if not said.isascii() or not said.isdigit() or len(said) > len(str(2**31)):
        raise Http404
    return int(said)


def day_in(request: HttpRequest) -> date | None:
    """Read for which day something is asked; None where none is named, or what is none."""
    with suppress(ValueError):
        return parse_date(request.GET.get("day") or request.POST.get("day", ""))
    return None


def to_day(
    member: Membership, therapist: Therapist, day: date, changed: Appointment | None = None
) -> HttpResponse:
    """Go to a day of a diary, which says what a session that was changed is now."""
    page = reverse("day", args=(member.practice.slug, day))
    said = {} if therapist.pk == member.therapist_id else {"therapist": therapist.pk}
    if changed is not None:
        said[CHANGED] = changed.pk
    return redirect(f"{page}?{urlencode(said)}" if said else page)


def _changed_in(request: HttpRequest, member: Membership) -> Changed | None:
    """Say how the session stands that was changed just now; None where none was."""
    said = request.GET.get(CHANGED, "")
    if not said.isascii() or not said.isdigit() or len(said) > len(str(2**31)):
        return None
    rows = sessions_of(member).filter(pk=int(said), state__in=(*SETTLED, State.CANCELLED))
    session = rows.select_related(*READ_WITH).first()
    return changed(session) if session else None


def _around(member: Membership, therapist: Therapist) -> dict[str, object]:
    others = member.practice.therapists.order_by("name") if member.role == Role.OWNER else ()
    return {
        "member": member,
        "practice": member.practice,
        "therapist": therapist,
        "others": [other for other in others if other.pk != therapist.pk],
        "whose": "" if therapist.pk == member.therapist_id else f"?therapist={therapist.pk}",
    }
