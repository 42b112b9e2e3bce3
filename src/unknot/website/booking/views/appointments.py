"""The pages behind the link of an appointment. Looking changes nothing."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from unknot.website.booking.actions import cancel, move
from unknot.website.booking.all_or_nothing import all_or_nothing
from unknot.website.booking.approaching import how_it_stands, is_coming, is_unregistered
from unknot.website.booking.errors import (
    AnswersFirst,
    BeingSortedOut,
    BookingError,
    NotCleared,
    NotFree,
    NotOffered,
    Over,
    RunOut,
)
from unknot.website.booking.forms import LookForm, MoveForm, first_problem
from unknot.website.booking.letters.calendar_files import for_client
from unknot.website.booking.links import link_to
from unknot.website.booking.models import SETTLED, Appointment, State
from unknot.website.booking.not_by_staff import not_by_staff
from unknot.website.booking.notes import notes_sound_heavy
from unknot.website.booking.pages.choosing import Look
from unknot.website.booking.pages.moving import moving_page
from unknot.website.booking.pages.showing import FINE, Trouble
from unknot.website.booking.pages.ticket import approach_in, is_changeable, ticket
from unknot.website.booking.private import nothing_behind, private
from unknot.website.booking.queries import appointment_behind, booked_with
from unknot.website.booking.remembering import booked_as
from unknot.website.booking.still_cleared import check_may_move
from unknot.website.booking.stopped import stopped_since
from unknot.website.care.queries import listening_of, may_be
from unknot.website.guide.visiting import visit_of
from unknot.website.messages.invitations import Method
from unknot.website.shell.errors import problem
from unknot.website.shell.pace import paced

LINKS_LIVE = timedelta(days=30)
"""So long after a session its link still opens its page."""


@require_safe
@private
@all_or_nothing
@not_by_staff(appointment_behind)
def appointment(request: HttpRequest, link: str) -> HttpResponse:
    """Show an appointment, and how to change it; what was written, only to the visit that did."""
    try:
        found = _shown(link)
    except Over as error:
        return nothing_behind(request, error)
    now = timezone.now()
    told, coming = listening_of(request.session, found.practice), is_coming(found, now)
    typed = booked_as(request.session, found.practice, found.client)
    stopped = stopped_since(visit_of(request), found) if coming else None
    page = ticket(found, now) | {
        "approach": "" if stopped else approach_in(told, found, now),
        "how_it_stands": how_it_stands(found, now) if coming and not stopped else "",
        "stopped": stopped,
        "typed": typed,
        "heavy": bool(typed) and notes_sound_heavy(found),
        "perhaps_theirs": may_be(request.user, found.client),
    }
    return render(request, "booking/appointment.html", page)


@require_safe
@private
@all_or_nothing
def calendar_file(request: HttpRequest, link: str) -> HttpResponse:
    """Give an appointment as a calendar file, the whole course where it is one of several."""
    try:
        found = _shown(link)
    except Over as error:
        return nothing_behind(request, error)
    if found.state not in SETTLED:
        return problem(request, 410, str(Over()))
    file, _ = for_client(booked_with(found), timezone.now(), Method.PUBLISH)
    answer = HttpResponse(file, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="appointment.ics"'
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
@paced("change", at_most=30)
@private
@all_or_nothing
@not_by_staff(appointment_behind)
def cancelling(request: HttpRequest, link: str) -> HttpResponse:
    """Ask whether a session is to be cancelled, or cancel it."""
    try:
        found = _shown(link)
        if request.method == "POST":
            cancel(link, timezone.now())
            return redirect("appointment", link=link)
    except Over as error:
        return nothing_behind(request, error)
    except BookingError as error:
        return _as_it_stands(request, link, Trouble(str(error), 409))
    if not is_changeable(found, timezone.now()):
        return redirect("appointment", link=link)
    return render(request, "booking/cancel.html", ticket(found, timezone.now()))


@require_http_methods(["GET", "HEAD", "POST"])
@paced("change", at_most=30)
@private
@all_or_nothing
@not_by_staff(appointment_behind)
def moving(request: HttpRequest, link: str) -> HttpResponse:
    """Show other times for an appointment, or move it to one."""
    try:
        found = _shown(link)
    except Over as error:
        return nothing_behind(request, error)
    if request.method != "POST" and not is_changeable(found, timezone.now()):
        return redirect("appointment", link=link)
    try:
        check_may_move(found, timezone.now())
    except NotCleared as error:
        open_ = isinstance(error, AnswersFirst)
        return _as_it_stands(request, link, Trouble(str(error), 409), answers_open=open_)
    look = LookForm(request.GET)
    if not look.is_valid():
        return problem(request, 400, start=request.path)
    if request.method == "POST":
        return _move(request, found, link)
    return _times(request, found, Look(**look.cleaned_data), _before_any_choice(found))


def _before_any_choice(found: Appointment) -> Trouble:
    """Say why it has to be moved, where it may not be given when it is booked."""
    if not is_unregistered(found):
        return FINE
    sentence = _("On that day {name} may not give your session. Please choose another, or call us.")
    return Trouble(sentence.format(name=found.therapist.name), 200)


def _move(request: HttpRequest, found: Appointment, link: str) -> HttpResponse:
    form = MoveForm(request.POST)
    if not form.is_valid():
        sentence = first_problem(form)
        return _times(request, found, Look(), Trouble(sentence, 422))
    said = form.cleaned_data
    try:
        move(link, first_cell=said["time"], now=timezone.now(), revision=said["revision"])
    except NotFree as error:
        return _times(request, found, Look(), Trouble(str(error), 409, near=said["time"]))
    except BookingError as error:
        return _as_it_stands(request, link, Trouble(str(error), 409))
    return redirect("appointment", link=link)


def _times(request: HttpRequest, found: Appointment, look: Look, trouble: Trouble) -> HttpResponse:
    try:
        page = moving_page(found, look, trouble, timezone.now())
    except NotOffered:
        return _as_it_stands(request, link_to(found), Trouble(str(BeingSortedOut()), 409))
    return render(request, "booking/move.html", page, status=trouble.status)


def _as_it_stands(
    request: HttpRequest, link: str, trouble: Trouble, *, answers_open: bool = False
) -> HttpResponse:
    page = ticket(appointment_behind(link), timezone.now())
    page |= {"trouble": trouble, "answers_open": answers_open}
    return render(request, "booking/appointment.html", page, status=trouble.status)


def _shown(link: str) -> Appointment:
    """Find an appointment that its link may show; raises Over and RunOut.

    What is merely held has no page.
    """
    found = appointment_behind(link)
    if found.state in {State.HELD, State.LAPSED}:
        raise Over
    if timezone.now() > found.ends + LINKS_LIVE:
        raise RunOut
    return found
