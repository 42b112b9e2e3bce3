"""Works in templates: named the same wherever they stand."""

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from unknot.craft.language import ENGLISH
from unknot.craft.said import Said
from unknot.website.known import language

register = template.Library()


@register.simple_tag
def cite(name: str, address: str) -> SafeString:
    """Name a work, with a link where it can be read; works are cited as they are, in English."""
    named = in_english(name)
    if not address:
        return named
    return format_html('<a href="{}" rel="noreferrer">{}</a>', address, named)


@register.filter
def in_english(words: str) -> SafeString:
    """Say of words that are in English only that they are, on a page in another language."""
    if isinstance(words, Said) or language() == ENGLISH:
        return conditional_escape(words)
    return format_html('<span lang="en">{}</span>', words)
