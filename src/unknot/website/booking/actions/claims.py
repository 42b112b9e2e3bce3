"""What every action on a diary rests on: the lock, the look whether a time is free, the claims.

Every action locks the therapist’s row first, so that actions on one diary follow one another. The
claims are what the promise rests on: the database refuses a second one on the same cell. The rest
after a session is claimed with it, so that nothing begins in it, whatever that needs itself.
"""

from datetime import datetime

from django.db import IntegrityError, transaction

from unknot.website.booking.errors import NotFree, NotOffered, Over
from unknot.website.booking.links import behind_link
from unknot.website.booking.models import Appointment, Claim, State
from unknot.website.booking.queries.free import Search, free_times
from unknot.website.booking.times.cells import cells_for
from unknot.website.practice.models import Practice, Room, Service, Therapist


def locked_diary(therapist: int) -> Therapist:
    """Wait until nobody else changes this diary. Raises NotOffered where there is none."""
    diaries = Therapist.objects.select_for_update(of=("self",)).select_related("practice")
    mine = diaries.filter(pk=therapist).first()
    if mine is None:
        raise NotOffered
    return mine


def locked_behind(link: str) -> Appointment:
    """Find and lock the appointment behind a link; raise Over where there is none."""
    return locked_appointment(behind_link(link, Appointment.objects.all()).pk)


def locked_appointment(number: int) -> Appointment:
    """Lock an appointment and the diary that it stands in."""
    whose = Appointment.objects.values_list("therapist_id", flat=True).get(pk=number)
    therapist = locked_diary(whose)
    rows = Appointment.objects.select_for_update(of=("self",))
    appointment = rows.select_related("service__practice", "place", "client", "listening").get(
        pk=number
    )
    appointment.therapist = therapist
    return appointment


def locked_in(practice: Practice, number: int) -> Appointment:
    """Lock an appointment of a practice; raise Over for any other."""
    if not Appointment.objects.filter(practice=practice, pk=number).exists():
        raise Over
    return locked_appointment(number)


def let_lapse(practice: Practice, now: datetime) -> None:
    """Free what was held too long, in the whole practice: rooms are shared."""
    held = Appointment.objects.filter(practice=practice, state=State.HELD, held_until__lte=now)
    over = [*held.select_for_update().order_by("pk").values_list("pk", flat=True)]
    if over:
        Appointment.objects.filter(pk__in=over).update(
            state=State.LAPSED, held_until=None, sender_hash=""
        )
        Claim.objects.filter(appointment__in=over).delete()


def check_free(search: Search, therapist: Therapist, now: datetime) -> None:
    """Raise NotFree unless a session could begin exactly where the search’s window does."""
    (free,) = free_times(search, [therapist], now)
    if not free.offer.starts & 1:
        raise NotFree(search.window.first)


def length_of(service: Service) -> int:
    """Count the cells of a session."""
    return cells_for(service.minutes)


def claim(appointment: Appointment) -> None:
    """Claim each cell of the therapist’s time, and of the first room that is free all the while."""
    appointment.room = None
    if not _claimed(appointment, therapist=appointment.therapist_id):
        raise NotFree(appointment.first_cell)
    if appointment.at_home:
        return
    for room in Room.objects.filter(place_id=appointment.place_id).order_by("pk"):
        if _claimed(appointment, room=room.pk):
            appointment.room = room
            appointment.save(update_fields=("room",))
            return
    raise NotFree(appointment.first_cell)


def give_back(appointment: Appointment, state: State = State.CANCELLED) -> None:
    """Free the time of an appointment."""
    appointment.claims.all().delete()
    appointment.state, appointment.held_until, appointment.sender_hash = state, None, ""
    appointment.save(update_fields=("state", "held_until", "sender_hash"))


def _claimed(appointment: Appointment, **whose: int) -> bool:
    """Claim all cells of a session and its rest for a therapist or a room, or none of them."""
    whose_id = {f"{name}_id": pk for name, pk in whose.items()}
    claims = [Claim(appointment=appointment, cell=cell, **whose_id) for cell in appointment.cells]
    try:
        with transaction.atomic():
            Claim.objects.bulk_create(claims)
    except IntegrityError:
        return False
    return True
