"""What the receiver lies or leans on is seen behind the back."""

import pytest

from unknot.craft.rendering.picture import scene
from unknot.craft.screening import Position


@pytest.mark.parametrize("position", Position)
def test_every_position_has_something_to_lie_or_lean_on(position: Position) -> None:
    assert "<path" in scene(position, "partner")


def test_alone_and_upright_there_is_a_wall_and_no_chair() -> None:
    chair, wall = (scene(Position.ASTRIDE_CHAIR, one) for one in ("partner", "alone"))
    assert wall != chair
    assert 'class="wood"' not in wall


def test_alone_and_lying_there_is_the_same_bed() -> None:
    assert scene(Position.FACE_DOWN, "alone") == scene(Position.FACE_DOWN, "partner")


def test_cushions_for_the_other_side_are_mirrored() -> None:
    left, right = (
        scene(one, "partner") for one in (Position.SIDE_LYING_LEFT, Position.SIDE_LYING_RIGHT)
    )
    assert right == left.replace("<g>", '<g transform="scale(-1 1)">')
