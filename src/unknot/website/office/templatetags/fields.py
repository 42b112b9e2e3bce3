"""How a field of a form is shown."""

from django import forms, template
from django.forms.boundfield import BoundField

register = template.Library()


@register.filter
def look(field: BoundField) -> str:
    """Say how a field looks: one box to tick, several, or anything else."""
    widget = field.field.widget
    if isinstance(widget, forms.CheckboxInput):
        return "check"
    if isinstance(widget, forms.CheckboxSelectMultiple | forms.RadioSelect):
        return "checks"
    return "plain"
