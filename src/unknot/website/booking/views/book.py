"""The page where a held time becomes certain. It only connects."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from unknot.website.booking.actions import confirm
from unknot.website.booking.all_or_nothing import all_or_nothing
from unknot.website.booking.cleared import check_cleared
from unknot.website.booking.errors import (
    BookedOtherwise,
    BookingError,
    ChangedMeanwhile,
    NotCleared,
    NotFree,
    NotHeld,
    NotTheirs,
    Over,
    Replaced,
    TooManyBooked,
)
from unknot.website.booking.forms import DetailsForm
from unknot.website.booking.guests import guest_of
from unknot.website.booking.links import link_to
from unknot.website.booking.models import SETTLED, Appointment, State
from unknot.website.booking.pages.as_booked import as_booked
from unknot.website.booking.pages.choosing import Look
from unknot.website.booking.pages.short_hands import short_hands
from unknot.website.booking.pages.showing import Trouble, times_instead, to_listening
from unknot.website.booking.queries import appointment_behind, sessions_with
from unknot.website.booking.remembering import is_new, known, remember
from unknot.website.booking.visits import held_link
from unknot.website.booking.when import date_of, wall
from unknot.website.care.health.heavy_words import sounds_heavy
from unknot.website.care.models import Listening
from unknot.website.care.queries import listening_of
from unknot.website.people.models import Person
from unknot.website.practice.models import Practice
from unknot.website.shell.pace import paced


@require_http_methods(["GET", "HEAD", "POST"])
@paced("book", at_most=30, seconds=15 * 60)
@all_or_nothing
def book(request: HttpRequest, practice: str) -> HttpResponse:
    """Ask who somebody is, and confirm what they hold."""
    found = get_object_or_404(Practice, slug=practice)
    listening = listening_of(request.session, found)
    link = held_link(request.session, found)
    if listening is None:
        return to_listening(found)
    try:
        held = appointment_behind(link)
    except Replaced:  # it was booked, and somebody was corrected since
        return redirect("appointment", link=link)
    except Over:
        return redirect("choose_time", practice=found.slug)
    if held.state in SETTLED:
        again = request.method == "POST"
        return _ask(request, held, link, listening) if again else redirect("appointment", link=link)
    if held.state != State.HELD or held.begins <= timezone.now():
        return _gone(request, held)
    return _refused(request, held, listening) or _ask(request, held, link, listening)


def _refused(request: HttpRequest, held: Appointment, listening: Listening) -> HttpResponse | None:
    """Say what speaks against it by what was told since it was held, before anybody is named.

    The hold is left to run out: what was told may still be put right.
    """
    try:
        check_cleared(listening, held.service, timezone.now(), [held.therapist])
    except NotCleared as error:
        return times_instead(request, held.practice, Look(), Trouble(str(error), 409))
    return None


def _ask(request: HttpRequest, held: Appointment, link: str, listening: Listening) -> HttpResponse:
    form = DetailsForm(
        request.POST if request.method == "POST" else None,
        told=listening,
        service=held.service,
        at_home=held.at_home,
        initial=known(request, held.practice, listening),
    )
    if request.method == "POST" and request.POST.get("held") != held.link_hash:
        return _details(request, held, form, listening, str(ChangedMeanwhile()))
    if request.method != "POST" or not form.is_valid():
        return _details(request, held, form, listening)
    try:
        booked = confirm(link, guest_of(request, form), listening, timezone.now())
    except TooManyBooked as error:
        return _details(request, held, form, listening, str(error))
    except BookingError as error:
        return _not_booked(request, held, error)
    if booked.client is not None:
        remember(request.session, booked.client, form.cleaned_data)
    return redirect("appointment", link=link)


def _details(
    request: HttpRequest,
    held: Appointment,
    form: DetailsForm,
    listening: Listening,
    otherwise: str = "",
) -> HttpResponse:
    """Show what is held, with the form; `otherwise` says that the form was about another time."""
    if held.state in SETTLED:
        return as_booked(request, held)
    assert held.held_until is not None
    now = timezone.now()
    shown = {
        "practice": held.practice,
        "held": held,
        "until": wall(held.held_until, held.practice),
        "over": held.held_until <= now,
        "soon": held.changeable_until < now,
        "short": short_hands(listening, held.service, now, at_home=held.at_home),
        "sessions": sessions_with(held),
        "asks": held.practice.approves_new_clients and is_new(request, held.practice, listening),
        "form": form,
        "signed_in": isinstance(request.user, Person),
        "sentence": otherwise,
        "heavy": sounds_heavy(request.POST.get("notes", "")),
    }
    status = 409 if otherwise else 422 if form.errors else 200
    return render(request, "booking/details.html", shown, status=status)


def _not_booked(request: HttpRequest, held: Appointment, why: BookingError) -> HttpResponse:
    """Say why a form booked nothing: beside free times, or with what was booked by it before."""
    match why:
        case BookedOtherwise():
            return as_booked(request, appointment_behind(link_to(held)))
        case NotHeld() | Over():
            return _gone(request, held)
        case NotFree():
            return _gone(request, held, why)
    trouble = Trouble(str(why), 409, not_theirs=isinstance(why, NotTheirs))
    return times_instead(request, held.practice, Look(), trouble)


def _gone(request: HttpRequest, held: Appointment, why: BookingError | None = None) -> HttpResponse:
    """Tell that the hold is over, or why it cannot be had any more, beside the nearest times."""
    look = Look(held.service_id, held.place_id, held.at_home, day=date_of(held))
    sessions = len(sessions_with(held))
    trouble = Trouble(str(why or NotHeld()), 410, near=held.first_cell, sessions=sessions)
    return times_instead(request, held.practice, look, trouble)
