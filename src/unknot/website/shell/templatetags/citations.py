"""Works in templates: named the same wherever they stand."""

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def cite(name: str, address: str) -> SafeString:
    """Name a work, with a link where it can be read."""
    if not address:
        return conditional_escape(name)
    return format_html('<a href="{}" rel="noreferrer">{}</a>', address, name)
