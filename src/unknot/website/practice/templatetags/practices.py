"""What templates say about practices: amounts, telephone numbers, articles."""

from django import template
from django.utils.safestring import SafeString

from unknot.website.practice import money, pricing, telephones, writing
from unknot.website.practice.models import Place, Practice, Service

register = template.Library()


@register.filter
def money_in(cents: int, practice: Practice) -> str:
    """Write an amount in the money of a practice."""
    return money.shown(cents, practice.currency)


@register.simple_tag
def price_of(practice: Practice, service: Service, place: Place, at_home: bool) -> str:  # noqa: FBT001 - as Django has it
    """Write what a session costs in all."""
    return pricing.price_of(practice, service, place, at_home=at_home)


@register.simple_tag
def price_told(practice: Practice, service: Service, place: Place, at_home: bool) -> str:  # noqa: FBT001 - as Django has it
    """Write what a session costs in all, and how much of it the way is."""
    return pricing.price_told(practice, service, place, at_home=at_home)


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
