"""Who waits for a time, as somebody who works at the practice reads it."""

from datetime import date, datetime

import msgspec

from unknot.website.booking.models import Waiting
from unknot.website.booking.queries.waiting import left_of
from unknot.website.booking.waited_with import is_to_answer_again
from unknot.website.booking.when import hoped_days
from unknot.website.care.queries import clients_of
from unknot.website.people.models import Membership

AT_MOST = 100
WITH = ("practice", "service__practice", "client", "listening")


class Waits(msgspec.Struct, frozen=True):
    """One of them: what for, between which days, and what stands in the way of an offer."""

    number: int
    name: str
    telephone: str
    what: str
    first: date
    last: date
    offered: bool
    answers_first: bool


def who_waits(member: Membership, now: datetime) -> list[Waits]:
    """Find who of the clients whom somebody may see still waits, in the order of offers."""
    rows = Waiting.objects.filter(client__in=clients_of(member), state__in=Waiting.OPEN)
    found = rows.select_related(*WITH)[:AT_MOST]
    return [_waits(one, now) for one in found if left_of(one, now).length]


def _waits(one: Waiting, now: datetime) -> Waits:
    first, last = hoped_days(one)
    return Waits(
        number=one.client.pk,
        name=one.client.name,
        telephone=one.client.telephone,
        what=one.service.name,
        first=first,
        last=last,
        offered=one.state == Waiting.State.OFFERED,
        answers_first=is_to_answer_again(one, now),
    )
