"""What was just done, said on the page that comes after it."""

from django import template
from django.utils.translation import gettext_lazy as _

register = template.Library()

DONE = {
    "saved": _("Saved."),
    "told-where": _(
        "Saved. A letter tells it to everybody who is booked in your rooms there and has an email "
        "address."
    ),
    "not-registered": _(
        "Saved. No registration is stated that holds today: only conversations can be booked."
    ),
    "removed": _("Removed."),
    "invited": _("Added. A letter tells them how to sign in."),
    "invited-no-diary": _(
        "Added. A letter tells them how to sign in. They have no diary yet, so no day to see."
    ),
    "day-booked": _(
        "Saved. Sessions are booked outside these hours; they stay until you move them."
    ),
    "away-booked": _("Saved. Sessions are booked in that time; they stay until you move them."),
}


@register.simple_tag(takes_context=True)
def done(context: template.Context) -> str:
    """Say what was done, by the word in the address; any other word says nothing."""
    request = context.get("request")
    return str(DONE.get(request.GET.get("done", ""), "")) if request else ""
