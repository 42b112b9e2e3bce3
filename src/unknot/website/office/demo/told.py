"""The made-up practice as its table tells it."""

import tomllib
from pathlib import Path

import msgspec

from unknot.website.office.demo.told_visits import ToldVisit


class ToldPractice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the practice says of itself."""

    name: str
    slug: str
    welcome: str
    about: str
    policies: str
    email: str
    telephone: str
    whatsapp: str
    cancel_notice_hours: int


class ToldPlaces(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the rooms are, with their street, and the towns that are visited."""

    rooms: str
    address: str
    room_names: tuple[str, ...]
    visited: tuple[str, ...]


class ToldWay(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A way whose minutes are known."""

    between: tuple[str, str]
    minutes: int


class ToldModality(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A way of working."""

    name: str
    about: str
    techniques: tuple[str, ...]


class ToldService(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A session, with its price in rand."""

    name: str
    minutes: int
    rest_minutes: int
    price: str
    conversation: bool = False
    at_practice: bool = True
    at_home: bool = False
    notice_minutes: int = 12 * 60


class ToldTherapist(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A therapist, with the hours of each weekday, and an address where they sign in themselves."""

    name: str
    about: str
    registration: str
    modalities: tuple[str, ...]
    top_pressure: int
    visits_homes: bool
    hours: tuple[str, ...]
    most_a_day: int | None = None
    email: str = ""


class ToldComment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a reader says."""

    name: str
    text: str
    shown: bool = False


class ToldArticle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An article; a draft where it is not said how many days ago it came out."""

    title: str
    summary: str
    body: str
    days_ago: int | None = None
    comments: tuple[ToldComment, ...] = ()


class Told(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of it."""

    practice: ToldPractice
    places: ToldPlaces
    ways: tuple[ToldWay, ...]
    modalities: tuple[ToldModality, ...]
    services: tuple[ToldService, ...]
    therapists: tuple[ToldTherapist, ...]
    articles: tuple[ToldArticle, ...]
    visits: tuple[ToldVisit, ...]


def told() -> Told:
    """Read the table."""
    file = Path(__file__).with_name("practice.toml")
    return msgspec.convert(tomllib.loads(file.read_text()), Told)
