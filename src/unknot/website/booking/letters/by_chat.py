"""What a practice sends from its own telephone, in a chat with its text ready.

For a client whom no letter reaches, in the language that they read. Never a word of health.
"""

from django.utils.translation import gettext as _

from unknot.website.booking.letters.posting import as_read_by
from unknot.website.booking.letters.texting import telephone_of
from unknot.website.booking.letters.words import made_up, page_of, page_to_tell_on
from unknot.website.booking.models import SETTLED, Appointment
from unknot.website.booking.when import day_and_time
from unknot.website.care.models import Client
from unknot.website.practice.telephones import whatsapp_link


def is_written_to(client: Client) -> bool:
    """Say whether any letter or short message reaches a client."""
    return bool(client.email or telephone_of(client))


def to_be_heard(session: Appointment) -> str:
    """Give the chat that asks a client to tell of themselves, with their own page for it."""
    with as_read_by(session.client):
        asks = _("It is about your session on {moment}. Please tell us here how you would like it:")
        return _chat(session, asks, page_to_tell_on(session))


def before_a_change(session: Appointment) -> str:
    """Give the chat that begins to talk about a session."""
    with as_read_by(session.client):
        return _chat(session, _("It is about your session on {moment}."))


def after_a_change(session: Appointment) -> str:
    """Give the chat that tells when a session is, or that it is off."""
    with as_read_by(session.client):
        if session.state in SETTLED:
            return _chat(session, _("Your session is on {moment}. All about it:"), page_of(session))
        return _chat(session, _("Your session on {moment} is cancelled."))


def _chat(session: Appointment, sentence: str, page: str = "") -> str:
    """Put a chat together; empty where a client has no telephone."""
    if session.client is None:
        return ""
    hello = _("Hello {name}, this is {practice}.")
    hello = hello.format(name=session.client.name, practice=session.practice.name)
    told = sentence.format(moment=day_and_time(session.begins, session.practice))
    said = " ".join(filter(None, (hello, made_up(session.practice), told)))
    text = "\n".join(filter(None, (said, page)))
    return whatsapp_link(session.client.telephone, text)
