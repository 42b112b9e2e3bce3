"""The pages of the waiting list. Looking changes nothing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from unknot.website.booking.actions import accept, join, leave, let_pass, sent_as
from unknot.website.booking.all_or_nothing import all_or_nothing
from unknot.website.booking.errors import BookingError, NotFree, NotOffered, NotTheirs, Over
from unknot.website.booking.form_keys import checked_key, new_key
from unknot.website.booking.forms import LookForm, WaitForm
from unknot.website.booking.guests import guest_of
from unknot.website.booking.links import link_to, link_to_wait
from unknot.website.booking.not_by_staff import not_by_staff
from unknot.website.booking.pages.choosing import Chosen, Look, choose
from unknot.website.booking.pages.hoping import hope_of
from unknot.website.booking.pages.short_hands import short_hands
from unknot.website.booking.pages.showing import to_listening
from unknot.website.booking.pages.waiting import waiting_page
from unknot.website.booking.private import nothing_behind, private
from unknot.website.booking.queries.waiting import waiting_behind, waits_besides
from unknot.website.booking.remembering import booked_as, known, remember
from unknot.website.booking.stopped import stopped_since
from unknot.website.care.models import Listening
from unknot.website.care.queries import listening_of
from unknot.website.guide.visiting import visit_of
from unknot.website.practice.models import Practice
from unknot.website.shell.errors import problem
from unknot.website.shell.pace import paced

ALREADY = "already"
"""Says on the page of a place that somebody asked for it once more."""
BESIDE = "beside"
"""Says there that somebody keeps another place, too, which they asked for before."""


@require_http_methods(["GET", "HEAD", "POST"])
@paced("wait", at_most=20, seconds=15 * 60)
@all_or_nothing
def wait(request: HttpRequest, practice: str) -> HttpResponse:
    """Ask on which days somebody would like a time, and put them on the list."""
    found = get_object_or_404(Practice, slug=practice)
    listening = listening_of(request.session, found)
    if listening is None:
        return to_listening(found)
    look, times = LookForm(request.GET), reverse("choose_time", args=(found.slug,))
    if not look.is_valid():
        return problem(request, 400, start=times)
    try:
        chosen = choose(found, listening, Look(**look.cleaned_data), timezone.now())
    except NotOffered as error:
        return problem(request, 404, str(error), times)
    if chosen is None or chosen.asks_town:
        return redirect(f"{times}?{request.GET.urlencode()}")
    return _asked(request, chosen, listening)


@require_http_methods(["GET", "HEAD", "POST"])
@paced("waiting", at_most=30)
@private
@all_or_nothing
@not_by_staff(waiting_behind)
def waiting(request: HttpRequest, link: str) -> HttpResponse:
    """Show what is offered to somebody who waits, or hear what they say to it."""
    try:
        waits = waiting_behind(link)
        stopped = stopped_since(visit_of(request), waits) if waits.is_open else None
        if request.method == "POST" and not (stopped and request.POST.get("say") == "take"):
            return _answered(request, link)
        page = waiting_page(waits, timezone.now())
        page |= {"already": ALREADY in request.GET, "beside": BESIDE in request.GET}
        page |= {
            "stopped": stopped,
            "typed": booked_as(request.session, waits.practice, waits.client),
        }
    except Over as error:
        return nothing_behind(request, error)
    status = 409 if request.method == "POST" else 200
    return render(request, "booking/waiting.html", page, status=status)


def _asked(request: HttpRequest, chosen: Chosen, listening: Listening) -> HttpResponse:
    form = WaitForm(
        request.POST if request.method == "POST" else None,
        told=listening,
        service=chosen.service,
        at_home=chosen.at_home,
        initial=known(request, chosen.practice, listening) | {"key": new_key()},
    )
    not_theirs = False
    if request.method == "POST" and form.is_valid():
        try:
            return _joined(request, chosen, form, listening)
        except BookingError as error:
            form.add_error(None, str(error))
            not_theirs = isinstance(error, NotTheirs)
    short = short_hands(listening, chosen.service, timezone.now(), at_home=chosen.at_home)
    shown = {"practice": chosen.practice, "chosen": chosen, "form": form, "short": short}
    shown["not_theirs"] = not_theirs
    shown["typed"] = booked_as(request.session, chosen.practice, listening.client)
    return render(request, "booking/wait.html", shown, status=422 if form.errors else 200)


def _joined(
    request: HttpRequest, chosen: Chosen, form: WaitForm, listening: Listening
) -> HttpResponse:
    said, now = form.cleaned_data, timezone.now()
    hope = hope_of(chosen, said["first_day"], said["last_day"], now)
    guest = guest_of(request, form)
    key = checked_key(said["key"])
    waits = join(hope, guest, listening, request_key=key, now=now)
    remember(request.session, waits.client, said)
    page = reverse("waiting", args=(link_to_wait(waits),))
    if waits.request_key != sent_as(hope, guest, key):
        return redirect(f"{page}?{ALREADY}")
    return redirect(f"{page}?{BESIDE}" if waits_besides(waits) else page)


def _answered(request: HttpRequest, link: str) -> HttpResponse:
    """Take an offer, let it pass, or leave the list; raises Over.

    What is not free any more when it is taken is let pass for them.
    """
    said, shown = request.POST.get("say"), request.POST.get("offer", "")
    try:
        if said == "take":
            return redirect("appointment", link=link_to(accept(link, timezone.now(), shown=shown)))
        if said == "pass":
            let_pass(link, shown=shown)
    except BookingError as error:
        if isinstance(error, NotFree):
            let_pass(link, shown=shown)
        page = waiting_page(waiting_behind(link), timezone.now()) | {"sentence": str(error)}
        return render(request, "booking/waiting.html", page, status=409)
    if said == "leave":
        leave(link)
    if said not in {"pass", "leave"}:
        return problem(request, 400, start=request.path)
    return redirect("waiting", link=link)
