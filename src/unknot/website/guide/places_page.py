"""The places that the safety page asks for, a card for each finding that lies somewhere."""

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import ELSEWHERE
from unknot.website.guide import safety
from unknot.website.guide.held import Screen


class Place(msgspec.Struct, frozen=True):
    """A place that can be left out."""

    value: str
    words: str
    chosen: bool


class PlaceAsked(msgspec.Struct, frozen=True):
    """Where something is: the field, what it is, the places to choose from, what is still open."""

    field: str
    of: str
    places: tuple[Place, ...]
    problem: str = ""


def places_asked(
    screen: Screen, problems: dict[str, str], knowledge: Knowledge
) -> tuple[PlaceAsked, ...]:
    """Ask where it is for each finding that waits for a place, or that has one already."""
    fields = {
        safety.where(rule.id): rule.plain for rule in knowledge.rules.values() if rule.asks_where
    }
    return tuple(
        PlaceAsked(field, plain, _places(screen.get(field, []), knowledge), problems.get(field, ""))
        for field, plain in fields.items()
        if field in problems or field in screen
    )


def place_to_ask(knowledge: Knowledge) -> PlaceAsked:
    """Give the question for a finding that is only now being ticked."""
    return PlaceAsked(safety.where(""), "", _places([], knowledge))


def _places(said: list[str], knowledge: Knowledge) -> tuple[Place, ...]:
    zones = tuple(Place(zone.id, zone.name, zone.id in said) for zone in knowledge.zones.values())
    return (*zones, Place(ELSEWHERE, "Not on the back", ELSEWHERE in said))
