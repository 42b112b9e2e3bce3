"""The words of what is written about appointments. Never a word about health."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from unknot.craft.language import guarded
from unknot.website.booking.links import link_to, link_to_wait
from unknot.website.booking.models import Appointment, Waiting
from unknot.website.booking.when import day_and_time, from_to, long_day, wall
from unknot.website.known import phrased
from unknot.website.practice import pricing
from unknot.website.practice.models import Practice
from unknot.website.practice.telephones import shown, whatsapp_link

BLANK: Final = ""


def address_of(path: str) -> str:
    """Give the whole address of a page."""
    return f"{settings.SITE.scheme}://{settings.SITE.netloc}{path}"


def page_of(appointment: Appointment) -> str:
    """Give the whole address of the page of an appointment."""
    return address_of(reverse("appointment", args=(link_to(appointment),)))


def page_of_waiting(waiting: Waiting) -> str:
    """Give the whole address of the page of somebody who waits."""
    return address_of(reverse("waiting", args=(link_to_wait(waiting),)))


def facts(appointment: Appointment) -> list[str]:
    """Say what, when, where and with whom, each on a line."""
    day = long_day(wall(appointment.begins, appointment.practice))
    return [
        _("What: {what}").format(what=what(appointment)),
        _("When: {day}, {time}").format(day=day, time=from_to(appointment)),
        _("Where: {place}").format(place=where(appointment)),
        _("With: {name}").format(name=appointment.therapist.name),
    ]


def what(appointment: Appointment) -> str:
    """Say how long it takes and whether hands touch; the name of a service may tell of health."""
    if appointment.service.conversation:
        words = _("A conversation of {number} minutes, without touch")
    else:
        words = _("A massage of {number} minutes")
    return words.format(number=(appointment.ends - appointment.begins) // timedelta(minutes=1))


def price(appointment: Appointment, *, course: bool = False) -> str:
    """Say what a session costs as it was agreed on, the way included."""
    told = pricing.told(appointment.practice, appointment.price_cents, appointment.way_cents)
    words = _("To pay after each session: {price}") if course else _("To pay afterwards: {price}")
    return words.format(price=told)


def where(appointment: Appointment) -> str:
    """Say where a session is."""
    if not appointment.at_home:
        return f"{appointment.practice.name}, {appointment.place.name}"
    told = f"{appointment.address}, " if appointment.address else ""
    return _("At home, {place}").format(place=f"{told}{appointment.place.name}")


def who_comes(appointment: Appointment) -> str:
    """Name the client with how to reach them."""
    client = appointment.client
    if client is None:
        return _("Not named yet")
    return ", ".join(filter(None, (client.name, client.telephone, client.email)))


def to_client(appointment: Appointment, *parts: str) -> str:
    """Write a letter to the client: a greeting, the parts, and who writes."""
    name = appointment.client.name if appointment.client else ""
    return letter(name, appointment.practice, *parts)


def letter(name: str, practice: Practice, *parts: str) -> str:
    """Put a letter together; parts are paragraphs."""
    reach = [practice.name, shown(practice.telephone) if practice.telephone else "", practice.email]
    made_up = [_("This practice is made up; nobody comes.")] if practice.demo else []
    greeting = _("Hello {name},").format(name=name)
    return "\n\n".join(filter(None, (greeting, *parts, *made_up, "\n".join(filter(None, reach)))))


def how_to_change(appointment: Appointment, at: datetime) -> str:
    """Say to whoever reads it at a moment until when its link moves or cancels it, or how else."""
    until = appointment.changeable_until
    if at > until:
        sentence = _("It is so soon now that only we can move or cancel it: please reach us below.")
    else:
        moment = day_and_time(until, appointment.practice)
        sentence = _("You can move or cancel it until {moment} here; after that please call us.")
        sentence = sentence.format(moment=moment)
    return f"{sentence}\n{page_of(appointment)}"


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
    return f"{asked} {here}\n{address_of(reverse('tell_anew', args=(link_to(appointment),)))}"


def to_be_agreed(appointment: Appointment) -> str:
    """Say that what is planned waits for the yes of whoever comes, and where they can say it."""
    waits = _("What is planned for this session counts once you say yes to it.")
    here = _("You can read it, change it and say yes here:")
    page = address_of(reverse("appointment_approach", args=(link_to(appointment),)))
    return f"{waits} {here}\n{page}"


def sessions(appointments: Sequence[Appointment]) -> str:
    """List the sessions of a course, each with its link."""
    return "\n".join(
        f"{day_and_time(one.begins, one.practice)}\n{page_of(one)}" for one in appointments
    )
