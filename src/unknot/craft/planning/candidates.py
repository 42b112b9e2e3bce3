"""Candidates: everything that could be part of a plan, phase by phase."""

from collections.abc import Iterator

from msgspec.structs import replace

from unknot.craft.knowledge import Point, Technique, Zone
from unknot.craft.planning.frame import Frame
from unknot.craft.planning.offers import Offer, offer, reachable
from unknot.craft.planning.routine import Phase
from unknot.craft.planning.wish import Aim

UP_THE_BACK = ("lumbar_paraspinal", "erector_thoracic", "upper_trapezius")
DOWN_THE_BACK = ("erector_thoracic", "lumbar_paraspinal")
TO_ARRIVE = ("lumbar_paraspinal", "sacrum", "upper_trapezius", "neck_base", "quadratus_lumborum")
TO_CLOSE = ("sacrum", "upper_trapezius", "lumbar_paraspinal", "neck_base", "quadratus_lumborum")
MOST_POINTS = 6
LEAST_WARM_SECONDS = 120
MOST_WARM_SHARE = 5
CLOSE_SECONDS = (45, 180)
MOST_GLIDING_IN_ONE_PLACE = 120


def candidates(frame: Frame) -> tuple[Offer, ...]:
    """List every offer, each phase in its order; required ones are marked in their vessels."""
    warm = tuple(_warm(frame))
    firm = (*_knead(frame), *_ease(frame, warmed=bool(warm)), *_wake(frame), *_settle(frame))
    found = (*_still(frame, Phase.ARRIVE, TO_ARRIVE), *warm, *firm, *_close(frame))
    return tuple({one.key: one for one in found}.values())


def sides_alike(frame: Frame, zones: tuple[Zone, ...]) -> Iterator[tuple[Zone, ...]]:
    """Keep zones together when they ache alike; else give the sorer one its own step."""
    if len({frame.sore.get(zone.id, 0) for zone in zones}) > 1:
        yield from ((zone,) for zone in zones)
    elif zones:
        yield zones


def runs(frame: Frame, technique: Technique, way: tuple[str, ...]) -> Iterator[tuple[Zone, ...]]:
    """Split a way along the back into the runs that hands can glide without a break.

    Both sides glide together where they have the same run.
    """
    left = _runs_on(frame, technique, way, "left")
    right = _runs_on(frame, technique, way, "right")
    for run in left:
        mirror = next((other for other in right if _families(other) == _families(run)), ())
        both = {zone.id: zone for zone in (*run, *mirror)}
        yield tuple(sorted(both.values(), key=lambda zone: way.index(zone.family)))
    yield from (run for run in right if _families(run) not in map(_families, left))


def points_of(frame: Frame, zones: tuple[Zone, ...], technique: Technique) -> tuple[Point, ...]:
    """Pick the points of these zones that hands or a ball may press."""
    sides = {zone.side for zone in zones}
    return tuple(
        point
        for point in frame.knowledge.points.values()
        if point.zone == zones[0].family
        and (point.side in sides or "middle" in sides)
        and point.max_pressure_lay >= technique.pressure_lay[0]
        and (point.alone_ball or frame.wish.company == "partner" or zones[0].alone.hand)
    )


def press(frame: Frame, zones: tuple[Zone, ...], *, room: int = MOST_POINTS) -> Offer | None:
    """Offer to press and hold the points of these zones, as many as there is room for."""
    technique = frame.knowledge.techniques["static_pressure"]
    points = points_of(frame, zones, technique)[:room]
    return offer(frame, Phase.EASE, technique, zones, points=points) if points else None


def _families(run: tuple[Zone, ...]) -> tuple[str, ...]:
    return tuple(zone.family for zone in run)


def _runs_on(
    frame: Frame, technique: Technique, way: tuple[str, ...], side: str
) -> list[tuple[Zone, ...]]:
    found: list[tuple[Zone, ...]] = [()]
    for family in way:
        zones = [z for z in frame.knowledge.families[family] if z.side in (side, "middle")]
        reached = reachable(frame, technique, tuple(zones))
        if reached:
            found[-1] = (*found[-1], *reached)
        elif found[-1]:
            found.append(())
    return [run for run in found if run]


def _still(frame: Frame, phase: Phase, places: tuple[str, ...]) -> Iterator[Offer]:
    """Rest the hands in the first of these places that may be touched."""
    technique = frame.knowledge.techniques["still_hold"]
    for family in places:
        zones = reachable(frame, technique, frame.knowledge.families[family])
        found = offer(frame, phase, technique, zones, required=True) if zones else None
        if found:
            yield found
            return


def _warm(frame: Frame) -> Iterator[Offer]:
    technique = frame.knowledge.techniques["effleurage"]
    share = frame.seconds // MOST_WARM_SHARE // 5 * 5
    least = max(technique.least_seconds, min(LEAST_WARM_SECONDS, share))
    for number, run in enumerate(runs(frame, technique, UP_THE_BACK)):
        found = offer(frame, Phase.WARM, technique, run, required=number == 0)
        if found and number == 0:
            found = replace(found, vessel=replace(found.vessel, least=least))
        if found:
            yield found
    others = (family for family in frame.knowledge.families if family not in UP_THE_BACK)
    for family in others:
        for found in _on_family(frame, Phase.WARM, technique, family):
            yield replace(found, vessel=replace(found.vessel, most=MOST_GLIDING_IN_ONE_PLACE))


def _knead(frame: Frame) -> Iterator[Offer]:
    technique = frame.knowledge.techniques["petrissage"]
    for family in frame.knowledge.families:
        yield from _on_family(frame, Phase.KNEAD, technique, family)


def _ease(frame: Frame, *, warmed: bool) -> Iterator[Offer]:
    """Small spots come only after warming, and never more points than one session holds."""
    if not warmed or not frame.time_to_warm:
        return
    circles = frame.knowledge.techniques["friction"]
    for family in frame.knowledge.families:
        yield from _on_family(frame, Phase.EASE, circles, family)
    if frame.wish.points:
        yield from _presses(frame)


def _presses(frame: Frame) -> Iterator[Offer]:
    technique = frame.knowledge.techniques["static_pressure"]
    groups = [
        group
        for zones in frame.knowledge.families.values()
        for group in sides_alike(frame, reachable(frame, technique, zones))
    ]
    found = [one for group in groups if (one := press(frame, group))]
    room = MOST_POINTS
    for one in sorted(found, key=lambda one: -one.vessel.worth):
        zones = tuple(frame.knowledge.zones[zone] for zone in one.zones)
        fitting = press(frame, zones, room=room - room % len({zone.side for zone in zones}))
        if room and fitting:
            room -= len(fitting.points)
            yield fitting


def _wake(frame: Frame) -> Iterator[Offer]:
    if frame.wish.aim is Aim.WAKE:
        technique = frame.knowledge.techniques["tapotement"]
        for family in technique.only_zones:
            yield from _on_family(frame, Phase.WAKE, technique, family)


def _settle(frame: Frame) -> Iterator[Offer]:
    technique = frame.knowledge.techniques["vibration"]
    for family in frame.knowledge.families:
        yield from _on_family(frame, Phase.SETTLE, technique, family)


def _close(frame: Frame) -> Iterator[Offer]:
    glide = frame.knowledge.techniques["effleurage"]
    least, most = CLOSE_SECONDS
    for number, run in enumerate(runs(frame, glide, UP_THE_BACK)):
        found = offer(frame, Phase.CLOSE, glide, run, required=number == 0)
        if found:
            yield replace(found, vessel=replace(found.vessel, least=least, most=most))
    feather = frame.knowledge.techniques["feathering"]
    for run in runs(frame, feather, DOWN_THE_BACK):
        found = offer(frame, Phase.CLOSE, feather, run)
        if found:
            yield found
    yield from _still(frame, Phase.CLOSE, TO_CLOSE)


def _on_family(frame: Frame, phase: Phase, technique: Technique, family: str) -> Iterator[Offer]:
    zones = reachable(frame, technique, frame.knowledge.families[family])
    for group in sides_alike(frame, zones):
        found = offer(frame, phase, technique, group)
        if found:
            yield found
