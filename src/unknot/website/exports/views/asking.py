"""A session that is taken along: what it can be taken as, and a file that is asked for."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from unknot.craft.carrying import with_english
from unknot.craft.errors import InputError, Withheld
from unknot.craft.score import Score, encode
from unknot.website.exports.actions import Wanted, ask_for
from unknot.website.exports.along_page import along_page
from unknot.website.exports.bridge import Chosen, given_by
from unknot.website.exports.forms import AskForm
from unknot.website.guide.actions import keep_plan
from unknot.website.guide.bridge import Visit
from unknot.website.guide.planned import planned_score
from unknot.website.guide.queries import find_kept_plan
from unknot.website.guide.stopping import unless_stopped
from unknot.website.guide.understanding import Understood, understand
from unknot.website.guide.visiting import visit_of
from unknot.website.known import load
from unknot.website.shell.pace import HOUR, paced

PlanView = Callable[[HttpRequest, Visit, Understood, Score], HttpResponse]


def of_a_plan(view: PlanView) -> Callable[[HttpRequest], HttpResponse]:
    """Give a view the plan that this visit's answers allow; without one it leads to the answers."""

    @wraps(view)
    def with_plan(request: HttpRequest) -> HttpResponse:
        visit = visit_of(request)
        understood = understand(visit, load())
        if understood is None:
            return redirect("home" if visit.wish is None else "safe")
        try:
            score = planned_score(understood)
        except (Withheld, InputError):
            return render(request, "exports/not_today.html", status=403)
        return view(request, visit, understood, score)

    return with_plan


@require_safe
@unless_stopped()
@of_a_plan
def along(request: HttpRequest, visit: Visit, understood: Understood, score: Score) -> HttpResponse:
    """Show what this session can be taken along as."""
    return _show_along(request, visit, understood, score)


@require_http_methods(["GET", "HEAD", "POST"])
@paced("ask_for_file", at_most=60, seconds=HOUR)
@unless_stopped()
@of_a_plan
def ask(request: HttpRequest, visit: Visit, understood: Understood, score: Score) -> HttpResponse:
    """Ask for a file, and go where it is shown how it comes on."""
    if request.method != "POST":
        return redirect("along")
    now = timezone.localtime()
    form = AskForm(request.POST, now=now)
    if not form.is_valid():
        return _show_along(request, visit, understood, score, wrong=form.problem(), status=422)
    plan = find_kept_plan(keep_plan(maker=visit.maker, score=encode(score).decode(), now=now))
    until = visit.clear_until
    chosen = Chosen(form.evening(), form.talk_wanted(), form.bells_wanted())
    assert plan is not None and until is not None  # noqa: PT018 - just kept; just understood
    given = given_by(visit, understood, chosen, now=now)
    wanted = Wanted(
        ending=form.cleaned_data["ending"],
        given=with_english(given),
        until=until,
        about=repr((chosen, visit.look, visit.ready.stop_word)),
    )
    token = ask_for(wanted, plan, maker=visit.maker, now=now)
    return redirect("export", token=token)


def _show_along(
    request: HttpRequest,
    visit: Visit,
    understood: Understood,
    score: Score,
    *,
    wrong: str = "",
    status: int = 200,
) -> HttpResponse:
    until = visit.clear_until
    assert until is not None  # or nothing would have been understood
    page = along_page(score, understood.wish, timezone.localtime(until), now=timezone.localtime())
    return render(request, "exports/along.html", page | {"problem": wrong}, status=status)
