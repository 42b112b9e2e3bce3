"""What pages show of the diary: a part for what a day holds, and where a session stands in it."""

from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils import timezone

from unknot.website.booking.models import Appointment
from unknot.website.booking.when import date_of
from unknot.website.care.models import Client
from unknot.website.diary.entries import Away, Entry, Free, Visit, Way
from unknot.website.diary.reaching import Reach, to_be_heard
from unknot.website.diary.sessions import Sessions, sessions_with
from unknot.website.diary.visits import told_for
from unknot.website.people.models import Membership

register = template.Library()

PARTS = {
    Visit: "diary/parts/visit.html",
    Way: "diary/parts/way.html",
    Free: "diary/parts/free.html",
    Away: "diary/parts/away.html",
}


@register.filter
def part_for(entry: Entry) -> str:
    """Name the template that shows an entry."""
    return PARTS[type(entry)]


@register.filter
def page_of_its_day(appointment: Appointment) -> str:
    """Give the address of its day in the diary of its therapist."""
    day = reverse("day", args=(appointment.practice.slug, date_of(appointment)))
    return f"{day}?{urlencode({'therapist': appointment.therapist_id})}"


@register.simple_tag
def asked_by_hand(session: Appointment) -> Reach | None:
    """Say how a client is asked of themselves before a session, where no letter asks them."""
    now = timezone.now()
    return to_be_heard(session, told_for(session, now), now)


@register.simple_tag
def sessions_of_client(client: Client, member: Membership) -> Sessions:
    """Give the sessions of a client, as far as somebody who works at the practice may see them."""
    return sessions_with(client, member, timezone.now())
