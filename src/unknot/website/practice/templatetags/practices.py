"""What templates say about practices: amounts, telephone numbers, articles, small drawings."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from unknot.website.practice import money, telephones, writing
from unknot.website.practice.models import Practice

register = template.Library()

LINES = {
    "pin": (
        '<path d="M12 20.5c4-4.3 6-7.5 6-10.3a6 6 0 1 0-12 0c0 2.8 2 6 6 10.3z"/>'
        '<circle cx="12" cy="10" r="2.2"/>'
    ),
    "home": '<path d="M4 11.5L12 5l8 6.5M6.5 10v9h11v-9"/>',
    "mail": (
        '<rect x="4" y="6" width="16" height="12.5" rx="2.5"/><path d="M4.8 8l7.2 5.5L19.2 8"/>'
    ),
    "talk": (
        '<path d="M12 4.5c4.7 0 8 3 8 7s-3.3 7-8 7c-1.2 0-2.3-.2-3.3-.6l-4.2 1.6 1.2-3.6'
        'A6.5 6.5 0 0 1 4 11.5c0-4 3.3-7 8-7z"/>'
    ),
}


@register.simple_tag
def mark(name: str, size: str = "s") -> SafeString:
    """Draw a small sign."""
    return format_html(
        '<svg class="icon {}" viewBox="0 0 24 24" aria-hidden="true">{}</svg>',
        size,
        mark_safe(LINES[name]),  # nosec B308 B703 - drawn above
    )


@register.filter
def money_in(cents: int, practice: Practice) -> str:
    """Write an amount in the money of a practice."""
    return money.shown(cents, practice.currency)


@register.filter
def telephone(number: str) -> str:
    """Write a telephone number for reading."""
    return telephones.shown(number)


@register.simple_tag
def whatsapp(number: str, text: object) -> str:
    """Give the link that opens WhatsApp with a text ready."""
    return telephones.whatsapp_link(number, str(text))


@register.filter
def written(text: str, under: int = 1) -> SafeString:
    """Show Markdown that stands under a heading of this level."""
    return writing.as_html(text, under)
