"""What somebody may book, by what they told of their health, and with whom."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import QuerySet

from unknot.craft.approach import Gate, gate_for
from unknot.website.booking.errors import (
    AnswersOpen,
    NoHands,
    NotCleared,
    NotTheirs,
    SaidElsewhere,
    SentAway,
    TakenBack,
)
from unknot.website.booking.hands import Hands
from unknot.website.care.consenting import NEEDED, Purpose, took_back
from unknot.website.care.health.told import told_in
from unknot.website.care.models import Client, Listening
from unknot.website.care.outside import asks_for_what_nobody_gives
from unknot.website.known import load
from unknot.website.people.sealing import SealBroken
from unknot.website.practice.models import Practice, Service, Therapist


def check_cleared(
    listening: Listening | None,
    service: Service,
    now: datetime,
    who: Iterable[Therapist],
) -> list[Therapist]:
    """Find with which of some a service may be booked; raise NotCleared where it may not.

    A session with touch needs an approach that is possible: NoHands says that there is none.
    """
    if listening is None or listening.practice_id != service.practice_id:
        raise NotCleared
    hands = Hands(listening, now)
    if not _lets_through(hands.gate, service):
        raise _reason(listening)
    if asks_for_what_nobody_gives(listening):
        raise SentAway
    able = hands.among(service, who)
    if not able and not service.conversation:
        raise NoHands
    return able


def check_also_elsewhere(
    listening: Listening, service: Service, now: datetime, who: Iterable[Therapist]
) -> None:
    """Raise SaidElsewhere where its client, known by now, said otherwise in another place.

    Raises NotTheirs where what was answered turned out to be somebody else’s.
    """
    if not listening.clearance and not service.conversation:
        raise NotTheirs
    try:
        check_cleared(listening, service, now, who)
    except NotCleared as error:
        if service.conversation or gate_as_told(listening) is Gate.CARE_ADVICE:
            raise
        raise SaidElsewhere from error


def check_told(
    listening: Listening | None, service: Service, now: datetime, who: Iterable[Therapist]
) -> bool:
    """Raise NotCleared where what was told, however long ago, speaks against a service.

    Says whether somebody is to be asked first: whoever told nothing, or so long ago that it does
    not hold any more.
    """
    if listening is None:
        return not service.conversation
    opened = gate_as_told(listening)
    if not _lets_through(opened, service):
        raise _reason(listening)
    if not listening.clearance:
        return not service.conversation
    hands = Hands(listening, now)
    if not hands.among(service, who):
        raise NoHands
    return not _lets_through(hands.gate, service)


def gate_as_told(listening: Listening) -> Gate:
    """Say what may be booked by what was told, as if it still held; nothing told speaks for all.

    Where it is booked, what the client told since counts too, and only ever adds caution.
    """
    try:
        told = told_in(listening, load())
    except SealBroken:
        return Gate.CONVERSATION
    if told is None:
        return Gate.TOUCH
    is_open = told.safety.is_to_be_asked or told.is_open_elsewhere
    return gate_for(told.clearance, holds=not is_open)


def check_consents(client: Client | None, service: Service) -> None:
    """Raise TakenBack where a client took back a consent that a service cannot be without."""
    needed = {Purpose.DATA} if service.conversation else NEEDED
    if client is not None and took_back(client, needed):
        raise TakenBack


def check_all_told(
    words: Iterable[Listening], service: Service, now: datetime, who: Sequence[Therapist]
) -> bool:
    """Raise NotCleared where any of what was told speaks against a service; see `check_told`."""
    told: list[Listening | None] = [*words]
    asked_first = [check_told(one, service, now, who) for one in told or [None]]
    return any(asked_first)


def _reason(listening: Listening) -> NotCleared:
    """Say what is missing: a word of a doctor, or answers."""
    try:
        told = told_in(listening, load())
    except SealBroken:
        return AnswersOpen()
    if told is None or told.safety.open or told.clearance.verdict.allows_a_plan:
        return AnswersOpen()
    return NotCleared()


def _lets_through(opened: Gate, service: Service) -> bool:
    return opened is Gate.TOUCH or (opened is Gate.CONVERSATION and service.conversation)


def bookable_services(practice: Practice, opened: Gate) -> QuerySet[Service]:
    """Find what may be booked through a gate, shortest first."""
    services = practice.services.order_by("minutes", "pk").prefetch_related("modalities")
    if opened is Gate.TOUCH:
        return services
    return services.filter(conversation=True) if opened is Gate.CONVERSATION else services.none()
