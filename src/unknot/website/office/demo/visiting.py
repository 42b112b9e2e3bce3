"""Lets made-up people come to the made-up practice, by the same way as anyone."""

import secrets
from collections.abc import Iterable
from datetime import datetime, time, timedelta

from django.db import transaction

from unknot.craft.planning.wish import Soreness
from unknot.craft.screening import read_answers, record
from unknot.website.booking.actions import Wanted, book_for
from unknot.website.booking.errors import BookingError
from unknot.website.booking.letters.posting import about
from unknot.website.booking.queries.free import Search, free_times
from unknot.website.booking.times.cells import Span, cell_at, first_cell_from
from unknot.website.booking.times.sets import cells_in
from unknot.website.care.actions import client_for, record_consents
from unknot.website.care.actions.keeping import seal_answers
from unknot.website.care.bridge import sealed
from unknot.website.care.changing import say_yes
from unknot.website.care.consenting import NEEDED, consent_words
from unknot.website.care.health.safety import Safety
from unknot.website.care.health.told import told_in
from unknot.website.care.heard import Heard
from unknot.website.care.models import By, Client, Listening
from unknot.website.care.offering import Given
from unknot.website.care.suggesting import suggestion_for
from unknot.website.known import load
from unknot.website.messages.actions import withdraw
from unknot.website.office.demo.told_visits import ToldVisit
from unknot.website.practice.models import Place, Practice, Service, Therapist
from unknot.website.practice.queries import today_at

TELEPHONE = "+27000000000"
LOOKED_AHEAD = timedelta(days=14)
SOON = timedelta(minutes=10)


def receive(practice: Practice, visits: Iterable[ToldVisit], now: datetime) -> None:
    """Book all for which there is a time, and write to nobody."""
    known: dict[str, Client] = {}
    for visit in visits:
        try:
            known[visit.client] = _received(practice, visit, known.get(visit.client), now)
        except BookingError:
            continue


@transaction.atomic
def _received(practice: Practice, visit: ToldVisit, before: Client | None, now: datetime) -> Client:
    therapist = practice.therapists.select_related("practice").get(name=visit.therapist)
    service = practice.services.select_related("practice").get(name=visit.service)
    place = practice.places.get(name=visit.town) if visit.town else therapist.base
    listening = _heard(practice, visit, service, therapist, now)
    if before is not None:
        listening.client = before
        listening.save(update_fields=("client",))
    client = client_for(
        listening, name=visit.client, email="", telephone=TELEPHONE, person=None, now=now
    )
    record_consents(client, dict.fromkeys(NEEDED, True), consent_words(practice), now)
    _agree(listening, now)
    wanted = Wanted(
        service=service.pk,
        therapist=therapist.pk,
        place=place.pk,
        first_cell=_first_free(visit, service, therapist, place, now),
        at_home=bool(visit.town),
    )
    booked = book_for(
        client, wanted, request_key=secrets.token_urlsafe(), now=now, address=visit.address
    )
    withdraw(about(booked))
    return client


def _heard(
    practice: Practice, visit: ToldVisit, service: Service, therapist: Therapist, now: datetime
) -> Listening:
    """Keep what somebody told, and what they answered about their health, sealed."""
    listening = Listening(
        practice=practice,
        owner_hash="",
        service=service,
        therapist=therapist,
        at_home=bool(visit.town),
        told_at=now,
    )
    heard = Heard(
        outcome=visit.outcome,
        sore=tuple(Soreness(zone, level) for zone, level in visit.sore.items()),
        pressure=visit.pressure,
        talk=visit.talk,
        music=visit.music,
        scent=visit.scent,
        allergies=visit.allergies,
        leave_out_words=visit.leave_out_words,
        did_not_help=visit.did_not_help,
        at_home=bool(visit.town),
        needs=visit.needs,
    )
    answers = read_answers({"*": "no"} | {k: [*v] for k, v in visit.answers.items()}, load())
    safety = Safety(record=record(answers, load()), answered_at=now)
    listening.heard = sealed(heard, listening.seal_row)
    seal_answers(listening, safety)
    listening.save()
    return listening


def _agree(listening: Listening, now: datetime) -> None:
    """Let both say yes to what is suggested, where there is to be touch."""
    service, therapist = listening.service, listening.therapist
    if service is None or therapist is None or service.conversation:
        return
    given = Given(therapist, service, (therapist,), (service,))
    today = today_at(listening.practice, now)
    for by in (By.CLIENT, By.THERAPIST):
        told = told_in(listening, load())
        assert told is not None
        suggestion = suggestion_for(told, given, today, load())
        say_yes(listening, suggestion, by=by, now=now)


def _first_free(
    visit: ToldVisit, service: Service, therapist: Therapist, place: Place, now: datetime
) -> int:
    """Find the first beginning from a day and an hour on; raises BookingError without one."""
    practice = therapist.practice
    day = today_at(practice, now) + timedelta(days=visit.after)
    opens = datetime.combine(day, time.fromisoformat(visit.earliest), practice.zone)
    first = max(opens, now + SOON)
    window = Span(first_cell_from(first), cell_at(first + LOOKED_AHEAD))
    search = Search(service, place.pk, bool(visit.town), window)
    (free,) = free_times(search, [therapist], now)
    found = next(cells_in(free.offer.starts, window), None)
    if found is None:
        raise BookingError
    return found
