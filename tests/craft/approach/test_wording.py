"""How an approach reads."""

import pytest
from msgspec.structs import replace

from tests.craft.approach.reckoning import EVERYTHING, cleared_with
from tests.craft.sessions import KNOWN
from unknot.craft.approach import Asked, draft, leeway_for
from unknot.craft.approach.wording import in_short, letter, reasons
from unknot.craft.planning.wish import Soreness

ASKED = Asked(
    "sleep",
    sore=(Soreness("upper_trapezius_left"), Soreness("upper_trapezius_right")),
    pressure=3,
    talk="quiet",
    scent="none",
)
APPROACH = draft(ASKED, leeway_for(cleared_with(), EVERYTHING, (), KNOWN), KNOWN)


def test_a_letter_says_what_where_and_how() -> None:
    first, second = (
        "".join(one.text for one in paragraph) for paragraph in letter(APPROACH, "Fern", KNOWN)
    )
    assert first == (
        "Fern takes 60 minutes, with you lying face down. First resting hands: the top of the"
        " shoulder. Then gliding: the whole back. Then kneading: the top of the shoulder. Then"
        " press and hold: the top of the shoulder. To end, feather strokes: the whole back."
    )
    assert second == (
        "Pressure stays medium, and Fern asks before going firmer. It is mostly quiet, with no"
        " scent. As you like on the day: music."
    )


@pytest.mark.parametrize(
    ("worse", "said"),
    [
        (
            ("upper_trapezius_left",),
            " You told us that it is worse here: the top of the shoulder on the left.",
        ),
        (
            ("upper_trapezius_left", "upper_trapezius_right"),
            " You told us that it is worse here: the top of the shoulder.",
        ),
        ((), ""),
    ],
)
def test_a_letter_says_where_it_is_worse(worse: tuple[str, ...], said: str) -> None:
    first, _ = letter(APPROACH, "Fern", KNOWN, (), worse)
    told = "".join(one.text for one in first)
    assert told.partition("To end, feather strokes: the whole back.")[2] == said


def test_a_place_that_hands_leave_alone_is_not_said_to_be_worse() -> None:
    leeway = leeway_for(cleared_with(), EVERYTHING, ("upper_trapezius_left",), KNOWN)
    first, _ = letter(draft(ASKED, leeway, KNOWN), "Fern", KNOWN, leeway.left_out, leeway.left_out)
    assert "worse" not in "".join(one.text for one in first)


def test_each_word_that_can_be_changed_stands_for_itself() -> None:
    changing = [
        one.change for part in letter(APPROACH, "Fern", KNOWN) for one in part if one.change
    ]
    pieces = [f"piece-{number}" for number in range(5)]
    assert changing == [
        *("who", "minutes", "position"),
        *pieces,
        *("pressure", "talk", "scent", "music"),
    ]


@pytest.mark.parametrize(
    ("wishes", "said"),
    [
        ({}, " As you like on the day: talk, music, scent."),
        ({"music": "soft"}, " There is soft music. As you like on the day: talk, scent."),
        ({"scent": "none"}, " There is no scent. As you like on the day: talk, music."),
        ({"talk": "some", "music": "own"}, " It is with a little talk, with your own music. As"),
        ({"music": "none", "scent": "none"}, " There is no music and no scent. As"),
        (
            {"talk": "quiet", "music": "soft", "scent": "light"},
            " It is mostly quiet, with soft music and a light scent.",
        ),
    ],
)
def test_what_was_not_wished_for_is_left_open_and_can_be_chosen(
    wishes: dict[str, str], said: str
) -> None:
    bare = replace(APPROACH, talk="", scent="")
    _, how = letter(replace(bare, **wishes), "Fern", KNOWN)
    asks = "asks before going firmer."
    assert "".join(one.text for one in how).partition(asks)[2].startswith(said)
    assert {one.change for one in how} >= {"talk", "music", "scent"}


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
    assert "Then gliding, light: the side of the waist on the left." in "".join(
        one.text for one in first
    )
