"""Behind a private link: get ready, and play."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps

import msgspec
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from unknot.craft.score import Score, decode
from unknot.website.guide.bridge import Visit
from unknot.website.guide.forms.feeling import ReadyForm
from unknot.website.guide.held import Feeling, Ready
from unknot.website.guide.models import KeptPlan
from unknot.website.guide.pages.first_moment import first_moment
from unknot.website.guide.pages.play import hurts_in, limits_of, numbers
from unknot.website.guide.pages.prepare import prepare_page
from unknot.website.guide.queries import find_kept_plan
from unknot.website.guide.resuming import Begun, begun_on, keep_begun, may_go_on
from unknot.website.guide.stopping import unless_stopped
from unknot.website.guide.understanding import allows, understand
from unknot.website.guide.visiting import visit_of
from unknot.website.known import load, load_library
from unknot.website.privacy import permissions
from unknot.website.shell.errors import problem
from unknot.website.shell.pace import View, paced


class Behind(msgspec.Struct, frozen=True):
    """What a private link leads to; `begun` where it is gone on with after the visit ended.

    `meanwhile` is for what may be done only until somebody was asked.
    """

    token: str
    kept: KeptPlan
    score: Score
    begun: Begun | None
    meanwhile: bool


def behind_a_link(view: Callable[[HttpRequest, Behind], HttpResponse]) -> View:
    """Give a view what is behind its link, where this visit made it and may still play it."""

    @wraps(view)
    def open_link(request: HttpRequest, token: str) -> HttpResponse:
        visit = visit_of(request)
        kept = find_kept_plan(token)
        if kept is None or not visit.has_planned(kept.maker_hash):
            raise Http404
        if kept.is_over(timezone.now()):
            return problem(request, 410)
        score = decode(kept.score.encode())
        understood = understand(visit, load())
        if understood is None:
            begun = begun_on(request.COOKIES, timezone.now())
            if begun and may_go_on(visit, begun, token):
                return view(request, Behind(token, kept, score, begun, begun.meanwhile))
            return redirect("safe")  # answered too long ago, or not to the end: asked afresh
        if not allows(understood, score.bounds, load()):
            return problem(request, 410)
        visit.begins()
        return view(request, Behind(token, kept, score, None, understood.is_meanwhile))

    return open_link


@require_http_methods(["GET", "HEAD", "POST"])
@paced("prepare", at_most=60)
@unless_stopped()
@behind_a_link
def prepare(request: HttpRequest, behind: Behind) -> HttpResponse:
    """Get the room, the hands and each other ready."""
    visit = visit_of(request)
    if behind.begun:
        return redirect("safe")  # what to lay ready depends on answers that are gone
    form = ReadyForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        said = form.cleaned_data
        visit.hold_feeling(Feeling(before=said["feeling"]))
        visit.hold_ready(Ready(stop_word=said["stop_word"], intention=said["intention"]))
        return redirect("play", token=behind.token)
    context = prepare_page(behind.score, visit, form)
    return render(request, "guide/prepare.html", context, status=422 if form.is_bound else 200)


@require_safe
@unless_stopped()
@behind_a_link
def play(request: HttpRequest, behind: Behind) -> HttpResponse:
    """Play the session; the device remembers it, should its browser be closed."""
    visit = visit_of(request)
    begun = behind.begun or _begun(visit, behind)
    context = {
        "score": behind.score,
        "first": first_moment(behind.score),
        "score_url": reverse("score", args=[behind.token]),
        "look": begun.look,
        "after_url": reverse("after"),
        "along_url": "" if behind.begun else reverse("along"),  # with the answers it is gone
        "plan_url": reverse("plan"),
        "again_url": reverse("safe"),
        "holds_ms": (begun.until - timezone.now()) // timedelta(milliseconds=1),
        "stopped_url": reverse("stopped"),
        "answered_stops": ",".join(visit.stops),  # a stop that is not answered opens no player
        "ready": visit.ready,
        "hurts": hurts_in(behind.score),
        "numbers": numbers(load_library()),
        "limits": limits_of(behind.score, meanwhile=behind.meanwhile),
    }
    response = render(request, "guide/play.html", context)
    response["Permissions-Policy"] = permissions("microphone")  # for commands, on the device
    keep_begun(response, begun, timezone.now())
    return response


def _begun(visit: Visit, behind: Behind) -> Begun:
    until = visit.clear_until
    assert until is not None  # only a visit whose answers hold has been understood
    version = load().version
    return Begun(behind.token, visit.maker, until, version, visit.look, behind.meanwhile)


@require_safe
@unless_stopped(refused=410)
@behind_a_link
def score(request: HttpRequest, behind: Behind) -> HttpResponse:  # noqa: ARG001
    """Give the session's score to the player."""
    return HttpResponse(behind.kept.score, content_type="application/json")
