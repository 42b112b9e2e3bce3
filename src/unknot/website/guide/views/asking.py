"""Where it aches, for how long, to what end, with whom and how."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_safe

from unknot.craft.rendering.picture import BUILDS
from unknot.website.guide.actions import let_go_of_what_is_over
from unknot.website.guide.forms.wish import WishForm, sent_by
from unknot.website.guide.heading import head_for_the_plan
from unknot.website.guide.pages.home import home_page
from unknot.website.guide.saying import wish_in_words
from unknot.website.guide.visiting import FIRST_WISH, visit_of
from unknot.website.known import load
from unknot.website.shell.pace import paced


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
    if visit.wish is None:
        let_go_of_what_is_over(now=timezone.now())
    visit.hold_wish(form.wish(), form.look())
    head_for_the_plan(request.session)
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
