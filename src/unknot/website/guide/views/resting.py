"""What comes after a massage: rest, what to do where it had to stop, and forgetting it all."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from unknot.website.guide.actions import withdraw_plans
from unknot.website.guide.announcing import visit_forgotten
from unknot.website.guide.bridge import Visit
from unknot.website.guide.forms.feeling import FeelingForm
from unknot.website.guide.held import Feeling
from unknot.website.guide.pages.after import after_page
from unknot.website.guide.pages.play import Answer
from unknot.website.guide.pages.stopped import ending_answers, stopped_page
from unknot.website.guide.resuming import let_go_of_begun
from unknot.website.guide.stopping import hold_stop, key_of
from unknot.website.guide.visiting import visit_of
from unknot.website.shell.errors import problem
from unknot.website.shell.pace import paced

TELLS = "told"
"""Named by scripts that only tell of a stop."""


@require_http_methods(["GET", "HEAD", "POST"])
@paced("stopped", at_most=60)
def stopped(request: HttpRequest) -> HttpResponse:
    """Hold that the massage had to stop: it does not go on from where it was left."""
    if request.method != "POST":
        return redirect("after")
    answer = ending_answers().get(request.POST.get("answer", ""))
    if answer is None:
        return problem(request, 422)
    visit = visit_of(request)
    hold_stop(visit, answer, key_of(request.POST), now=timezone.now())
    return _heard(visit)


@require_http_methods(["GET", "HEAD", "POST"])
@paced("after", at_most=60)
def after(request: HttpRequest) -> HttpResponse:
    """Rest, and feel how it is now; or what to do instead, where it had to stop.

    A device that could not tell of the stop before names it here, and it is held just as well;
    a script that only tells of it is given no page.
    Opened again after fresh answers, the page says what it said, and holds nothing anew.
    """
    visit = visit_of(request)
    named = ending_answers().get(request.GET.get("stopped", ""))
    if named is not None:
        hold_stop(visit, named, key_of(request.GET), now=timezone.now())
        if TELLS in request.GET:
            return _heard(visit)
    answer = ending_answers().get(visit.stopped)
    if answer is not None:
        return _after_a_stop(request, visit, answer)
    if named is not None:
        return _after_an_earlier_stop(request, visit, named)
    form = FeelingForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        visit.hold_feeling(Feeling(before=visit.feeling.before, after=form.number()))
        return redirect("after")
    ended = timezone.localtime(visit.ended())
    context = after_page(visit, form, now=timezone.localtime(), ended=ended)
    status = 422 if form.is_bound else 200
    response = render(request, "guide/after.html", context, status=status)
    let_go_of_begun(response)
    return response


def _heard(visit: Visit) -> HttpResponse:
    """Say that it was heard, as no page that stands in for this website does."""
    response = HttpResponse(status=204)
    if visit.stopped:
        let_go_of_begun(response)
    return response


def _after_a_stop(request: HttpRequest, visit: Visit, answer: Answer) -> HttpResponse:
    ended = timezone.localtime(visit.ended())
    context = stopped_page(visit, answer, now=timezone.localtime(), ended=ended)
    response = render(request, "guide/stopped.html", context)
    let_go_of_begun(response)
    return response


def _after_an_earlier_stop(request: HttpRequest, visit: Visit, answer: Answer) -> HttpResponse:
    """Say again what was to be done; whatever began since neither ends here nor is let go."""
    now = timezone.localtime()
    context = stopped_page(visit, answer, now=now, ended=now)
    return render(request, "guide/stopped.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@paced("forget", at_most=30)
def forget(request: HttpRequest) -> HttpResponse:
    """Let go of everything that this visit told us, and of its plans."""
    if request.method != "POST":
        return redirect("home")
    maker, now = visit_of(request).maker, timezone.now()
    visit_forgotten.send(sender=None, maker=maker, now=now)
    withdraw_plans(maker=maker, now=now)
    request.session.flush()
    response = render(request, "guide/forgotten.html")
    let_go_of_begun(response)
    response["Clear-Site-Data"] = '"storage"'  # how far a massage was played, how loud it was
    return response
