"""The places that the safety page asks for, a card for each finding that lies somewhere."""

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.knowledge.naming import family_name
from unknot.craft.knowledge.records import Zone
from unknot.craft.screening import ELSEWHERE
from unknot.craft.shaping import capital
from unknot.website.guide.forms.safety_fields import where
from unknot.website.guide.held import Screen
from unknot.website.known import phrased


class Spot(msgspec.Struct, frozen=True):
    """A zone that can be left out: left, right or in the middle."""

    zone: str
    side: str
    chosen: bool


class Place(msgspec.Struct, frozen=True):
    """A place by the name that its sides share."""

    name: str
    spots: tuple[Spot, ...]


class PlaceAsked(msgspec.Struct, frozen=True):
    """Where something is: the field, what it is, the places to choose from, what is still open."""

    field: str
    of: str
    places: tuple[Place, ...]
    elsewhere: Spot
    problem: str = ""


def places_asked(
    screen: Screen, problems: dict[str, str], knowledge: Knowledge
) -> tuple[PlaceAsked, ...]:
    """Ask where it is for each finding that waits for a place, or that has one already."""
    fields = {where(rule.id): rule.plain for rule in knowledge.rules.values() if rule.asks_where}
    return tuple(
        _asked(field, plain, screen.get(field, []), phrased(problems.get(field, "")), knowledge)
        for field, plain in fields.items()
        if field in problems or field in screen
    )


def place_to_ask(knowledge: Knowledge) -> PlaceAsked:
    """Give the question for a finding that is only now being ticked."""
    return _asked(where(""), "", [], "", knowledge)


def _asked(field: str, of: str, said: list[str], problem: str, knowledge: Knowledge) -> PlaceAsked:
    return PlaceAsked(
        field=field,
        of=of,
        places=tuple(_place(zones, said) for zones in knowledge.families.values()),
        elsewhere=Spot(ELSEWHERE, "", ELSEWHERE in said),
        problem=problem,
    )


def _place(zones: tuple[Zone, ...], said: list[str]) -> Place:
    spots = (Spot(zone.id, zone.side, zone.id in said) for zone in zones)
    return Place(capital(family_name(zones[0])), tuple(spots))
