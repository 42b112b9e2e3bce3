"""Listening: the first page of a booking."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods
from msgspec.structs import replace

from unknot.craft.planning.wish import Company, Wish
from unknot.website.care.actions import hear, let_go_of_what_is_over, take_in
from unknot.website.care.bridge import heard_of
from unknot.website.care.heard import Heard
from unknot.website.care.listen_form import ListenForm, sent_by
from unknot.website.care.listen_page import can_be_brought, listen_page
from unknot.website.care.models import Listening
from unknot.website.care.queries import listening_of
from unknot.website.care.reading import bears_on_health, safety_from
from unknot.website.guide.actions import withdraw_plans
from unknot.website.guide.bridge import Visit
from unknot.website.guide.heading import Heading, head_for, heading_of
from unknot.website.guide.visiting import paced, visit_of
from unknot.website.known import load
from unknot.website.people.sealing import SealBroken
from unknot.website.practice.models import Practice

ANEW = "anew"


@require_http_methods(["GET", "HEAD", "POST"])
@paced("listen", at_most=60)
def listen(request: HttpRequest, practice: str) -> HttpResponse:
    """Ask what should be different afterwards, and whatever else they like to say."""
    found = get_object_or_404(Practice, slug=practice)
    if request.method != "POST":
        return _show(request, found, _told_so_far(request, found), {}, status=200)
    form = ListenForm(request.POST, knowledge=load())
    if not form.is_valid():
        return _show(request, found, request.POST, form.errors, status=422)
    visit = visit_of(request)
    wish = visit.wish or Wish()
    heard = form.heard(can_be_brought(visit, load()), wish.sore)
    if form.cleaned_data["same_person"]:
        head_for(request.session, Heading(approach_of(found)))
    let_go_of_what_is_over(timezone.now())
    listening = hear(
        request.session,
        found,
        heard,
        maker=visit.maker,
        now=timezone.now(),
        anew=form.cleaned_data[ANEW],
    )
    return redirect(lead_on(request, listening, heard))


def lead_on(request: HttpRequest, listening: Listening, heard: Heard) -> str:
    """Lead to the questions about health, and from there to the approach."""
    visit, today = visit_of(request), timezone.localdate()
    approach = approach_of(listening.practice)
    if not answers_are_theirs(request, visit, approach):
        _ask_about_whoever_comes(visit)
    if visit.wish is None:
        alone = Wish(company=Company.ALONE, sore=heard.sore, leave_out=heard.leave_out)
        visit.hold_wish(alone, visit.look)
    told = heard.own_words if bears_on_health(heard.own_words, today, load()) else ""
    head_for(request.session, Heading(approach, told))
    safety = safety_from(visit, heard, timezone.now(), load())
    take_in(listening, safety)
    to_ask = safety is None or (safety.open and not safety.is_urgent)
    return reverse("safe") if to_ask else approach


def _ask_about_whoever_comes(visit: Visit) -> None:
    """Let go of answers that may be about somebody else: they do not count for whoever comes."""
    wish = visit.wish
    if wish is not None and is_about_somebody(visit):
        withdraw_plans(maker=visit.maker, now=timezone.now())
        visit.let_go_of_answers()
        visit.hold_wish(replace(wish, company=Company.ALONE), visit.look)


def approach_of(practice: Practice) -> str:
    """Give the address of an approach of this practice."""
    return reverse("approach", args=[practice.slug])


def answers_are_theirs(request: HttpRequest, visit: Visit, approach: str) -> bool:
    """Say whether what this visit answered was about whoever comes: asked on the way there.

    A wish for a massage at home leads elsewhere again, and may be about somebody else.
    """
    return heading_of(request.session).address == approach or not is_about_somebody(visit)


def is_about_somebody(visit: Visit) -> bool:
    """Say whether answers of this visit may be about somebody else than who sits here."""
    wish = visit.wish
    return wish is not None and wish.company is Company.PARTNER and visit.screen is not None


def _told_so_far(request: HttpRequest, practice: Practice) -> Mapping[str, Any]:
    told = None if ANEW in request.GET else listening_of(request.session, practice)
    try:
        return {} if told is None else sent_by(heard_of(told))
    except SealBroken:
        return {}


def _show(
    request: HttpRequest,
    practice: Practice,
    sent: Mapping[str, Any],
    errors: Mapping[str, Any],
    *,
    status: int,
) -> HttpResponse:
    visit = visit_of(request)
    brought = can_be_brought(visit, load())
    context = {
        "practice": practice,
        "page": listen_page(sent, errors, practice, brought, load()),
        "asks_who": not answers_are_theirs(request, visit, approach_of(practice)),
        "same_person": bool(sent.get("same_person")),
        ANEW: ANEW in request.GET or bool(sent.get(ANEW)),
        "look": visit.look,
    }
    return render(request, "care/listen.html", context, status=status)
