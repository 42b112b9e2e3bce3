"""Answers with free times on them: asked for, or offered in the place of one that is gone."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

import msgspec
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from msgspec.structs import replace

from unknot.craft.approach import Gate
from unknot.website.booking.days_shown import day_shown, nearest, soonest, strip
from unknot.website.booking.errors import NoHands, NotOffered
from unknot.website.booking.form_keys import new_key
from unknot.website.booking.models import MOST_SESSIONS
from unknot.website.booking.pages.choosing import Chosen, Look, choose, free_days
from unknot.website.booking.pages.course_times import courses_near
from unknot.website.booking.pages.short_hands import short_hands
from unknot.website.booking.pages.way import way_to
from unknot.website.booking.queries.free import horizon_of
from unknot.website.booking.remembering import booked_as
from unknot.website.booking.times.cells import Span, begins
from unknot.website.booking.times_page import Day
from unknot.website.care.models import Listening
from unknot.website.care.outside import asks_for_what_nobody_gives
from unknot.website.care.queries import gate, listening_of
from unknot.website.practice.models import Practice
from unknot.website.practice.queries import therapists_who_touch, today_at


class Trouble(msgspec.Struct, frozen=True):
    """Why something did not go as wished: the sentence, the status, the time that is gone.

    `sessions` is how many were wanted from that time on, week after week. `not_theirs` says that
    somebody else told what is known here, so that a way leads to telling it anew.
    """

    sentence: str
    status: int
    near: int | None = None
    sessions: int = 1
    not_theirs: bool = False


FINE = Trouble("", 200)


def to_listening(practice: Practice) -> HttpResponse:
    """Send somebody to be heard first."""
    return redirect("listen", practice.slug)


def times_shown(
    request: HttpRequest, practice: Practice, look: Look, trouble: Trouble = FINE
) -> HttpResponse:
    """Show free times to somebody who was heard; raises NotOffered."""
    now = timezone.now()
    listening = listening_of(request.session, practice)
    if listening is None:
        return to_listening(practice)
    chosen = choose(practice, listening, look, now)
    if chosen is None and _reads_why_not(listening, now):
        return redirect("approach", practice.slug)
    if chosen is None:
        return render(request, "booking/nothing.html", _nothing(practice, now))
    if chosen.only_talk and trouble == FINE:
        trouble = Trouble(str(NoHands()), 200)
    if chosen.asks_town:
        asking = {"practice": practice, "chosen": chosen, "trouble": trouble}
        return render(request, "booking/town.html", asking, status=trouble.status)
    short = short_hands(listening, chosen.service, now, at_home=chosen.at_home)
    if trouble.near is not None and look.day is None:
        look = replace(look, day=begins(trouble.near).astimezone(practice.zone).date())
    page = _page(chosen, look, now) | {"trouble": trouble, "key": new_key(), "short": short}
    page["typed"] = booked_as(request.session, practice, listening.client)
    if trouble.near is not None:
        page |= _near(chosen, page["days"], trouble.near, trouble.sessions, now)
    return render(request, "booking/times.html", page, status=trouble.status)


def _reads_why_not(listening: Listening, now: datetime) -> bool:
    """Say whether the page of the approach tells why nothing is booked, and what to do instead."""
    cared_for = gate(listening, now) is Gate.CARE_ADVICE
    return cared_for or asks_for_what_nobody_gives(listening)


def _near(
    chosen: Chosen, days: Sequence[Day], near: int, sessions: int, now: datetime
) -> dict[str, Any]:
    """Give what is closest to a time that is gone: where a whole course fits, if one was wanted."""
    courses = courses_near(chosen, sessions, near, now) if sessions > 1 else []
    if courses:
        return {"soonest": courses, "often": sessions}
    return {"soonest": nearest(days, near), "no_course": sessions if sessions > 1 else None}


def times_instead(
    request: HttpRequest, practice: Practice, look: Look, trouble: Trouble
) -> HttpResponse:
    """Say why something did not go, beside free times; others where those are not offered."""
    try:
        return times_shown(request, practice, look, trouble)
    except NotOffered:
        return times_shown(request, practice, Look(), trouble)


def _page(chosen: Chosen, look: Look, now: datetime) -> dict[str, Any]:
    days = free_days(chosen, now)
    page = {
        "practice": chosen.practice,
        "chosen": chosen,
        "soonest": soonest(days),
        "way": way_to(chosen),
    }
    return page | days_of(chosen, days, look, horizon_of(chosen.service, now))


def days_of(chosen: Chosen, days: Sequence[Day], look: Look, window: Span) -> dict[str, Any]:
    """Give the strip of days in a window, and the day that is open on it."""
    shown = day_shown(days, look.day)
    zone = chosen.practice.zone
    bars = strip(days, shown.day if shown else None, window, zone)
    return {
        "asked": _asked(chosen),
        "days": days,
        "shown": shown,
        "some_beside": shown is not None and any(one.compact for one in shown.times),
        "strip": bars,
        "until": bars[-1].day,
        "weeks": range(2, MOST_SESSIONS + 1),
    }


def _asked(chosen: Chosen) -> str:
    """Write what is looked at as the end of an address."""
    said = {
        "service": chosen.service.pk,
        "place": chosen.place.pk,
        "at_home": int(chosen.at_home),
        "therapist": chosen.therapist.pk if chosen.therapist else "",
    }
    return urlencode(said)


def _nothing(practice: Practice, now: datetime) -> dict[str, object]:
    """Say whether it is for what somebody told that nothing can be booked, or for us alone."""
    gives = practice.services.filter(conversation=True).exists()
    gives = gives or therapists_who_touch(practice, today_at(practice, now)).exists()
    return {"practice": practice, "gives": gives}
