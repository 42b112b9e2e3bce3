"""The words that somebody consents to, each purpose for itself. Nothing is ticked beforehand."""

from collections.abc import Collection

from django.utils.translation import gettext as _

from unknot.website.care.models import Client, Consent
from unknot.website.care.queries import latest_consents
from unknot.website.channels.actions import can_text
from unknot.website.practice.models import Practice

Purpose = Consent.Purpose
NEEDED = frozenset({Purpose.TREATMENT, Purpose.DATA})
"""Without these there is no session; a no to any other changes nothing."""


def agrees(client: Client, purpose: Consent.Purpose) -> bool:
    """Say whether the newest word of a client on a purpose is a yes."""
    newest = latest_consents(client).get(purpose)
    return newest is not None and newest.given


def took_back(client: Client, purposes: Collection[Consent.Purpose]) -> bool:
    """Say whether the newest word of a client on any of these is a no."""
    newest = latest_consents(client)
    return any(one in newest and not newest[one].given for one in purposes)


def consent_words(practice: Practice) -> dict[str, str]:
    """Give the words that are shown for each purpose, and kept with the answer.

    Nobody is asked about short messages where the practice has no service to send them by.
    """
    name = practice.name
    by_sms = _("{practice} may also send me an SMS about my session.").format(practice=name)
    words: dict[str, str] = {
        Purpose.TREATMENT: _(
            "I want the session that we agree on. I can change or stop anything, also on the table."
        ),
        Purpose.DATA: _(
            "{practice} may keep what I told about my health and the session, sealed, to care for "
            "me. I can ask to see it, correct it or have it erased."
        ).format(practice=name),
        Purpose.REMINDERS: _("{practice} may remind me of my session.").format(practice=name),
        Purpose.MARKETING: _("{practice} may write to me about what it offers.").format(
            practice=name
        ),
        Purpose.PHOTOS: _(
            "{practice} may take photos for my record; never for anything else."
        ).format(practice=name),
    }
    return words | ({Purpose.SMS: by_sms} if can_text(practice) else {})
