"""How much the voice may say, to choose from."""

from collections.abc import Collection

from django import template

from unknot.craft.knowledge.records import Talk
from unknot.website.known import load

register = template.Library()


@register.simple_tag
def amounts_of_talk() -> Collection[Talk]:
    """List the amounts of talk, the fullest first."""
    return load().talk.values()
