"""What the receiver lies or leans on is seen behind the back."""

import re
from collections.abc import Callable
from math import dist

import pytest

from tests.craft.rendering.picture.pictures import read
from unknot.craft.rendering.picture import BUILDS, Build, cover, outline_in, scene
from unknot.craft.screening import Position

ON_A_SIDE = (Position.SIDE_LYING_LEFT, Position.SIDE_LYING_RIGHT)
SHOULDERS_MM = 232
A_LITTLE_MM = 2
PILLOWS = ("url(#under-puff)", "url(#over-between)")
Drawn = Callable[[str, str], str]


@pytest.mark.parametrize("position", Position)
def test_every_position_has_something_to_lie_or_lean_on(position: Position) -> None:
    assert "<path" in scene(position, "partner")


def test_alone_and_upright_there_is_a_wall_and_no_chair() -> None:
    chair, wall = (scene(Position.ASTRIDE_CHAIR, one) for one in ("partner", "alone"))
    assert wall != chair
    assert 'class="wood"' not in wall


def test_alone_and_lying_there_is_the_same_bed() -> None:
    assert scene(Position.FACE_DOWN, "alone") == scene(Position.FACE_DOWN, "partner")


@pytest.mark.parametrize("drawn", [scene, cover])
def test_what_lies_around_somebody_on_the_other_side_is_mirrored(drawn: Drawn) -> None:
    left, right = (drawn(one, "medium") for one in ON_A_SIDE)
    assert right == left.replace("<g>", '<g transform="scale(-1 1)">', 1)


@pytest.mark.parametrize("build", BUILDS)
@pytest.mark.parametrize("position", ON_A_SIDE)
def test_on_a_side_no_arm_hangs_beside_the_body(position: Position, build: Build) -> None:
    assert widest_below_the_shoulders(Position.FACE_DOWN, build) > SHOULDERS_MM
    assert widest_below_the_shoulders(position, build) < SHOULDERS_MM


@pytest.mark.parametrize("build", BUILDS)
@pytest.mark.parametrize("position", ON_A_SIDE)
def test_on_a_side_the_back_is_where_it_always_is(position: Position, build: Build) -> None:
    lying, upright = (ends(outline_in(one, build)) for one in (position, Position.FACE_DOWN))
    moved = [place for place in lying if min(dist(place, other) for other in upright) > A_LITTLE_MM]
    assert moved == []


def test_on_a_side_the_upper_shoulder_is_told_from_the_lower_one() -> None:
    below = [
        (x, y) for x, y in ends(outline_in(Position.SIDE_LYING_LEFT, "medium")) if 230 < y < 350
    ]
    assert {x > 0 for x, _ in below} == {True}
    mirrored = ends(outline_in(Position.SIDE_LYING_RIGHT, "medium"))
    assert [(-x, y) for x, y in ends(outline_in(Position.SIDE_LYING_LEFT, "medium"))] == mirrored


def test_on_a_side_pillows_lie_below_the_head_before_the_chest_and_between_the_knees() -> None:
    below = pillows(scene(Position.SIDE_LYING_LEFT, "partner"))
    above = pillows(cover(Position.SIDE_LYING_LEFT, "medium"))
    (head_x, head_y), (chest_x, chest_y) = below
    ((knees_x, knees_y),) = above
    assert (head_x < 0, head_y < 0) == (True, True)
    assert (chest_x > 100, 100 < chest_y < 300) == (True, True)
    assert (abs(knees_x) < 100, knees_y > 690) == (True, True)


@pytest.mark.parametrize("position", [Position.FACE_DOWN, Position.ASTRIDE_CHAIR])
def test_nothing_covers_whoever_lies_or_sits_upright(position: Position) -> None:
    assert cover(position, "medium") == ""


def test_the_arm_round_the_pillow_has_the_skin_of_its_back() -> None:
    assert read(cover(Position.SIDE_LYING_LEFT, "medium", tone=5)).get("data-tone") == "5"


def ends(d: str) -> list[tuple[int, int]]:
    """Give the ends of the relative curves of an outline, to the nearest millimetre."""
    numbers = [float(one) for one in re.findall(r"-?\d*\.?\d+", d)]
    x, y = numbers[:2]
    found = [(round(x), round(y))]
    for _, _, _, _, dx, dy in zip(*[iter(numbers[2:])] * 6, strict=True):
        x, y = x + dx, y + dy
        found.append((round(x), round(y)))
    return found


def widest_below_the_shoulders(position: Position, build: Build) -> float:
    return max(abs(x) for x, y in ends(outline_in(position, build)) if y > 240)


def pillows(drawn: str) -> list[tuple[float, float]]:
    """Give where each pillow of a drawing begins, in millimetres."""
    filled = [one.get("d", "") for one in read(drawn).iter() if one.get("fill") in PILLOWS]
    return [(float(x), float(y)) for x, y in (re.findall(r"-?\d+", d)[:2] for d in filled)]
