"""Forgets addresses that a code was sent to and that nobody ever came in with."""

from datetime import datetime, timedelta

from unknot.website.people.models import Person

KEPT_FOR = timedelta(days=1)
"""Anybody can have typed any address; a code to it holds for minutes."""


def forget_strangers(now: datetime) -> None:
    """Erase whoever never came in; whom a practice took in, or knows, is no stranger."""
    never = Person.objects.filter(last_login=None, joined_at__lte=now - KEPT_FOR)
    never.filter(memberships=None, clients=None).delete()
