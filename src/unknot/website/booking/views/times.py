"""The pages of free times. They only connect."""

from datetime import datetime

import msgspec
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from unknot.website.booking.actions import Wanted, hold
from unknot.website.booking.all_or_nothing import all_or_nothing
from unknot.website.booking.cleared import check_cleared
from unknot.website.booking.errors import (
    AlreadyUsed,
    NotCleared,
    NotFree,
    NotOffered,
    TooManyHeld,
)
from unknot.website.booking.form_keys import checked_key
from unknot.website.booking.forms import HoldForm, LookForm, TimesForm, first_problem
from unknot.website.booking.pages.choosing import Look
from unknot.website.booking.pages.course_times import in_the_way
from unknot.website.booking.pages.showing import Trouble, times_instead, times_shown, to_listening
from unknot.website.booking.queries import Search, find_service, therapists_for
from unknot.website.booking.times.cells import Span
from unknot.website.booking.times_page import Asked, times_page
from unknot.website.booking.visits import held_link, hold_link, sender_hash
from unknot.website.care.models import Listening
from unknot.website.care.queries import listening_of
from unknot.website.practice.models import Practice, Service, Therapist
from unknot.website.shell.errors import problem
from unknot.website.shell.pace import MINUTE, keeps_pace, paced

MOST_A_MINUTE = 240
"""So often an address may ask for times as JSON; whoever asks more waits for the next minute."""


@require_safe
def times_json(request: HttpRequest, practice: str) -> HttpResponse:
    """Give the free times of a service at a place, as far ahead as it can be booked.

    What they are asked by, and what they hold, stands in docs/times.md.
    """
    if not keeps_pace(request, "times", at_most=MOST_A_MINUTE):
        return _as_json({"problem": _too_often()}, 429, **{"Retry-After": str(MINUTE)})
    form = TimesForm(request.GET)
    if not form.is_valid():
        return _as_json({"problem": _not_a_question()}, 400)
    try:
        days = times_page(practice, Asked(**form.cleaned_data), timezone.now())
    except NotOffered as error:
        return _as_json({"problem": str(error)}, 404)
    return _as_json(days)


def _as_json(value: object, status: int = 200, **headers: str) -> HttpResponse:
    told = msgspec.json.encode(value)
    return HttpResponse(told, status=status, content_type="application/json", headers=headers)


@require_http_methods(["GET", "HEAD", "POST"])
@paced("hold", at_most=30, seconds=15 * 60)
@all_or_nothing
def times(request: HttpRequest, practice: str) -> HttpResponse:
    """Show the free times, or hold one."""
    found = get_object_or_404(Practice, slug=practice)
    sent = request.POST if request.method == "POST" else request.GET
    look = LookForm(sent)
    if not look.is_valid():
        return problem(request, 400, _not_a_question(), request.path)
    try:
        if request.method == "POST":
            return _hold(request, found, Look(**look.cleaned_data))
        return times_shown(request, found, Look(**look.cleaned_data))
    except NotOffered as error:
        return problem(request, 404, str(error), request.path)


def _hold(request: HttpRequest, practice: Practice, look: Look) -> HttpResponse:
    listening = listening_of(request.session, practice)
    if listening is None:
        return to_listening(practice)
    form = HoldForm(request.POST)
    if not form.is_valid():
        sentence = first_problem(form)
        return times_instead(request, practice, look, Trouble(sentence, 422))
    try:
        link = _held(request, practice, listening, form, timezone.now())
    except NotFree as error:
        trouble = _gone(error, form, practice, timezone.now())
        return times_instead(request, practice, look, trouble)
    except (AlreadyUsed, NotCleared) as error:
        return times_instead(request, practice, look, Trouble(str(error), 409))
    except TooManyHeld as error:
        return times_instead(request, practice, look, Trouble(str(error), 429))
    hold_link(request.session, practice, link)
    return redirect("book", practice=practice.slug)


def _held(
    request: HttpRequest, practice: Practice, listening: Listening, form: HoldForm, now: datetime
) -> str:
    said = form.cleaned_data
    service, who = _asked_for(form, practice)
    able = check_cleared(listening, service, now, who)
    wanted = Wanted(
        service=service.pk,
        therapist=said["therapist"],
        place=said["place"],
        first_cell=said["time"],
        at_home=said["at_home"],
        sessions=said["sessions"],
    )
    mine = held_link(request.session, practice)
    return hold(
        wanted,
        request_key=checked_key(said["key"]),
        now=now,
        instead_of=mine,
        among=[one.pk for one in able],
        sender=sender_hash(request),
    )[1]


def _asked_for(form: HoldForm, practice: Practice) -> tuple[Service, list[Therapist]]:
    """Find which session somebody wants, and who could give it; raises NotOffered."""
    said = form.cleaned_data
    service = find_service(said["service"], Q(practice=practice), at_home=said["at_home"])
    able = [*therapists_for(service, at_home=said["at_home"])]
    who = [one for one in able if said["therapist"] in {None, one.pk}]
    if not who:
        raise NotOffered
    return service, who


def _gone(error: NotFree, form: HoldForm, practice: Practice, now: datetime) -> Trouble:
    """Say what is not free any more; of a course, on which days, and why. Raises NotOffered."""
    said = form.cleaned_data
    wanted, sessions = said["time"], said["sessions"]
    if sessions == 1:
        return Trouble(str(error), 409, near=wanted)
    service, who = _asked_for(form, practice)
    search = Search(service, said["place"], said["at_home"], Span(wanted, wanted))
    days = in_the_way(error.cells, search, who, now)
    sentence = _("A course is booked whole. Not free: {days}. Please choose another time.")
    return Trouble(sentence.format(days=days), 409, near=wanted, sessions=sessions)


def _not_a_question() -> str:
    return _("Please say which session, and where, by the numbers that our pages give.")


def _too_often() -> str:
    return _("That came very often in a short time. Please wait a minute, and ask again.")
