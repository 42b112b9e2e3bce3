"""What can be changed in an approach, and what never is."""

import pytest
from msgspec.structs import replace

from tests.craft.approach.reckoning import EVERYTHING, cleared_with
from tests.craft.sessions import KNOWN
from unknot.craft.approach import Approach, Asked, draft, leeway_for
from unknot.craft.approach.changing import LEAVE_OUT
from unknot.craft.approach.offering import alternatives, changed, offers
from unknot.craft.errors import InputError
from unknot.craft.planning.wish import Soreness

LEEWAY = leeway_for(cleared_with(), EVERYTHING, (), KNOWN)
APPROACH = draft(Asked("sleep", sore=(Soreness("upper_trapezius_left"),)), LEEWAY, KNOWN)


def after(name: str, value: str) -> Approach:
    return changed(APPROACH, name, value, LEEWAY, KNOWN)


def test_a_word_is_changed_and_the_rest_stays() -> None:
    assert after("talk", "quiet") == replace(APPROACH, talk="quiet")


def test_softer_hands_leave_what_needs_firmer_ones_out() -> None:
    gentle = after("pressure", "1")
    assert gentle.pressure == 1
    assert [piece.technique for piece in gentle.pieces] == [
        "still_hold",
        "effleurage",
        "feathering",
    ]


def test_a_technique_is_exchanged_or_left_out() -> None:
    assert after("piece-2", "static_pressure").pieces[2].technique == "static_pressure"
    assert len(after("piece-2", LEAVE_OUT).pieces) == len(APPROACH.pieces) - 1


def test_a_session_goes_on_beginning_softly() -> None:
    first = {one.value for one in offers(APPROACH, LEEWAY, KNOWN)["piece-0"].choices}
    assert first & {"petrissage", "friction", "static_pressure", "tapotement"} == set()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("pressure", "5"),
        ("pressure", "-1"),
        ("piece-9", "effleurage"),
        ("piece-2", "massage_gun"),
        ("piece-x", "effleurage"),
        ("outcome", "more"),
        ("pieces", ""),
        ("", ""),
    ],
)
def test_what_is_not_on_offer_is_refused(name: str, value: str) -> None:
    with pytest.raises(InputError):
        after(name, value)


def test_gentler_and_sitting_up_are_offered_beside_it() -> None:
    offered = offers(APPROACH, LEEWAY, KNOWN)
    assert [(one.name, one.value) for one in alternatives(APPROACH, offered, KNOWN)] == [
        ("pressure", "1"),
        ("position", "astride_chair"),
    ]
