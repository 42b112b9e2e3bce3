"""What somebody may book, by what they told of their health."""

from datetime import datetime

from django.db.models import QuerySet

from unknot.craft.approach import Gate
from unknot.website.booking.errors import NotCleared
from unknot.website.care.models import Listening
from unknot.website.care.queries import gate
from unknot.website.practice.models import Practice, Service


def allows(listening: Listening | None, service: Service, now: datetime) -> bool:
    """Say whether a service may be booked: touch where touch is safe, talk before it is known."""
    if listening is None or listening.practice_id != service.practice_id:
        return False
    opened = gate(listening, now)
    return opened is Gate.TOUCH or (opened is Gate.CONVERSATION and service.conversation)


def check_cleared(listening: Listening | None, service: Service, now: datetime) -> None:
    """Raise NotCleared unless a service may be booked."""
    if not allows(listening, service, now):
        raise NotCleared


def bookable_services(practice: Practice, opened: Gate) -> QuerySet[Service]:
    """Find what may be booked through a gate, shortest first."""
    services = practice.services.order_by("minutes", "pk")
    if opened is Gate.TOUCH:
        return services
    return services.filter(conversation=True) if opened is Gate.CONVERSATION else services.none()
