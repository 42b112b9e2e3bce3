"""What pages read of care."""

from datetime import date, datetime

import msgspec
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.db.models import QuerySet

from unknot.craft.approach import Gate, gate_for
from unknot.craft.screening.lasting import ANSWERS_HOLD
from unknot.website.care.health.safety import Safety
from unknot.website.care.health.told import Told, told_in
from unknot.website.care.models import By, Client, Consent, Listening, Version
from unknot.website.known import load
from unknot.website.people.models import Membership, Person, Role
from unknot.website.people.sealing import SealBroken
from unknot.website.practice.models import Practice
from unknot.website.practice.queries import today_at

HELD_BY_VISIT = "listenings"
"""Where a visit holds the numbers of its listenings, by practice."""

STAND = ("asked", "confirmed", "missed")
"""In these states of booking a session stands, or stood to its hour: neither cancelled nor held."""


def listening_of(session: SessionBase, practice: Practice) -> Listening | None:
    """Find what this visit told a practice; None where it told nothing, or it was let go.

    Once somebody proved that they are its client, it is nobody else’s any more: whoever booked in
    their name learns nothing of what they answer.
    """
    number = held_by(session, practice)
    told = Listening.objects.select_related("client", "service", "therapist")
    found = told.filter(practice=practice, pk=number).first() if number else None
    return found if found is not None and is_open_to(session, found.client) else None


def held_by(session: SessionBase, practice: Practice) -> int | None:
    """Give the number of what a visit told a practice last."""
    number: int | None = session.get(HELD_BY_VISIT, {}).get(practice.slug)
    return number


def is_open_to(session: SessionBase, client: Client | None) -> bool:
    """Say whether a visit may read what it told for a client: to all but whom they proved to be."""
    return client is None or client.person_id is None or is_known_as(session, client)


def is_known_as(session: SessionBase, client: Client | None) -> bool:
    """Say whether a visit is of whoever proved that they are a client: all of theirs is shown."""
    if client is None or client.person_id is None:
        return False
    return session.get(SESSION_KEY) == str(client.person_id)


def person_known_in(session: SessionBase) -> int | None:
    """Give the number of the person whom a visit proved to be; None where it proved nothing."""
    person = session.get(SESSION_KEY)
    return int(person) if person else None


def last_listening_of(person: Person, practice: Practice) -> Listening | None:
    """Find what somebody who proved who they are told a practice last."""
    told = Listening.objects.select_related("client", "service", "therapist")
    theirs = told.filter(practice=practice, client__person=person)
    return theirs.order_by("-told_at", "-pk").first()


class SessionTime(msgspec.Struct, frozen=True):
    """When a session begins and ends, and whether it is a conversation, without touch."""

    begins: datetime
    ends: datetime
    is_talk: bool


def session_for(listening: Listening, now: datetime) -> SessionTime | None:
    """Say when the session is that a telling is for: the next of them, or else the last.

    What was cancelled claims no time any more, and does not count.
    """
    booked = listening.appointments.exclude(claims=None).select_related("service")
    rows = booked.order_by("first_cell").distinct()
    times = [SessionTime(one.begins, one.ends, one.service.conversation) for one in rows]
    return next((one for one in times if one.ends > now), times[-1] if times else None)


def stays_talk(listening: Listening, now: datetime) -> bool:
    """Say whether a telling is for a conversation to come: no yes makes that one of touch."""
    session = session_for(listening, now)
    return session is not None and session.is_talk and session.ends > now


def only_talks(client: Client, now: datetime) -> bool:
    """Say whether all that a client has booked to come are conversations, without touch."""
    booked = client.appointments.exclude(claims=None).select_related("service").distinct()
    coming = [one.service.conversation for one in booked if one.ends > now]
    return bool(coming) and all(coming)


def day_to_work(listening: Listening, now: datetime) -> date:
    """Give the day on which hands would work: that of the session, today where none is booked."""
    session = session_for(listening, now)
    return today_at(listening.practice, session.begins if session else now)


def last_words_of(client: Client | None) -> list[Listening]:
    """Give what a client told last, and what they answered last: one may not hide the other."""
    if client is None:
        return []
    last = (_told_last(client).first(), last_answered_by(client))
    return [*{one.pk: one for one in last if one is not None}.values()]


def last_answered_by(client: Client | None) -> Listening | None:
    """Give what a client told last with answers about their health."""
    return answered_by(client).first()


def answered_by(client: Client | None) -> QuerySet[Listening]:
    """Find what a client told with answers about their health, the newest first."""
    if client is None:
        return Listening.objects.none()
    return _told_last(client).exclude(clearance=None)


def _told_last(client: Client) -> QuerySet[Listening]:
    return client.listenings.order_by("-told_at", "-pk")


def gate(listening: Listening, now: datetime) -> Gate:
    """Say what may be booked after a listening. What cannot be opened allows no touch."""
    try:
        told = told_in(listening, load())
    except SealBroken:
        return Gate.CONVERSATION
    return gate_for(None, holds=False) if told is None else gate_in(told, now)


def gate_in(told: Told, now: datetime) -> Gate:
    """Say the same of what was opened already. What is old, or open anywhere, allows no touch."""
    return gate_for(told.clearance, holds=holds(told.safety, now) and not told.is_open_elsewhere)


def holds(safety: Safety, now: datetime) -> bool:
    """Say whether answers are whole, recent, and given to the questions that are asked now."""
    recent = now - safety.answered_at <= ANSWERS_HOLD
    same_questions = safety.record.knowledge_version == load().version
    return recent and same_questions and not safety.open and not safety.has_news


def needs_no_asking(told: Told, now: datetime) -> bool:
    """Say whether nobody has to ask again before a session: it was lately, and nothing is new."""
    is_settled = not told.beside.unasked and not told.is_to_be_asked
    return is_settled and asked_lately(told.safety, now)


def asked_lately(safety: Safety, now: datetime) -> bool:
    """Say whether answers are recent, or a therapist asked lately, and nothing is new.

    That opens no booking; only answers do.
    """
    last = safety.last_asking
    if last is None:
        return holds(safety, now)
    return last.said == "nothing" and now - last.at <= ANSWERS_HOLD


def latest_consents(client: Client) -> dict[str, Consent]:
    """Give the newest answer of a client to each purpose, in the order of the purposes."""
    newest: dict[str, Consent] = {}
    for one in client.consents.all():
        newest.setdefault(one.purpose, one)
    return {one: newest[one] for one in Consent.Purpose.values if one in newest}


def is_agreed(version: Version) -> bool:
    """Say whether client and therapist both said yes to a version."""
    return {one.by for one in version.agreements.all()} >= {By.CLIENT, By.THERAPIST}


def may_be(person: object, client: Client | None) -> bool:
    """Say whether somebody proved the address of a client whom nobody is known to be yet.

    That alone makes nobody the client: a household may share an address.
    """
    if client is None or not isinstance(person, Person) or client.person_id is not None:
        return False
    return client.email.casefold() == person.email.casefold()


def clients_of(member: Membership) -> QuerySet[Client]:
    """Find the clients whom somebody may see: an owner all, a therapist whom they give sessions."""
    here = Client.objects.filter(practice=member.practice)
    return here if member.role == Role.OWNER else treated_by(member)


def treated_by(member: Membership) -> QuerySet[Client]:
    """Find the clients with whom somebody has a session, or had one that was not cancelled."""
    here = Client.objects.filter(practice=member.practice)
    mine = member.therapist
    if mine is None:
        return here.none()
    stand = here.filter(appointments__therapist=mine, appointments__state__in=STAND)
    return stand.distinct()
