"""The language of a page: what the person chose, or else what their browser asks for."""

from django.conf import settings
from django.dispatch import Signal
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils.cache import patch_vary_headers
from django.views.decorators.csrf import csrf_exempt
from django.views.i18n import set_language


class LanguageMiddleware(LocaleMiddleware):
    """Speak the language of whoever asks, and let no cache give them a page in another."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Say that a page depends on what was chosen, which a cookie holds."""
        patch_vary_headers(response, ("Cookie",))
        return super().process_response(request, response)


language_chosen = Signal()
"""Somebody chose a `language`: `request` says who, and `page` where they go on."""


@csrf_exempt
def choose(request: HttpRequest) -> HttpResponseBase:
    """Keep the language that was chosen in a cookie, and announce it.

    No form needs a proof of origin for that, so that a page which is the same for everyone can hold
    the choice; and nobody is harmed by another's.
    """
    answer = set_language(request)
    chosen = answer.cookies.get(settings.LANGUAGE_COOKIE_NAME)
    if chosen is not None:
        page = answer.headers.get("Location", "")
        language_chosen.send(sender=None, request=request, language=chosen.value, page=page)
    return answer
