"""What a row holds, in a few words, for a shelf of the office."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from unknot.website.known import load
from unknot.website.practice import money
from unknot.website.practice.models import Article, Modality, Place, Room, Service, Therapist
from unknot.website.practice.queries import today_at


def of_therapist(row: Therapist) -> str:
    """Say whether they can be booked for touch, and when they leave."""
    today = today_at(row.practice, timezone.now())
    if row.last_day is not None:
        words = _("here until {day}") if row.works_on(today) else _("left on {day}")
        return words.format(day=date_format(row.last_day, "j F Y"))
    if row.registered_on(today):
        assert row.registered_until is not None
        until = date_format(row.registered_until, "j F Y")
        return _("registered until {day}").format(day=until)
    return _("no current registration: only conversations can be booked")


def of_service(row: Service) -> str:
    """Say how long, for how much, and where."""
    price = money.shown(row.price_cents, row.practice.currency) if row.price_cents else _("free")
    where = [
        words
        for offered, words in (
            (row.at_practice, _("in the room")),
            (row.at_home, _("at home")),
            (not row.at_practice and not row.at_home, _("not offered for now")),
        )
        if offered
    ]
    minutes = _("{minutes} minutes").format(minutes=row.minutes)
    return " · ".join((minutes, price, *where))


def of_modality(row: Modality) -> str:
    """Name its techniques."""
    known = load().techniques
    return ", ".join(known[code].plain for code in row.techniques if code in known)


def of_place(row: Place) -> str:
    """Name its rooms, and say whether people are visited there, and for how much."""
    rooms = [room.name for room in row.rooms.all()]
    return ", ".join([*rooms, *([_visits(row)] if row.at_home else [])])


def _visits(row: Place) -> str:
    if not row.way_cents:
        return _("home visits")
    way = money.shown(row.way_cents, row.practice.currency)
    return _("home visits, {price} for the way").format(price=way)


def of_room(row: Room) -> str:
    """Name its place."""
    return row.place.name


def of_article(row: Article) -> str:
    """Say whether everyone can read it."""
    if row.published_at is None:
        return _("a draft")
    return _("out since {day}").format(day=date_format(row.published_at, "j F Y"))
