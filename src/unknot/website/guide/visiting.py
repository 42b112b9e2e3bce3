"""What every view of the guide needs: the visit behind a request."""

from django.http import HttpRequest
from django.utils import timezone

from unknot.website.guide.bridge import Visit
from unknot.website.guide.resuming import begun_on, take_over
from unknot.website.known import load


def visit_of(request: HttpRequest) -> Visit:
    """Give the visit that a request belongs to, as of now."""
    now = timezone.now()
    take_over(request.session, begun_on(request.COOKIES, now))
    return Visit(request.session, now, load().version)
