"""What whoever told something by a link reads there in the place of an approach."""

from collections.abc import Collection

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from unknot.craft.knowledge.records import Referral
from unknot.craft.screening import Verdict
from unknot.website.booking.approaching import approach_to, opened, own_telling
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.care.bridge import heard_of
from unknot.website.care.health.as_read import AsRead, as_read
from unknot.website.care.health.told import Told, told_in
from unknot.website.care.in_place import InPlace, in_place_of_touch
from unknot.website.care.instead import OURS, Kept, advise, ask_in_person, not_us, talk_first
from unknot.website.care.leading import lead_on, take_in_answers
from unknot.website.care.outside import outside_of
from unknot.website.care.queries import holds
from unknot.website.known import load


def said_instead(request: HttpRequest, session: Appointment) -> HttpResponse | None:
    """Lead whoever told this on to what is asked yet, or to what is done in the place of touch.

    Raises SealBroken.
    """
    listening = own_telling(request, session)
    if listening is None:
        return None
    heard = heard_of(listening)
    own = take_in_answers(request, listening, heard)
    told = told_in(listening, load())
    if told is None:
        return redirect(lead_on(request, listening, heard, request.path))
    read = as_read(request.session, told, own)
    urgent = read is not None and read.told.clearance.verdict is Verdict.EMERGENCY
    if told.safety.open and not urgent:
        return redirect(lead_on(request, listening, heard, request.path))
    return _in_place_of_touch(request, session, read) if read is not None else None


def _in_place_of_touch(
    request: HttpRequest, session: Appointment, read: AsRead
) -> HttpResponse | None:
    told, page = read.told, reverse("appointment", args=(link_to(session),))
    urgent, now = told.clearance.verdict is Verdict.EMERGENCY, timezone.now()
    outside = outside_of(told.heard)
    place = in_place_of_touch(read, outside, now)
    if place is not InPlace.QUESTION and not urgent and not holds(told.safety, now):
        return None
    match place:
        case InPlace.QUESTION:
            return ask_in_person(request, told, page)
        case InPlace.CARE:
            return advise(request, told)
        case InPlace.TALK:
            return talk_first(request, told, booked=page)
        case InPlace.REFERRAL if _goes_on(request, session):
            pass
        case InPlace.REFUSAL | InPlace.REFERRAL:
            return _not_ours(request, session, told, outside)
    return None


def _not_ours(
    request: HttpRequest, session: Appointment, told: Told, outside: Collection[Referral]
) -> HttpResponse:
    link = (link_to(session),)
    kept = Kept(
        reverse("appointment", args=link),
        reverse("tell_anew", args=link),
        stays=_("Your session stays booked meanwhile"),
        back=_("Back to your session"),
        is_talk=session.service.conversation,
        goes_on=True,
    )
    return not_us(request, told, outside, "", kept=kept)


def _goes_on(request: HttpRequest, session: Appointment) -> bool:
    """Say whether somebody read whom to see, and wants what is ours, or wrote it down since."""
    if request.method == "POST" or OURS in request.GET:
        return True
    suggestion = approach_to(session, opened(session), timezone.now())
    return suggestion is not None and suggestion.version is not None and not suggestion.retold
