"""The back lies in a film as the receiver lies, and is seen from as near as the hands allow."""

from functools import cache

import pytest

from tests.craft.sessions import KNOWN, session
from unknot.craft.planning import Soreness, Wish
from unknot.craft.rendering.film.layout import STAGE_HEIGHT, STAGE_WIDTH, TEXT_X
from unknot.craft.rendering.film.scenery import box_of
from unknot.craft.rendering.film.viewing import GLIDE_MS, Views, view_in, whole_view
from unknot.craft.rendering.picture import seen_of
from unknot.craft.rendering.picture.stage import VIEW_BOX, on_stage
from unknot.craft.score import Score, write_score
from unknot.craft.score.events import Stroke
from unknot.craft.screening import Position

HEAD = (0, -190)
THEIR_LEFT = (-300, 300)


def test_lying_on_the_left_side_the_head_is_to_the_left_and_their_left_below() -> None:
    view = whole_view(Position.SIDE_LYING_LEFT)
    assert view.from_origin(*HEAD)[0] < 0
    assert view.from_origin(*THEIR_LEFT)[1] > 0


def test_lying_on_the_right_side_the_head_is_to_the_right_and_their_left_above() -> None:
    view = whole_view(Position.SIDE_LYING_RIGHT)
    assert view.from_origin(*HEAD)[0] > 0
    assert view.from_origin(*THEIR_LEFT)[1] < 0


@pytest.mark.parametrize("position", [Position.FACE_DOWN, Position.ASTRIDE_CHAIR])
def test_face_down_and_on_a_chair_the_head_is_above_and_their_left_to_the_left(
    position: Position,
) -> None:
    view = whole_view(position)
    assert view.from_origin(*HEAD)[1] < 0
    assert view.from_origin(*THEIR_LEFT)[0] < 0


@pytest.mark.parametrize("position", Position)
def test_the_whole_back_stands_beside_the_words(position: Position) -> None:
    view = whole_view(position)
    left, top, width, height = box_of(VIEW_BOX)
    for x in (left, left + width):
        for y in (top, top + height):
            assert 0 <= view.x + view.from_origin(x, y)[0] <= STAGE_WIDTH <= TEXT_X


@pytest.mark.parametrize("position", Position)
def test_all_hands_of_a_step_stay_on_the_stage(position: Position) -> None:
    score = written(position)
    for stroke in strokes_of(score):
        view = view_in(score, stroke.step)
        for path in stroke.hands:
            for point in path.waypoints:
                x, y = view.from_origin(*on_stage((point.x, point.y)))
                assert 0 < view.x + x < STAGE_WIDTH
                assert 0 < view.y + y < STAGE_HEIGHT


@pytest.mark.parametrize("position", Position)
def test_a_small_stroke_is_seen_from_near(position: Position) -> None:
    score = written(position)
    kneading = next(one.step for one in strokes_of(score) if one.technique == "petrissage")
    assert view_in(score, kneading).px_per_mm > 1.2 * whole_view(position).px_per_mm


def test_a_long_stroke_is_seen_on_the_whole_back() -> None:
    score = written(Position.FACE_DOWN)
    gliding = next(one.step for one in strokes_of(score) if one.technique == "effleurage")
    assert view_in(score, gliding) == whole_view(Position.FACE_DOWN)


@pytest.mark.parametrize("position", Position)
def test_the_stage_is_full_of_picture_from_near(position: Position) -> None:
    score = written(position)
    left, top, width, height = box_of(seen_of(position))
    corners = [(x, y) for x in (left, left + width) for y in (top, top + height)]
    for number in range(len(score.steps)):
        view = view_in(score, number)
        if view == whole_view(position):
            continue
        xs, ys = zip(*(view.from_origin(*corner) for corner in corners), strict=True)
        assert view.x + min(xs) <= 0
        assert view.x + max(xs) >= STAGE_WIDTH
        assert view.y + min(ys) <= 0
        assert view.y + max(ys) >= STAGE_HEIGHT


def test_it_comes_near_gently_stays_and_shows_the_whole_back_once_all_is_over() -> None:
    score = written(Position.FACE_DOWN)
    views, first = Views(score), view_in(score, 0)
    whole = whole_view(Position.FACE_DOWN)
    assert views.at(0) == whole
    assert whole.px_per_mm < views.at(GLIDE_MS / 2).px_per_mm < first.px_per_mm
    assert views.at(GLIDE_MS) == views.at(GLIDE_MS + 5_000) == first
    assert views.at(score.duration_ms + GLIDE_MS) == whole


def test_nothing_is_drawn_larger_than_it_was_prepared() -> None:
    score = written(Position.FACE_DOWN)
    scales = [view_in(score, number).px_per_mm for number in range(len(score.steps))]
    assert Views(score).nearest == max(scales)


@cache
def written(position: Position) -> Score:
    sore = (Soreness("lumbar_paraspinal_left", 2),)
    return write_score(session(Wish(minutes=10, position=position, sore=sore)), KNOWN)


def strokes_of(score: Score) -> list[Stroke]:
    return [one for one in score.events if isinstance(one, Stroke)]
