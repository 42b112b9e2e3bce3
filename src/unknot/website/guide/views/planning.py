"""The plan, or why there is none today."""

from contextlib import suppress
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from unknot.craft.errors import InputError, Withheld
from unknot.craft.planning.sharing import MOST_EDITS
from unknot.craft.score import encode, write_score
from unknot.craft.screening import Verdict
from unknot.website.guide.actions import keep_plan
from unknot.website.guide.bridge import Visit
from unknot.website.guide.forms.edit import TOO_MANY_EDITS, EditForm
from unknot.website.guide.forms.permission import PermissionForm
from unknot.website.guide.pages.outcome import ask_page, emergency_page, not_now_page, told_page
from unknot.website.guide.pages.plan import plan_page, with_edit
from unknot.website.guide.planned import planned
from unknot.website.guide.stopping import unless_stopped
from unknot.website.guide.understanding import Understood, understand
from unknot.website.guide.visiting import visit_of
from unknot.website.hashing import digest
from unknot.website.known import load
from unknot.website.shell.pace import HOUR, paced

CHANGED_ELSEWHERE = _("This plan was changed in another window. Here it is as it is now.")


@require_safe
@unless_stopped()
def plan(request: HttpRequest) -> HttpResponse:
    """Show the plan, or why there is none."""
    return show_outcome(request, status=200, opened=request.GET.get("step", ""))


@require_http_methods(["GET", "HEAD", "POST"])
@paced("edit", at_most=120)
@unless_stopped()
def edit(request: HttpRequest) -> HttpResponse:
    """Change a step, how firm it may be, or undo all changes."""
    visit = visit_of(request)
    understood = understand(visit, load())
    if request.method != "POST" or understood is None:
        return redirect("plan")
    form = EditForm(request.POST)
    if not form.is_valid():
        return show_outcome(request, status=422, problem=form.problem())
    if form.undoes():
        visit.hold_edits(())
        visit.hold_pressure(None)
    elif form.firmness() is not None:
        visit.hold_pressure(form.firmness())
    elif len(understood.wish.edits) < MOST_EDITS:
        visit.hold_edits(with_edit(understood.wish.edits, form.edit()))
    else:
        return show_outcome(request, status=422, problem=str(TOO_MANY_EDITS))
    return redirect(f"{reverse('plan')}?{urlencode({'step': request.POST.get('step', '')})}#steps")


@require_http_methods(["GET", "HEAD", "POST"])
@paced("start", at_most=60, seconds=HOUR)
@unless_stopped()
def start(request: HttpRequest) -> HttpResponse:
    """Keep the plan behind a private link, and go there."""
    visit = visit_of(request)
    understood = understand(visit, load())
    if request.method != "POST" or understood is None:
        return redirect("plan")
    try:
        routine = planned(understood)
    except (Withheld, InputError):
        return show_outcome(request, status=403)
    written = encode(write_score(routine, load())).decode()
    if request.POST.get("shown", digest(written)) != digest(written):
        return show_outcome(request, status=422, problem=str(CHANGED_ELSEWHERE))
    token = keep_plan(maker=visit.maker, score=written, now=timezone.now())
    return redirect("prepare", token=token)


def show_outcome(
    request: HttpRequest,
    *,
    status: int,
    form: PermissionForm | None = None,
    problem: str = "",
    opened: str = "",
) -> HttpResponse:
    """Show the page of a verdict, with what was wrong in what was sent."""
    visit = visit_of(request)
    understood = understand(visit, load())
    if understood is None:
        return redirect("home" if visit.wish is None else "safe")
    clearance = understood.clearance
    if clearance.verdict is Verdict.EMERGENCY:
        return render(request, "guide/emergency.html", emergency_page(clearance), status=status)
    if clearance.verdict is Verdict.NO_MASSAGE_NOW:
        return render(request, "guide/not_now.html", not_now_page(visit, understood), status=status)
    if clearance.verdict is Verdict.ASK_DOCTOR_FIRST:
        return _show_ask(request, visit, understood, form, status=status)
    return _show_plan(request, visit, understood, problem, opened, status=status)


def _show_ask(
    request: HttpRequest,
    visit: Visit,
    understood: Understood,
    form: PermissionForm | None,
    *,
    status: int,
) -> HttpResponse:
    """Say what to ask, and offer what may be done meanwhile."""
    context = ask_page(visit, understood, form)
    if understood.clearance.interim is not None:
        # A wish may leave nothing of the little that may be done: then only asking remains.
        with suppress(Withheld):
            context |= _plan_context(visit, understood, "")
    return render(request, "guide/ask.html", context, status=status)


def _show_plan(
    request: HttpRequest,
    visit: Visit,
    understood: Understood,
    problem: str,
    opened: str,
    *,
    status: int,
) -> HttpResponse:
    try:
        context = _plan_context(visit, understood, opened)
    except Withheld as withheld:
        nothing = not_now_page(visit, understood) | {"withheld": withheld}
        return render(request, "guide/not_now.html", nothing, status=status)
    context |= told_page(visit, understood) | {"problem": problem}
    return render(request, "guide/plan.html", context, status=status)


def _plan_context(visit: Visit, understood: Understood, opened: str) -> dict[str, object]:
    routine = planned(understood)
    score = write_score(routine, load())
    return {
        "page": plan_page(routine, understood.wish, understood.clearance, opened, load()),
        "score": score,
        "shown": digest(encode(score).decode()),
        "look": visit.look,
        "knowledge": load(),
    }
