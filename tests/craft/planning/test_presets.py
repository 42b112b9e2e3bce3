"""The classic seven steps, in their order, inside the clearance like any other plan."""

import pytest
from hypothesis import given, settings

from tests.craft.sessions import KNOWN, WARFARIN_ALLOWED, clearances_with_a_plan, session, wishes
from unknot.craft.planning import Aim, Company, Phase, Preset, Routine, Soreness, Wish, plan
from unknot.craft.screening import Clearance

CLASSIC = Wish(preset=Preset.CLASSIC, sore=(Soreness("interscapular"),))
ORDER = ["effleurage", "petrissage", "friction", "static_pressure", "tapotement", "vibration"]


def order_of(routine: Routine) -> list[str]:
    return list(dict.fromkeys(step.technique for step in routine.steps))


def said(routine: Routine) -> dict[str, str]:
    return {gave_way.code: gave_way.text for gave_way in routine.gave_way}


def with_(**changes: object) -> Wish:
    return Wish(**{"preset": Preset.CLASSIC, **changes})  # type: ignore[arg-type]


def test_the_classic_session_keeps_its_seven_steps() -> None:
    routine = session(CLASSIC)
    assert order_of(routine) == ORDER
    assert len(routine.before) == 2
    assert routine.before[0].startswith("Prepare the space")
    assert routine.before[1].startswith("Warm your hands")
    assert routine.gave_way == ()
    assert all("classic" in step.why for step in routine.steps)


def test_it_leads_from_the_lower_back_to_the_shoulders_and_kneads_beside_the_spine() -> None:
    routine = session(CLASSIC)
    families = [KNOWN.zones[zone].family for zone in routine.steps[0].zones]
    assert list(dict.fromkeys(families)) == [
        "lumbar_paraspinal",
        "erector_thoracic",
        "upper_trapezius",
    ]
    kneaded = {step.zone for step in routine.steps if step.phase is Phase.KNEAD}
    assert kneaded == {"lumbar_paraspinal", "interscapular"}


def test_points_are_left_out_where_they_are_not_wished_and_that_is_no_loss() -> None:
    routine = session(with_(points=False, sore=CLASSIC.sore))
    assert order_of(routine) == [one for one in ORDER if one != "static_pressure"]
    assert "classic_without" not in said(routine)


def test_calm_goes_without_tapping_and_says_so() -> None:
    routine = session(with_(aim=Aim.CALM))
    assert "tapotement" not in order_of(routine)
    assert said(routine)["classic_without"] == "Without, this time: tapping."


def test_a_clearance_takes_steps_away_and_what_is_missing_is_said() -> None:
    routine = session(with_(minutes=15), WARFARIN_ALLOWED)
    assert order_of(routine) == ["effleurage", "petrissage"]
    assert max(step.pressure for step in routine.steps) == 2
    assert said(routine)["classic_without"] == (
        "Without, this time: small circles, tapping, shaking, press and hold."
    )


def test_a_short_one_has_no_time_to_warm_for_small_spots() -> None:
    assert not {"friction", "static_pressure"} & set(order_of(session(with_(minutes=6))))


@pytest.mark.parametrize("minutes", [5, 6, 8, 10, 15, 20])
def test_each_step_finds_its_place_even_in_a_short_session(minutes: int) -> None:
    small = {"friction", "static_pressure"} if minutes < 8 else set()
    routine = session(with_(minutes=minutes))
    assert set(order_of(routine)) == set(ORDER) - small
    assert routine.minutes == minutes


def test_alone_the_plan_nearest_to_it_is_given() -> None:
    routine = session(with_(company=Company.ALONE, minutes=20))
    assert "no_classic" in said(routine)
    assert routine.minutes == 20


@pytest.mark.parametrize("left_out", ["erector_thoracic", "upper_trapezius", "lumbar_paraspinal"])
def test_gliding_still_comes_first_where_a_part_of_the_way_is_left_out(left_out: str) -> None:
    assert order_of(session(with_(leave_out=(left_out,))))[0] == "effleurage"


@settings(max_examples=60)
@given(wishes, clearances_with_a_plan)
def test_the_classic_order_holds_for_whoever_wishes_it(wish: Wish, clearance: Clearance) -> None:
    wanted = Wish(
        minutes=wish.minutes,
        aim=wish.aim,
        sore=wish.sore,
        position=wish.position,
        preset=Preset.CLASSIC,
    )
    routine = plan(wanted, clearance, KNOWN)
    if "no_classic" not in said(routine):
        assert order_of(routine) == [one for one in ORDER if one in order_of(routine)]
        assert routine.limits.within(clearance.limits)
