"""The back: drawn in three builds and five tones, with every zone of the tables on it."""

from collections.abc import Mapping
from html import escape

from unknot.craft.knowledge import Knowledge, Zone
from unknot.craft.language import to_say
from unknot.craft.rendering.picture.drawn import ZONES_GO_HERE, drawing, outline, with_ids
from unknot.craft.rendering.picture.scene import outline_in, turn_of
from unknot.craft.rendering.picture.stage import VIEW_BOX, rounded_path
from unknot.craft.screening.limits import Position

MARKED = to_say({1: "{place}: sore", 2: "{place}: sorer"})


def back(
    knowledge: Knowledge,
    *,
    build: str = "medium",
    tone: int = 3,
    marks: Mapping[str, int] | None = None,
    ids: str = "back",
) -> str:
    """Draw the back with its zones; `marks` says how much a zone aches (1 or 2).

    `ids` keeps the ids of two backs on one page apart.
    """
    levels = marks or {}
    zones = "".join(_zone(zone, levels.get(zone.id, 0)) for zone in knowledge.zones.values())
    clipped = f'<g class="zones" clip-path="url(#{ids}-in)">{zones}</g>'
    return _picture(clipped, _said(levels, knowledge), build, tone, ids)


def bare_back(
    knowledge: Knowledge,
    *,
    build: str = "medium",
    tone: int = 3,
    ids: str = "back",
    position: str = Position.FACE_DOWN,
) -> str:
    """Draw the back for hands to work on, as it lies: nobody points at its zones."""
    drawn = _picture("", _said({}, knowledge), build, tone, ids)
    if not turn_of(position):
        return drawn
    lying = drawn.replace(outline(build), outline_in(position, build), 1)
    return lying.replace('class="back"', 'class="back lying"', 1)


def _picture(zones: str, said: str, build: str, tone: int, ids: str) -> str:
    body = with_ids(drawing(f"back-{build}"), ids).replace(ZONES_GO_HERE, zones)
    return (
        f'<svg class="back" data-build="{build}" data-tone="{tone}" viewBox="{VIEW_BOX}"'
        f' role="img" aria-label="{escape(said)}">{body}</svg>'
    )


def _zone(zone: Zone, level: int) -> str:
    mark = f' data-mark="{level}"' if level else ""
    return (
        f'<path class="zone" data-zone="{zone.id}"{mark} d="{rounded_path(zone.polygon)}">'
        f"<title>{escape(zone.name)}</title></path>"
    )


def _said(marks: Mapping[str, int], knowledge: Knowledge) -> str:
    places = [
        knowledge.phrased(MARKED[level], place=knowledge.zones[zone].name)
        for zone, level in marks.items()
        if level
    ]
    return ". ".join((knowledge.phrased("A back, seen from behind"), *places)) + "."
