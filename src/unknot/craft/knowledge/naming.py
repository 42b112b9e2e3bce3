"""Naming: what a zone, a side, a place and a pressure are called in a sentence."""

from collections.abc import Collection, Iterable
from typing import Literal

from unknot.craft.knowledge.knowledge import Knowledge
from unknot.craft.knowledge.records import Zone
from unknot.craft.language import to_say
from unknot.craft.said import in_each
from unknot.craft.shaping import lower, without_side

Sides = Literal["left", "right", "both", "middle"]
FIRMNESS = to_say({0: "resting", 1: "light", 2: "steady", 3: "medium"})
"""What a pressure is called within a sentence."""
BETWEEN = to_say("between")
THE = to_say("the")
YOUR = to_say("your")


def short_name(zone: Zone) -> str:
    """Name a zone without what explains it further, as it stands within a sentence."""
    return in_each(_short, zone.name)


def place_name(zone: Zone) -> str:
    """Name a zone without its side."""
    return zone.name if zone.side == "middle" else without_side(zone.name)


def family_name(zone: Zone) -> str:
    """Name a zone without its side, as it stands within a sentence."""
    return lower(place_name(zone))


def sides_of(zones: Iterable[Zone]) -> Sides:
    """Say on which sides zones lie; a zone in the middle lies on none."""
    sides = {zone.side for zone in zones} - {"middle"}
    if len(sides) > 1:
        return "both"
    return sides.pop() if sides else "middle"


def place_in_a_sentence(zone: Zone, knowledge: Knowledge, whose: str = THE) -> str:
    """Name a place with its article, which stands before the last of its words that has one.

    A place that says “between” has none.
    """
    words = (knowledge.phrased(one) for one in (BETWEEN, THE, whose))
    return in_each(_with_article, short_name(zone), *words)


def places_left_out(withheld: Collection[str], knowledge: Knowledge) -> list[str]:
    """Name the places that are withheld, a family of zones by the name that they share."""
    families = [
        family_name(zones[0])
        for family, zones in knowledge.families.items()
        if family in withheld or all(zone.id in withheld for zone in zones)
    ]
    areas = [one.name for one in knowledge.no_go.values() if one.id in withheld]
    return [*families, *(in_each(str.casefold, name) for name in areas)]


def _short(name: str) -> str:
    name = name.partition(",")[0]
    return name[0].lower() + name[1:]


def _with_article(name: str, between: str, the: str, whose: str) -> str:
    if name.startswith(between):
        return name
    part, _, whole = f"{the} {name}".rpartition(f"{the} ")
    return f"{part}{whose} {whole}"
