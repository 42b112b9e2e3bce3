"""A client’s page, for the practice’s own people: limits first, then what was heard and agreed."""

from datetime import datetime

import msgspec
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from unknot.craft.errors import InputError
from unknot.craft.knowledge.bounds import HOME_CEILING
from unknot.website.care.actions import ChangedMeanwhile, record_said
from unknot.website.care.consents_open import (
    Open,
    consent_by_mouth,
    open_consents,
    take_back_by_mouth,
)
from unknot.website.care.health.doctors_word import askable_in, may_note_doctors, only_who_treats
from unknot.website.care.health.told import Told, told_in
from unknot.website.care.models import Client, Listening
from unknot.website.care.pages.client import client_page
from unknot.website.care.queries import clients_of, only_talks
from unknot.website.care.treating import name_of, treat
from unknot.website.guide.forms.permission import LONGEST_ALLOWED, SAID, WHO, PermissionForm
from unknot.website.guide.saying import firmness_in_words
from unknot.website.known import load
from unknot.website.people.doors import for_members
from unknot.website.people.looks import looked_by
from unknot.website.people.models import Membership, Role
from unknot.website.people.sealing import SealBroken
from unknot.website.practice.queries import today_at

ASKED = "asked"
"""Says that a doctor, pharmacist or midwife was asked."""
CONSENTED, TAKEN_BACK = "consented", "taken_back"
"""Name what a client consented to by word of mouth, or took back."""

EARLIER, MOST_DIGITS = "earlier", 4
"""Holds how many turns somebody looks back, in so many digits at most."""


class Wrong(msgspec.Struct, frozen=True):
    """What was wrong in what was sent; `about` is the listening that a doctor’s answer is for."""

    status: int = 200
    trouble: str = ""
    asked: PermissionForm | None = None
    about: int = 0


FINE = Wrong()


@require_http_methods(["GET", "HEAD", "POST"])
@for_members()
def client(request: HttpRequest, member: Membership, number: int) -> HttpResponse:
    """Show a client to whoever treats them, and take changes, a yes, or a doctor’s answer."""
    found = get_object_or_404(clients_of(member), pk=number)
    if request.method == "POST":
        return _answered(request, member, found)
    _book_of_looks(member, found, "read")
    return _show(request, member, found)


def _answered(request: HttpRequest, member: Membership, found: Client) -> HttpResponse:
    if CONSENTED in request.POST or TAKEN_BACK in request.POST:
        return _consented(request, member, found)
    listening = _listening(request, found)
    try:
        told = told_in(listening, load())
    except SealBroken as broken:
        return _show(request, member, found, Wrong(410, str(broken)))
    if told is None:
        raise Http404
    _book_of_looks(member, found, "changed")
    if ASKED in request.POST:
        return _recorded(request, member, found, told)
    try:
        part = treat(request.POST, member, told, timezone.now())
    except ChangedMeanwhile as error:
        return _show(request, member, found, Wrong(409, str(error)))
    except InputError as error:
        return _show(request, member, found, Wrong(422, error.sentence))
    page = reverse("client", args=(found.practice.slug, found.pk))
    return redirect(f"{page}#{part}-{listening.pk}")


def _consented(request: HttpRequest, member: Membership, found: Client) -> HttpResponse:
    """Keep a consent that was given, or taken back, by word of mouth."""
    sent, now = request.POST, timezone.now()
    who = name_of(member)
    _book_of_looks(member, found, "changed")
    try:
        if TAKEN_BACK in sent:
            take_back_by_mouth(found, sent[TAKEN_BACK], to=who, now=now)
        else:
            consent_by_mouth(found, sent[CONSENTED], to=who, now=now)
    except InputError as error:
        return _show(request, member, found, Wrong(422, error.sentence))
    return redirect(reverse("client", args=(found.practice.slug, found.pk)) + "#consents")


def _listening(request: HttpRequest, found: Client) -> Listening:
    """Give the listening that was named, where it is one of this client’s."""
    named = request.POST.get("listening", "")
    if not named.isascii() or not named.isdigit() or len(named) > 18:
        raise Http404
    return get_object_or_404(found.listenings.select_related("practice"), pk=int(named))


def _recorded(request: HttpRequest, member: Membership, found: Client, told: Told) -> HttpResponse:
    """Keep what a doctor, pharmacist or midwife said, as the client tells it."""
    now = timezone.now()
    if not may_note_doctors(member, found, now):
        return _show(request, member, found, Wrong(422, only_who_treats()))
    today = today_at(told.listening.practice, now)
    askable = tuple(askable_in(told, load()))
    form = PermissionForm(request.POST, can_be_allowed=askable, today=today)
    if not form.is_valid():
        return _show(request, member, found, Wrong(422, asked=form, about=told.listening.pk))
    record_said(told.listening, form.permission(now), now, by=name_of(member))
    page = reverse("client", args=(found.practice.slug, found.pk))
    return redirect(f"{page}#doctors-{told.listening.pk}")


def _show(
    request: HttpRequest, member: Membership, found: Client, wrong: Wrong = FINE
) -> HttpResponse:
    now = timezone.now()
    today = today_at(member.practice, now)
    context = {
        "practice": member.practice,
        "page": client_page(found, now, load(), _turn(request)),
        "member": member,
        "me": member.therapist,
        "client": found,
        "notes_doctors": may_note_doctors(member, found, now),
        "may_erase": member.role == Role.OWNER,
        "consents_open": _consents_open(found, now),
        "wrong": wrong,
        "ask": PermissionForm(None, can_be_allowed=(), today=today),
        "today": today.isoformat(),
        "whom": {who: load().phrased(words) for who, words in WHO.items()},
        "answers": {said: load().phrased(words) for said, words in SAID.items()},
        "firmest": [(level, firmness_in_words(level)) for level in range(HOME_CEILING)],
        "longest": LONGEST_ALLOWED,
    }
    return render(request, "care/client.html", context, status=wrong.status)


def _turn(request: HttpRequest) -> int:
    """Read how far back somebody looks; what is no number looks at the newest."""
    said = request.GET.get(EARLIER, "")
    return int(said) if said.isascii() and said.isdigit() and len(said) <= MOST_DIGITS else 0


def _consents_open(found: Client, now: datetime) -> list[Open]:
    """Give what is to be asked for; what was taken back is told before a conversation as well."""
    due = open_consents(found, touch=not only_talks(found, now))
    return [one for one in open_consents(found) if one.taken_back or one in due]


def _book_of_looks(member: Membership, found: Client, did: str) -> None:
    looked_by(member, did=did, what=f"client {found.pk}", now=timezone.now())
