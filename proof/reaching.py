"""Reaching: which tool gets where, how firm it may be there, and what no hand may press on.

Asked of each technique in each zone, as sessions choose only a few of them.
"""

from collections.abc import Iterator
from itertools import product

from msgspec.structs import replace as with_parts
from shapely import LineString, Polygon
from shapely.geometry import Point as Spot

from unknot.craft.knowledge import Knowledge, Technique, Zone
from unknot.craft.planning import Aim, Company, Phase, Tool, Wish
from unknot.craft.planning.frame import Frame
from unknot.craft.planning.offers import pressure_for
from unknot.craft.planning.reach import tool_for
from unknot.craft.score.gestures.paths import weight_on
from unknot.craft.score.ground import ceiling_at
from unknot.craft.screening import OPEN, Position

LAIN_ON = {Position.SIDE_LYING_LEFT: "left", Position.SIDE_LYING_RIGHT: "right"}
HOME = 3
EDGE = 0.01
"""How much of the edge of an area a way may cut; the checker measures it more closely."""
ACROSS = ((-0.3, 0.3), (-0.5, 0.5), (0.3, 0.6))
HEIGHTS = [level / 20 for level in range(2, 19)]
WIDTHS = [width / 20 for width in range(-15, 16)]


def overreached(knowledge: Knowledge) -> Iterator[str]:
    """Name what is reached, or is firmer, than it may be; nothing is the aim."""
    for technique, zone in product(knowledge.techniques.values(), knowledge.zones.values()):
        if technique.suits(zone) and not _suits(technique, zone):
            yield f"{technique.id} suits {zone.id}"
        if technique.suits(with_parts(zone, forbids=(technique.id,))):
            yield f"{technique.id} suits {zone.id}, even if it is forbidden there"
        if with_parts(technique, lay_ok=False).suits(zone):
            yield f"{technique.id} suits {zone.id}, even if it is not for home"
        for position in Position:
            yield from _wrong_tool(technique, zone, position)
    yield from _too_firm_together(knowledge)
    yield from _pressed(knowledge)


def _suits(technique: Technique, zone: Zone) -> bool:
    bound = technique.only_zones
    listed = technique.id in zone.suits or zone.family in bound
    return technique.lay_ok and listed and technique.id not in zone.forbids


def _wrong_tool(technique: Technique, zone: Zone, position: Position) -> Iterator[str]:
    below = LAIN_ON.get(position) == zone.side and not zone.reached_lying_on_it
    for company in Company:
        tool = tool_for(technique, zone, company, position)
        own = technique.self_ok and zone.family in technique.self_zones and zone.alone.hand
        ball = technique.gesture == "press" and zone.alone.ball
        ball = ball and position is Position.ASTRIDE_CHAIR
        may = {None, Tool.HANDS} if company is Company.PARTNER else {None}
        may |= {Tool.HANDS} if company is Company.ALONE and own else set()
        may |= {Tool.BALL} if company is Company.ALONE and ball else set()
        if tool not in may or (below and tool is not None):
            yield f"{technique.id} on {zone.id}, {position}, {company}: {tool}"


def _too_firm_together(knowledge: Knowledge) -> Iterator[str]:
    """Zones that are worked together are worked as the gentlest of them allows."""
    wish = Wish(30, Aim.RELIEF)
    frame = Frame(wish, OPEN, knowledge, Position.FACE_DOWN, 30, {})
    zones = tuple(knowledge.zones.values())
    for technique, one, other in product(knowledge.techniques.values(), zones, zones):
        given = pressure_for(frame, Phase.KNEAD, technique, (one, other))
        if given is not None and given > min(map(technique.ceiling_in, (one, other))):
            yield f"{technique.id} on {one.id} and {other.id}: {given}"
        ceiling = min(
            one.max_pressure_lay, one.suits_pressure.get(technique.id, one.max_pressure_lay)
        )
        if technique.ceiling_in(one) > ceiling:
            yield f"{technique.id} on {one.id}: firmer than {ceiling}"


def _pressed(knowledge: Knowledge) -> Iterator[str]:
    """Nowhere is more weight carried than each area there allows, nor on the way across one."""
    shapes = [
        (Polygon(polygon), area.max_pressure or 0)
        for area in knowledge.no_go.values()
        for polygon in area.polygons
    ]
    cores = [(shape.buffer(-EDGE), most) for shape, most in shapes]
    for x, y in product(WIDTHS, HEIGHTS):
        least = min((most for shape, most in shapes if shape.contains(Spot(x, y))), default=HOME)
        if ceiling_at((x, y), knowledge) > least:
            yield f"at {x}, {y} more than {least} may be pressed"
    for (start, end), y in product(ACROSS, HEIGHTS):
        way = LineString([(start, y), (end, y)])
        least = min((most for core, most in cores if core.intersects(way)), default=HOME)
        if weight_on((start, y), (end, y), HOME, knowledge) * HOME > 100 * least:
            yield f"from {start} to {end} at {y} more than {least} is carried"
