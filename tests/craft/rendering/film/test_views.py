"""The back lies in a film as the receiver lies."""

import pytest

from unknot.craft.rendering.film.layout import TEXT_X, view_of
from unknot.craft.rendering.film.scenery import box_of
from unknot.craft.rendering.picture.stage import VIEW_BOX
from unknot.craft.screening import Position

HEAD = (0, -190)
THEIR_LEFT = (-300, 300)


def test_lying_on_the_left_side_the_head_is_to_the_left_and_their_left_below() -> None:
    view = view_of(Position.SIDE_LYING_LEFT)
    assert view.from_origin(*HEAD)[0] < 0
    assert view.from_origin(*THEIR_LEFT)[1] > 0


def test_lying_on_the_right_side_the_head_is_to_the_right_and_their_left_above() -> None:
    view = view_of(Position.SIDE_LYING_RIGHT)
    assert view.from_origin(*HEAD)[0] > 0
    assert view.from_origin(*THEIR_LEFT)[1] < 0


@pytest.mark.parametrize("position", [Position.FACE_DOWN, Position.ASTRIDE_CHAIR])
def test_face_down_and_on_a_chair_the_head_is_above_and_their_left_to_the_left(
    position: Position,
) -> None:
    view = view_of(position)
    assert view.from_origin(*HEAD)[1] < 0
    assert view.from_origin(*THEIR_LEFT)[0] < 0


@pytest.mark.parametrize("position", Position)
def test_the_whole_back_stands_beside_the_words(position: Position) -> None:
    view = view_of(position)
    left, top, width, height = box_of(VIEW_BOX)
    for x in (left, left + width):
        for y in (top, top + height):
            assert 0 <= view.x + view.from_origin(x, y)[0] <= TEXT_X
