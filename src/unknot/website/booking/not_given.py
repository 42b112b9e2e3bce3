"""Why a session cannot be given at all, whatever the hour, in words for those who give it."""

from datetime import date

from django.utils.translation import gettext as _

from unknot.website.booking.errors import NotGiven
from unknot.website.booking.models import Appointment
from unknot.website.booking.when import date_of
from unknot.website.practice.models import Place, Service, Therapist


def check_there(service: Service, place: Place, *, at_home: bool) -> None:
    """Raise NotGiven unless a session is given at a place, in a room or at homes."""
    if reason := _not_there(service, place, at_home=at_home):
        raise NotGiven(reason.format(service=service.name, place=place.name))


def check_by(therapist: Therapist, service: Service, *, at_home: bool) -> None:
    """Raise NotGiven unless a therapist gives a session."""
    if at_home and not therapist.visits_homes:
        raise NotGiven(_("{name} does not visit homes.").format(name=therapist.name))
    if service.conversation:
        return
    if not therapist.registration or therapist.registered_until is None:
        reason = _("No registration of {name} is written down, and this session needs one.")
        raise NotGiven(reason.format(name=therapist.name))
    trained = {one.pk for one in therapist.modalities.all()}
    lacks = ", ".join(one.name for one in service.modalities.all() if one.pk not in trained)
    if lacks:
        reason = _("{name} is not trained in what this session holds: {modalities}.")
        raise NotGiven(reason.format(name=therapist.name, modalities=lacks))


def not_on(therapist: Therapist, service: Service, day: date) -> str:
    """Say why a therapist gives no such session on a day; empty where they do."""
    if not therapist.works_on(day):
        return _("{name} has left by then.").format(name=therapist.name)
    if not service.conversation and not therapist.registered_on(day):
        return _("No registration of {name} holds on this day.").format(name=therapist.name)
    return ""


def check_still_given(appointment: Appointment, therapist: Therapist) -> None:
    """Raise NotGiven unless a therapist may still give what is asked for or booked, on its day."""
    check_by(therapist, appointment.service, at_home=appointment.at_home)
    if reason := not_on(therapist, appointment.service, date_of(appointment)):
        raise NotGiven(reason)


def _not_there(service: Service, place: Place, *, at_home: bool) -> str:
    if at_home and not service.at_home:
        return _("{service} is given in a room only, not at homes.")
    if not at_home and not service.at_practice:
        return _("{service} is given at homes only, not in a room.")
    if at_home and not place.at_home:
        return _("Nobody is visited at home in {place}. Please choose another place.")
    if not at_home and not place.rooms.exists():
        return _("There is no room at {place}. Please choose another place, or their home.")
    return ""
