"""What somebody may book, by what they told of their health, and with whom."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet

from unknot.craft.approach import Gate
from unknot.website.booking.errors import NoHands, NotCleared
from unknot.website.booking.hands import Hands
from unknot.website.care.models import Listening
from unknot.website.care.queries import gate
from unknot.website.practice.models import Practice, Service, Therapist


def allows(listening: Listening | None, service: Service, now: datetime) -> bool:
    """Say whether a service may be booked: touch where touch is safe, talk before it is known."""
    if listening is None or listening.practice_id != service.practice_id:
        return False
    opened = gate(listening, now)
    return opened is Gate.TOUCH or (opened is Gate.CONVERSATION and service.conversation)


def check_cleared(
    listening: Listening | None,
    service: Service,
    now: datetime,
    who: Iterable[Therapist],
) -> None:
    """Raise NotCleared unless a service may be booked, by one of some.

    A session with touch needs an approach that is possible: NoHands says that there is none.
    """
    if listening is None or not allows(listening, service, now):
        raise NotCleared
    if service.conversation:
        return
    if not Hands(listening, now).among(service, who):
        raise NoHands


def bookable_services(practice: Practice, opened: Gate) -> QuerySet[Service]:
    """Find what may be booked through a gate, shortest first."""
    services = practice.services.order_by("minutes", "pk").prefetch_related("modalities")
    if opened is Gate.TOUCH:
        return services
    return services.filter(conversation=True) if opened is Gate.CONVERSATION else services.none()
