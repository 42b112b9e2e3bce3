"""What a session costs: its own price and, at somebody’s home, the way there."""

from django.utils.translation import gettext as _

from unknot.website.practice import money
from unknot.website.practice.models import Place, Practice, Service


def price_of(practice: Practice, service: Service, place: Place, *, at_home: bool) -> str:
    """Write what a session costs in all."""
    return _amount(service.price_cents + way_of(place, at_home=at_home), practice)


def price_told(practice: Practice, service: Service, place: Place, *, at_home: bool) -> str:
    """Write what a session costs in all, and how much of it the way is, if it is anything."""
    way = way_of(place, at_home=at_home)
    return told(practice, service.price_cents + way, way)


def told(practice: Practice, cents: int, way_cents: int) -> str:
    """Write an amount, and how much of it the way is, if it is anything."""
    whole = _amount(cents, practice)
    if not way_cents:
        return whole
    return _("{price} ({way} of it for the way)").format(
        price=whole, way=money.shown(way_cents, practice.currency)
    )


def price_before_a_place(service: Service) -> str:
    """Write what a session costs while nobody knows where; what is added at homes is named."""
    practice = service.practice
    price = _amount(service.price_cents, practice)
    only_at_homes = service.at_home and not service.at_practice
    if only_at_homes and practice.places.filter(at_home=True, way_cents__gt=0).exists():
        return _("{price} and the way").format(price=price)
    return price


def way_of(place: Place, *, at_home: bool) -> int:
    """Give what the way to a place costs, in cents."""
    return place.way_cents if at_home else 0


def _amount(cents: int, practice: Practice) -> str:
    return money.shown(cents, practice.currency) if cents else _("free")
