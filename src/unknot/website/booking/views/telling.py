"""Telling anew, behind the link of an appointment. It only connects."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from unknot.website.booking.actions import tell_anew
from unknot.website.booking.all_or_nothing import all_or_nothing
from unknot.website.booking.approaching import session_to_come, was_told_here
from unknot.website.booking.errors import Over
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.booking.not_by_staff import not_by_staff
from unknot.website.booking.private import nothing_behind, private
from unknot.website.booking.queries import appointment_behind
from unknot.website.booking.when import from_to, long_day, wall
from unknot.website.care.being_heard import sent_before, show_listening, take_told
from unknot.website.care.consents_open import Open, consent_by_link, open_consents
from unknot.website.care.heard import Heard
from unknot.website.care.leading import ask_afresh
from unknot.website.care.models import Listening
from unknot.website.guide.visiting import visit_of
from unknot.website.shell.pace import paced


@require_http_methods(["GET", "HEAD", "POST"])
@paced("tell-anew", at_most=30, seconds=15 * 60)
@private
@all_or_nothing
@not_by_staff(appointment_behind)
def telling(request: HttpRequest, link: str) -> HttpResponse:
    """Ask anew, for a session that is booked, what should be different and how somebody is."""
    try:
        session = session_to_come(link, timezone.now())
        if session is None:
            return redirect("appointment", link=link)
        if request.method == "POST":
            return _told(request, session)
    except Over as error:
        return nothing_behind(request, error)
    told = session.listening if was_told_here(request, session.listening) else None
    return _ask(request, session, sent_before(told))


def _told(request: HttpRequest, session: Appointment) -> HttpResponse:
    """Tie what was told to the session, and go on to the questions about health. Raises Over.

    Nothing is kept without a yes to keeping it.
    """
    approach = reverse("appointment_approach", args=(link_to(session),))
    keep, ask = partial(_kept, request, session), partial(_ask, request, session)
    return take_told(request, approach, keep, ask)


@transaction.atomic
def _kept(request: HttpRequest, session: Appointment, heard: Heard) -> Listening:
    """Keep what was told, with a yes to that. Raises Over, and InputError without a yes."""
    visit, now = visit_of(request), timezone.now()
    if session.client is not None:
        consent_by_link(session.client, request.POST, now, touch=False)
    ask_afresh(visit)
    return tell_anew(link_to(session), heard, maker=visit.maker, now=now)


def _consents_open(request: HttpRequest, session: Appointment) -> tuple[Open, ...]:
    client = session.client
    return open_consents(client, touch=False, ticked=request.POST) if client else ()


def _ask(
    request: HttpRequest,
    session: Appointment,
    sent: Mapping[str, Any],
    errors: Mapping[str, Any] | None = None,
) -> HttpResponse:
    begins = wall(session.begins, session.practice)
    sentence = _("For your session on {day}, {time}. Your therapist reads what you told before.")
    return show_listening(
        request,
        session.practice,
        sent,
        request.path,
        errors=errors,
        asks_who=False,
        consents_open=_consents_open(request, session),
        for_session=sentence.format(day=long_day(begins), time=from_to(session)),
    )
