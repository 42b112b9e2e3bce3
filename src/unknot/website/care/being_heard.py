"""The page of listening as it is asked and answered, wherever it leads."""

from collections.abc import Callable, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from unknot.craft.errors import InputError
from unknot.craft.planning.wish import Wish
from unknot.website.care.bridge import heard_of
from unknot.website.care.forms.listen import ListenForm, sent_by
from unknot.website.care.heard import Heard
from unknot.website.care.leading import answers_are_theirs, lead_on
from unknot.website.care.models import Listening
from unknot.website.care.pages.listen import CONSENT, listen_page
from unknot.website.care.pages.listen_words import can_be_brought
from unknot.website.guide.visiting import visit_of
from unknot.website.known import load
from unknot.website.people.sealing import SealBroken
from unknot.website.practice.models import Practice

Ask = Callable[[Mapping[str, Any], Mapping[str, Any]], HttpResponse]
"""Asks again, with what was sent, and what was wrong in it."""


def form_sent(request: HttpRequest) -> ListenForm:
    """Read the page as it was sent."""
    return ListenForm(request.POST, knowledge=load())


def heard_in(request: HttpRequest, form: ListenForm) -> Heard:
    """Give what was told on a page that can be read."""
    visit = visit_of(request)
    return form.heard(can_be_brought(visit, load()), (visit.wish or Wish()).sore)


def take_told(
    request: HttpRequest, approach: str, keep: Callable[[Heard], Listening], ask: Ask
) -> HttpResponse:
    """Keep what was told by a link, and go on to the questions about health.

    It is asked again where the page cannot be read, or nothing may be kept without a yes.
    """
    form = form_sent(request)
    if not form.is_valid():
        return ask(request.POST, form.errors)
    heard = heard_in(request, form)
    try:
        listening = keep(heard)
    except InputError as error:
        return ask(request.POST, {CONSENT: [error.sentence]})
    return redirect(lead_on(request, listening, heard, approach))


def sent_before(told: Listening | None) -> Mapping[str, Any]:
    """Fill the page in with what was told before; nothing where that cannot be opened."""
    try:
        return {} if told is None else sent_by(heard_of(told))
    except SealBroken:
        return {}


def show_listening(
    request: HttpRequest,
    practice: Practice,
    sent: Mapping[str, Any],
    approach: str,
    *,
    errors: Mapping[str, Any] | None = None,
    **more: object,
) -> HttpResponse:
    """Ask what should be different afterwards, on the way to the address of an approach."""
    visit = visit_of(request)
    brought = can_be_brought(visit, load())
    context = {
        "practice": practice,
        "page": listen_page(sent, errors or {}, practice, brought, load()),
        "asks_who": not answers_are_theirs(request, visit, approach),
        "same_person": bool(sent.get("same_person")),
        "look": visit.look,
        "stopped": bool(visit.stopped),
        **more,
    }
    return render(request, "care/listen.html", context, status=422 if errors else 200)
