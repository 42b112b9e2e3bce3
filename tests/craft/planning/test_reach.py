"""A plan goes where hands, or a ball, reach: alone, lying on one side, and with a yes."""

from tests.craft.planning.routines import family_of, said, seconds_on, techniques
from tests.craft.sessions import session
from unknot.craft.planning import Company, Phase, Soreness, Tool, Wish
from unknot.craft.screening import Position


def test_alone_the_hand_goes_where_it_reaches_and_the_ball_where_it_does_not() -> None:
    routine = session(Wish(company=Company.ALONE, sore=(Soreness("scapula_body_left", 2),)))
    tools = {family_of(step): step.tool for step in routine.steps if step.points}
    assert routine.position is Position.ASTRIDE_CHAIR
    assert "upright_alone" in said(routine)
    assert tools.pop("scapula_body") is Tool.BALL
    assert set(tools.values()) == {Tool.HANDS}
    assert not {"feathering", "tapotement", "vibration"} & techniques(routine)


def test_alone_an_ache_between_the_blades_is_met_with_the_ball_from_their_inner_edge() -> None:
    routine = session(Wish(company=Company.ALONE, sore=(Soreness("interscapular_left", 2),)))
    (ball,) = [step for step in routine.steps if step.tool is Tool.BALL]
    assert ball.zones == ("scapula_medial_border_left",)
    assert "beside_ache" in ball.why
    assert "not_reached" not in said(routine)


def test_the_buttock_is_worked_only_when_both_agreed() -> None:
    sore = (Soreness("gluteal_top", 2),)
    without = session(Wish(sore=sore))
    with_yes = session(Wish(sore=sore, agreed_zones=("gluteal_top",)))
    assert seconds_on(without, "gluteal_top_left") == 0
    assert "ask_consent" in said(without)
    assert seconds_on(with_yes, "gluteal_top_left") > 0


def test_lying_on_one_side_the_lower_shoulder_is_out_of_reach() -> None:
    routine = session(Wish(position=Position.SIDE_LYING_LEFT, sore=(Soreness("upper_trapezius"),)))
    assert seconds_on(routine, "upper_trapezius_left") == 0
    assert seconds_on(routine, "upper_trapezius_right") > 0


def test_alone_too_the_shoulder_that_is_lain_on_is_left_alone() -> None:
    routine = session(Wish(company=Company.ALONE), {"q_bone": ["osteoporosis"], "*": "no"})
    assert routine.position is Position.SIDE_LYING_LEFT
    assert seconds_on(routine, "upper_trapezius_left") == 0
    assert seconds_on(routine, "upper_trapezius_right") > 0


def test_both_sides_are_warmed_alike_even_where_one_shoulder_is_out_of_reach() -> None:
    routine = session(Wish(position=Position.SIDE_LYING_LEFT, minutes=30))
    warming = [step for step in routine.steps if step.phase is Phase.WARM]
    assert warming[0].zones[:2] == ("lumbar_paraspinal_left", "lumbar_paraspinal_right")
    assert seconds_on(routine, "erector_thoracic_left") == seconds_on(
        routine, "erector_thoracic_right"
    )
