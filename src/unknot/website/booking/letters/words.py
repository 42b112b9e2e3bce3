"""The words of what is written about appointments. Never a word about health."""

from datetime import timedelta

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from unknot.website.booking.links import link_to, link_to_wait
from unknot.website.booking.models import Appointment, Waiting
from unknot.website.booking.when import from_to, hoped_days, long_day, wall
from unknot.website.practice import pricing
from unknot.website.practice.models import Practice
from unknot.website.practice.telephones import shown


def address_of(path: str) -> str:
    """Give the whole address of a page."""
    return f"{settings.SITE.scheme}://{settings.SITE.netloc}{path}"


def page_of(appointment: Appointment) -> str:
    """Give the whole address of the page of an appointment."""
    return address_of(reverse("appointment", args=(link_to(appointment),)))


def page_of_approach(appointment: Appointment) -> str:
    """Give the whole address at which a client reads and answers to what is planned."""
    return address_of(reverse("appointment_approach", args=(link_to(appointment),)))


def page_to_tell_on(appointment: Appointment) -> str:
    """Give the whole address at which a client tells of themselves for a session."""
    return address_of(reverse("tell_anew", args=(link_to(appointment),)))


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
    minutes = (appointment.ends - appointment.begins) // timedelta(minutes=1)
    return _of_length(minutes, talk=appointment.service.conversation)


def _of_length(minutes: int, *, talk: bool) -> str:
    words = _("A massage of {number} minutes")
    if talk:
        words = _("A conversation of {number} minutes, without touch")
    return words.format(number=minutes)


def hoped_for(waiting: Waiting) -> list[str]:
    """Say what somebody waits for, on which days, where and with whom, each on a line."""
    whom = waiting.therapist.name if waiting.therapist else _("whoever is free")
    town = waiting.place.name
    home = _("At home, {place}").format(place=town)
    service = waiting.service
    return [
        _("What: {what}").format(what=_of_length(service.minutes, talk=service.conversation)),
        _("When: {day}").format(day=_days(waiting)),
        _("Where: {place}").format(
            place=home if waiting.at_home else f"{waiting.practice.name}, {town}"
        ),
        _("With: {name}").format(name=whom),
    ]


def _days(waiting: Waiting) -> str:
    """Name the first and the last day, or the only one."""
    first, last = map(long_day, hoped_days(waiting))
    return first if first == last else _("{first} to {last}").format(first=first, last=last)


def price(appointment: Appointment, *, course: bool = False) -> str:
    """Say what a session costs as it was agreed on, the way included."""
    if not appointment.price_cents:
        return _("There is nothing to pay.")
    told = pricing.told(appointment.practice, appointment.price_cents, appointment.way_cents)
    words = _("To pay after each session: {price}") if course else _("To pay afterwards: {price}")
    return words.format(price=told)


def where(appointment: Appointment) -> str:
    """Say where a session is."""
    if not appointment.at_home:
        return f"{appointment.practice.name}, {appointment.place.in_full}"
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
    greeting, who_writes = _("Hello {name},").format(name=name), "\n".join(filter(None, reach))
    return "\n\n".join(filter(None, (greeting, *parts, made_up(practice), who_writes)))


def made_up(practice: Practice) -> str:
    """Say of a practice for trying things out that it is one; empty for any other."""
    return _("This practice is made up; nobody comes.") if practice.demo else ""
