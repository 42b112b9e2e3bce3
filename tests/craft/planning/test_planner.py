"""A plan comes as near to the wish as the clearance allows, and says why."""

import pytest

from tests.craft.planning.routines import family_of, said, seconds_on, techniques
from tests.craft.sessions import KNOWN, ON_WARFARIN, WARFARIN_ALLOWED, session
from unknot.craft.errors import Withheld
from unknot.craft.planning import Aim, Phase, Soreness, Wish


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


def test_gliding_is_said_to_calm_only_where_it_goes_as_slowly_as_calms() -> None:
    def calms(aim: Aim) -> bool:
        steps = session(Wish(minutes=45, aim=aim)).steps
        return any("gliding calms" in step.why_text for step in steps)

    assert [aim for aim in Aim if calms(aim)] == [Aim.RELIEF, Aim.CALM]


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
    assert withheld.value.reasons[0] == KNOWN.rules["anticoagulant"].plain


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


def test_small_spots_are_never_pressed_before_the_back_is_warm() -> None:
    short = session(Wish(minutes=6, sore=(Soreness("lumbar_paraspinal", 2),)))
    assert not {"friction", "static_pressure"} & techniques(short)


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
