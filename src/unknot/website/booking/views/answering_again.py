"""Answering again, behind the link of somebody who waits. It only connects."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from unknot.craft.screening import Verdict
from unknot.website.booking.actions import answer_again
from unknot.website.booking.all_or_nothing import all_or_nothing
from unknot.website.booking.approaching import was_told_here
from unknot.website.booking.errors import Over, SaidElsewhere
from unknot.website.booking.links import link_to_wait
from unknot.website.booking.models import Waiting
from unknot.website.booking.not_by_staff import not_by_staff
from unknot.website.booking.pages.waiting import waiting_page
from unknot.website.booking.private import nothing_behind, private
from unknot.website.booking.queries.waiting import waiting_behind
from unknot.website.care.being_heard import sent_before, show_listening, take_told
from unknot.website.care.bridge import heard_of
from unknot.website.care.consents_open import consent_by_link, open_consents
from unknot.website.care.health.as_read import AsRead, as_read
from unknot.website.care.health.told import told_in
from unknot.website.care.heard import Heard
from unknot.website.care.in_place import InPlace, in_place_of_touch
from unknot.website.care.instead import Kept, advise, not_us, talk_first
from unknot.website.care.leading import ask_afresh, lead_on, take_in_answers
from unknot.website.care.models import Listening
from unknot.website.care.outside import outside_of
from unknot.website.guide.visiting import visit_of
from unknot.website.known import load
from unknot.website.people.sealing import SealBroken
from unknot.website.shell.pace import paced


@require_http_methods(["GET", "HEAD", "POST"])
@paced("answer-again", at_most=30, seconds=15 * 60)
@private
@all_or_nothing
@not_by_staff(waiting_behind)
def answering_again(request: HttpRequest, link: str) -> HttpResponse:
    """Ask somebody who waits anew what should be different, and how they are."""
    try:
        waits = waiting_behind(link)
        if not waits.is_open:
            return redirect("waiting", link=link)
        if request.method == "POST":
            return _told(request, waits)
    except Over as error:
        return nothing_behind(request, error)
    own = waits.listening if was_told_here(request, waits.listening) else None
    return _ask(request, waits, sent_before(own))


@require_safe
@paced("answered-again", at_most=60)
@private
@all_or_nothing
@not_by_staff(waiting_behind)
def answered_again(request: HttpRequest, link: str) -> HttpResponse:
    """Take in what was answered, and say what comes of it to whoever did."""
    try:
        waits = waiting_behind(link)
    except Over as error:
        return nothing_behind(request, error)
    to_list = redirect("waiting", link=link)
    told = waits.listening
    if told is None or not waits.is_open or not was_told_here(request, told):
        return to_list
    try:
        return _taken_in(request, waits, told) or to_list
    except SealBroken:
        return to_list


def _told(request: HttpRequest, waits: Waiting) -> HttpResponse:
    """Keep what was told, and go on to the questions about health. Raises Over."""
    keep, ask = partial(_kept, request, waits), partial(_ask, request, waits)
    return take_told(request, _answered_at(waits), keep, ask)


@transaction.atomic
def _kept(request: HttpRequest, waits: Waiting, heard: Heard) -> Listening:
    """Keep what was told, with a yes to that. Raises Over, and InputError without a yes."""
    visit, now = visit_of(request), timezone.now()
    consent_by_link(waits.client, request.POST, now, touch=False)
    ask_afresh(visit)
    return answer_again(link_to_wait(waits), heard, maker=visit.maker, now=now)


def _taken_in(request: HttpRequest, waits: Waiting, listening: Listening) -> HttpResponse | None:
    """Lead on to what is asked yet, or to what is done instead of touch. Raises SealBroken."""
    heard = heard_of(listening)
    own = take_in_answers(request, listening, heard)
    told = told_in(listening, load())
    read = as_read(request.session, told, own) if told is not None else None
    urgent = read is not None and read.told.clearance.verdict is Verdict.EMERGENCY
    if not urgent and (told is None or told.safety.open):
        return redirect(lead_on(request, listening, heard, request.path))
    return _instead(request, waits, read) if read is not None else None


def _instead(request: HttpRequest, waits: Waiting, read: AsRead) -> HttpResponse | None:
    now, told = timezone.now(), read.told
    outside = outside_of(told.heard)
    match in_place_of_touch(read, outside, now):
        case InPlace.QUESTION:
            page = waiting_page(waits, now) | {"sentence": str(SaidElsewhere())}
            return render(request, "booking/waiting.html", page)
        case InPlace.CARE:
            return advise(request, told)
        case InPlace.TALK if not waits.service.conversation:
            return talk_first(request, told)
        case InPlace.REFUSAL | InPlace.REFERRAL:
            return not_us(request, told, outside, "", kept=_place_of(waits))
    return None


def _place_of(waits: Waiting) -> Kept:
    link = (link_to_wait(waits),)
    return Kept(
        reverse("waiting", args=link),
        reverse("answer_again", args=link),
        stays=_("You keep your place on the waiting list"),
        back=_("To your place on the list"),
        is_talk=waits.service.conversation,
    )


def _ask(
    request: HttpRequest,
    waits: Waiting,
    sent: Mapping[str, Any],
    errors: Mapping[str, Any] | None = None,
) -> HttpResponse:
    return show_listening(
        request,
        waits.practice,
        sent,
        _answered_at(waits),
        errors=errors,
        asks_who=False,
        consents_open=open_consents(waits.client, touch=False, ticked=request.POST),
        for_session=_("For the waiting list, where you keep your place."),
    )


def _answered_at(waits: Waiting) -> str:
    return reverse("answered_again", args=(link_to_wait(waits),))
