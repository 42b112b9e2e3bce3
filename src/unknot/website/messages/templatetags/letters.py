"""Where letters go."""

from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def letters_are_printed() -> bool:
    """Say whether letters are printed where the website runs, for want of a mail server."""
    return bool(settings.EMAIL_BACKEND.endswith(".console.EmailBackend"))
