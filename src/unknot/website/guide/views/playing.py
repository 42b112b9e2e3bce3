"""Behind a private link: get ready, play, and what comes after."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_safe

from unknot.craft.knowledge import load_library
from unknot.craft.score import decode
from unknot.website.guide.actions import withdraw_plans
from unknot.website.guide.after_page import after_page
from unknot.website.guide.bridge import Feeling, Ready
from unknot.website.guide.forms import FeelingForm, ReadyForm
from unknot.website.guide.models import KeptPlan
from unknot.website.guide.prepare_page import prepare_page
from unknot.website.guide.queries import find_kept_plan
from unknot.website.guide.views.visiting import paced, visit_of


class Gone(Exception):  # noqa: N818 - nobody erred: the day is over
    """The link was good once; what was behind it has been let go."""


def _kept(request: HttpRequest, token: str) -> KeptPlan:
    """Find the plan that this visit kept behind this link; raises Http404 or Gone."""
    kept = find_kept_plan(token)
    if kept is None or not visit_of(request).has_made(kept.maker_hash):
        raise Http404
    if kept.is_over(timezone.now()):
        raise Gone
    return kept


def _gone(request: HttpRequest) -> HttpResponse:
    return render(request, "shell/errors/410.html", status=410)


@require_http_methods(["GET", "HEAD", "POST"])
@cache_control(private=True, no_store=True)
@paced("prepare", at_most=60)
def prepare(request: HttpRequest, token: str) -> HttpResponse:
    """Get the room, the hands and each other ready."""
    try:
        kept = _kept(request, token)
    except Gone:
        return _gone(request)
    visit = visit_of(request)
    if visit.screen is None:
        return redirect("safe")  # answered too long ago: “today” is asked afresh
    form = ReadyForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        said = form.cleaned_data
        visit.hold_feeling(Feeling(before=said["feeling"]))
        visit.hold_ready(Ready(stop_word=said["stop_word"], intention=said["intention"]))
        return redirect("play", token=token)
    context = prepare_page(decode(kept.score.encode()), visit, form)
    return render(request, "guide/prepare.html", context, status=422 if form.is_bound else 200)


@require_safe
@cache_control(private=True)
def play(request: HttpRequest, token: str) -> HttpResponse:
    """Play the session."""
    try:
        kept = _kept(request, token)
    except Gone:
        return _gone(request)
    visit = visit_of(request)
    if visit.screen is None:
        return redirect("safe")
    context = {
        "score": decode(kept.score.encode()),
        "score_url": reverse("score", args=[token]),
        "look": visit.look,
        "after_url": reverse("after"),
        "plan_url": reverse("plan"),
        "token": token,
        "ready": visit.ready,
        "hurts_advice": load_library().advice_on("stop_sign"),
    }
    return render(request, "guide/play.html", context)


@require_safe
@cache_control(private=True)
def score(request: HttpRequest, token: str) -> HttpResponse:
    """Give the session's score to the player."""
    try:
        kept = _kept(request, token)
    except Gone:
        return _gone(request)
    return HttpResponse(kept.score, content_type="application/json")


@require_http_methods(["GET", "HEAD", "POST"])
@cache_control(private=True, no_store=True)
@paced("after", at_most=60)
def after(request: HttpRequest) -> HttpResponse:
    """Rest, and feel how it is now."""
    visit = visit_of(request)
    form = FeelingForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        visit.hold_feeling(Feeling(before=visit.feeling.before, after=form.number()))
        return redirect("after")
    context = after_page(visit, form)
    return render(request, "guide/after.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@paced("forget", at_most=30)
def forget(request: HttpRequest) -> HttpResponse:
    """Let go of everything that this visit told us, and of its plans."""
    if request.method != "POST":
        return redirect("home")
    withdraw_plans(maker=visit_of(request).maker, now=timezone.now())
    request.session.flush()
    return render(request, "guide/forgotten.html")
