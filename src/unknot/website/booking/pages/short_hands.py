"""Where hands may work for less than a session lasts: it is said before anybody books."""

from datetime import datetime

import msgspec

from unknot.craft.approach import longest
from unknot.website.booking.hands import Hands
from unknot.website.care.health.told import told_in
from unknot.website.care.models import Listening
from unknot.website.care.offering import services_for
from unknot.website.known import load
from unknot.website.people.sealing import SealBroken
from unknot.website.practice.models import Service


class ShortHands(msgspec.Struct, frozen=True):
    """So many minutes are with hands; the others are for talk. A shorter session, if there is."""

    minutes: int
    others: int
    instead: Service | None


def short_hands(
    listening: Listening, service: Service, now: datetime, *, at_home: bool
) -> ShortHands | None:
    """Say how long hands may work in a session; None where they may all the while."""
    most = None if service.conversation else _most(listening)
    if most is None or most >= service.minutes:
        return None
    shorter = _shorter(listening, service, most, now, at_home=at_home)
    return ShortHands(most, service.minutes - most, shorter)


def _most(listening: Listening) -> int | None:
    """Give the minutes of the strictest caution; None where none names any."""
    try:
        told = told_in(listening, load())
    except SealBroken:  # such a listening opens no session with touch
        return None
    return longest(told.clearance, load()) if told is not None else None


def _shorter(
    listening: Listening, service: Service, most: int, now: datetime, *, at_home: bool
) -> Service | None:
    """Find the session that is closest to what may be, where one is closer than this."""
    hands = Hands(listening, now)
    offered = services_for(service.practice, at_home=at_home).filter(minutes__lt=service.minutes)
    given = [one for one in offered if hands.give(one)]
    return min(given, key=lambda one: abs(one.minutes - most), default=None)
