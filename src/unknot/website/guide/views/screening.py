"""Whether massage is safe today: what is asked, and what is held of the answers."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from unknot.craft.errors import InputError
from unknot.craft.planning.wish import Company
from unknot.website.guide import safety
from unknot.website.guide.actions import close_plans, withdraw_plans
from unknot.website.guide.announcing import answered
from unknot.website.guide.bridge import Visit
from unknot.website.guide.heading import (
    HEADING,
    PLAN,
    head_back,
    head_for_the_plan,
    heading_of,
    with_told,
)
from unknot.website.guide.held import Screen
from unknot.website.guide.pages.safety import SafetyPage, safety_page
from unknot.website.guide.sent_screen import AFTER, AGAIN, SentScreen, is_only_noted
from unknot.website.guide.understanding import conclude
from unknot.website.guide.visiting import FIRST_WISH, visit_of
from unknot.website.guide.written import read_written
from unknot.website.known import load, phrased
from unknot.website.shell.pace import paced

ANEW = "anew"
"""Asks for the questions without what was answered: somebody else sits there."""


@require_http_methods(["GET", "HEAD", "POST"])
@paced("safe", at_most=120)
def safe(request: HttpRequest) -> HttpResponse:
    """Ask whether it is safe today."""
    visit = visit_of(request)
    if request.method == "POST":
        return _answered(request, visit)
    if visit.wish is None:
        return redirect("home")
    told = heading_of(request.session).told
    before = None if ANEW in request.GET else visit.screen_of_sitting
    screen = with_told(before or {}, told, timezone.localdate())
    understood = conclude(visit.wish, screen, (), load())
    problems = understood.reading.problems if before else {}
    page = safety_page(screen, understood.written, problems, load())
    return _show_safety(request, visit, page, status=200, filled_in=before is not None)


def _answered(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Hold what was answered, also where something is still open: older answers are over."""
    sent = SentScreen(request.POST, timezone.localdate(), load())
    understood = conclude(visit.wish or FIRST_WISH, sent.screen, (), load())
    leads_back = head_back(request.session, request.POST.get(HEADING))
    if not understood.is_urgent and visit.last_stop != request.POST.get(AFTER, ""):
        return _older_than_a_stop(request, visit)
    if AGAIN in request.POST and not understood.is_urgent:
        return _filled_in(request, visit, sent.screen)
    try:
        sent.check()
    except InputError as error:
        if not understood.is_urgent:
            return _refused(request, visit, sent, error)
    if not leads_back and not understood.is_urgent:
        return _led_elsewhere(request, visit, sent)
    if sent.held != visit.screen and (understood.is_whole or not visit.stopped):
        _let_go_of_older(request, visit)
        visit.hold_screen(sent.held)
    noted, heading = is_only_noted(request.POST), heading_of(request.session)
    answered.send(sender=None, request=request, about=heading.about)
    if understood.is_urgent or (understood.is_whole and not noted):
        # The plan leads home where the wish went with an earlier visit.
        return redirect(heading.address)
    problems = {} if noted else understood.reading.problems
    page = safety_page(sent.screen, understood.written, problems, load())
    return _show_safety(request, visit, page, status=200 if noted else 422)


def _let_go_of_older(request: HttpRequest, visit: Visit) -> None:
    """Let what older answers allowed go.

    The first answers on the way to somebody’s approach are theirs alone, and change nothing that
    was answered for others in the same visit.
    """
    for_one_alone = visit.screen is None and heading_of(request.session).address != PLAN
    let_go = close_plans if for_one_alone else withdraw_plans
    let_go(maker=visit.maker, now=visit.now)


def _refused(
    request: HttpRequest, visit: Visit, sent: SentScreen, error: InputError
) -> HttpResponse:
    """Show answers again that nobody offered; what older ones allowed is over with them."""
    withdraw_plans(maker=visit.maker, now=timezone.now())
    visit.let_go_of_answers()
    problems = {"": error.sentence}
    page = safety_page(sent.screen, read_written(sent.screen, load()), problems, load())
    return _show_safety(request, visit, page, status=422)


def _older_than_a_stop(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Ask afresh where a massage had to stop since the page was opened; the stop stays held."""
    problems = {"": phrased("A massage had to stop. Please answer each question afresh.")}
    page = safety_page({}, read_written({}, load()), problems, load())
    return _show_safety(request, visit, page, status=409)


def _led_elsewhere(request: HttpRequest, visit: Visit, sent: SentScreen) -> HttpResponse:
    """Ask once more where nobody knows any longer for what a page was opened; nothing is held.

    What is sent then is for the plan, and for nobody whom another page asked about.
    """
    head_for_the_plan(request.session)
    problems = {"": phrased("Please look at your answers once more, and send them again.")}
    page = safety_page(sent.screen, read_written(sent.screen, load()), problems, load())
    return _show_safety(request, visit, page, status=409)


def _filled_in(request: HttpRequest, visit: Visit, sent: Screen) -> HttpResponse:
    """Fill in what the same person answered earlier, beside what was answered just now.

    Nothing is held until all is sent; an emergency never comes here.
    """
    screen = {**safety.lasting(visit.earlier_screen or {}, load()), **sent}
    page = safety_page(screen, read_written(screen, load()), {}, load())
    return _show_safety(request, visit, page, status=200)


def _show_safety(
    request: HttpRequest, visit: Visit, page: SafetyPage, *, status: int, filled_in: bool = False
) -> HttpResponse:
    earlier = safety.lasting(visit.earlier_screen or {}, load())
    context = {
        "page": page,
        "heading": heading_of(request.session).key,
        "last_stop": visit.last_stop,
        "answered_at": visit.answered_at if filled_in else None,
        "earlier": bool(earlier) and AGAIN not in request.POST,
        "alone": visit.wish is not None and visit.wish.company is Company.ALONE,
        "contacts": load().contacts.values(),
    }
    return render(request, "guide/safety.html", context, status=status)
