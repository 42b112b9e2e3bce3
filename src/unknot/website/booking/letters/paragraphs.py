"""The paragraphs of a letter on sessions, each with the link that it speaks of."""

from collections.abc import Sequence
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from unknot.craft.language import guarded
from unknot.website.booking.letters import words
from unknot.website.booking.models import Appointment
from unknot.website.booking.when import day_and_time
from unknot.website.known import phrased
from unknot.website.practice.models import Practice
from unknot.website.practice.telephones import whatsapp_link


def how_to_change(appointment: Appointment, at: datetime) -> str:
    """Say to whoever reads it at a moment until when its link moves or cancels it, or how else."""
    until = appointment.changeable_until
    if at > until:
        sentence = _("It is so soon now that only we can move or cancel it: please reach us below.")
    else:
        moment = day_and_time(until, appointment.practice)
        sentence = _("You can move or cancel it until {moment} here; after that please call us.")
        sentence = sentence.format(moment=moment)
    return f"{sentence}\n{words.page_of(appointment)}"


def just_moved(appointment: Appointment, before: datetime) -> str:
    """Say of a session that is off that it was moved a moment ago, from a time that is known."""
    was, now = (day_and_time(one, appointment.practice) for one in (before, appointment.begins))
    sentence = _("It had just been moved from {was} to {now}; it takes place at neither time.")
    return sentence.format(was=was, now=now)


def by_whatsapp(*together: Appointment) -> str:
    """Give the link to a chat with the practice, with a text that names each session."""
    moments = "; ".join(day_and_time(one.begins, one.practice) for one in together)
    hello = _("Hello, this is about my session on {moment}.").format(moment=moments)
    if together[1:]:
        hello = _("Hello, this is about my sessions: {moments}.").format(moments=moments)
    return whatsapp_link(together[0].practice.whatsapp, hello)


def or_by_whatsapp(*together: Appointment) -> str:
    """Offer a chat with the practice; empty where it has no number for it."""
    link = by_whatsapp(*together)
    return f"{_('Or write to us on WhatsApp; the text is ready:')}\n{link}" if link else ""


def to_be_heard(appointment: Appointment) -> str:
    """Say that somebody is asked before touch, and where they can answer for this session."""
    asked = guarded(phrased("Before anybody touches you, we ask how you are."))
    here = _("You can tell us here already:")
    return f"{asked} {here}\n{words.page_to_tell_on(appointment)}"


def to_be_agreed(appointment: Appointment) -> str:
    """Say that what is planned waits for the yes of whoever comes, and where they can say it."""
    waits = _("What is planned for this session counts once you say yes to it.")
    here = _("You can read it, change it and say yes here:")
    return f"{waits} {here}\n{words.page_of_approach(appointment)}"


def sessions(appointments: Sequence[Appointment], at: datetime) -> str:
    """List the sessions of a course, each with its link, and until when that moves or cancels it.

    It is for whoever reads it at a moment.
    """
    return "\n\n".join(f"{_how_long(one, at)}\n{words.page_of(one)}" for one in appointments)


def _how_long(one: Appointment, at: datetime) -> str:
    moment = day_and_time(one.begins, one.practice)
    if at > one.changeable_until:
        return _("{moment}. It is so soon that only we can move or cancel it.").format(
            moment=moment
        )
    until = day_and_time(one.changeable_until, one.practice)
    said = _("{moment}. You can move or cancel it until {until} here:")
    return said.format(moment=moment, until=until)


def another_time(practice: Practice) -> str:
    """Say where another time is booked."""
    page = words.address_of(reverse("choose_time", args=(practice.slug,)))
    return f"{_('You can book another time here:')}\n{page}"


def tell_also_on_the_day(appointment: Appointment) -> str:
    """Ask to be told what is new, and say where, until the session itself."""
    asked = guarded(phrased("A new medicine, a fall, a fever? Please tell us, also on the day."))
    return f"{asked}\n{words.page_to_tell_on(appointment)}"
