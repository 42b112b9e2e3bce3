"""Numbers to call, as the table has them."""

from django import template

from unknot.craft.knowledge.records import Contact
from unknot.website.known import load

register = template.Library()
FOR_ANYONE = 2
"""So many of them, the first, are for anyone and cost nothing; the others are private."""


@register.simple_tag
def numbers_for_anyone() -> tuple[Contact, ...]:
    """Give the numbers that anyone can call in an emergency."""
    return tuple(load().contacts.values())[:FOR_ANYONE]
