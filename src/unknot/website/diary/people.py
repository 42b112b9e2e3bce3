"""The people of a practice, as somebody who works there finds them: by a name or a number."""

import re
from datetime import datetime

import msgspec
from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import Lower

from unknot.website.booking.models import SETTLED, State
from unknot.website.booking.times.cells import begins, cell_at
from unknot.website.booking.when import day_and_time
from unknot.website.care.models import Client
from unknot.website.care.queries import clients_of
from unknot.website.diary.whose import sessions_of
from unknot.website.people.models import Membership

AT_MOST = 100
"""So many people are listed at once; whoever looks for another one writes more of the name."""
TELLING = 3
"""So many digits tell a telephone number from the number of a house."""


class Line(msgspec.Struct, frozen=True):
    """One of them, with the session that comes next, asked for or certain, and the one before."""

    number: int
    name: str
    telephone: str
    coming: str
    asked: bool
    last: str


class People(msgspec.Struct, frozen=True):
    """Those who were found, and whether there are more."""

    lines: tuple[Line, ...]
    more: bool


def people(member: Membership, said: str, now: datetime) -> People:
    """Find the clients whom somebody may see, with the sessions in diaries that they may open."""
    sessions, cell = sessions_of(member).filter(client=OuterRef("pk")), cell_at(now)
    coming = sessions.filter(state__in=SETTLED, until_cell__gt=cell).order_by("first_cell")
    past = sessions.filter(state=State.CONFIRMED, until_cell__lte=cell).order_by("-first_cell")
    found = clients_of(member).filter(_called(said))
    rows = found.annotate(
        by_name=Lower("name"),
        coming=Subquery(coming.values("first_cell")[:1]),
        coming_is=Subquery(coming.values("state")[:1]),
        last=Subquery(past.values("first_cell")[:1]),
    ).order_by("by_name", "pk")[: AT_MOST + 1]
    lines = tuple(_line(one, member) for one in rows)
    return People(lines[:AT_MOST], more=len(lines) > AT_MOST)


def _called(said: str) -> Q:
    """Look for each word in the name, or for the digits in the number."""
    named = Q()
    for word in said.split():
        named &= Q(name__icontains=word)
    digits = re.sub(r"\D", "", said).lstrip("0")
    return named | Q(telephone__contains=digits) if len(digits) >= TELLING else named


def _line(client: Client, member: Membership) -> Line:
    coming, last = (
        day_and_time(begins(cell), member.practice) if cell else ""
        for cell in (client.coming, client.last)  # type: ignore[attr-defined]  # annotated
    )
    asked = client.coming_is == State.ASKED  # type: ignore[attr-defined]  # annotated
    return Line(client.pk, client.name, client.telephone, coming, asked, last)
