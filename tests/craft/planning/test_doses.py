"""No plan gives more of a technique than its dose, whatever was wished and allowed."""

from collections import Counter
from itertools import product

import pytest
from hypothesis import given, settings

from tests.craft.sessions import KNOWN, allowed, clearance, clearances_with_a_plan, session, wishes
from unknot.craft.errors import Withheld
from unknot.craft.planning import Aim, Company, Phase, Routine, Soreness, Step, Wish, plan
from unknot.craft.score import write_score
from unknot.craft.score.checking import check_score
from unknot.craft.screening import Clearance, Position

EACH_SIDE = {"petrissage": (60, 180), "friction": (20, 60), "tapotement": (15, 60)}
WHOLE = {"still_hold": (20, 60), "feathering": (30, 60), "vibration": (20, 90)}


def planned(wish: Wish, found: Clearance) -> Routine | None:
    try:
        return plan(wish, found, KNOWN)
    except Withheld:
        return None


def longest(step: Step) -> int:
    """Give the longest that a step can take where the two sides are worked in turn."""
    turns = len({KNOWN.zones[zone].side for zone in step.zones})
    return turns * EACH_SIDE[step.technique][1] + 5 * (turns - 1)


@settings(max_examples=150)
@given(wishes, clearances_with_a_plan)
def test_every_step_keeps_to_its_dose(wish: Wish, found: Clearance) -> None:
    routine = planned(wish, found)
    for step in routine.steps if routine else ():
        if step.technique in WHOLE:
            least, most = WHOLE[step.technique]
            assert least <= step.seconds <= most
        if step.technique in EACH_SIDE:
            assert EACH_SIDE[step.technique][0] <= step.seconds <= longest(step)
        if step.technique == "effleurage":
            assert 45 <= step.seconds <= 300
        assert step.least_seconds <= step.seconds <= step.most_seconds


@settings(max_examples=100)
@given(wishes, clearances_with_a_plan)
def test_no_zone_gets_the_same_technique_twice_in_a_phase(wish: Wish, found: Clearance) -> None:
    routine = planned(wish, found)
    worked = Counter(
        (step.phase, step.technique, zone)
        for step in (routine.steps if routine else ())
        for zone in step.zones
        if step.technique != "effleurage"
    )
    assert set(worked.values()) <= {1}


@settings(max_examples=100)
@given(wishes, clearances_with_a_plan)
def test_small_spots_come_only_after_two_minutes_of_warming(wish: Wish, found: Clearance) -> None:
    routine = planned(wish, found)
    warmed = 0
    for step in routine.steps if routine else ():
        if step.technique in ("friction", "static_pressure"):
            assert warmed >= 120
        if step.technique in ("effleurage", "petrissage"):
            warmed += step.seconds


@settings(max_examples=100)
@given(wishes, clearances_with_a_plan)
def test_tapping_keeps_to_the_upper_back_and_the_buttock_and_never_calms(
    wish: Wish, found: Clearance
) -> None:
    routine = planned(wish, found)
    tapped = [step for step in (routine.steps if routine else ()) if step.phase is Phase.WAKE]
    families = {KNOWN.zones[zone].family for step in tapped for zone in step.zones}
    assert families <= {"interscapular", "gluteal_top"}
    assert not (tapped and wish.aim is Aim.CALM)


@pytest.mark.parametrize("minutes", [15, 20, 30, 45])
@pytest.mark.parametrize("aim", Aim)
def test_gliding_takes_the_first_three_minutes_and_the_last_two(minutes: int, aim: Aim) -> None:
    steps = session(Wish(minutes=minutes, aim=aim)).steps
    gliding = [step for step in steps if step.technique == "effleurage"]
    assert 180 <= gliding[0].seconds <= 300
    closing = sum(step.seconds for step in steps if step.phase is Phase.CLOSE)
    assert closing >= 110
    assert gliding[-1].phase is Phase.CLOSE


SORE = [
    (),
    (Soreness("lumbar_paraspinal_left", 2), Soreness("upper_trapezius_right")),
    (Soreness("interscapular", 2), Soreness("neck_base", 2), Soreness("sacrum")),
    (Soreness("quadratus_lumborum_left", 2), Soreness("scapula_body", 1)),
    tuple(Soreness(zone, 2) for zone in KNOWN.families),
]
SEVERE = [
    [],
    ["anticoagulant"],
    ["dual_antithrombotic"],
    ["recent_fracture"],
    ["whiplash_recent"],
    ["osteoporosis_severe"],
    ["heart_failure", "acute_strain"],
    ["pregnancy_t3", "older_frail"],
    ["spondylolisthesis", "vascular_eds_marfan"],
    ["liver_kidney_failure", "minor"],
]


@pytest.mark.parametrize("rules", SEVERE, ids=lambda rules: "-".join(rules) or "well")
def test_every_aim_company_position_and_ache_gets_a_plan_inside_severe_limits(
    rules: list[str],
) -> None:
    found = allowed(rules) if rules else clearance({"*": "no"})
    for aim, company, position, sore in product(Aim, Company, Position, SORE):
        wish = Wish(minutes=20, aim=aim, company=company, position=position, sore=sore)
        routine = plan(wish, found, KNOWN)
        assert check_score(write_score(routine, KNOWN), found.limits, KNOWN) == ()
        assert sum(s.seconds + s.transition_seconds for s in routine.steps) == routine.minutes * 60
