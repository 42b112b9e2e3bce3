"""Doors: who may see a page of a practice’s own people.

A stranger is asked to sign in; a member whose visit has not opened a second lock is asked to, or
to set one up; for everybody else who does not belong here the page is not there at all.
"""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse

from unknot.website.known import language
from unknot.website.people.models import Membership, Person, Role
from unknot.website.people.second_lock import WANTED, opened, to_second_lock
from unknot.website.shell.pages import page_sent_from

View = Callable[..., HttpResponse]


def for_members(*roles: Role) -> Callable[[View], View]:
    """Open a page, whose address names a practice, to its members in these roles; all if none.

    The view gets the membership in place of the practice.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, practice: str, **kwargs: object) -> HttpResponse:
            if not isinstance(request.user, Person):
                return to_sign_in(request)
            member = _membership(request.user, practice, roles or tuple(Role))
            if not opened(request, request.user):
                return to_second_lock(request, request.user, page_wanted(request))
            request.session.pop(WANTED, None)
            _remember_language(request.user)
            return view(request, member, **kwargs)

        return guarded

    return decorate


def for_people(view: View) -> View:
    """Open a page to whoever has signed in; the view gets the person."""

    @wraps(view)
    def guarded(request: HttpRequest, **kwargs: object) -> HttpResponse:
        if not isinstance(request.user, Person):
            return to_sign_in(request)
        return view(request, request.user, **kwargs)

    return guarded


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """Ask to sign in, and lead back to the page that somebody wanted."""
    return redirect_to_login(page_wanted(request))


def page_wanted(request: HttpRequest) -> str:
    """Give the page that somebody is on their way to: never where a form was only sent to."""
    read = request.method in {"GET", "HEAD"}
    return request.get_full_path() if read else page_sent_from(request)


def _remember_language(person: Person) -> None:
    """Keep in which language somebody reads, so that they are written to in it."""
    if person.language != language():
        person.language = language()
        person.save(update_fields=("language",))


def _membership(person: Person, practice: str, roles: tuple[Role, ...]) -> Membership:
    members = Membership.objects.select_related("practice", "therapist", "person")
    found = members.filter(person=person, practice__slug=practice, role__in=roles).first()
    if found is None:
        raise Http404
    return found
