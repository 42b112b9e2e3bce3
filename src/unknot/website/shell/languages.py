"""The language of a page: what the person chose, or else what their browser asks for."""

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


choose = csrf_exempt(set_language)
"""Keeps the language that was chosen in a cookie. No form needs a proof of origin for that, so that
a page which is the same for everyone can hold the choice; and nobody is harmed by another's."""
