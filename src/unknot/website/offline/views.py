"""The service worker, the manifest, and pages that work without a network."""

import json

import msgspec
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, get_supported_language_variant, override
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from unknot.craft.errors import InputError, Withheld
from unknot.craft.writing import as_json
from unknot.website.guide.planned import planned_score
from unknot.website.guide.resuming import let_go_of_begun
from unknot.website.guide.stopping import unless_stopped
from unknot.website.guide.understanding import understand
from unknot.website.guide.visiting import visit_of
from unknot.website.known import load
from unknot.website.offline.manifest import manifest_of
from unknot.website.offline.precache import precache
from unknot.website.offline.record import answers_holding, kept_record
from unknot.website.offline.shell_pages import shell_pages
from unknot.website.privacy import permissions

TAKES_BACK = ("safe", "asked", "take_back", "begin_shared", "stopped")
"""What changes the answers, or ends their hold: what was kept before is asked about afresh."""


@require_safe
@cache_control(no_cache=True)
def service_worker(request: HttpRequest) -> HttpResponse:
    """Give the service worker, from the root so that it may answer for every page.

    A browser asks for it without telling which language was chosen, so its address says that.
    """
    with override(_wanted_language(request)):
        said = _said_to_the_worker()
    start = f'import {{ start }} from "{static("offline/worker.js")}";\n'
    script = f"{start}start(self, {json.dumps(said)});\n"
    return HttpResponse(script, content_type="text/javascript; charset=utf-8")


def _said_to_the_worker() -> dict[str, object]:
    ahead = precache()
    return {
        "version": ahead.version,
        "files": ahead.files,
        "pages": ahead.pages,
        "language": ahead.language,
        "takesBack": [reverse(name) for name in TAKES_BACK],
        "damaged": render_to_string("offline/damaged.html"),
    }


def _wanted_language(request: HttpRequest) -> str:
    """Give the language that an address names, or else that of whoever asks."""
    wanted = request.GET.get("language") or get_language() or settings.LANGUAGE_CODE
    try:
        return get_supported_language_variant(wanted)
    except LookupError:
        raise Http404 from None


@require_safe
@cache_control(public=True, max_age=86_400)
def manifest(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Say how the website is installed."""
    written = msgspec.json.encode(manifest_of(static))
    return HttpResponse(written, content_type="application/manifest+json")


@require_safe
@cache_control(public=True, max_age=60)
def shell_page(request: HttpRequest, build: str = "") -> HttpResponse:
    """Give a page that is the same for everyone who speaks a language.

    A worker asks for one in the language that it was made for, without telling who asks.
    """
    wanted = _wanted_language(request)
    with override(wanted):
        page = shell_pages().get(request.path)
    if page is None:
        raise Http404
    response = HttpResponse(page, headers={"Content-Language": wanted})
    if build:
        response["Permissions-Policy"] = permissions("microphone")  # for commands, on the device
    return response


@csrf_exempt
@require_POST
def forget_begun(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Let this device forget the massage that was begun on it.

    A page that a device holds has no key to send; sent by others, it takes but an offer away.
    """
    response = HttpResponse(status=204)
    let_go_of_begun(response)
    return response


@require_safe
@unless_stopped(refused=409)
def holding(request: HttpRequest) -> HttpResponse:
    """Tell the answers of this visit from any others, without telling them; 409 without any."""
    visit = visit_of(request)
    if visit.clear_until is None:
        return HttpResponse(status=409)
    return JsonResponse(answers_holding(visit, visit.clear_until))


@require_safe
@unless_stopped(refused=409)
def record(request: HttpRequest) -> HttpResponse:
    """Give this visit's session to keep on the device; 409 where there is none to keep."""
    visit = visit_of(request)
    understood, until = understand(visit, load()), visit.clear_until
    if understood is None or until is None:
        return HttpResponse(status=409)
    try:
        score = planned_score(understood)
    except (Withheld, InputError):
        return HttpResponse(status=409)
    kept = kept_record(
        score,
        understood.wish,
        visit,
        until=until,
        now=timezone.now(),
        meanwhile=understood.is_meanwhile,
    )
    return HttpResponse(as_json(kept), content_type="application/json")
