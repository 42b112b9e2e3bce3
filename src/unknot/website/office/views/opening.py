"""The page that opens a practice: by whoever runs this website, or by somebody signed in."""

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from unknot.craft.errors import InputError
from unknot.website.office import first_code
from unknot.website.office.actions import open_practice
from unknot.website.office.forms.fresh import NewPracticeForm
from unknot.website.people import second_lock
from unknot.website.people.models import Membership, Person, Role
from unknot.website.practice.hours import write_hours
from unknot.website.practice.towns import towns
from unknot.website.shell.pace import HOUR, keeps_pace, within_pace

TRIES_AN_HOUR = 20
OPENED_AN_HOUR = 5
OPENED = "opened"
"""What a visit remembers: the membership of the owner for whom it opened a practice."""


@require_http_methods(["GET", "HEAD", "POST"])
def new_practice(request: HttpRequest) -> HttpResponse:
    """Ask the few questions that open a practice, and open it.

    The first one takes the code that the server prints. Later ones take somebody signed in: an
    owner, or somebody with the code.
    """
    person = request.user if isinstance(request.user, Person) else None
    is_first = first_code.is_first()
    if person is None and not is_first:
        return redirect_to_login(request.get_full_path())
    needs_code = person is None or not _owns_one(person)
    if person is not None and not needs_code and not second_lock.opened(request, person):
        return second_lock.to_second_lock(request, person, request.path)
    form = NewPracticeForm(_sent(request, person), initial={"email": person} if person else None)
    refused = ""
    if request.method == "POST":
        refused = _refused(request) if needs_code else _too_many(request.user)
        if refused:
            form.add_error(None, refused)
        elif form.is_valid():
            try:
                return _opened(request, open_practice(form.asked_for()), person)
            except InputError as error:
                form.add_error("name", str(error))
    shown = {
        "form": form,
        "needs_code": needs_code,
        "person": person,
        "towns": towns(),
        "code": request.POST.get("code", ""),
        "code_problem": refused,
        "is_first": is_first,
    }
    return render(request, "office/new.html", shown, status=422 if form.errors else 200)


@require_safe
def opened(request: HttpRequest) -> HttpResponse:
    """Say that a practice is open and how its owner goes on, in the visit that opened it."""
    rows = Membership.objects.select_related("practice", "person", "therapist")
    member = rows.filter(pk=request.session.get(OPENED, 0)).first()
    if member is None:
        return redirect("new_practice")
    if isinstance(request.user, Person):
        return redirect("office", member.practice.slug)
    week = member.therapist.week if member.therapist else {}
    shown = {
        "member": member,
        "practice": member.practice,
        "hours": write_hours(week.get("0", ())),
    }
    return render(request, "office/opened.html", shown)


def _sent(request: HttpRequest, person: Person | None) -> dict[str, str] | None:
    """Give what was sent; whoever is signed in becomes the owner, whatever address they write."""
    if request.method != "POST":
        return None
    sent = {name: value for name, value in request.POST.items() if isinstance(value, str)}
    return sent | {"email": person.email} if person else sent


def _owns_one(person: Person) -> bool:
    return Membership.objects.filter(person=person, role=Role.OWNER).exists()


def _refused(request: HttpRequest) -> str:
    """Say why somebody may not open a practice; empty where they may."""
    if not keeps_pace(request, "first-code", at_most=TRIES_AN_HOUR, seconds=HOUR):
        return _("That was a lot of tries. Please come back in an hour.")
    said = request.POST.get("code", "")
    if not said.strip():
        return _("Please write the code.")
    if not first_code.opens(said):
        return _(
            "This is not the code. “.venv/bin/unknot practice code” prints it, in the folder where"
            " the website runs and with the same settings."
        )
    return ""


def _too_many(person: object) -> str:
    """Say why an owner may not open one more just now; empty where they may."""
    name = f"practice:{person.pk if isinstance(person, Person) else None}"
    if within_pace(name, at_most=OPENED_AN_HOUR, seconds=HOUR):
        return ""
    return _("That was a lot at once. Please come back in an hour.")


def _opened(request: HttpRequest, member: Membership, person: Person | None) -> HttpResponse:
    if person is not None:
        return redirect("office", member.practice.slug)
    request.session[OPENED] = member.pk
    return redirect("practice_opened")
