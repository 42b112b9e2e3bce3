"""What care’s templates need."""

from collections.abc import Mapping

from django import template

register = template.Library()


@register.filter
def of(table: Mapping[str, object], name: str) -> object:
    """Give what stands under a name."""
    return table.get(name, "")
