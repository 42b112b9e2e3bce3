"""The approach of a booked session, as far as its link alone leads: this session and no other."""

from datetime import datetime

from django.http import HttpRequest
from django.utils.translation import gettext as _

from unknot.craft.approach.comparing import changes
from unknot.website.booking.models import SETTLED, Appointment
from unknot.website.booking.queries import appointment_behind
from unknot.website.booking.when import date_of
from unknot.website.care.bridge import approach_of
from unknot.website.care.health.told import Told, told_in
from unknot.website.care.health.told_since import told_by
from unknot.website.care.models import By, Listening
from unknot.website.care.offering import only
from unknot.website.care.possible import suggested_in
from unknot.website.care.suggesting import Suggestion
from unknot.website.guide.visiting import visit_of
from unknot.website.known import load
from unknot.website.people.sealing import SealBroken
from unknot.website.practice.queries import today_at


def is_coming(appointment: Appointment, now: datetime) -> bool:
    """Say whether a session of somebody is still to come, or going on."""
    known = appointment.client_id is not None
    return known and appointment.state in SETTLED and now < appointment.ends


def is_unregistered(appointment: Appointment) -> bool:
    """Say whether touch is booked for a day on which no registration of its therapist holds."""
    touch = not appointment.service.conversation
    return touch and not appointment.therapist.registered_on(date_of(appointment))


def changed_by_therapist(suggestion: Suggestion) -> str:
    """Say what a therapist changed since the client last said yes; empty once they do again.

    Raises SealBroken.
    """
    newest = suggestion.version
    if newest is None or not suggestion.is_kept or newest.by != By.THERAPIST:
        return ""
    if By.CLIENT in suggestion.yes:
        return ""
    agreed = newest.listening.versions.filter(number__lt=newest.number, agreements__by=By.CLIENT)
    before = agreed.last()
    return ", ".join(changes(approach_of(before), suggestion.approach, load())) if before else ""


def how_it_stands(appointment: Appointment, now: datetime) -> str:
    """Say whose yes to what is planned is open; empty where somebody has to be asked first."""
    try:
        suggestion = approach_to(appointment, opened(appointment), now)
    except SealBroken:
        return ""
    if suggestion is None:
        return ""
    if suggestion.is_agreed:
        return _("Agreed.")
    name = appointment.therapist.name
    said = By.CLIENT in suggestion.yes
    return _("{name} has not said yes yet.").format(name=name) if said else _("Waits for your yes.")


def awaits_yes(appointment: Appointment) -> bool:
    """Say whether whoever comes has yet to say yes to what hands will do, in that very time."""
    told = appointment.listening
    if told is None or appointment.service.conversation:
        return False
    newest = told.versions.last()
    if newest is None or not newest.agreements.filter(by=By.CLIENT).exists():
        return True
    try:
        return approach_of(newest).minutes > appointment.service.minutes
    except SealBroken:
        return False


def session_to_come(link: str, now: datetime) -> Appointment | None:
    """Find the session behind a link, where it is still to come. Raises Over."""
    found = appointment_behind(link)
    return found if is_coming(found, now) else None


def was_told_here(request: HttpRequest, listening: Listening | None) -> bool:
    """Say whether it was this visit that told something: to nobody else it is shown."""
    return listening is not None and visit_of(request).has_made(listening.owner_hash)


def own_telling(request: HttpRequest, session: Appointment) -> Listening | None:
    """Give what this visit told for whoever comes to a session; another may have told it since."""
    maker_hash = visit_of(request).maker_hash
    if session.listening is None or not maker_hash:
        return None
    return told_by(maker_hash, session.listening)


def opened(appointment: Appointment) -> Told | None:
    """Open what a session is booked with; None where nothing was answered. Raises SealBroken."""
    return told_in(appointment.listening, load()) if appointment.listening else None


def approach_to(appointment: Appointment, told: Told | None, now: datetime) -> Suggestion | None:
    """Give the approach as it stands; None where somebody has to be asked before any touch."""
    if told is None or not told.may_be_touched or told.is_to_be_asked:
        return None
    given = only(appointment.therapist, appointment.service)
    return suggested_in(told, today_at(appointment.practice, now), load(), given)
