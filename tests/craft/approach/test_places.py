"""How the places of an approach are named."""

import pytest

from tests.craft.approach.reckoning import EVERYTHING, cleared_with
from tests.craft.sessions import KNOWN
from unknot.craft.approach import Asked, Piece, draft, leeway_for
from unknot.craft.approach.places import places_of
from unknot.craft.knowledge import load
from unknot.craft.said import english_of
from unknot.craft.screening import Position

ASKED = Asked("sleep", pressure=3)


FACE_DOWN = Position.FACE_DOWN
SHOULDERS = ("upper_trapezius_left", "upper_trapezius_right")


def places_face_down(piece: Piece, left_out: tuple[str, ...] = ()) -> str:
    return places_of(piece, FACE_DOWN, KNOWN, left_out)


def test_few_places_are_named_and_many_are_the_whole_back() -> None:
    assert places_face_down(Piece("effleurage", ("sacrum", "neck_base"), 1)) == (
        "the flat bone below the back and the base of the neck"
    )
    assert places_face_down(Piece("effleurage", tuple(KNOWN.zones), 1)) == "the whole back"


@pytest.mark.parametrize(
    ("left_alone", "said"),
    [
        (("sacrum",), "the whole back but for the flat bone below the back"),
        (
            ("lumbar_paraspinal_left", "lumbar_paraspinal_right"),
            "the whole back but for the lower back",
        ),
        (("lumbar_paraspinal_left",), "the whole back but for the lower back on the left"),
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
        "the flat bone below the back, the base of the neck, the lower back on the left"
        " and the top of the shoulder on the left"
    )


@pytest.mark.parametrize(
    ("left_out", "said"),
    [
        (SHOULDERS[:1], "the whole back but for the top of the shoulder on the left"),
        (SHOULDERS, "the whole back but for the top of the shoulder"),
    ],
)
def test_what_the_client_left_out_is_named_also_where_hands_would_not_go(
    left_out: tuple[str, ...], said: str
) -> None:
    leeway = leeway_for(cleared_with(), EVERYTHING, left_out, KNOWN)
    strokes = draft(ASKED, leeway, KNOWN).pieces[-1]
    assert not KNOWN.techniques[strokes.technique].suits(KNOWN.zones[left_out[0]])
    assert places_face_down(strokes, leeway.left_out) == said


@pytest.mark.parametrize("left_out", [(), SHOULDERS[:1]])
def test_where_hands_go_to_one_side_alone_it_is_named(left_out: tuple[str, ...]) -> None:
    right = Piece("still_hold", SHOULDERS[1:], 1)
    assert places_face_down(right, left_out) == "the top of the shoulder on the right"
    assert places_face_down(Piece("still_hold", SHOULDERS, 1)) == "the top of the shoulder"


@pytest.mark.parametrize("position", Position)
def test_unasked_an_approach_leaves_nothing_of_the_back_alone(position: Position) -> None:
    leeway = leeway_for(cleared_with(), EVERYTHING, (), KNOWN)
    drafted = draft(Asked("sleep", position=position), leeway, KNOWN)
    said = {places_of(one, drafted.position, KNOWN) for one in drafted.pieces}
    assert not [one for one in said if "but for" in one]
    assert "the whole back" in said


IN_A_SENTENCE = {
    "en": [
        "the top of the shoulder",
        "the base of the neck",
        "the place between spine and blade",
        "the inner edge of the blade",
        "the top corner of the blade",
        "the shoulder blade",
        "the upper back beside the spine",
        "the lower back",
        "the side of the waist",
        "the flat bone below the back",
        "the top of the buttock",
    ],
    "af": [
        "die bokant van die skouer",
        "die onderkant van die nek",
        "die plek tussen ruggraat en blad",
        "die binnerand van die blad",
        "die boonste hoek van die blad",
        "die skouerblad",
        "die borug langs die ruggraat",
        "die onderrug",
        "die kant van die middel",
        "die plat been onder die rug",
        "die bokant van die boud",
    ],
}


@pytest.mark.parametrize("language", IN_A_SENTENCE)
def test_each_place_has_its_article_in_a_sentence(language: str) -> None:
    known = load(language=language)
    said = [
        places_of(Piece("still_hold", tuple(zone.id for zone in zones), 1), FACE_DOWN, known)
        for zones in known.families.values()
    ]
    assert said == IN_A_SENTENCE[language]


def test_words_in_another_language_carry_their_english() -> None:
    afrikaans = load(language="af")
    piece = Piece("effleurage", tuple(zone for zone in KNOWN.zones if zone != SHOULDERS[0]), 1)
    said = places_of(piece, FACE_DOWN, afrikaans, SHOULDERS[:1])
    assert said == "die hele rug behalwe die bokant van die skouer aan die linkerkant"
    assert english_of(said) == "the whole back but for the top of the shoulder on the left"
