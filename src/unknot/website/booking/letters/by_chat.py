"""What a practice sends from its own telephone, in a chat with its text ready.

For a client whom no letter reaches, in the language that they read. Never a word of health.
"""

from django.urls import reverse
from django.utils.translation import gettext as _

from unknot.website.booking.letters.posting import as_read_by
from unknot.website.booking.letters.words import address_of
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.booking.when import day_and_time
from unknot.website.practice.telephones import whatsapp_link


def to_be_heard(session: Appointment) -> str:
    """Give the chat that asks a client to tell of themselves, with their own page for it."""
    with as_read_by(session.client):
        asks = _("It is about your session on {moment}. Please tell us here how you would like it:")
        here = address_of(reverse("tell_anew", args=(link_to(session),)))
        return _chat(session, asks, here)


def _chat(session: Appointment, sentence: str, page: str) -> str:
    """Put a chat together; empty where a client has no telephone."""
    if session.client is None:
        return ""
    hello = _("Hello {name}, this is {practice}.")
    hello = hello.format(name=session.client.name, practice=session.practice.name)
    made_up = [_("This practice is made up; nobody comes.")] if session.practice.demo else []
    told = sentence.format(moment=day_and_time(session.begins, session.practice))
    text = "\n".join((" ".join((hello, *made_up, told)), page))
    return whatsapp_link(session.client.telephone, text)
