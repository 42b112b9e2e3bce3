"""Cancelling a session of somebody who comes: asked once, since it cannot be taken back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from unknot.website.booking.actions import cancel_for
from unknot.website.booking.errors import Over
from unknot.website.booking.models import SETTLED
from unknot.website.booking.queries import booked_with
from unknot.website.booking.when import date_of, from_to, long_day
from unknot.website.diary.reaching import to_be_told
from unknot.website.diary.views.looking import show_day, to_day
from unknot.website.diary.whose import MAY_HAVE_STOOD_THERE, session_for
from unknot.website.people.doors import for_members
from unknot.website.people.models import Membership


@for_members()
def cancel(request: HttpRequest, member: Membership, number: int) -> HttpResponse:
    """Ask whether a session is to be cancelled, or cancel it.

    What is refused is said above the day as it stands now.
    """
    session = session_for(member, number, MAY_HAVE_STOOD_THERE)
    therapist, day, now = session.therapist, date_of(session), timezone.now()
    if request.method == "POST":
        try:
            off = cancel_for(member.practice, session.pk, now)
        except Over as error:
            return show_day(request, member, therapist, day, refused=str(error))
        return to_day(member, therapist, day, off)
    if session.state not in SETTLED or session.ends <= now:
        return to_day(member, therapist, day)
    shown = {
        "session": session,
        "day": day,
        "when": f"{long_day(day)}, {from_to(session)}",
        "more": any(one.pk != session.pk and now < one.ends for one in booked_with(session)),
        "reach": to_be_told(session),
    }
    return render(request, "diary/cancel.html", shown)
