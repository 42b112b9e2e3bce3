"""Behind the link of a file: how far it has come, and the file itself."""

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from unknot.craft.language import to_say
from unknot.craft.score import decode
from unknot.website.exports.actions import call_off
from unknot.website.exports.along_page import GONE, export_page, is_gone, line
from unknot.website.exports.folder import folder
from unknot.website.exports.kinds import MIME, file_name
from unknot.website.exports.models import Export, State
from unknot.website.exports.parts import sent
from unknot.website.exports.queries import find_export
from unknot.website.shell.errors import problem
from unknot.website.shell.pace import paced

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
    if is_gone(export):
        return problem(request, 410, _(GONE))
    if export.state != State.READY:
        return redirect("export", token=token)
    name = file_name(decode(export.plan.score.encode()), export.ending)
    return sent(request, folder() / export.file, name=name, mime=MIME[export.ending])
