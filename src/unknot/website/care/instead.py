"""What is done in the place of a session with touch: advice, a conversation, or whom to see."""

from collections.abc import Collection

import msgspec
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from msgspec.structs import replace

from unknot.craft.knowledge.records import Referral
from unknot.craft.screening import Verdict
from unknot.craft.screening.telling import tell
from unknot.website.care.asking_first import question_to_ask
from unknot.website.care.health.told import Told
from unknot.website.care.outside import is_sent_away
from unknot.website.care.queries import session_for
from unknot.website.guide.bridge import Visit
from unknot.website.guide.pages.outcome import ask_page, emergency_page, not_now_page
from unknot.website.guide.understanding import Understood, once_allowed, understand
from unknot.website.guide.visiting import visit_of
from unknot.website.known import load
from unknot.website.practice.models import Service

OURS = "ours"
"""Says that somebody wants to see what we can do, having read what we cannot."""


class Kept(msgspec.Struct, frozen=True):
    """What somebody has already, and keeps: a session, or a place on the waiting list.

    `page` is its own, `tell_anew` where it is told of anew; `stays` says that it stays, `back`
    that the way leads back to it. `goes_on` says that what is ours stands on the page after this.
    """

    page: str
    tell_anew: str
    stays: str
    back: str
    is_talk: bool
    goes_on: bool = False


def advise(request: HttpRequest, told: Told) -> HttpResponse:
    """Give the guide’s own advice in the place of a booking."""
    here = {"practice": told.listening.practice}
    if told.clearance.verdict is Verdict.EMERGENCY:
        return render(request, "guide/emergency.html", emergency_page(told.clearance) | here)
    visit = visit_of(request)
    understood = _understood(visit, told)
    if understood is None:
        return redirect("safe")
    return render(request, "guide/not_now.html", not_now_page(visit, understood) | here)


def talk_first(
    request: HttpRequest, told: Told, talk: Service | None = None, booked: str = ""
) -> HttpResponse:
    """Show what to ask a doctor, and offer a conversation where there is one to book.

    `booked` is the page of a session that is booked already.
    """
    visit = visit_of(request)
    understood = _understood(visit, told)
    if understood is None:
        return redirect("safe")
    asked = tell(told.clearance, load(), Verdict.ASK_DOCTOR_FIRST)
    after = once_allowed(understood, visit, load())
    context = ask_page(visit, understood, None) | {
        "practice": told.listening.practice,
        "talk": talk,
        "booked": booked,
        "heavy": told.heard.sounds_heavy,
        "question": question_to_ask(asked, after),
    }
    return render(request, "care/conversation.html", context)


def ask_in_person(request: HttpRequest, told: Told, booked: str = "") -> HttpResponse:
    """Say that a therapist asks first, because what was told does not agree.

    It does not say whose words those are: an answer may have been taken back, or given elsewhere,
    by somebody else or by a doctor. `booked` is the page of a session that is booked already.
    """
    listening, now = told.listening, timezone.now()
    session = session_for(listening, now)
    comes = session is not None and session.ends > now
    context = {"practice": listening.practice, "booked": booked, "comes": comes}
    return render(request, "care/asked_in_person.html", context)


def not_us(
    request: HttpRequest,
    told: Told,
    outside: Collection[Referral],
    nothing: str,
    talk: Service | None = None,
    kept: Kept | None = None,
) -> HttpResponse:
    """Say kindly what is not ours, and who does it; what we can do comes after that.

    `kept` is what somebody has already, and keeps.
    """
    context = {
        "practice": told.listening.practice,
        "outside": outside,
        "sent_away": is_sent_away(outside),
        "nothing": nothing,
        "talk": talk,
        "kept": kept,
        "outcome": told.heard.outcome,
        "heavy": told.heard.sounds_heavy,
    }
    return render(request, "care/outside.html", context)


def _understood(visit: Visit, told: Told) -> Understood | None:
    """Give what a visit answered, with what was concluded of all that was told."""
    understood = understand(visit, load())
    return understood and replace(understood, clearance=told.clearance)
