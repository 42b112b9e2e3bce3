"""What people do with times: hold one, confirm it, move it, give it back.

Every action locks the therapist’s row first, so that actions on one diary follow one another. The
claims are what the promise rests on: the database refuses a second one on the same cell.
"""

import hashlib
from datetime import datetime, timedelta

import msgspec
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.crypto import salted_hmac

from unknot.website.booking.errors import NOT_OFFERED, AlreadyUsed, NotFree, NotHeld, NotOffered
from unknot.website.booking.models import CLAIMING, Appointment, Claim, State
from unknot.website.booking.queries import Search, find_service, free_times, horizon_of
from unknot.website.booking.times.cells import Span
from unknot.website.practice.models import Room, Service, Therapist

HELD_FOR = timedelta(minutes=15)
NOT_FREE = "This time is not free any more. Please choose another one."
NOT_HELD = "This time was held for a quarter of an hour, and somebody else has taken it since."
USED = "This form was sent before with something else in it. Please begin again."
GONE = "This appointment is over or was cancelled."


class Wanted(msgspec.Struct, frozen=True):
    """What somebody wants: this service, by this therapist, there and then."""

    service: int
    therapist: int
    place: int
    first_cell: int
    at_home: bool


@transaction.atomic
def hold(wanted: Wanted, *, request_key: str, now: datetime) -> tuple[Appointment, str]:
    """Hold a time for a quarter of an hour, and give the private part of its link.

    Sent twice, it holds once. The key has to be one that only this form knows. Raises NotOffered
    and NotFree, and AlreadyUsed for a key that was sent before with something else.
    """
    therapist = _locked(wanted.therapist)
    service = _offered(wanted, therapist)
    appointment = _drafted(wanted, service, request_key, now)
    before = Appointment.objects.filter(request_key=appointment.request_key).first()
    if before is not None:
        return _again(before, appointment.request_hash), _link(request_key)
    _let_lapse(therapist, now)
    _check_free(therapist, service, wanted, now)
    appointment.save()
    _claim(appointment)
    return appointment, _link(request_key)


@transaction.atomic
def confirm(link: str) -> Appointment:
    """Make a held time certain; confirming it again changes nothing.

    A hold whose time is over still counts while nobody else wanted it. Raises NotHeld.
    """
    appointment = _found(link)
    if appointment.state == State.CONFIRMED:
        return appointment
    if appointment.state != State.HELD:
        raise NotHeld(NOT_HELD)
    appointment.state, appointment.held_until = State.CONFIRMED, None
    appointment.save(update_fields=("state", "held_until"))
    return appointment


@transaction.atomic
def cancel(link: str) -> Appointment:
    """Give a time back; giving it back again changes nothing. Raises NotHeld where it is over."""
    appointment = _found(link)
    if appointment.state == State.CANCELLED:
        return appointment
    if appointment.state not in CLAIMING:
        raise NotHeld(GONE)
    appointment.claims.all().delete()
    appointment.state, appointment.held_until = State.CANCELLED, None
    appointment.save(update_fields=("state", "held_until"))
    return appointment


@transaction.atomic
def move(link: str, *, first_cell: int, now: datetime) -> Appointment:
    """Move a confirmed appointment to another time, or leave it where it is and raise NotFree."""
    appointment = _found(link)
    if appointment.state != State.CONFIRMED:
        raise NotHeld(GONE)
    therapist, service = appointment.therapist, appointment.service
    wanted = Wanted(service.pk, therapist.pk, appointment.place_id, first_cell, appointment.at_home)
    _let_lapse(therapist, now)
    _check_free(therapist, service, wanted, now, besides=appointment.pk)
    appointment.claims.all().delete()
    length = appointment.until_cell - appointment.first_cell
    appointment.first_cell, appointment.until_cell = first_cell, first_cell + length
    appointment.save(update_fields=("first_cell", "until_cell", "room"))
    _claim(appointment)
    return appointment


def _locked(therapist: int) -> Therapist:
    """Wait until nobody else changes this diary."""
    diaries = Therapist.objects.select_for_update(of=("self",)).select_related("practice")
    mine = diaries.filter(pk=therapist).first()
    if mine is None:
        raise NotOffered(NOT_OFFERED)
    return mine


def _offered(wanted: Wanted, therapist: Therapist) -> Service:
    """Give the service, where the therapist’s practice gives it there."""
    if wanted.at_home and not therapist.visits_homes:
        raise NotOffered(NOT_OFFERED)
    return find_service(wanted.service, Q(practice=therapist.practice), at_home=wanted.at_home)


def _drafted(wanted: Wanted, service: Service, request_key: str, now: datetime) -> Appointment:
    return Appointment(
        practice=service.practice,
        therapist_id=wanted.therapist,
        service=service,
        place_id=wanted.place,
        at_home=wanted.at_home,
        first_cell=wanted.first_cell,
        until_cell=wanted.first_cell + service.minutes // 5,
        held_until=now + HELD_FOR,
        link_hash=_digest(_link(request_key).encode()),
        request_key=_digest(request_key.encode()),
        request_hash=_digest(msgspec.json.encode(wanted)),
        created_at=now,
    )


def _again(before: Appointment, asked: str) -> Appointment:
    """Give what the same form held before; raise AlreadyUsed where it asks for something else."""
    if before.request_hash != asked:
        raise AlreadyUsed(USED)
    return before


def _found(link: str) -> Appointment:
    """Find and lock the appointment behind a link; raise NotHeld where there is none."""
    found = Appointment.objects.filter(link_hash=_digest(link.encode())).first()
    if found is None:
        raise NotHeld(GONE)
    therapist = _locked(found.therapist_id)
    appointment = (
        Appointment.objects.select_for_update(of=("self",))
        .select_related("service__practice")
        .get(pk=found.pk)
    )
    appointment.therapist = therapist
    return appointment


def _let_lapse(therapist: Therapist, now: datetime) -> None:
    """Free what was held too long, in the whole practice: rooms are shared."""
    held = Appointment.objects.filter(practice=therapist.practice, state=State.HELD)
    held.filter(held_until__lte=now).update(state=State.LAPSED, held_until=None)
    Claim.objects.filter(
        appointment__practice=therapist.practice, appointment__state=State.LAPSED
    ).delete()


def _check_free(
    therapist: Therapist,
    service: Service,
    wanted: Wanted,
    now: datetime,
    besides: int = 0,
) -> None:
    """Raise NotFree unless exactly this beginning would be offered now."""
    session = Span(wanted.first_cell, wanted.first_cell + service.minutes // 5)
    if session.within(horizon_of(service, now)) != session:
        raise NotFree(NOT_FREE)
    search = Search(service, wanted.place, wanted.at_home, session, besides)
    (free,) = free_times(search, [therapist], now)
    if not free.offer.starts & 1:
        raise NotFree(NOT_FREE)


def _claim(appointment: Appointment) -> None:
    """Claim each cell of the therapist’s time, and of the first room that is free all the while."""
    if not _claimed(appointment, therapist=appointment.therapist_id):
        raise NotFree(NOT_FREE)
    if appointment.at_home:
        return
    for room in Room.objects.filter(place_id=appointment.place_id).order_by("pk"):
        if _claimed(appointment, room=room.pk):
            appointment.room = room
            appointment.save(update_fields=("room",))
            return
    raise NotFree(NOT_FREE)


def _claimed(appointment: Appointment, **whose: int) -> bool:
    """Claim all cells of a session for a therapist or a room, or none of them."""
    whose_id = {f"{name}_id": pk for name, pk in whose.items()}
    claims = [Claim(appointment=appointment, cell=cell, **whose_id) for cell in appointment.cells]
    try:
        with transaction.atomic():
            Claim.objects.bulk_create(claims)
    except IntegrityError:
        return False
    return True


def _link(request_key: str) -> str:
    """Derive the private part of a link (256 bits) from the key of the form that asked for it."""
    return salted_hmac("unknot.booking.link", request_key, algorithm="sha256").hexdigest()


def _digest(text: bytes) -> str:
    return hashlib.sha256(text).hexdigest()
