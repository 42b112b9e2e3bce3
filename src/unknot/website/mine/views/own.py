"""One’s own page."""

from itertools import chain

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from unknot.website.booking.errors import Over
from unknot.website.booking.private import private
from unknot.website.booking.queries import appointment_behind
from unknot.website.care.actions import record_consents, remember_language
from unknot.website.care.consenting import Purpose, consent_words
from unknot.website.care.models import Client
from unknot.website.guide.visiting import visit_of
from unknot.website.known import load
from unknot.website.mine.erasing import StillComing, StillOwning, erase, erase_all
from unknot.website.mine.handing_over import as_file, as_page
from unknot.website.mine.in_words import in_words_of
from unknot.website.mine.kept import kept_of, otherwise_than_before
from unknot.website.mine.mine_page import coming_of, mine_page
from unknot.website.mine.recognising import take_as_own, unsure_at
from unknot.website.people.doors import for_people
from unknot.website.people.looks import looked
from unknot.website.people.models import Person
from unknot.website.people.sealing import SealBroken
from unknot.website.shell.errors import problem

READABLE = "readable"
"""Asks for a page to read, rather than a file for other programs."""


@require_safe
@for_people
def mine(request: HttpRequest, person: Person) -> HttpResponse:
    """Show one’s own page; practices write in the language that it is read in."""
    for client in person.clients.all():
        remember_language(client)
    page = mine_page(person, visit_of(request), timezone.now())
    return render(request, "mine/mine.html", {"mine": page})


@require_POST
@private
@for_people
def by_link(request: HttpRequest, person: Person, link: str) -> HttpResponse:  # noqa: ARG001
    """Take a booking for one’s own: one has its link, and proved the address it was made with."""
    try:
        client = appointment_behind(link).client
    except Over as error:
        raise Http404 from error
    if client is None or not (client.person_id == person.pk or take_as_own(person, client)):
        raise Http404
    return redirect("mine")


@require_POST
@for_people
def take_along(request: HttpRequest, person: Person) -> HttpResponse:
    """Give everything that practices keep of somebody as one file: to read, or for programs."""
    now = timezone.now()
    try:
        to_read = READABLE in request.POST
        file = as_page(in_words_of(person, load())) if to_read else as_file(kept_of(person))
    except SealBroken as error:
        return problem(request, 503, str(error))
    for client in person.clients.select_related("practice"):
        who, what = f"person {person.pk}", f"client {client.pk}"
        looked(client.practice, who=who, did="took along", what=what, now=now)
    return file


@require_POST
@for_people
def consent(request: HttpRequest, person: Person, practice: str) -> HttpResponse:
    """Change what one consented to; without a yes to keeping anything, erasing comes next."""
    client = _client(person, practice)
    otherwise = otherwise_than_before(client, request.POST.keys())
    record_consents(client, otherwise, consent_words(client.practice), timezone.now())
    if otherwise.get(Purpose.DATA) is False:
        return redirect("mine_erase_at", practice=client.practice.slug)
    return redirect("mine")


@for_people
def go(request: HttpRequest, person: Person, practice: str) -> HttpResponse:
    """Ask once more before a practice forgets somebody, and then do it."""
    client = _client(person, practice)
    if request.method == "POST":
        try:
            erase(client, person, timezone.now())
        except StillComing:
            return _ask_to_erase(request, person, client, status=422)
        return redirect("mine")
    return _ask_to_erase(request, person, client, status=200)


@for_people
def go_for_good(request: HttpRequest, person: Person) -> HttpResponse:
    """Ask once more before everything goes, the account with it, and then do it."""
    if request.method == "POST":
        try:
            erase_all(person, timezone.now())
        except StillComing:
            return _ask_to_erase(request, person, None, status=422)
        except StillOwning as error:
            return problem(request, 422, str(error))
        request.session.flush()
        return redirect("home")
    return _ask_to_erase(request, person, None, status=200)


def _ask_to_erase(
    request: HttpRequest, person: Person, client: Client | None, status: int
) -> HttpResponse:
    """Ask once more; with a session ahead, show first where it can be cancelled."""
    stays, clients = unsure_at(person), person.clients.all()
    visit, now = visit_of(request), timezone.now()
    if client is not None:
        stays, clients = stays.filter(pk=client.practice_id), clients.filter(pk=client.pk)
    page = {
        "practice": client and client.practice,
        "stays": stays,
        "ahead": [*chain.from_iterable(coming_of(one, visit, now) for one in clients)],
    }
    return render(request, "mine/go.html", page, status=status)


def _client(person: Person, practice: str) -> Client:
    return get_object_or_404(
        Client.objects.select_related("practice"), person=person, practice__slug=practice
    )
