"""Asking a professional: the note to take along, and what they said."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe
from msgspec.structs import asdict

from unknot.craft.screening import Verdict, can_be_allowed
from unknot.website.guide.actions import withdraw_plans
from unknot.website.guide.forms.permission import PermissionForm
from unknot.website.guide.heading import heading_of
from unknot.website.guide.pages.note import note_page
from unknot.website.guide.understanding import once_allowed, understand
from unknot.website.guide.views.planning import show_outcome
from unknot.website.guide.visiting import visit_of
from unknot.website.known import load
from unknot.website.shell.pace import paced


@require_http_methods(["GET", "HEAD", "POST"])
@paced("asked", at_most=30)
def asked(request: HttpRequest) -> HttpResponse:
    """Take in what a professional said."""
    visit = visit_of(request)
    understood = understand(visit, load())
    if request.method != "POST" or understood is None:
        return redirect("plan")
    allowed = (*can_be_allowed(understood.clearance), *visit.cleared)
    if not allowed:
        return show_outcome(request, status=403)
    form = PermissionForm(request.POST, can_be_allowed=allowed, today=timezone.localdate())
    if not form.is_valid():
        if form.is_a_no():
            visit.let_go_of_permissions()
            withdraw_plans(maker=visit.maker, now=timezone.now())
        return show_outcome(request, status=422, form=form)
    if form.is_a_no():
        withdraw_plans(maker=visit.maker, now=timezone.now())
    visit.hold_permission(form.permission(timezone.now()))
    return redirect(heading_of(request.session).address)


@require_http_methods(["GET", "HEAD", "POST"])
@paced("take_back", at_most=30)
def take_back(request: HttpRequest) -> HttpResponse:
    """Take back what a professional said, and the plans that it allowed."""
    if request.method == "POST":
        visit = visit_of(request)
        visit.take_back(request.POST.get("asked", ""))
        withdraw_plans(maker=visit.maker, now=timezone.now())
    return redirect(heading_of(request.session).address)


@require_safe
def note(request: HttpRequest) -> HttpResponse:
    """Show the note to take to a doctor, pharmacist or midwife, made to be printed."""
    visit = visit_of(request)
    understood = understand(visit, load())
    if understood is None or understood.clearance.verdict is not Verdict.ASK_DOCTOR_FIRST:
        return redirect("plan")
    after = once_allowed(understood, visit, load())
    context = {"today": timezone.localdate(), **asdict(note_page(understood, after))}
    return render(request, "guide/note.html", context)
