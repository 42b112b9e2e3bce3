"""Taking a session along: they only connect what is asked for, what is made and what is shown."""

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from unknot.craft.errors import InputError, Withheld
from unknot.craft.language import as_json, to_say
from unknot.craft.score import Score, decode, encode
from unknot.website.exports.actions import Wanted, ask_for, call_off
from unknot.website.exports.along_page import along_page, export_page, line
from unknot.website.exports.bridge import given_by
from unknot.website.exports.folder import folder
from unknot.website.exports.forms import AskForm
from unknot.website.exports.kinds import MIME, file_name
from unknot.website.exports.models import Export, State
from unknot.website.exports.parts import sent
from unknot.website.exports.queries import find_export
from unknot.website.guide.actions import keep_plan
from unknot.website.guide.bridge import Visit
from unknot.website.guide.planned import planned_score
from unknot.website.guide.queries import find_kept_plan
from unknot.website.guide.understanding import Understood, understand
from unknot.website.guide.visiting import HOUR, paced, visit_of
from unknot.website.known import load
from unknot.website.shell.errors import problem

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
@of_a_plan
def along(request: HttpRequest, visit: Visit, understood: Understood, score: Score) -> HttpResponse:
    """Show what this session can be taken along as."""
    return _show_along(request, visit, understood, score)


@require_http_methods(["GET", "HEAD", "POST"])
@paced("ask_for_file", at_most=60, seconds=HOUR)
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
    until, starts, talk = visit.clear_until, form.evening(), form.talk_wanted()
    assert plan is not None and until is not None  # noqa: PT018 - just kept; just understood
    given = given_by(visit, understood, starts=starts, talk=talk, now=now)
    wanted = Wanted(
        ending=form.cleaned_data["ending"],
        given=as_json(given).decode(),
        until=until,
        about=repr((starts, talk, visit.look, visit.ready.stop_word)),
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


ExportView = Callable[[HttpRequest, Export, str], HttpResponseBase]


def behind_a_link(view: ExportView) -> Callable[[HttpRequest, str], HttpResponseBase]:
    """Give a view the file behind its link, while the link works; nobody else hears of the link."""

    @wraps(view)
    def open_link(request: HttpRequest, token: str) -> HttpResponseBase:
        export = find_export(token)
        if export is None:
            raise Http404
        if export.is_over(timezone.now()):
            response: HttpResponseBase = problem(request, 410, _(RUN_OUT))
        else:
            response = view(request, export, token)
        # Nobody is told the link; with no referrer at all the form that calls off would be refused.
        response["Referrer-Policy"] = "strict-origin"
        response["X-Robots-Tag"] = "noindex"
        return response

    return open_link


RUN_OUT = to_say(
    "A file is kept for as long as the answers behind it hold. Nothing of it is left here; answer"
    " again, and it can be made anew."
)


@require_safe
@behind_a_link
def export(request: HttpRequest, export: Export, token: str) -> HttpResponse:
    """Show how far a file has come, and where to fetch it."""
    return render(request, "exports/export.html", export_page(export, token))


@require_safe
@behind_a_link
def state(request: HttpRequest, export: Export, token: str) -> HttpResponse:  # noqa: ARG001
    """Say how far a file has come, for the page that waits for it."""
    said = {"state": export.state, "percent": export.percent, "line": line(export)}
    return JsonResponse(said)


@require_http_methods(["GET", "HEAD", "POST"])
@behind_a_link
@paced("stop_export", at_most=60)
def stop(request: HttpRequest, export: Export, token: str) -> HttpResponse:
    """Call a file off."""
    if request.method == "POST":
        call_off(export)
    return redirect("export", token=token)


@require_safe
@behind_a_link
def file(request: HttpRequest, export: Export, token: str) -> HttpResponseBase:
    """Give a file, once it is whole, or a part of it."""
    place = folder() / export.file
    if export.state != State.READY or not place.is_file():
        return redirect("export", token=token)
    name = file_name(decode(export.plan.score.encode()), export.ending)
    return sent(request, place, name=name, mime=MIME[export.ending])
