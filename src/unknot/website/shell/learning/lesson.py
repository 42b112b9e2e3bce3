"""What all learning pages share: they are the same for everyone."""

from collections.abc import Callable

from django.http import HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from unknot.craft.score import Score, encode

View = Callable[..., HttpResponse]
FRESH_FOR_SECONDS = 3600


def lesson(view: View) -> View:
    """Let a page only be read, and be kept for an hour by whatever carries it."""
    return require_safe(cache_control(public=True, max_age=FRESH_FOR_SECONDS)(view))


def as_score(score: Score) -> HttpResponse:
    """Give a short score, for moving hands on a page."""
    return HttpResponse(encode(score), content_type="application/json")
