"""Changing a diary: yes and no to new clients, missed, moved, kept free, booked."""

from collections.abc import Callable
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from unknot.website.booking.actions import (
    approve,
    block,
    came_after_all,
    decline,
    move_for,
    no_show,
    unblock,
)
from unknot.website.booking.errors import BookingError, NotFree
from unknot.website.booking.form_keys import new_key
from unknot.website.booking.models import Absence, Appointment, State
from unknot.website.booking.times.cells import begins
from unknot.website.booking.when import date_of, wall
from unknot.website.care.queries import clients_of
from unknot.website.diary.booking_for import book as book_form
from unknot.website.diary.booking_for import refuse, sought_by, sought_for
from unknot.website.diary.forms.book import BookForm
from unknot.website.diary.forms.day import BlockForm, MoveForm
from unknot.website.diary.reaching import to_be_told
from unknot.website.diary.views.looking import asked_in, day_in, show_day, to_day
from unknot.website.diary.views.no_diary import where_a_diary_is
from unknot.website.diary.whose import MAY_HAVE_STOOD_THERE, diary_for, session_for
from unknot.website.people.doors import for_members
from unknot.website.people.models import Membership
from unknot.website.practice.models import Practice
from unknot.website.practice.queries import today_at

Action = Callable[[Practice, int, datetime], Appointment]
ACTIONS: dict[str, Action] = {
    "approve": approve,
    "decline": decline,
    "missed": no_show,
    "came": came_after_all,
}


@require_POST
@for_members()
def act(request: HttpRequest, member: Membership, number: int, what: str) -> HttpResponse:
    """Say yes or no to a new client, note that nobody came, or that they did.

    What is refused is said above the day as it stands now.
    """
    session = session_for(member, number, MAY_HAVE_STOOD_THERE)
    action = ACTIONS.get(what)
    if action is None:
        raise Http404
    day = date_of(session)
    try:
        after = action(member.practice, session.pk, timezone.now())
    except BookingError as error:
        return show_day(request, member, session.therapist, day, refused=str(error))
    told = after if after.state == State.CANCELLED else None
    return to_day(member, session.therapist, day, told)


@for_members()
def move(request: HttpRequest, member: Membership, number: int) -> HttpResponse:
    """Move a session to another time."""
    session = session_for(member, number)
    stands = wall(session.begins, member.practice)
    known = {"day": stands.date(), "begins": stands.time()}
    form = MoveForm(request.POST or None, practice=member.practice, initial=known)
    instead, now = dict[str, object](), timezone.now()
    if request.method == "POST" and form.is_valid():
        first, any_hour = form.first_cell, form.any_hour
        try:
            move_for(member.practice, session.pk, first_cell=first, now=now, any_hour=any_hour)
        except NotFree:
            instead = refuse(form, sought_for(session, first), session.therapist, now)
        except BookingError as error:
            form.add_error(None, str(error))
        else:
            return to_day(member, session.therapist, form.cleaned_data["day"], session)
    status = 422 if form.errors else 200
    shown = {
        "form": form,
        "session": session,
        "reach": to_be_told(session),
    } | instead
    return render(request, "diary/move.html", shown, status=status)


@for_members()
@where_a_diary_is
def book(request: HttpRequest, member: Membership) -> HttpResponse:
    """Book a session for somebody who asked by word of mouth."""
    therapist, now = diary_for(member, asked_in(request)), timezone.now()
    known = {
        "key": new_key(),
        "day": day_in(request) or today_at(member.practice, now),
        "client": request.GET.get("client"),
    }
    form = BookForm(
        request.POST or None,
        practice=member.practice,
        clients=clients_of(member),
        initial=known,
    )
    instead = dict[str, object]()
    if request.method == "POST" and form.is_valid():
        try:
            booked = book_form(form, therapist, now)
        except NotFree:
            instead = refuse(form, sought_by(form), therapist, now)
        except BookingError as error:
            form.add_error(None, str(error))
        else:
            return to_day(member, therapist, form.cleaned_data["day"], booked)
    shown = {
        "form": form,
        "therapist": therapist,
        "practice": member.practice,
    } | instead
    return render(request, "diary/book.html", shown, status=422 if form.errors else 200)


@require_POST
@for_members()
def keep_free(request: HttpRequest, member: Membership) -> HttpResponse:
    """Keep a while free; what is booked in it stays."""
    therapist = diary_for(member, asked_in(request))
    form = BlockForm(request.POST, practice=member.practice)
    if not form.is_valid():
        return show_day(request, member, therapist, form.day_named(), form)
    block(therapist, form.span)
    return to_day(member, therapist, form.cleaned_data["day"])


@require_POST
@for_members()
def open_again(request: HttpRequest, member: Membership, number: int) -> HttpResponse:
    """Open a while that was kept free, and go back to the day it was seen on."""
    therapist = diary_for(member, asked_in(request))
    absence = Absence.objects.filter(therapist=therapist, pk=number).first()
    if absence is None:
        raise Http404
    unblock(member.practice, absence.pk)
    first = wall(begins(absence.first_cell), member.practice).date()
    return to_day(member, therapist, day_in(request) or first)
