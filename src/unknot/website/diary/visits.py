"""Who comes on a day, with what has to be known before touch."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from unknot.website.booking.models import SETTLED, Appointment, State
from unknot.website.booking.notes import notes_of
from unknot.website.booking.when import clock, wall
from unknot.website.care.cautions import heavy_lines
from unknot.website.care.consents_open import Open, open_consents
from unknot.website.care.health.heavy_words import sounds_heavy
from unknot.website.care.health.opening import opens
from unknot.website.care.health.told_beside import heavy_of
from unknot.website.care.health.told_since import known_under, told_by_nobody
from unknot.website.care.models import Client, Listening
from unknot.website.care.pages.heard_alone import heard_alone
from unknot.website.care.queries import answered_by
from unknot.website.care.summary import Summary, summary_of
from unknot.website.diary.entries import Placed, Visit
from unknot.website.diary.reaching import to_be_heard, to_be_told
from unknot.website.known import load
from unknot.website.people.sealing import SealBroken


def visits(appointments: Sequence[Appointment], now: datetime) -> Iterator[Placed]:
    """Give the sessions of a day, which come in order."""
    following = next((one.pk for one in appointments if one.ends > now), None)
    counted = _counted(appointments)
    for one in appointments:
        told, notes = told_for(one, now), _notes(one)
        visit = Visit(
            appointment=one,
            told=told,
            first=() if told else _first_words(one, now),
            sealed=told is None and _is_sealed(one.client),
            notes="" if sounds_heavy(notes) else notes,
            heavy=tuple(heavy_lines(filter(sounds_heavy, [notes]))),
            consents_open=_consents_open(one),
            ask=to_be_heard(one, told, now),
            tell=to_be_told(one),
            begins=clock(wall(one.begins, one.practice)),
            ends=clock(wall(one.ends, one.practice)),
            nth=counted[one.pk],
            is_next=one.pk == following,
        )
        yield one.first_cell, visit


def told_for(appointment: Appointment, now: datetime) -> Summary | None:
    """Sum up what was told for a session; None where nothing can be read.

    Where no answers were given for it, those that its client gave last warn of the same. So they do
    where its own cannot be opened any more, and a therapist asks.
    """
    begins, own = appointment.begins, appointment.listening
    found = summary_of(own, begins, now, load()) if own is not None else None
    if found is not None:
        return found
    answered = (summary_of(one, begins, now, load()) for one in answered_by(appointment.client))
    elsewhere = next(filter(None, answered), None)
    if elsewhere is None:
        return None
    is_sealed = own is not None and own.clearance is not None
    return (elsewhere.beside_sealed if is_sealed else elsewhere).for_another_session


def _first_words(appointment: Appointment, now: datetime) -> tuple[str, ...]:
    """Say what is read first where nothing was answered, of whatever session it was told for.

    So is what their visits told the practice and booked nothing with.
    """
    client = appointment.client
    if client is None:
        return ()
    rows = client.listenings.order_by("-told_at", "-pk")
    told = (*rows, *told_by_nobody(known_under(client)))
    lines = [line for row in told for line in _first_of(row, appointment.begins, now)]
    return tuple(dict.fromkeys(lines or heavy_lines(heavy_of(client, now))))


def _first_of(row: Listening, begins: datetime, now: datetime) -> tuple[str, ...]:
    """Say what is read first of one telling; nothing where it cannot be opened any more."""
    if alone := heard_alone(row, load()):
        return alone.first
    answered = summary_of(row, begins, now, load())
    return (*answered.limits, *answered.cautions) if answered else ()


def _is_sealed(client: Client | None) -> bool:
    """Say whether something that a client told cannot be opened any more."""
    rows = client.listenings.all() if client is not None else ()
    return any(not opens(row) for row in rows)


def _consents_open(appointment: Appointment) -> tuple[Open, ...]:
    if appointment.client is None or appointment.state not in SETTLED:
        return ()
    return open_consents(appointment.client, touch=not appointment.service.conversation)


def _notes(appointment: Appointment) -> str:
    try:
        return notes_of(appointment)
    except SealBroken as error:
        return str(error)


def _counted(appointments: Sequence[Appointment]) -> dict[int, int]:
    """Say the how-manieth session of its client each one is."""
    clients = {one.client_id for one in appointments if one.client_id is not None}
    been = Appointment.objects.filter(client__in=clients, state=State.CONFIRMED)
    sessions = [*been.values_list("client_id", "first_cell")]
    return {
        one.pk: 1 + sum(who == one.client_id and cell < one.first_cell for who, cell in sessions)
        for one in appointments
    }
