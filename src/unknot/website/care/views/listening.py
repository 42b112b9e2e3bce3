"""Listening: the first page of a booking."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from unknot.website.care.actions import hear, let_go_of_what_is_over
from unknot.website.care.being_heard import form_sent, heard_in, sent_before, show_listening
from unknot.website.care.going_on import MINE, begins_afresh, first_name_in
from unknot.website.care.leading import approach_at, ask_afresh, lead_on
from unknot.website.care.models import Listening
from unknot.website.care.queries import held_by, listening_of
from unknot.website.guide.heading import Heading, head_for, heading_of
from unknot.website.guide.visiting import visit_of
from unknot.website.practice.models import Practice
from unknot.website.practice.practice_page import HELLO
from unknot.website.practice.taking import Takes, takes
from unknot.website.shell.pace import paced

ANEW = "anew"


@require_http_methods(["GET", "HEAD", "POST"])
@paced("listen", at_most=60)
def listen(request: HttpRequest, practice: str) -> HttpResponse:
    """Ask what should be different afterwards, and whatever else they like to say."""
    found = get_object_or_404(Practice, slug=practice)
    can_be_had = takes(found, timezone.now())
    if not can_be_had.anything:
        return _closed(request, found, can_be_had)
    if request.method == "POST":
        return _told(request, found)
    told = None if ANEW in request.GET else listening_of(request.session, found)
    if told is not None and begins_afresh(told, request.GET, timezone.now()):
        return _ask_whether_it_was_them(request, found, told, can_be_had)
    return show_listening(
        request,
        found,
        sent_before(told),
        approach_at(found),
        anew=ANEW in request.GET,
        filled_in=told is not None,
        mine=MINE in request.GET,
        takes=can_be_had,
    )


def _ask_whether_it_was_them(
    request: HttpRequest, practice: Practice, told: Listening, can_be_had: Takes
) -> HttpResponse:
    """Begin afresh, for whoever sits there now; of what was told, only a first name is shown."""
    return show_listening(
        request,
        practice,
        {},
        approach_at(practice),
        anew=True,
        asks_who=False,
        was_it=first_name_in(told),
        takes=can_be_had,
    )


def _closed(request: HttpRequest, practice: Practice, can_be_had: Takes) -> HttpResponse:
    """Say before anything is answered that nothing can be booked; what is sent is not kept."""
    status = 409 if request.method == "POST" else 200
    around = {"practice": practice, "takes": can_be_had, "hello": HELLO}
    return render(request, "care/closed.html", around, status=status)


def _told(request: HttpRequest, practice: Practice) -> HttpResponse:
    """Keep what was told, and go on to the questions about health."""
    form, approach = form_sent(request), approach_at(practice)
    told, now = listening_of(request.session, practice), timezone.now()
    anew = ANEW in request.POST or (told is not None and begins_afresh(told, request.POST, now))
    if not form.is_valid():
        mine, sent = MINE in request.POST, request.POST
        return show_listening(
            request, practice, sent, approach, errors=form.errors, anew=anew, mine=mine
        )
    heard = heard_in(request, form)
    if form.cleaned_data["same_person"]:
        head_for(request.session, Heading(approach))
    if anew:
        ask_afresh(visit_of(request))
    goes_on = _goes_on(request, practice)
    let_go_of_what_is_over(now)
    listening = hear(
        request.session, practice, heard, maker=visit_of(request).maker, now=now, anew=anew
    )
    if goes_on and not anew:
        head_for(request.session, Heading(approach, about=listening.pk))
    return redirect(lead_on(request, listening, heard, approach))


def _goes_on(request: HttpRequest, practice: Practice) -> bool:
    """Say whether what was answered last was for what was told last: then it is for this, too."""
    about = heading_of(request.session).about
    return bool(about) and about == held_by(request.session, practice)
