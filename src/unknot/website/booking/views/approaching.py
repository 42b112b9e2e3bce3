"""The approach behind the link of an appointment. It only connects."""

from datetime import datetime

from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from unknot.craft.errors import InputError
from unknot.website.booking.all_or_nothing import all_or_nothing
from unknot.website.booking.approaching import (
    approach_to,
    changed_by_therapist,
    is_unregistered,
    opened,
    session_to_come,
)
from unknot.website.booking.errors import Over
from unknot.website.booking.instead import said_instead
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.booking.not_by_staff import not_by_staff
from unknot.website.booking.pages.showing import FINE, Trouble
from unknot.website.booking.pages.ticket import is_changeable, is_movable
from unknot.website.booking.private import nothing_behind, private
from unknot.website.booking.queries import appointment_behind
from unknot.website.booking.stopped import Stopped, stopped_since
from unknot.website.booking.when import from_to, long_day, wall
from unknot.website.care.actions import ChangedMeanwhile
from unknot.website.care.changing import AGREE, answer
from unknot.website.care.consents_open import consent_by_link, open_consents
from unknot.website.care.health.told import Told
from unknot.website.care.models import By, Listening
from unknot.website.care.pages.approach import approach_page
from unknot.website.care.pages.left_alone import left_alone, not_again
from unknot.website.care.suggesting import Suggestion
from unknot.website.guide.visiting import visit_of
from unknot.website.known import load
from unknot.website.people.sealing import SealBroken
from unknot.website.shell.pace import paced


@require_http_methods(["GET", "HEAD", "POST"])
@paced("approach-by-link", at_most=60)
@private
@all_or_nothing
@not_by_staff(appointment_behind)
def approach(request: HttpRequest, link: str) -> HttpResponse:
    """Show the approach to a session, and take changes and a yes from whoever comes."""
    try:
        session = session_to_come(link, timezone.now())
    except Over as error:
        return nothing_behind(request, error)
    if session is None:
        return redirect("appointment", link=link)
    try:
        instead = said_instead(request, session) or _sorted_out(request, session)
        stopped = stopped_since(visit_of(request), session)
        if instead is None and stopped is not None:
            return _tell_first(request, session, stopped)
        return instead or _approach(request, session)
    except SealBroken:
        return _tell_first(request, session)


def _sorted_out(request: HttpRequest, session: Appointment) -> HttpResponse | None:
    """Say that nobody may give this session as it stands; then nothing is agreed to either."""
    if not is_unregistered(session):
        return None
    status = 409 if request.method == "POST" else 200
    now = timezone.now()
    may = {"changeable": is_changeable(session, now), "movable": is_movable(session, now)}
    return render(request, "booking/sorted_out.html", _around(session) | may, status=status)


def _approach(request: HttpRequest, session: Appointment) -> HttpResponse:
    """Show the approach to a session with touch, or change it. Raises SealBroken."""
    if session.service.conversation:
        return redirect("appointment", link=link_to(session))
    now, told = timezone.now(), opened(session)
    suggestion = approach_to(session, told, now)
    if told is None or suggestion is None:
        return _tell_first(request, session)
    if request.method != "POST":
        return _show(request, session, told, suggestion)
    try:
        _answer(request.POST, session, told.listening, suggestion, now)
    except ChangedMeanwhile as error:
        return _show(request, session, told, suggestion, Trouble(str(error), 409))
    except InputError as error:
        return _show(request, session, told, suggestion, Trouble(error.sentence, 422))
    return redirect(f"{request.path}#letter")


@transaction.atomic
def _answer(
    sent: QueryDict,
    session: Appointment,
    listening: Listening,
    suggestion: Suggestion,
    now: datetime,
) -> None:
    """Take a change or a yes, and with a yes the consents that are open. Nothing or all is kept."""
    if AGREE in sent and session.client is not None:
        consent_by_link(session.client, sent, now)
    answer(sent, listening, suggestion, by=By.CLIENT, now=now, knowledge=load())


def _show(
    request: HttpRequest,
    session: Appointment,
    told: Told,
    suggestion: Suggestion,
    trouble: Trouble = FINE,
) -> HttpResponse:
    shown = _around(session) | {
        "page": approach_page(suggestion, {}, load()),
        "left_alone": left_alone(told, load(), discreetly=True),
        "not_again": not_again(told.heard, discreetly=True),
        "changed": changed_by_therapist(suggestion),
        "yes": suggestion.yes,
        "agreed": suggestion.is_agreed,
        "by_mouth": suggestion.by_mouth,
        "consents_open": open_consents(session.client, ticked=request.POST)
        if session.client
        else (),
        "trouble": trouble,
    }
    return render(request, "booking/approach.html", shown, status=trouble.status)


def _tell_first(
    request: HttpRequest, session: Appointment, stopped: Stopped | None = None
) -> HttpResponse:
    """Ask how somebody is, before anything is said of hands; why, a link alone does not learn."""
    status = 409 if stopped and request.method == "POST" else 200
    page = _around(session) | {"stopped": stopped}
    return render(request, "booking/tell_first.html", page, status=status)


def _around(session: Appointment) -> dict[str, object]:
    return {
        "practice": session.practice,
        "appointment": session,
        "link": link_to(session),
        "day": long_day(wall(session.begins, session.practice)),
        "from_to": from_to(session),
        "therapist": session.therapist,
    }
