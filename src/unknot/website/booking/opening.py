"""What views of booking share: a database that may not answer, and addresses that are secrets."""

from collections.abc import Callable
from functools import wraps

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from unknot.website.shell.errors import problem

View = Callable[..., HttpResponse]


def all_or_nothing(view: View) -> View:
    """Answer with 503 where the database is busy, full, or refuses: then nothing sent is kept.

    The visit is saved here and not on the way out, where it would be too late to say so.
    """

    @wraps(view)
    def kept(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        try:
            response = view(request, *args, **kwargs)
            if request.session.modified and not request.session.is_empty():
                request.session.save()
                request.session.modified = False
        except DatabaseError:
            request.session.modified = False
            sentence = _("We are very busy just now, and nothing was booked. Please try again.")
            answer = problem(request, 503, sentence)
            answer["Retry-After"] = "10"
            return answer
        return response

    return kept


def private(view: View) -> View:
    """Keep an address that is a secret to ourselves: others learn no more than this site’s name.

    Without even the name, forms on the page would seem to come from nowhere, and be refused.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["Referrer-Policy"] = "strict-origin"
        response["X-Robots-Tag"] = "noindex"
        return response

    return guarded
