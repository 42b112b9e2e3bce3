"""The approach, as the client sees it before they book: suggested, changed, agreed to."""

from collections.abc import Collection
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from unknot.craft.errors import InputError, Withheld
from unknot.craft.knowledge.records import Referral
from unknot.craft.screening import Verdict
from unknot.craft.screening.limits_wording import limits_in_words
from unknot.craft.screening.telling import tell
from unknot.website.care.actions import ChangedMeanwhile
from unknot.website.care.bridge import heard_of
from unknot.website.care.changing import AGREE, answer
from unknot.website.care.health.as_read import AsRead
from unknot.website.care.health.told import Told
from unknot.website.care.in_place import InPlace, in_place_of_touch
from unknot.website.care.instead import OURS, advise, ask_in_person, not_us, talk_first
from unknot.website.care.leading import answered_now, lead_on, told_here
from unknot.website.care.models import By
from unknot.website.care.offering import talk_for
from unknot.website.care.outside import outside_of
from unknot.website.care.pages.approach import approach_page, registration_of
from unknot.website.care.pages.left_alone import kept_away, left_alone, not_again
from unknot.website.care.possible import given_to
from unknot.website.care.queries import day_to_work, stays_talk
from unknot.website.care.suggesting import Suggestion, suggestion_for
from unknot.website.guide.visiting import visit_of
from unknot.website.known import load
from unknot.website.people.sealing import SealBroken
from unknot.website.practice.models import Practice, Service
from unknot.website.shell.errors import problem
from unknot.website.shell.pace import paced

CONVERSATION = "conversation"


@require_http_methods(["GET", "HEAD", "POST"])
@paced("approach", at_most=120)
def approach(request: HttpRequest, practice: str) -> HttpResponse:
    """Show what we suggest, or why there is no session with touch; take changes and a yes."""
    found = get_object_or_404(Practice, slug=practice)
    try:
        listening = told_here(request, found)
        if listening is None:
            return redirect("listen", found.slug)
        read = answered_now(request, listening)
    except SealBroken as broken:
        return problem(request, 410, str(broken))
    if read is None:
        return redirect(lead_on(request, listening, heard_of(listening), request.path))
    return _as_far_as_is_safe(request, read)


def _as_far_as_is_safe(request: HttpRequest, read: AsRead) -> HttpResponse:
    told, outside = read.told, outside_of(read.told.heard)
    match in_place_of_touch(read, outside, timezone.now()):
        case InPlace.QUESTION:
            return ask_in_person(request, told)
        case InPlace.CARE:
            return advise(request, told)
        case InPlace.REFUSAL:
            return not_us(request, told, outside, "")
        case InPlace.TALK:
            return _talk_first(request, told)
        case InPlace.REFERRAL | None:
            return _with_touch(request, told, outside)


def _talk_first(request: HttpRequest, told: Told) -> HttpResponse:
    """Offer a conversation, or book it."""
    talk = talk_for(told.listening.practice, at_home=told.listening.at_home)
    return _talk_chosen(request, told, talk) or talk_first(request, told, talk)


def _nobody_here(request: HttpRequest, told: Told, outside: Collection[Referral]) -> HttpResponse:
    """Say that nobody can give a massage, and offer a conversation, or book it."""
    talk = talk_for(told.listening.practice, at_home=told.listening.at_home)
    nothing = _("Nobody here can give a session at present.")
    return _talk_chosen(request, told, talk) or not_us(request, told, outside, nothing, talk)


def _talk_chosen(request: HttpRequest, told: Told, talk: Service | None) -> HttpResponse | None:
    """Lead to the times of a conversation that was chosen; what is booked stays what it is."""
    if request.method != "POST" or CONVERSATION not in request.POST or talk is None:
        return None
    times = reverse("choose_time", args=(told.listening.practice.slug,))
    if told.listening.is_booked:
        return redirect(f"{times}?service={talk.pk}")
    told.listening.service = talk
    told.listening.save(update_fields=("service",))
    return redirect(times)


def _with_touch(request: HttpRequest, told: Told, outside: Collection[Referral]) -> HttpResponse:
    day = day_to_work(told.listening, timezone.now())
    given = given_to(told, day, load())
    if given is None:
        return _nobody_here(request, told, outside)
    try:
        suggestion = suggestion_for(told, given, day, load())
    except Withheld as withheld:
        return not_us(request, told, outside, str(withheld))
    if request.method == "POST":
        return _answered(request, told, suggestion, day)
    untouched = suggestion.version is None or suggestion.retold
    if outside and untouched and OURS not in request.GET:
        return not_us(request, told, outside, "")
    return _show(request, told, suggestion, day, status=200)


def _answered(request: HttpRequest, told: Told, suggestion: Suggestion, day: date) -> HttpResponse:
    """Take a change or a yes; what was changed meanwhile is shown before anything counts."""
    listening, sent, now = told.listening, request.POST, timezone.now()
    try:
        answer(sent, listening, suggestion, by=By.CLIENT, now=now, knowledge=load())
    except ChangedMeanwhile as error:
        return _show(request, told, suggestion, day, status=409, trouble=str(error))
    except InputError as error:
        return _show(request, told, suggestion, day, status=422, trouble=error.sentence)
    if AGREE in sent:
        return redirect("choose_time", listening.practice.slug)
    return redirect(f"{request.path}#letter")


def _show(
    request: HttpRequest,
    told: Told,
    suggestion: Suggestion,
    day: date,
    *,
    status: int,
    trouble: str = "",
) -> HttpResponse:
    therapist = suggestion.given.therapist
    context = {
        "practice": told.listening.practice,
        "page": approach_page(suggestion, told.heard.marks, load()),
        "heard": told.heard,
        "heavy": told.heard.sounds_heavy,
        "look": visit_of(request).look,
        "therapist": therapist,
        "registration": registration_of(therapist, day),
        "limits": limits_in_words(told.clearance.limits, load()),
        "told": tell(told.clearance, load(), Verdict.ADAPT),
        "trouble": trouble,
        "left_alone": left_alone(told, load()),
        "not_again": not_again(told.heard),
        "kept_away": kept_away(told.heard),
        "booked": told.listening.is_booked,
        "stays_talk": stays_talk(told.listening, timezone.now()),
    }
    return render(request, "care/approach.html", context, status=status)
