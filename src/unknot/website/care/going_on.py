"""Whether somebody goes on with what their visit told before: another may sit there by now."""

from collections.abc import Mapping
from datetime import datetime

from unknot.website.care.models import Listening
from unknot.website.care.named import first_name_of
from unknot.website.guide.held import A_SITTING

MINE = "mine"
"""Says that what was told before is of whoever sits there; a form that shows it says so."""


def begins_afresh(told: Listening, said: Mapping[str, object], now: datetime) -> bool:
    """Say whether what was told is left alone: it may be another’s, and nobody said it is theirs.

    That is so where it bears a name, where answers about health would be taken over with it, or
    where it is from an earlier sitting.
    """
    anybodys = told.client is None and told.answered_at is None
    return MINE not in said and not (anybodys and now - told.told_at <= A_SITTING)


def first_name_in(told: Listening) -> str:
    """Give the first name of whom something was told for; nothing where nobody is named."""
    return first_name_of(told.client.name) if told.client is not None else ""
