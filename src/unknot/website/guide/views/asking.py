"""Where it aches, and whether massage is safe today."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_safe

from unknot.craft.errors import InputError
from unknot.craft.knowledge import load
from unknot.craft.planning.wish import Company, Wish
from unknot.craft.screening import Verdict
from unknot.website.guide import safety
from unknot.website.guide.actions import withdraw_plans
from unknot.website.guide.bridge import Screen, Visit, as_screen
from unknot.website.guide.forms import BUILDS, WishForm, sent_by
from unknot.website.guide.home_page import home_page
from unknot.website.guide.safety_page import safety_page
from unknot.website.guide.saying import wish_in_words
from unknot.website.guide.understanding import conclude
from unknot.website.guide.views.visiting import paced, visit_of

FIRST_WISH = Wish(first_session=True)


@require_http_methods(["GET", "HEAD", "POST"])
@paced("wish", at_most=120)
def home(request: HttpRequest) -> HttpResponse:
    """Ask where it aches, for how long, to what end, with whom and how."""
    visit = visit_of(request)
    if request.method != "POST":
        return _show_home(request, sent_by(visit.wish or FIRST_WISH, visit.look), {}, status=200)
    form = WishForm(request.POST, knowledge=load())
    if not form.is_valid():
        return _show_home(request, request.POST, form.errors, status=422)
    visit.hold_wish(form.wish(), form.look())
    return redirect("safe")


def _show_home(
    request: HttpRequest, sent: Mapping[str, Any], errors: Mapping[str, Any], *, status: int
) -> HttpResponse:
    wish = visit_of(request).wish or FIRST_WISH
    context = {
        "page": home_page(sent, errors, load()),
        "summary": wish_in_words(wish),
        "knowledge": load(),
    }
    return render(request, "guide/home.html", context, status=status)


@require_safe
@cache_control(public=True, max_age=86_400)
def back(request: HttpRequest, build: str) -> HttpResponse:
    """Draw the back in another build, to lay in place of the one shown."""
    if build not in BUILDS:
        raise Http404
    return render(request, "guide/back.html", {"build": build})


@require_http_methods(["GET", "HEAD", "POST"])
@cache_control(private=True, no_store=True)
@paced("safe", at_most=120)
def safe(request: HttpRequest) -> HttpResponse:
    """Ask whether it is safe today."""
    visit = visit_of(request)
    if visit.wish is None:
        return redirect("home")
    if request.method != "POST":
        return _show_safety(request, visit, visit.screen or {}, {}, status=200)
    return _answered(request, visit, as_screen(request.POST, safety.fields(load())))


def _answered(request: HttpRequest, visit: Visit, screen: Screen) -> HttpResponse:
    """Go on when everything is answered; a sign of an emergency never waits for the rest."""
    assert visit.wish is not None  # the caller made sure
    try:
        understood = conclude(visit.wish, screen, (), load())
    except InputError as error:
        return _show_safety(request, visit, screen, {"": error.sentence}, status=422)
    urgent = understood.clearance.verdict is Verdict.EMERGENCY
    if understood.reading.problems and not urgent:
        return _show_safety(request, visit, screen, understood.reading.problems, status=422)
    if screen != visit.screen:
        withdraw_plans(maker=visit.maker, now=timezone.now())
        visit.hold_screen(screen)
    return redirect("plan")


def _show_safety(
    request: HttpRequest, visit: Visit, screen: Screen, problems: dict[str, str], *, status: int
) -> HttpResponse:
    assert visit.wish is not None  # the caller made sure
    context = {
        "page": safety_page(screen, problems, load()),
        "alone": visit.wish.company is Company.ALONE,
        "contacts": load().contacts.values(),
    }
    return render(request, "guide/safety.html", context, status=status)
