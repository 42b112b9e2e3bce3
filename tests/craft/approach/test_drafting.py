"""What is suggested to whom."""

import pytest
from msgspec.structs import replace

from tests.craft.approach.reckoning import EVERYTHING, cleared_with
from tests.craft.sessions import KNOWN
from unknot.craft.approach import Asked, Scope, draft, leeway_for
from unknot.craft.errors import Withheld
from unknot.craft.planning.wish import Soreness
from unknot.craft.screening import Position

WELL = cleared_with()
ANTICOAGULANT = ("q_bloodthinner", "anticoagulant")
ASKED = Asked(outcome="turn my head", sore=(Soreness("upper_trapezius_left"),))


def techniques_for(asked: Asked, scope: Scope = EVERYTHING) -> list[str]:
    approach = draft(asked, leeway_for(WELL, scope, (), KNOWN), KNOWN)
    return [piece.technique for piece in approach.pieces]


def test_it_arrives_warms_kneads_eases_and_settles() -> None:
    assert techniques_for(ASKED) == [
        "still_hold",
        "effleurage",
        "petrissage",
        "static_pressure",
        "feathering",
    ]


def test_only_what_a_therapist_is_trained_in_is_suggested() -> None:
    assert techniques_for(ASKED, Scope(frozenset({"effleurage"}), registered=True)) == [
        "effleurage"
    ]


def test_a_therapist_trained_in_nothing_is_not_suggested_at_all() -> None:
    with pytest.raises(Withheld):
        leeway_for(WELL, Scope(frozenset()), (), KNOWN)


@pytest.mark.parametrize(
    ("registered", "top", "firmest"), [(True, 4, 4), (True, 2, 2), (False, 4, 3), (False, 1, 1)]
)
def test_strong_hands_are_registered_ones(registered: bool, top: int, firmest: int) -> None:  # noqa: FBT001 - a parameter of the test
    scope = replace(EVERYTHING, registered=registered, top_pressure=top)
    assert leeway_for(WELL, scope, (), KNOWN).pressure == firmest


def test_any_caution_on_pressure_holds_for_registered_hands_too() -> None:
    low_dose = cleared_with(("q_bloodthinner", "low_dose_aspirin"))
    assert leeway_for(low_dose, EVERYTHING, (), KNOWN).pressure == 2


def test_what_a_doctor_allowed_was_asked_for_gentle_hands() -> None:
    allowed = cleared_with(ANTICOAGULANT, allowed=frozenset({"anticoagulant"}))
    leeway = leeway_for(allowed, EVERYTHING, (), KNOWN)
    assert (leeway.pressure, leeway.minutes) == (2, 20)


def test_hands_work_as_long_as_a_session_lasts_unless_a_caution_says_how_long() -> None:
    allowed = cleared_with(ANTICOAGULANT, allowed=frozenset({"anticoagulant"}))
    bound, free = (leeway_for(one, EVERYTHING, (), KNOWN) for one in (allowed, WELL))
    assert [bound.lasting(15), bound.lasting(60), free.lasting(60)] == [15, 20, 60]


def test_a_session_is_as_long_as_it_is_booked_where_no_caution_names_minutes() -> None:
    leeway = leeway_for(WELL, EVERYTHING, (), KNOWN)
    assert draft(replace(ASKED, minutes=90), leeway, KNOWN).minutes == 90


def test_the_nearest_position_that_is_possible_takes_the_place_of_another() -> None:
    seated = replace(EVERYTHING, positions=frozenset({Position.ASTRIDE_CHAIR}))
    assert draft(ASKED, leeway_for(WELL, seated, (), KNOWN), KNOWN).position is (
        Position.ASTRIDE_CHAIR
    )


def test_places_to_be_left_alone_are_in_no_piece() -> None:
    alone = ("upper_trapezius_left", "sacrum")
    approach = draft(ASKED, leeway_for(WELL, EVERYTHING, alone, KNOWN), KNOWN)
    touched = {zone for piece in approach.pieces for zone in piece.zones}
    assert touched & set(alone) == set()


def test_the_top_of_the_buttocks_is_touched_only_where_it_was_asked_for() -> None:
    def touched(asked: Asked) -> set[str]:
        approach = draft(asked, leeway_for(WELL, EVERYTHING, (), KNOWN), KNOWN)
        return {zone for piece in approach.pieces for zone in piece.zones}

    assert "gluteal_top_left" not in touched(ASKED)
    assert "gluteal_top_left" in touched(replace(ASKED, sore=(Soreness("gluteal_top_left"),)))


def test_over_the_kidneys_hands_only_glide_lightly_and_only_where_it_was_asked_for() -> None:
    def over_the_kidneys(asked: Asked) -> list[tuple[str, int]]:
        approach = draft(asked, leeway_for(WELL, EVERYTHING, (), KNOWN), KNOWN)
        side = "quadratus_lumborum_left"
        return [(one.technique, one.pressure) for one in approach.pieces if side in one.zones]

    asked = replace(ASKED, sore=(Soreness("quadratus_lumborum_left"),), pressure=4)
    assert over_the_kidneys(ASKED) == []
    assert over_the_kidneys(asked) == [("effleurage", 1)]
