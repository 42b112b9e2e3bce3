"""Pages about what there are several of: a shelf, a row to change, a row to remove."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Model, ProtectedError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from unknot.website.booking.letters.place_notices import tell_where
from unknot.website.office.actions import remove
from unknot.website.office.forms.article import ArticleForm
from unknot.website.office.forms.of_practice import OfPractice
from unknot.website.office.forms.place import PlaceForm
from unknot.website.office.forms.therapist import TherapistForm
from unknot.website.office.queries import is_waited_for
from unknot.website.office.views.leading import to_row, to_shelf
from unknot.website.office.views.rows import kind_named, show_row, shown
from unknot.website.people.doors import for_members
from unknot.website.people.models import Membership, Role
from unknot.website.practice.models import Modality, Practice, Therapist
from unknot.website.practice.queries import today_at

SEE_IT = "see"
"""The button that saves an article and shows it as readers will see it."""


@require_safe
@for_members(Role.OWNER)
def shelf(request: HttpRequest, member: Membership, shelf: str) -> HttpResponse:
    """List the rows of one kind."""
    kind = kind_named(shelf)
    rows = [(row, kind.line(row)) for row in kind.rows(member.practice)]
    return render(request, "office/shelf.html", shown(member, shelf) | {"rows": rows})


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Role.OWNER)
def row(
    request: HttpRequest, member: Membership, shelf: str, pk: int | None = None
) -> HttpResponse:
    """Show a row and change it, or add one."""
    kind = kind_named(shelf)
    old = None if pk is None else get_object_or_404(kind.rows(member.practice), pk=pk)
    form = kind.form(
        request.POST or None, request.FILES or None, instance=old, practice=member.practice
    )
    if request.method != "POST":
        return show_row(request, member, shelf, form)
    saved, done = _saved(form)
    if saved is None:
        return show_row(request, member, shelf, form)
    if SEE_IT in request.POST and isinstance(form, ArticleForm):
        return redirect("office_preview", member.practice.slug, saved)
    stays = kind.within or kind.beside
    return to_row(member, shelf, saved, done) if stays else to_shelf(member, shelf, done)


@transaction.atomic
def _saved(form: OfPractice[Any]) -> tuple[int | None, str]:
    """Save a row, give its number, and say what was done; no number where it makes no sense.

    One change to a practice at a time, so that a double click is told what the first one did.
    Clients write and are written to meanwhile.
    """
    Practice.objects.select_for_update(no_key=True).get(pk=form.practice.pk)
    now = timezone.now()
    if not form.is_valid():
        return None, ""
    if isinstance(form, ArticleForm):
        form.settle(now)
    number: int = form.save().pk
    if isinstance(form, ArticleForm):
        form.settle_pictures()
    return number, _done(form, now)


def _done(form: OfPractice[Any], now: datetime) -> str:
    """Say what saving did, by the word for it; whoever is to be told where to come is told."""
    if isinstance(form, PlaceForm) and form.is_elsewhere and tell_where(form.instance, now):
        return "told-where"
    if isinstance(form, TherapistForm) and not form.instance.registered_on(
        today_at(form.practice, now)
    ):
        return "not-registered"
    return "saved"


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Role.OWNER)
def remove_row(request: HttpRequest, member: Membership, shelf: str, pk: int) -> HttpResponse:
    """Ask whether to remove a row, and remove it."""
    old = get_object_or_404(kind_named(shelf).rows(member.practice), pk=pk)
    problem = _removed(old) if request.method == "POST" else ""
    if request.method == "POST" and not problem:
        return to_shelf(member, shelf, "removed")
    everything = shown(member, shelf) | {"row": old, "problem": problem}
    return render(request, "office/remove.html", everything, status=422 if problem else 200)


def _removed(old: Model) -> str:
    """Remove a row, or say why it has to stay."""
    if is_waited_for(old, timezone.now()):
        return _("Somebody on the waiting list hopes for this. You find them under People.")
    if isinstance(old, Modality) and old.service_set.exists():
        return _("Sessions are given in it. Please take it out of them first.")
    try:
        remove(old)
    except ProtectedError:
        if isinstance(old, Therapist):
            return _("Sessions are kept with them. Give them a last day instead, on their page.")
        return _("Something still needs it: an appointment, a therapist or a room. It stays.")
    return ""
