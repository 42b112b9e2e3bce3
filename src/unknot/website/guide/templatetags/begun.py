"""The massage that waits on this device."""

from typing import Any

from django import template

from unknot.website.guide.resuming import offer_for

register = template.Library()


@register.inclusion_tag("guide/parts/begun.html", takes_context=True)
def begun_massage(context: dict[str, Any]) -> dict[str, object]:
    """Offer to go on with a massage that was begun here, where one waits."""
    return {"offer": offer_for(context["request"])}
