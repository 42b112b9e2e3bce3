"""One change to an approach, by a client or a therapist: what was sent, and what it leads to."""

from datetime import datetime
from typing import TypeVar

from django.db import transaction
from django.http import QueryDict
from django.utils.translation import gettext as _
from msgspec.structs import replace

from unknot.craft.approach import Approach
from unknot.craft.approach.offering import changed
from unknot.craft.errors import InputError
from unknot.craft.knowledge import Knowledge
from unknot.website.care.actions import (
    ChangedMeanwhile,
    agree,
    remember_language,
    reopen,
    settle_on,
    write_version,
)
from unknot.website.care.forms.change import MINUTES, WHO, Sent, read_change
from unknot.website.care.models import By, Listening, Version
from unknot.website.care.shown import was_shown
from unknot.website.care.suggesting import Suggestion
from unknot.website.practice.models import Service, Therapist

Row = TypeVar("Row", Service, Therapist)
AGREE, REOPEN = "agree", "reopen"
"""Say that what was sent is a yes, or that an approach is to be talked about again."""


def answer(
    data: QueryDict,
    listening: Listening,
    suggestion: Suggestion,
    *,
    by: By,
    now: datetime,
    knowledge: Knowledge,
) -> None:
    """Do what one side sent: open it again, say yes, or change a word.

    A client is written to in the language that they answer in. Raises InputError for what cannot
    be read or is not on offer, and ChangedMeanwhile.
    """
    sent = read_change(data)
    if by is By.CLIENT and listening.client is not None:
        remember_language(listening.client)
    if REOPEN in data:
        reopen(listening, by=by, now=now)
    elif AGREE in data:
        check_seen(suggestion, sent)
        say_yes(listening, suggestion, by=by, now=now)
    else:
        change(listening, suggestion, sent, by=by, now=now, knowledge=knowledge)


@transaction.atomic
def change(
    listening: Listening,
    suggestion: Suggestion,
    sent: Sent,
    *,
    by: By,
    now: datetime,
    knowledge: Knowledge,
) -> None:
    """Make the change and keep it as the next version.

    Raises InputError for what is not on offer, and ChangedMeanwhile.
    """
    check_seen(suggestion, sent)
    given = suggestion.given
    if sent.change == WHO:
        who = _picked(given.therapists, sent.value)
        settle_on(listening, who, given.service, by=by, now=now)
        return
    approach = _changed(listening, suggestion, sent, knowledge)
    newest = version_of(listening, suggestion, now)
    write_version(listening, approach, by=by, after=newest.number, now=now)


@transaction.atomic
def say_yes(
    listening: Listening,
    suggestion: Suggestion,
    *,
    by: By,
    now: datetime,
    heard_by: str = "",
) -> bool:
    """Say yes to what was looked at; tells whether both have. Raises ChangedMeanwhile.

    What goes further than is safe and in scope is no longer there to say yes to: what is left of
    it is.
    """
    version = version_of(listening, suggestion, now)
    given = suggestion.given
    settle_on(listening, given.therapist, given.service, by=by, now=now)
    return agree(version, by=by, now=now, heard_by=heard_by)


def version_of(listening: Listening, suggestion: Suggestion, now: datetime) -> Version:
    """Give the row of what was looked at; a draft becomes a version once somebody answers it."""
    newest, after = suggestion.version, suggestion.number
    if newest is None or not suggestion.is_kept:
        return write_version(listening, suggestion.approach, by=By.DRAFT, after=after, now=now)
    return newest


def check_seen(suggestion: Suggestion, sent: Sent) -> None:
    """Raise ChangedMeanwhile unless just this was looked at, with just these cautions."""
    if not was_shown(suggestion, sent.shown):
        raise ChangedMeanwhile


def _changed(
    listening: Listening, suggestion: Suggestion, sent: Sent, knowledge: Knowledge
) -> Approach:
    approach = suggestion.approach
    if sent.change != MINUTES:
        return changed(approach, sent.change, sent.value, suggestion.leeway, knowledge)
    service = _picked(suggestion.given.services, sent.value)
    listening.service = service
    listening.save(update_fields=("service",))
    return replace(approach, minutes=suggestion.leeway.lasting(service.minutes))


def _picked(rows: tuple[Row, ...], value: str) -> Row:
    for row in rows:
        if str(row.pk) == value:
            return row
    raise InputError(_("That is not on offer here."))
