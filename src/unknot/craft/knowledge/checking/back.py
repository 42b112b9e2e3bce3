"""Check the drawn back: true shapes, points beside bone, both sides alike."""

from unknot.craft.errors import KnowledgeError
from unknot.craft.knowledge.bounds import HOME_CEILING, STRONGEST
from unknot.craft.knowledge.checking.agreement import each_known, rising, within
from unknot.craft.knowledge.checking.leaving_out import check_left_out
from unknot.craft.knowledge.knowledge import Knowledge
from unknot.craft.knowledge.records import Landmark, NoGo, Place, Point, Zone
from unknot.craft.knowledge.shapes import crosses_itself, holds

LONGEST_HOLD_SECONDS = 30
MOST_REPEATS = 3
REACH = ((-1.0, 1.0), (-0.2, 1.1))
"""How far shapes may reach in x and y: the back, and a little of what surrounds it."""


def check_back(knowledge: Knowledge) -> None:
    """Refuse zones, no-go areas, landmarks and points that do not lie where they should."""
    for zone in knowledge.zones.values():
        _check_zone(zone, knowledge)
    for area in knowledge.no_go.values():
        _check_no_go(area, knowledge)
    for landmark in knowledge.landmarks.values():
        _check_landmark(landmark)
    for point in knowledge.points.values():
        _check_point(point, knowledge)


def _check_zone(zone: Zone, knowledge: Knowledge) -> None:
    file = "zones.toml"
    within(file, zone.id, "max_pressure_lay", zone.max_pressure_lay, (0, HOME_CEILING))
    within(file, zone.id, "max_pressure_therapist", zone.max_pressure_therapist, (0, STRONGEST))
    named = (*zone.suits, *zone.forbids, *zone.suits_pressure)
    each_known(file, zone.id, "technique", named, knowledge.techniques)
    for technique, pressure in zone.suits_pressure.items():
        within(file, zone.id, f"suits_pressure of {technique}", pressure, (0, HOME_CEILING))
    both = set(zone.suits) & set(zone.forbids)
    if both:
        raise KnowledgeError(file, zone.id, f"it suits and forbids {min(both)}")
    if zone.side != "left":  # it is the mirror of the right
        _check_shape(file, zone.id, zone.polygon)


def _check_no_go(area: NoGo, knowledge: Knowledge) -> None:
    file = "no_go.toml"
    each_known(file, area.id, "zone family", area.holds, knowledge.families)
    each_known(file, area.id, "technique", area.techniques, knowledge.techniques)
    within(file, area.id, "max_pressure", area.max_pressure, (0, HOME_CEILING))
    for polygon in area.polygons:
        _check_shape(file, area.id, polygon)


def _check_landmark(landmark: Landmark) -> None:
    file = "landmarks.toml"
    _check_places(file, landmark.id, landmark.places)
    if not landmark.places:
        raise KnowledgeError(file, landmark.id, "it has no place")
    places = set(landmark.places)
    if places != {(-x, y) for x, y in places}:
        raise KnowledgeError(file, landmark.id, "its left and right places are not mirrored")


def _check_point(point: Point, knowledge: Knowledge) -> None:
    file = "points.toml"
    each_known(file, point.id, "zone family", [point.zone], knowledge.families)
    rising(file, point.id, "hold_seconds", point.hold_seconds, LONGEST_HOLD_SECONDS)
    within(file, point.id, "most_repeats", point.most_repeats, (1, MOST_REPEATS))
    zones = [z for z in knowledge.families[point.zone] if z.side in (point.side, "middle")]
    for zone in zones:
        highest = zone.max_pressure_lay
        within(file, point.id, "max_pressure_lay", point.max_pressure_lay, (0, highest))
        if not holds(zone.polygon, point.place):
            raise KnowledgeError(file, point.id, f"it does not lie in {zone.id}")
    for area in knowledge.no_go.values():
        if any(holds(polygon, point.place) for polygon in area.polygons):
            raise KnowledgeError(file, point.id, f"it lies on {area.id}, where nothing presses")
    for technique in knowledge.techniques.values():
        if technique.gesture == "press":
            check_left_out(file, point, technique, (point.zone,), knowledge)


def _check_shape(file: str, entry: str, polygon: tuple[Place, ...]) -> None:
    if len(polygon) < 3:
        raise KnowledgeError(file, entry, "its polygon has fewer than three places")
    _check_places(file, entry, polygon)
    if crosses_itself(polygon):
        raise KnowledgeError(file, entry, "its polygon crosses or touches itself")


def _check_places(file: str, entry: str, places: tuple[Place, ...]) -> None:
    for place in places:
        for value, (low, high) in zip(place, REACH, strict=True):
            if not low <= value <= high:
                raise KnowledgeError(file, entry, f"the place {place} is not on the back")
