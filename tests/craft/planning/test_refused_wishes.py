"""A wish that cannot be met is refused with what would help."""

import pytest

from tests.craft.sessions import KNOWN, session
from unknot.craft.errors import InputError, Withheld
from unknot.craft.planning import Soreness, Wish


def test_where_every_place_is_left_out_nothing_is_planned_and_what_helps_is_said() -> None:
    with pytest.raises(Withheld) as withheld:
        session(Wish(leave_out=tuple(KNOWN.zones)))
    assert withheld.value.reasons == (
        "Leave fewer places out, or choose another way to lie or sit.",
    )


def test_a_misspelt_zone_is_met_with_what_may_be_meant() -> None:
    with pytest.raises(InputError, match="Did you mean “lumbar_paraspinal”"):
        session(Wish(sore=(Soreness("lumbar"),)))


@pytest.mark.parametrize(
    ("wish", "sentence"),
    [
        (Wish(minutes=4), "4 minutes is not a length we plan. Accepted: 5 to 45 minutes."),
        (Wish(minutes=46), "46 minutes is not a length we plan. Accepted: 5 to 45 minutes."),
        (Wish(sore=(Soreness("elbow"),)), "There is no zone called “elbow”."),
        (Wish(sore=(Soreness("sacrum", 3),)), "“sacrum:3” is not a level. Accepted: 1 or 2."),
        (Wish(leave_out=("knee",)), "There is no zone called “knee”."),
        (Wish(pressure_liked=4), "4 is not a pressure for home. Accepted: 0, 1, 2 or 3."),
    ],
)
def test_a_wish_that_makes_no_sense_is_refused_with_what_is_accepted(
    wish: Wish, sentence: str
) -> None:
    with pytest.raises(InputError) as refused:
        session(wish)
    assert str(refused.value).startswith(sentence)
