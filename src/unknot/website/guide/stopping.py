"""A massage that had to stop does not go on: this visit's answers allow nothing until given afresh.

What was planned from them is withdrawn with the stop, `Visit.screen` gives none of them, and every
view that plans, plays, keeps or takes along leads to what comes after a stop instead.
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import wraps

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect

from unknot.craft.language import guarded
from unknot.website.guide.actions import withdraw_plans
from unknot.website.guide.bridge import Visit
from unknot.website.guide.pages.play import Answer
from unknot.website.guide.visiting import visit_of
from unknot.website.known import phrased
from unknot.website.shell.pace import View

KEY = re.compile(r"[0-9]{1,20}", re.ASCII)
"""What a device names a stop by; whatever else is sent in its place names none."""


def key_of(sent: Mapping[str, str]) -> str:
    """Read by which key a device tells of a stop; "" where there is none."""
    key = sent.get("once", "")
    return key if KEY.fullmatch(key) else ""


def hold_stop(visit: Visit, answer: Answer, key: str, *, now: datetime) -> None:
    """Hold the answer with which a massage had to stop; help that is to be called stays said.

    A stop is held once: told again by its key, it takes back nothing that was answered since.
    Without a key nobody knows whether it was held, and it is, unless that very answer stands.
    """
    name = f"{answer.id} {key or now.isoformat()}"
    if visit.has_held(name) or (not key and visit.is_stopped_by(answer.id)):
        return
    visit.hold_stop(name, answer.id, calls=answer.answer == "call")
    withdraw_plans(maker=visit.maker, now=now)


def unless_stopped(refused: int = 0) -> Callable[[View], View]:
    """Give way to what comes after a stop, where a massage had to stop in this visit.

    What only scripts fetch is `refused` with that status and a sentence: they follow no page.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def give_way(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            if not visit_of(request).stopped:
                return view(request, *args, **kwargs)
            return _refusal(refused) if refused else redirect("after")

        return give_way

    return decorate


def _refusal(status: int) -> HttpResponse:
    sentence = phrased(
        "This massage does not go on. Before another one, your health is asked about afresh."
    )
    return JsonResponse({"problem": guarded(sentence)}, status=status)
