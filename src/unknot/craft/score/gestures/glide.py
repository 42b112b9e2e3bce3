"""Glide: flat hands up the back with weight, and back down without; feathering comes down."""

from msgspec.structs import replace

from unknot.craft.knowledge import Knowledge, Place, Zone
from unknot.craft.score.events import Contact, Hand, HandPath
from unknot.craft.score.gestures.paths import half_a_cycle, there_and_back
from unknot.craft.score.ground import HAND_FROM_SPINE
from unknot.craft.score.lines import centreline, length_cm, part, side_of

DOWN_THE_SIDE: tuple[Place, ...] = (
    (0.62, 0.735), (0.58, 0.64), (0.53, 0.52), (0.5, 0.4), (0.45, 0.29), (0.38, 0.225),
    (0.26, 0.195),
)  # fmt: skip
TOUCHED_ON_THE_WAY = ("scapula_body", "quadratus_lumborum")
ALSO_TOUCHED = frozenset({"kidney_area", "floating_ribs"})
WHOLE_BACK = {"lumbar_paraspinal", "upper_trapezius"}
BESIDE_SPINE = frozenset({"lumbar_paraspinal", "erector_thoracic"})
HANDS = (Hand.LEFT, Hand.RIGHT)
FULL_CYCLE = 1000
"""A cycle, in permille of itself."""
SIDE_BY_SIDE = 0.125
"""Where the middle of a hand lies next to the other one."""
NEXT_TO_THEM = ("interscapular", "quadratus_lumborum")


def up_line(zones: tuple[Zone, ...], side: int, withheld: frozenset[str]) -> tuple[Place, ...]:
    """Give the line that one hand follows through these zones, from the first to the last."""
    line: list[Place] = []
    for zone in zones:
        if side_of(zone.polygon) in (0, side):
            line += _along(zone, side, withheld)
    return tuple(line)


def _along(zone: Zone, side: int, withheld: frozenset[str]) -> tuple[Place, ...]:
    """Follow the middle of a zone; beside the spine the whole palm lies on the muscle there.

    On a zone across the middle hands lie side by side.
    """
    line = part(centreline(zone.polygon, side), 0.1, 0.9)[::2]
    if not side_of(zone.polygon):
        return tuple((side * max(abs(x), SIDE_BY_SIDE), y) for x, y in line)
    neighbours = {f"{family}_{_name(side)}" for family in NEXT_TO_THEM}
    if zone.family not in BESIDE_SPINE or neighbours & withheld:
        return line
    return tuple((side * max(abs(x), HAND_FROM_SPINE), y) for x, y in line)


def _name(side: int) -> str:
    return "left" if side < 0 else "right"


def glides(
    zones: tuple[Zone, ...], pressure: int, withheld: frozenset[str], knowledge: Knowledge
) -> tuple[HandPath, ...]:
    """Glide through the zones, a hand on each side that has any of them."""
    return tuple(
        HandPath(
            hand=hand,
            contact=Contact.PALM,
            waypoints=there_and_back(
                line, _way_back(zones, side, line, withheld), pressure, knowledge
            ),
        )
        for hand, side in ((Hand.LEFT, -1), (Hand.RIGHT, 1))
        if (line := up_line(zones, side, withheld))
    )


def places_of(path: HandPath) -> tuple[Place, ...]:
    """Give the places that a hand passes."""
    return tuple((point.x, point.y) for point in path.waypoints)


def way_cm(path: HandPath) -> tuple[float, float]:
    """Measure the pressing and the weightless part of a hand's path."""
    places, turn = places_of(path), _turn_of(path)
    return length_cm(places[: turn + 1]), length_cm(places[turn:])


def lingering(path: HandPath, moving: float) -> HandPath:
    """Let a hand move in this share of a cycle; in the rest it lies at the ends without weight."""
    rest = round(FULL_CYCLE * (1 - moving) / 2)
    if rest == 0:
        return path
    turn = _turn_of(path)
    moved = [replace(one, at_permille=round(moving * one.at_permille)) for one in path.waypoints]
    top, *back = [replace(one, at_permille=one.at_permille + rest) for one in moved[turn:]]
    laid_down = (replace(top, weight=0), *back, replace(back[-1], at_permille=FULL_CYCLE))
    return replace(path, waypoints=(*moved[: turn + 1], *laid_down))


def _turn_of(path: HandPath) -> int:
    """Find the waypoint after which a hand comes back without weight."""
    return max(number for number, point in enumerate(path.waypoints) if point.weight)


def feathers(
    zones: tuple[Zone, ...], pressure: int, withheld: frozenset[str], knowledge: Knowledge
) -> tuple[HandPath, ...]:
    """Brush down from the head, hand over hand, lifting on the way back.

    On one side alone both hands take turns along the same line.
    """
    lines = [line for side in (-1, 1) if (line := _down_line(zones, side, withheld))]
    return tuple(
        HandPath(
            hand=hand,
            contact=Contact.FEATHER,
            waypoints=half_a_cycle(line, start, pressure, knowledge),
            lifts=True,
        )
        for hand, line, start in zip(HANDS, (*lines, *lines)[:2], (0, 500), strict=False)
    )


def _down_line(zones: tuple[Zone, ...], side: int, withheld: frozenset[str]) -> tuple[Place, ...]:
    return tuple(reversed(up_line(tuple(reversed(zones)), side, withheld)))


def _way_back(
    zones: tuple[Zone, ...], side: int, line: tuple[Place, ...], withheld: frozenset[str]
) -> tuple[Place, ...]:
    """Come back down the side of the back, or the way it went where the side is to be left out."""
    touched = {f"{family}_{_name(side)}" for family in TOUCHED_ON_THE_WAY} | ALSO_TOUCHED
    whole = {zone.family for zone in zones} >= WHOLE_BACK
    if whole and not touched & withheld:
        return tuple((side * x, y) for x, y in DOWN_THE_SIDE)
    return tuple(reversed(line[:-1]))
