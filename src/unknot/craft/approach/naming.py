"""Places that own words name, for whoever did not point at the back."""

from typing import Final

from unknot.craft.approach.own_words import ask_for
from unknot.craft.knowledge import Knowledge
from unknot.craft.planning.wish import Soreness

NAMED: Final = {
    "neck_base": ("neck", "nek"),
    "upper_trapezius": ("shoulders", "top of my shoulder", "skouers"),
    "interscapular": ("blades", "shoulder blade", "blaaie", "skouerblaaie"),
    "erector_thoracic": ("upper back", "mid back", "middle of my back", "boonste rug"),
    "lumbar_paraspinal": ("lower back", "low back", "lumbar", "lae rug", "laer rug"),
}
"""Everyday words for families of zones, in the languages of the site."""


def places_named(words: str, knowledge: Knowledge) -> tuple[Soreness, ...]:
    """Give the zones that own words name, both sides of each."""
    return tuple(
        Soreness(zone.id)
        for family, phrases in NAMED.items()
        if ask_for(words, phrases)
        for zone in knowledge.family(family)
    )
