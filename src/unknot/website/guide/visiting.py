"""What every view of the guide needs: the visit behind a request."""

from django.http import HttpRequest
from django.utils import timezone

from unknot.craft.planning.wish import Wish
from unknot.website.guide.bridge import Visit
from unknot.website.guide.resuming import begun_on, take_over
from unknot.website.known import load

FIRST_WISH = Wish(first_session=True)
"""What a visit is asked with before it wishes anything."""


def visit_of(request: HttpRequest) -> Visit:
    """Give the visit that a request belongs to, as of now."""
    now = timezone.now()
    take_over(request.session, begun_on(request.COOKIES, now))
    return Visit(request.session, now, load().version)
