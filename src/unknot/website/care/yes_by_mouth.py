"""A client’s yes to an approach by word of mouth: what comes before it, and who heard it."""

from datetime import datetime

from django.http import QueryDict
from django.utils.translation import gettext as _

from unknot.craft.errors import InputError
from unknot.website.care.changing import check_seen, say_yes
from unknot.website.care.consents_open import open_consents
from unknot.website.care.forms.change import read_change
from unknot.website.care.health.told import Told
from unknot.website.care.models import By
from unknot.website.care.suggesting import Suggestion

BY_MOUTH = "by_mouth"
"""Says that the client said yes to whoever treats them."""


def what_is_open(told: Told) -> str:
    """Say that somebody is to be asked before any yes to an approach; empty where nobody is."""
    if not told.may_be_touched or told.is_to_be_asked or told.unsaid:
        return _("Something is open that you ask first. There is no yes before that.")
    return ""


def what_comes_first(told: Told) -> str:
    """Say what is open before a client can say yes to an approach; empty where nothing is."""
    client = told.listening.client
    if client is None or open_consents(client):
        return what_is_open(told) or _(
            "Ask for the consents first. Then you can write down their yes."
        )
    return what_is_open(told)


def note_yes(
    sent: QueryDict, told: Told, suggestion: Suggestion, *, to: str, now: datetime
) -> None:
    """Keep that the client said yes to just what was looked at, and who heard it.

    Raises InputError where something else comes first, and ChangedMeanwhile.
    """
    if first := what_comes_first(told):
        raise InputError(first)
    check_seen(suggestion, read_change(sent))
    say_yes(told.listening, suggestion, by=By.CLIENT, now=now, heard_by=to)
