"""A plan comes as near to the wish as the clearance allows, and says why."""

import pytest
from hypothesis import given, settings

from tests.craft.sessions import (
    KNOWN,
    ON_WARFARIN,
    WARFARIN_ALLOWED,
    clearances_with_a_plan,
    session,
    wishes,
)
from unknot.craft.errors import InputError, Withheld
from unknot.craft.planning import (
    Aim,
    Company,
    Phase,
    Routine,
    Soreness,
    Step,
    Tool,
    Wish,
    plan,
)
from unknot.craft.screening import Clearance, Position


def seconds_of(routine: Routine) -> int:
    return sum(step.seconds + step.transition_seconds for step in routine.steps)


def techniques(routine: Routine) -> set[str]:
    return {step.technique for step in routine.steps}


def seconds_on(routine: Routine, zone: str) -> int:
    return sum(step.seconds for step in routine.steps if zone in step.zones)


def family_of(step: Step) -> str:
    return KNOWN.zones[step.zones[0]].family


def said(routine: Routine) -> set[str]:
    return {gave_way.code for gave_way in routine.gave_way}


@settings(max_examples=150)
@given(wishes, clearances_with_a_plan)
def test_every_plan_stays_inside_its_clearance_and_fills_its_minutes(
    wish: Wish, clearance: Clearance
) -> None:
    try:
        routine = plan(wish, clearance, KNOWN)
    except Withheld:
        return
    assert seconds_of(routine) == routine.minutes * 60
    assert routine.minutes <= min(wish.minutes, clearance.limits.max_minutes)
    assert routine.position in clearance.limits.positions
    assert routine.limits.within(clearance.limits)
    for step in routine.steps:
        assert step.pressure <= clearance.limits.max_pressure
        assert step.technique not in clearance.limits.withheld_techniques
        assert not set(step.zones) & clearance.limits.withheld_zones
        assert step.why_text


@settings(max_examples=50)
@given(wishes, clearances_with_a_plan)
def test_the_same_wish_gives_the_same_plan(wish: Wish, clearance: Clearance) -> None:
    try:
        assert plan(wish, clearance, KNOWN) == plan(wish, clearance, KNOWN)
    except Withheld as first:
        with pytest.raises(Withheld, match=str(first)):
            plan(wish, clearance, KNOWN)


@settings(max_examples=100)
@given(wishes)
def test_phases_keep_the_order_of_the_craft(wish: Wish) -> None:
    try:
        phases = [list(Phase).index(step.phase) for step in session(wish).steps]
    except Withheld:
        return
    assert phases == sorted(phases)


def test_a_usual_session_arrives_warms_works_and_closes() -> None:
    routine = session(Wish(minutes=20))
    phases = [step.phase for step in routine.steps]
    assert phases[0] is Phase.ARRIVE
    assert phases[1] is Phase.WARM
    assert phases[-1] is Phase.CLOSE
    assert routine.minutes == 20


def test_an_aching_zone_gets_more_time_and_says_so() -> None:
    sore = session(Wish(sore=(Soreness("interscapular", 2),)))
    plain = session(Wish())
    assert seconds_on(sore, "interscapular_left") > seconds_on(plain, "interscapular_left")
    assert any("aches_more" in step.why for step in sore.steps)


def test_both_sides_are_treated_alike_unless_one_side_is_sore() -> None:
    alike = session(Wish())
    assert seconds_on(alike, "lumbar_paraspinal_left") == seconds_on(
        alike, "lumbar_paraspinal_right"
    )
    sore = session(Wish(sore=(Soreness("lumbar_paraspinal_left", 2),)))
    assert seconds_on(sore, "lumbar_paraspinal_left") > seconds_on(sore, "lumbar_paraspinal_right")


def test_tapping_is_for_waking_only() -> None:
    assert "tapotement" in techniques(session(Wish(aim=Aim.WAKE, minutes=30)))
    assert "tapotement" not in techniques(session(Wish(aim=Aim.CALM, minutes=30)))
    assert "tapotement" not in techniques(session(Wish(aim=Aim.RELIEF, minutes=30)))


def test_calm_is_lighter_than_relief() -> None:
    def firmest(aim: Aim) -> int:
        return max(step.pressure for step in session(Wish(aim=aim)).steps)

    assert (firmest(Aim.CALM), firmest(Aim.RELIEF)) == (2, 3)


def test_a_first_session_is_short_and_light() -> None:
    routine = session(Wish(minutes=45, first_session=True))
    assert routine.minutes == 20
    assert max(step.pressure for step in routine.steps) == 2
    assert "first_session" in said(routine)


def test_warfarin_without_a_doctors_word_gets_no_plan() -> None:
    with pytest.raises(Withheld) as withheld:
        session(Wish(), ON_WARFARIN)
    assert "anticoagulant" in withheld.value.reasons[0]


def test_warfarin_meanwhile_gets_resting_hands_and_light_gliding_for_ten_minutes() -> None:
    routine = session(Wish(minutes=30), ON_WARFARIN, interim=True)
    assert techniques(routine) <= {"still_hold", "effleurage"}
    assert max(step.pressure for step in routine.steps) == 1
    assert routine.minutes == 10


def test_warfarin_with_a_doctors_word_gets_a_light_plan_of_twenty_minutes() -> None:
    routine = session(
        Wish(minutes=45, aim=Aim.WAKE, sore=(Soreness("neck_base"),)), WARFARIN_ALLOWED
    )
    refused = {"static_pressure", "friction", "tapotement", "vibration"}
    assert not techniques(routine) & refused
    assert max(step.pressure for step in routine.steps) <= 2
    assert routine.minutes == 20
    assert {"fewer_minutes", "withheld_zone"} <= said(routine)


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


def test_small_spots_are_never_pressed_before_the_back_is_warm() -> None:
    short = session(Wish(minutes=6, sore=(Soreness("lumbar_paraspinal", 2),)))
    assert not {"friction", "static_pressure"} & techniques(short)


@settings(max_examples=60)
@given(wishes)
def test_a_session_never_presses_more_than_six_points(wish: Wish) -> None:
    try:
        points = [point for step in session(wish).steps for point in step.points]
    except Withheld:
        return
    assert len(set(points)) == len(points) <= 6


def test_both_sides_are_warmed_alike_even_where_one_shoulder_is_out_of_reach() -> None:
    routine = session(Wish(position=Position.SIDE_LYING_LEFT, minutes=30))
    warming = [step for step in routine.steps if step.phase is Phase.WARM]
    assert warming[0].zones[:2] == ("lumbar_paraspinal_left", "lumbar_paraspinal_right")
    assert seconds_on(routine, "erector_thoracic_left") == seconds_on(
        routine, "erector_thoracic_right"
    )


def test_resting_hands_are_the_plan_where_nothing_may_press() -> None:
    answers = {"q_op": ["recent_fracture"], "*": "no", "cleared": ["recent_fracture"]}
    routine = session(Wish(minutes=20), answers)
    assert techniques(routine) == {"still_hold", "feathering"}
    assert {step.pressure for step in routine.steps} == {0}
    assert {"lumbar_paraspinal", "upper_trapezius", "neck_base", "sacrum"} <= {
        family_of(step) for step in routine.steps
    }
    assert "shorter" in said(routine)


def test_who_likes_no_pressure_gets_none() -> None:
    routine = session(Wish(pressure_liked=0))
    assert {step.pressure for step in routine.steps} == {0}


def test_less_pressure_than_is_liked_is_said() -> None:
    assert "lighter" in said(session(Wish(pressure_liked=3), WARFARIN_ALLOWED))
    assert "lighter" in said(session(Wish(pressure_liked=3, first_session=True)))
    assert "lighter" not in said(session(Wish(pressure_liked=2), WARFARIN_ALLOWED))


def test_waking_without_tapping_is_said() -> None:
    assert "no_tapping" in said(session(Wish(aim=Aim.WAKE), WARFARIN_ALLOWED))
    assert "no_tapping" not in said(session(Wish(aim=Aim.WAKE)))


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
