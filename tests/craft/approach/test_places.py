"""How the places of an approach are named."""

import pytest

from tests.craft.approach.reckoning import EVERYTHING, cleared_with
from tests.craft.sessions import KNOWN
from unknot.craft.approach import Asked, Piece, draft, leeway_for
from unknot.craft.approach.places import places_of
from unknot.craft.screening import Position

ASKED = Asked("sleep", pressure=3)


SHOULDERS = ("upper_trapezius_left", "upper_trapezius_right")


def places_face_down(piece: Piece, left_out: tuple[str, ...] = ()) -> str:
    return places_of(piece, Position.FACE_DOWN, KNOWN, left_out)


def test_few_places_are_named_and_many_are_the_whole_back() -> None:
    assert places_face_down(Piece("effleurage", ("sacrum", "neck_base"), 1)) == (
        "flat bone below the back, the sacrum, base of the neck"
    )
    assert places_face_down(Piece("effleurage", tuple(KNOWN.zones), 1)) == "the whole back"


@pytest.mark.parametrize(
    ("left_alone", "said"),
    [
        (("sacrum",), "the whole back but for flat bone below the back, the sacrum"),
        (
            ("lumbar_paraspinal_left", "lumbar_paraspinal_right"),
            "the whole back but for lower back",
        ),
        (("lumbar_paraspinal_left",), "the whole back but for lower back, left"),
    ],
)
def test_what_is_left_alone_of_the_whole_back_is_named(
    left_alone: tuple[str, ...], said: str
) -> None:
    leeway = leeway_for(cleared_with(), EVERYTHING, left_alone, KNOWN)
    gliding = draft(ASKED, leeway, KNOWN).pieces[1]
    assert places_face_down(gliding) == said


def test_where_much_of_the_back_is_left_alone_the_rest_is_named() -> None:
    few = ("sacrum", "neck_base", "lumbar_paraspinal_left", "upper_trapezius_left")
    assert places_face_down(Piece("effleurage", few, 1)) == (
        "flat bone below the back, the sacrum, base of the neck, lower back, top of the shoulder"
    )


@pytest.mark.parametrize(
    ("left_out", "said"),
    [
        (SHOULDERS[:1], "the whole back but for top of the shoulder, left"),
        (SHOULDERS, "the whole back but for top of the shoulder"),
    ],
)
def test_what_the_client_left_out_is_named_also_where_hands_would_not_go(
    left_out: tuple[str, ...], said: str
) -> None:
    leeway = leeway_for(cleared_with(), EVERYTHING, left_out, KNOWN)
    strokes = draft(ASKED, leeway, KNOWN).pieces[-1]
    assert not KNOWN.techniques[strokes.technique].suits(KNOWN.zones[left_out[0]])
    assert places_face_down(strokes, leeway.left_out) == said


def test_the_side_that_is_left_is_named_where_the_other_was_left_out() -> None:
    right = Piece("still_hold", SHOULDERS[1:], 1)
    assert places_face_down(right, SHOULDERS[:1]) == "top of the shoulder, right"
    assert places_face_down(right) == "top of the shoulder"


@pytest.mark.parametrize("position", Position)
def test_unasked_an_approach_leaves_nothing_of_the_back_alone(position: Position) -> None:
    leeway = leeway_for(cleared_with(), EVERYTHING, (), KNOWN)
    drafted = draft(Asked("sleep", position=position), leeway, KNOWN)
    said = {places_of(one, drafted.position, KNOWN) for one in drafted.pieces}
    assert not [one for one in said if "but for" in one]
    assert "the whole back" in said
