"""The feed, and the page on which therapists look after their calendars."""

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from unknot.website.calendars import actions, feeds
from unknot.website.calendars.calendars_page import calendars_page
from unknot.website.calendars.errors import GONE, NOT_CONNECTED, NotReached
from unknot.website.calendars.forms import ChooseForm, ConnectForm
from unknot.website.calendars.models import OwnCalendar
from unknot.website.people.doors import for_members
from unknot.website.people.looks import looked_by
from unknot.website.people.models import Membership
from unknot.website.practice.models import Therapist
from unknot.website.shell.pace import HOUR, paced

PAGE = "calendars/calendars.html"
View = Callable[[HttpRequest, Membership, Therapist], HttpResponse]


@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:  # noqa: ARG001
    """Show a therapist’s appointments to whoever has the private address."""
    file = feeds.feed_behind(token, timezone.now())
    if file is None:
        raise Http404
    answer = HttpResponse(file, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'inline; filename="unknot.ics"'
    answer["Cache-Control"] = "private, no-store"
    return answer


@require_safe
@for_members()
def calendars(request: HttpRequest, member: Membership) -> HttpResponse:
    """Show how a therapist’s calendars are kept."""
    return render(request, PAGE, calendars_page(member))


def of_a_therapist(view: View) -> Callable[..., HttpResponse]:
    """Let a member act on their own diary; whoever has none has nothing to act on."""

    @require_POST
    @for_members()
    @wraps(view)
    def acting(request: HttpRequest, member: Membership) -> HttpResponse:
        if member.therapist is None:
            raise Http404
        return view(request, member, member.therapist)

    return acting


@of_a_therapist
def make(request: HttpRequest, member: Membership, therapist: Therapist) -> HttpResponse:
    """Make a private address, and show it this once."""
    token = feeds.make_feed(therapist, timezone.now())
    _note(member, "made", "feed")
    return render(request, PAGE, calendars_page(member, made=token))


@of_a_therapist
def stop(request: HttpRequest, member: Membership, therapist: Therapist) -> HttpResponse:  # noqa: ARG001
    """Let the private address lead to nothing."""
    feeds.stop_feed(therapist)
    _note(member, "stopped", "feed")
    return _back(member)


@paced("connect_calendar", at_most=30, seconds=HOUR)
@of_a_therapist
def connect(request: HttpRequest, member: Membership, therapist: Therapist) -> HttpResponse:
    """Connect a calendar server."""
    form = ConnectForm(request.POST)
    if not form.is_valid():
        return render(request, PAGE, calendars_page(member, form), status=422)
    try:
        actions.connect(therapist, form.access(), timezone.now())
    except NotReached as error:
        page = calendars_page(member, form, problem=_said_on_connecting(str(error)))
        return render(request, PAGE, page, status=422)
    _note(member, "connected", "calendar")
    return _back(member)


def _said_on_connecting(problem: str) -> str:
    """Say what was wrong; what is not connected yet is not tried again by itself."""
    return _(NOT_CONNECTED if problem == GONE else problem)


@of_a_therapist
def choose(request: HttpRequest, member: Membership, therapist: Therapist) -> HttpResponse:
    """Choose one of the calendars that were found."""
    form = ChooseForm(request.POST)
    if form.is_valid():
        actions.choose(_own(therapist), form.cleaned_data["number"], timezone.now())
    return _back(member)


@of_a_therapist
def look(request: HttpRequest, member: Membership, therapist: Therapist) -> HttpResponse:  # noqa: ARG001
    """Let the worker look at once."""
    actions.look_now(_own(therapist), timezone.now())
    return _back(member)


@of_a_therapist
def let_go(request: HttpRequest, member: Membership, therapist: Therapist) -> HttpResponse:  # noqa: ARG001
    """Forget a calendar with its password."""
    actions.let_go(therapist)
    _note(member, "let go", "calendar")
    return _back(member)


def _own(therapist: Therapist) -> OwnCalendar:
    own = OwnCalendar.objects.filter(therapist=therapist).first()
    if own is None:
        raise Http404
    return own


def _note(member: Membership, did: str, what: str) -> None:
    about = f"{what} of therapist {member.therapist_id}"
    looked_by(member, did=did, what=about, now=timezone.now())


def _back(member: Membership) -> HttpResponse:
    return redirect("calendars", practice=member.practice.slug)
