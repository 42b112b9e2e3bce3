"""Points: what is pressed and held has to be a known point, at its place, for its while."""

from collections.abc import Iterator

from unknot.craft.knowledge import Knowledge, Point
from unknot.craft.score.checking.breach import Breach
from unknot.craft.score.checking.played import Played
from unknot.craft.score.events import Hand, HandPath, Score, Stroke
from unknot.craft.sentences import to_tell

NEAR = 0.01
"""About two millimetres sideways."""
LONGEST_HOLD_SECONDS = 30
MOST_POINTS = 6


def point(played: Played, knowledge: Knowledge) -> Iterator[Breach]:
    """Look for a press that is not the point, or the two alike, that it says it is."""
    if played.technique.gesture != "press":
        return
    families = {knowledge.zones[zone].family for zone in played.zones}
    named = _named(played.stroke.point, knowledge)
    if not named or any(one.zone not in families for one in named):
        text = to_tell("“{point}” is no point of its zone.", point=played.stroke.point)
        yield played.breach("point", text)
        return
    name = named[0].name
    if played.pressure > min(one.max_pressure_lay for one in named):
        level = played.pressure
        text = to_tell("pressure {level} is too firm for {point}.", level=level, point=name)
        yield played.breach("pressure", text)
    if any(path.hand is Hand.BALL for path in played.hands) and not named[0].alone_ball:
        yield played.breach("point", to_tell("{point} is not for a ball.", point=name))
    if not _at(played, named):
        yield played.breach("point", to_tell("it does not press at {point}.", point=name))
    if played.stroke.duration_ms > LONGEST_HOLD_SECONDS * 1000:
        yield played.breach("dose", to_tell("{point} is pressed too long.", point=name))


def points(score: Score, knowledge: Knowledge) -> Iterator[Breach]:
    """Look for more points than a session holds, or one that is pressed again and again."""
    pressed: dict[str, list[Stroke]] = {}
    for event in score.events:
        if isinstance(event, Stroke) and event.point:
            for one in _named(event.point, knowledge):
                pressed.setdefault(one.id, []).append(event)
    if len(pressed) > MOST_POINTS:
        text = to_tell("{count} points are more than one session holds.", count=len(pressed))
        yield Breach(0, "dose", text)
    for name, strokes in pressed.items():
        if len(strokes) > knowledge.points[name].most_repeats:
            text = to_tell("{point} is pressed too often.", point=name)
            yield Breach(strokes[-1].start_ms, "dose", text)


def _named(name: str, knowledge: Knowledge) -> tuple[Point, ...]:
    """Give the point of this name, or the two of a family that are pressed together."""
    if name in knowledge.points:
        return (knowledge.points[name],)
    return tuple(one for one in knowledge.points.values() if one.family == name)


def _at(played: Played, named: tuple[Point, ...]) -> bool:
    """Say whether every hand is at one of the points, and every point under a hand."""
    found = [[one for one in named if _is_at(hand, one)] for hand in played.hands]
    return all(found) and {one.id for near in found for one in near} == {one.id for one in named}


def _is_at(hand: HandPath, known: Point) -> bool:
    x, y = known.place
    return all(abs(one.x - x) <= NEAR and abs(one.y - y) <= NEAR for one in hand.waypoints)
