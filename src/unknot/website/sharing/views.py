"""Opening a routine that somebody shared: the receiver's own questions come first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from unknot.craft.planning.sharing import as_file
from unknot.website.guide.actions import withdraw_plans
from unknot.website.guide.visiting import visit_of
from unknot.website.sharing.forms import BeginForm, RoutineForm
from unknot.website.sharing.shared_page import shared_page
from unknot.website.shell.pace import paced


@require_http_methods(["GET", "HEAD", "POST"])
@paced("shared", at_most=60)
def shared(request: HttpRequest) -> HttpResponse:
    """Read a routine that was sent, and show what it is; nothing of it is held yet."""
    if request.method != "POST":
        return render(request, "sharing/open.html", {"own": "own" in request.GET})
    form = RoutineForm(request.POST, request.FILES)
    own = "own" in request.POST
    if not form.is_valid():
        context = {"problem": form.problem(), "own": own}
        return render(request, "sharing/open.html", context, status=422)
    return render(request, "sharing/shared.html", shared_page(form.cleaned_data["wish"], own=own))


@require_http_methods(["GET", "HEAD", "POST"])
@paced("begin_shared", at_most=60)
def begin(request: HttpRequest) -> HttpResponse:
    """Begin with a routine; whatever this visit answered before was for another massage."""
    if request.method != "POST":
        return redirect("shared")
    form = BeginForm(request.POST)
    if form.is_valid():
        visit = visit_of(request)
        withdraw_plans(maker=visit.maker, now=timezone.now())
        visit.begin_with(form.wish())
        return redirect("safe")
    wish = form.cleaned_data.get("wish")
    own = "own" in request.POST
    if wish is None:
        context = {"problem": form.problem(), "own": own}
        return render(request, "sharing/open.html", context, status=422)
    context = shared_page(wish, own=own) | {"problem": form.problem()}
    return render(request, "sharing/shared.html", context, status=422)


@require_safe
def routine(request: HttpRequest) -> HttpResponse:
    """Give this visit's routine as a file to send to somebody."""
    wish = visit_of(request).wish
    if wish is None:
        return redirect("home")
    response = HttpResponse(as_file(wish), content_type="application/json")
    response["Content-Disposition"] = 'attachment; filename="massage-routine.json"'
    return response
