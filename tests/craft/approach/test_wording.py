"""How an approach reads."""

import pytest
from msgspec.structs import replace

from tests.craft.approach.reckoning import EVERYTHING, cleared_with
from tests.craft.sessions import KNOWN
from unknot.craft.approach import Asked, Piece, draft, leeway_for
from unknot.craft.approach.wording import in_short, letter, places_of, reasons
from unknot.craft.planning.wish import Soreness
from unknot.craft.screening import Position

ASKED = Asked(
    "sleep",
    sore=(Soreness("upper_trapezius_left"), Soreness("upper_trapezius_right")),
    pressure=3,
    talk="quiet",
    scent="none",
)
APPROACH = draft(ASKED, leeway_for(cleared_with(), EVERYTHING, (), KNOWN), KNOWN)


def places_face_down(piece: Piece) -> str:
    return places_of(piece, Position.FACE_DOWN, KNOWN)


def test_a_letter_says_what_where_and_how() -> None:
    first, second = (
        "".join(one.text for one in paragraph) for paragraph in letter(APPROACH, "Fern", KNOWN)
    )
    assert first == (
        "Fern takes 60 minutes, with you lying face down. First resting hands: top of the shoulder."
        " Then gliding: the whole back. Then kneading: top of the shoulder. Then press and hold:"
        " top of the shoulder. To end, feather strokes: the whole back."
    )
    assert second == (
        "Pressure stays medium, and Fern asks before going firmer. It is mostly quiet, with music"
        " as you like and no scent."
    )


def test_each_word_that_can_be_changed_stands_for_itself() -> None:
    changing = [
        one.change for part in letter(APPROACH, "Fern", KNOWN) for one in part if one.change
    ]
    pieces = [f"piece-{number}" for number in range(5)]
    assert changing == ["minutes", "position", *pieces, "pressure", "talk", "music", "scent"]


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


@pytest.mark.parametrize("position", Position)
def test_unasked_an_approach_leaves_nothing_of_the_back_alone(position: Position) -> None:
    leeway = leeway_for(cleared_with(), EVERYTHING, (), KNOWN)
    drafted = draft(Asked("sleep", position=position), leeway, KNOWN)
    said = {places_of(one, drafted.position, KNOWN) for one in drafted.pieces}
    assert not [one for one in said if "but for" in one]
    assert "the whole back" in said


def test_reasons_are_those_of_the_tables() -> None:
    gliding = KNOWN.techniques["effleurage"]
    assert (gliding.plain, gliding.purpose) in reasons(APPROACH, KNOWN)


def test_in_short_it_is_a_line() -> None:
    one = replace(APPROACH, pieces=APPROACH.pieces[:2])
    assert in_short(one, KNOWN) == "resting hands, gliding; medium; 60 minutes"


def test_hands_that_are_softer_than_the_rest_are_said_to_be() -> None:
    asked = Asked("sleep", sore=(Soreness("quadratus_lumborum_left"),), pressure=3)
    approach = draft(asked, leeway_for(cleared_with(), EVERYTHING, (), KNOWN), KNOWN)
    first, _ = letter(approach, "Fern", KNOWN)
    assert "Then gliding, light: side of the waist." in "".join(one.text for one in first)
