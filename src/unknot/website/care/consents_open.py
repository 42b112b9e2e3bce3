"""Consents that a session cannot be without and that are open: asked by a link, or by mouth."""

from collections.abc import Collection
from datetime import datetime

import msgspec
from django.db import transaction
from django.utils.translation import gettext as _

from unknot.craft.errors import InputError
from unknot.website.care.actions import record_consents
from unknot.website.care.consenting import NEEDED, consent_words
from unknot.website.care.models import Client, Consent
from unknot.website.care.queries import latest_consents


class Open(msgspec.Struct, frozen=True):
    """A consent that is not given yet, or not any more: what it is to, and the words for it.

    It is `ticked` where a form with it came back for something else.
    """

    purpose: str
    title: str
    words: str
    taken_back: bool = False
    ticked: bool = False


def open_consents(
    client: Client, *, touch: bool = True, ticked: Collection[str] = ()
) -> tuple[Open, ...]:
    """Give what a client has yet to say yes to before a session, with touch or without."""
    said = {purpose: one.given for purpose, one in latest_consents(client).items()}
    needed = NEEDED if touch else {Consent.Purpose.DATA}
    missing = [one for one in Consent.Purpose if one in needed and not said.get(one)]
    words = consent_words(client.practice) if missing else {}
    return tuple(
        Open(
            one.value,
            _title(one, taken_back=one in said),
            words[one],
            taken_back=one in said,
            ticked=one in ticked,
        )
        for one in missing
    )


def consent_by_link(
    client: Client, ticked: Collection[str], now: datetime, *, touch: bool = True
) -> None:
    """Keep the yeses that a session cannot be without, with touch or without.

    Raises InputError where one is missing; then nothing is kept.
    """
    asked = open_consents(client, touch=touch)
    if not all(one.purpose in ticked for one in asked):
        raise InputError(_("We need your yes to this, or there is no session."))
    words = {one.purpose: one.words for one in asked}
    record_consents(client, dict.fromkeys(words, True), words, now)


@transaction.atomic
def consent_by_mouth(client: Client, purpose: str, *, to: str, now: datetime) -> None:
    """Keep that a client said yes to somebody of the practice; said twice, it is kept once.

    Raises InputError for what nobody has to say yes to.
    """
    Client.objects.select_for_update().get(pk=client.pk)
    if purpose not in NEEDED:
        raise InputError(_("That is not on offer here."))
    for one in open_consents(client):
        if one.purpose == purpose:
            said = _("(Said by word of mouth to {name}.)").format(name=to)
            record_consents(client, {purpose: True}, {purpose: f"{one.words} {said}"}, now)


@transaction.atomic
def take_back_by_mouth(client: Client, purpose: str, *, to: str, now: datetime) -> None:
    """Keep that a client took a yes back from somebody of the practice; said twice, it is once.

    Raises InputError for what nobody consents to.
    """
    Client.objects.select_for_update().get(pk=client.pk)
    if purpose not in Consent.Purpose.values:
        raise InputError(_("That is not on offer here."))
    newest = latest_consents(client).get(purpose)
    if newest is not None and newest.given:
        said = _("(Taken back by word of mouth with {name}.)").format(name=to)
        record_consents(client, {purpose: False}, {purpose: f"{newest.words} {said}"}, now)


def _title(purpose: Consent.Purpose, *, taken_back: bool) -> str:
    if purpose == Consent.Purpose.TREATMENT:
        if taken_back:
            return _("Consent to treatment: taken back")
        return _("Consent to treatment: not given yet")
    if taken_back:
        return _("Consent to keep what they tell: taken back")
    return _("Consent to keep what they tell: not given yet")
