"""The approach, as the client sees it: suggested, changed, agreed to; or what is done instead."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from msgspec.structs import replace

from unknot.craft.approach import Gate, longest, outside_scope
from unknot.craft.errors import InputError, Withheld
from unknot.craft.screening import Verdict
from unknot.craft.screening.limits_wording import limits_in_words
from unknot.craft.screening.telling import tell
from unknot.website.care.actions import ChangedMeanwhile, reopen, take_in
from unknot.website.care.approach_page import approach_page, left_alone, registration_of
from unknot.website.care.asking_first import question_to_ask
from unknot.website.care.bridge import Told, heard_of, told_in
from unknot.website.care.changing import change, check_seen, read_change, say_yes
from unknot.website.care.models import By, Listening
from unknot.website.care.offering import given_for, services_for
from unknot.website.care.queries import gate, holds, last_listening_of, listening_of
from unknot.website.care.reading import safety_from
from unknot.website.care.suggesting import Suggestion, suggestion_for
from unknot.website.care.views.listening import answers_are_theirs, lead_on
from unknot.website.guide.outcome_page import ask_page, emergency_page, not_now_page
from unknot.website.guide.understanding import once_allowed, understand
from unknot.website.guide.visiting import paced, visit_of
from unknot.website.known import load, load_library
from unknot.website.people.models import Person
from unknot.website.people.sealing import SealBroken
from unknot.website.practice.models import Practice
from unknot.website.practice.queries import today_at
from unknot.website.shell.errors import problem

OURS = "ours"
"""Says that somebody wants to see what we can do, having read what we cannot."""
CONVERSATION = "conversation"
AGREE = "agree"


@require_http_methods(["GET", "HEAD", "POST"])
@paced("approach", at_most=120)
def approach(request: HttpRequest, practice: str) -> HttpResponse:
    """Show what we suggest, or why there is no session with touch; take changes and a yes."""
    found = get_object_or_404(Practice, slug=practice)
    try:
        listening = _listening(request, found)
        if listening is None:
            return redirect("listen", found.slug)
        told = _told_now(request, listening)
    except SealBroken as broken:
        return problem(request, 410, str(broken))
    if told is None:
        return redirect(lead_on(request, listening, heard_of(listening)))
    opened = gate(listening, timezone.now())
    if opened is Gate.CARE_ADVICE:
        return _advise(request, told)
    if opened is Gate.CONVERSATION:
        return _talk_first(request, told)
    return _with_touch(request, told)


def _listening(request: HttpRequest, practice: Practice) -> Listening | None:
    """Give what this visit told, or what whoever signed in told last."""
    listening = listening_of(request.session, practice)
    if listening is None and isinstance(request.user, Person):
        last = last_listening_of(request.user, practice)
        if last is not None:
            maker, now = visit_of(request).maker, timezone.now()
            listening = reopen(request.session, last, maker=maker, now=now)
    return listening


def _told_now(request: HttpRequest, listening: Listening) -> Told | None:
    """Take in what this visit answered since; None where it has to be asked, or asked afresh."""
    visit, now = visit_of(request), timezone.now()
    heard = heard_of(listening)
    if answers_are_theirs(request, visit, request.path):
        take_in(listening, safety_from(visit, heard, now, load()))
    told = told_in(listening, load())
    if told is None:
        return None
    urgent = told.clearance.verdict is Verdict.EMERGENCY
    return told if urgent or holds(told.safety, now) else None


def _advise(request: HttpRequest, told: Told) -> HttpResponse:
    """Give the guide’s own advice in the place of a booking."""
    if told.clearance.verdict is Verdict.EMERGENCY:
        return render(request, "guide/emergency.html", emergency_page(told.clearance))
    visit = visit_of(request)
    understood = understand(visit, load())
    if understood is None:
        return redirect("safe")
    understood = replace(understood, clearance=told.clearance)
    return render(request, "guide/not_now.html", not_now_page(visit, understood))


def _talk_first(request: HttpRequest, told: Told) -> HttpResponse:
    """Offer a conversation, and take in what a doctor said."""
    practice = told.listening.practice
    at_home = told.listening.at_home
    talks = services_for(practice, at_home=at_home, conversation=True) or services_for(
        practice, at_home=False, conversation=True
    )
    talk = talks.first()
    if request.method == "POST" and CONVERSATION in request.POST and talk is not None:
        told.listening.service = talk
        told.listening.save(update_fields=("service",))
        return redirect("choose_time", practice.slug)
    visit = visit_of(request)
    understood = understand(visit, load())
    if understood is None:
        return redirect("safe")
    understood = replace(understood, clearance=told.clearance)
    context = ask_page(visit, understood, None)
    asked = tell(told.clearance, load(), Verdict.ASK_DOCTOR_FIRST)
    after = once_allowed(understood, visit, load())
    context |= {"practice": practice, "talk": talk, "question": question_to_ask(asked, after)}
    return render(request, "care/conversation.html", context)


def _with_touch(request: HttpRequest, told: Told) -> HttpResponse:
    practice = told.listening.practice
    today = today_at(practice, timezone.now())
    outside = outside_scope(told.heard.outcome, load_library().referrals.values())
    given = given_for(told.listening, today, longest(told.clearance, load()))
    if given is None:
        return _not_us(request, told, outside, _("Nobody here can give a session at present."))
    try:
        suggestion = suggestion_for(told, given, today, load())
    except Withheld as withheld:
        return _not_us(request, told, outside, str(withheld))
    if request.method == "POST":
        return _answered(request, told, suggestion, today)
    if outside and OURS not in request.GET and suggestion.version is None:
        return _not_us(request, told, outside, "")
    return _show(request, told, suggestion, today, status=200)


def _answered(
    request: HttpRequest, told: Told, suggestion: Suggestion, today: date
) -> HttpResponse:
    """Take a change or a yes; what was changed meanwhile is shown before anything counts."""
    now = timezone.now()
    try:
        sent = read_change(request.POST)
        if AGREE in request.POST:
            check_seen(suggestion, sent)
            say_yes(told.listening, suggestion, sent.number, by=By.CLIENT, now=now)
            return redirect("choose_time", told.listening.practice.slug)
        change(told.listening, suggestion, sent, by=By.CLIENT, now=now, knowledge=load())
    except ChangedMeanwhile:
        return _show(request, told, suggestion, today, status=409, trouble=changed_meanwhile())
    except InputError as error:
        return _show(request, told, suggestion, today, status=422, trouble=error.sentence)
    return redirect(f"{request.path}#letter")


def changed_meanwhile() -> str:
    """Say that somebody else was quicker."""
    return _("This was changed meanwhile. Here it is as it stands now.")


def _not_us(
    request: HttpRequest, told: Told, outside: tuple[object, ...], nothing: str
) -> HttpResponse:
    """Say kindly what is not ours, and who does it; what we can do comes after that."""
    context = {
        "practice": told.listening.practice,
        "outside": outside,
        "nothing": nothing,
        "outcome": told.heard.outcome,
        "contacts": load().contacts.values(),
    }
    return render(request, "care/outside.html", context)


def _show(
    request: HttpRequest,
    told: Told,
    suggestion: Suggestion,
    today: date,
    *,
    status: int,
    trouble: str = "",
) -> HttpResponse:
    therapist = suggestion.given.therapist
    marks = {one.zone: one.level for one in told.heard.sore}
    context = {
        "practice": told.listening.practice,
        "page": approach_page(suggestion, marks, load()),
        "heard": told.heard,
        "look": visit_of(request).look,
        "therapist": therapist,
        "registration": registration_of(therapist, today),
        "limits": limits_in_words(told.clearance.limits, load()),
        "told": tell(told.clearance, load(), Verdict.ADAPT),
        "trouble": trouble,
        "left_alone": left_alone(told, load()),
    }
    return render(request, "care/approach.html", context, status=status)
