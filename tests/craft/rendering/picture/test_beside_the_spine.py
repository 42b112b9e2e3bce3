"""No drawn hand lies on the spine where its technique has to stay beside it."""

import re
from collections.abc import Iterator
from functools import cache
from math import cos, radians, sin

import pytest

from tests.craft.sessions import KNOWN, session
from unknot.craft.planning import Aim, Company, Soreness, Wish
from unknot.craft.rendering.picture import hand_shapes
from unknot.craft.rendering.picture.stage import X_MM
from unknot.craft.score import Score, write_score
from unknot.craft.score.demonstration import demonstrate, demonstrate_point
from unknot.craft.score.events import Contact, Gentler, Hand, HandPath, Stroke

BUMPS_MM = 5
"""Half the width of the row of bumps itself; the strip that is never pressed is wider."""
UP_TO_THE_WRIST = 0.15
ACROSS_THE_MIDDLE = {zone.family for zone in KNOWN.zones.values() if zone.side == "middle"}
MAY_CROSS = KNOWN.no_go["spinous_processes"].techniques
SHOWN = sorted({one.id for one in KNOWN.techniques.values() if one.gesture != "none"})
POINTS = sorted({point.family for point in KNOWN.points.values()})
AGAIN = r"[cM]|-?\d*\.?\d+"


def test_the_techniques_of_the_tables_do(subtests: pytest.Subtests) -> None:
    for name in SHOWN:
        with subtests.test(name):
            assert list(on_the_spine(demonstrate(name, KNOWN))) == []


def test_the_points_of_the_tables_do(subtests: pytest.Subtests) -> None:
    for name in POINTS:
        with subtests.test(name):
            assert list(on_the_spine(demonstrate_point(name, KNOWN))) == []


@pytest.mark.parametrize("aim", Aim)
@pytest.mark.parametrize("zone", ["lumbar_paraspinal_left", "erector_thoracic_right"])
def test_sessions_for_one_side_do(aim: Aim, zone: str) -> None:
    wish = Wish(minutes=30, aim=aim, sore=(Soreness(zone, 2),))
    assert list(on_the_spine(write_score(session(wish), KNOWN))) == []


@pytest.mark.parametrize("aim", Aim)
@pytest.mark.parametrize("zone", ["lumbar_paraspinal_left", "sacrum"])
def test_own_palms_each_stay_on_their_side(aim: Aim, zone: str) -> None:
    wish = Wish(minutes=30, aim=aim, company=Company.ALONE, sore=(Soreness(zone, 2),))
    events = write_score(session(wish), KNOWN).events
    strokes = [one for one in events if isinstance(one, Stroke)]
    paths = {path for one in strokes for path in one.hands if path.contact is Contact.OWN_PALM}
    assert {path.hand for path in paths if inner_edge_mm(path) >= 0} == {Hand.LEFT, Hand.RIGHT}
    assert [path for path in paths if inner_edge_mm(path) < 0] == []


def on_the_spine(score: Score) -> Iterator[str]:
    """Name the strokes, eased or not, whose hands would be drawn over the bumps."""
    for stroke in score.events:
        if not isinstance(stroke, Stroke) or families(stroke, score) & ACROSS_THE_MIDDLE:
            continue
        forms: tuple[Stroke | Gentler, ...] = (stroke, *stroke.gentler)
        for form in forms:
            if form.technique in MAY_CROSS:
                continue
            for path in form.hands or stroke.hands:
                if path.hand is not Hand.BALL and inner_edge_mm(path) < BUMPS_MM:
                    yield f"{form.technique} at {stroke.start_ms}: {path}"


def families(stroke: Stroke, score: Score) -> set[str]:
    return {KNOWN.zones[zone].family for zone in score.steps[stroke.step].zones}


def inner_edge_mm(path: HandPath) -> float:
    """Measure how near the drawn hand comes to the middle line on its way; negative is across."""
    sideways = turned(path.contact, path.turn_degrees, mirrored=path.hand is Hand.LEFT)
    return min(
        (1 if point.x > 0 else -1) * (X_MM * point.x + offset)
        for point in path.waypoints
        for offset in sideways
    )


def turned(contact: Contact, degrees: int, *, mirrored: bool) -> tuple[float, float]:
    """Give how far the outline reaches to both sides of its contact."""
    flip = -1 if mirrored else 1
    xs = [flip * x * cos(radians(degrees)) - y * sin(radians(degrees)) for x, y in outline(contact)]
    return min(xs), max(xs)


@cache
def outline(contact: Contact) -> list[tuple[float, float]]:
    """Walk along the curves of a hand, leaving out the arm that fades."""
    hand = hand_shapes(contact)
    (x0, y0), (x1, y1) = hand.fades
    length = (x1 - x0) ** 2 + (y1 - y0) ** 2
    return [
        (x, y)
        for x, y in walked(hand.outline)
        if ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length < UP_TO_THE_WRIST
    ]


def walked(d: str) -> Iterator[tuple[float, float]]:
    """Give the ends of the relative curves of a path, which lie close together."""
    numbers = [float(one) for one in re.findall(AGAIN, d) if one not in "cM"]
    x, y = numbers[:2]
    for _, _, _, _, dx, dy in zip(*[iter(numbers[2:])] * 6, strict=True):
        x, y = x + dx, y + dy
        yield x, y
