"""What a visit allows: all answered, or nothing; and a kept plan only inside it."""

from collections.abc import Mapping
from datetime import date

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.website.guide.sending import NOTHING_MORE, WARFARIN, Said, answers, as_sent
from unknot.craft.errors import Withheld
from unknot.craft.knowledge import load
from unknot.craft.planning import Soreness, Wish, plan
from unknot.craft.planning.wish import Company
from unknot.craft.score.writer import bounds_of
from unknot.craft.screening import CLOSED, Permission, Verdict
from unknot.website.guide.bridge import Visit
from unknot.website.guide.held import Look
from unknot.website.guide.safety import WHERE_IS_IT
from unknot.website.guide.understanding import (
    Understood,
    allows,
    conclude,
    once_allowed,
    understand,
)

KNOWLEDGE = load()
DAY = date(2026, 1, 5)
ACHING = Wish(sore=(Soreness("lumbar_paraspinal_left", 2),))
WOUND: Mapping[str, Said] = {"q_skin": "yes", "q_skin_which": "open_wound_bruise"}
IN_THE_WOUND = "where_open_wound_bruise"
SAID: tuple[Mapping[str, Said], ...] = (
    {},
    WARFARIN,
    {"q_fever": "not_sure"},
    {"q_cancer": "not_sure"},
    {"q_age": "older_frail"},
    {"q_preg": "yes", "q_preg_which": "pregnancy_t2"},
    {**WOUND, IN_THE_WOUND: "lumbar_paraspinal_left"},
    {**WOUND, IN_THE_WOUND: "upper_trapezius_right"},
    {"giver": "no"},
    {"q_bone": "yes", "q_bone_which": "osteoporosis"},
)


def understood(
    said: Mapping[str, Said] = NOTHING_MORE, *, wish: Wish = ACHING, cleared: tuple[str, ...] = ()
) -> Understood:
    return conclude(wish, as_sent(answers(**said)), cleared, KNOWLEDGE)


def visit(said: Mapping[str, Said] = NOTHING_MORE, *, wish: Wish | None = ACHING) -> Visit:
    held = Visit(SessionStore(), timezone.now(), KNOWLEDGE.version)
    if wish is not None:
        held.hold_wish(wish, Look())
    held.hold_screen(as_sent(answers(**said)))
    return held


def test_all_answered_and_nothing_found_is_go() -> None:
    found = understand(visit(), KNOWLEDGE)
    assert found is not None
    assert found.clearance.verdict is Verdict.GO


def test_nothing_is_understood_while_an_answer_or_the_wish_is_missing() -> None:
    assert understand(visit({"q_age": None}), KNOWLEDGE) is None
    assert understand(visit(wish=None), KNOWLEDGE) is None


def test_who_is_there_decides_who_is_asked() -> None:
    alone = Wish(company=Company.ALONE)
    assert understand(visit({"giver": None}, wish=alone), KNOWLEDGE) is not None
    assert understand(visit({"giver": None}), KNOWLEDGE) is None


@pytest.mark.parametrize("wish", [ACHING, None])
def test_an_emergency_waits_for_nothing(wish: Wish | None) -> None:
    found = understand(
        visit({"q_chest": "yes", "q_age": None, "closed": None}, wish=wish), KNOWLEDGE
    )
    assert found is not None
    assert found.is_urgent


def test_what_touches_the_skin_asks_where_whoever_names_it() -> None:
    assert understood(WOUND).reading.problems == {IN_THE_WOUND: WHERE_IS_IT}
    assert understood({**WOUND, IN_THE_WOUND: "elsewhere"}).wish.leave_out == ()
    there: dict[str, Said] = {**WOUND, IN_THE_WOUND: ["elsewhere", "sacrum"]}
    assert understood(there).wish.leave_out == ("sacrum",)
    gel = {**as_sent(answers()), "taken": ["Hirudoid"]}
    assert WHERE_IS_IT in conclude(ACHING, gel, (), KNOWLEDGE).reading.problems.values()


def test_a_wound_and_a_numb_place_are_each_asked_for_and_both_are_left_out() -> None:
    both: dict[str, Said] = {**WOUND, "q_sense": "yes", "q_sense_which": "diabetes_neuropathy"}
    numb = "where_diabetes_neuropathy"
    assert understood(both).reading.problems == dict.fromkeys((IN_THE_WOUND, numb), WHERE_IS_IT)
    for place in ("neck_base", "elsewhere"):
        one = understood({**both, IN_THE_WOUND: place})
        assert one.reading.problems == {numb: WHERE_IS_IT}
    told = understood({**both, IN_THE_WOUND: "neck_base", numb: ["sacrum", "neck_base"]})
    assert told.reading.problems == {}
    assert told.wish.leave_out == ("neck_base", "sacrum")


def test_nobody_has_to_say_where_when_no_massage_can_follow() -> None:
    both: dict[str, Said] = {**WOUND, "q_skin_which": ["open_wound_bruise", "shingles"]}
    assert understood(both).reading.problems == {}


def test_once_allowed_says_what_would_follow() -> None:
    held = visit(WARFARIN)
    found = understand(held, KNOWLEDGE)
    assert found is not None
    assert once_allowed(found, held, KNOWLEDGE).limits.max_pressure == 2
    held.hold_permission(Permission(("anticoagulant",), "doctor", DAY))
    allowed = understand(held, KNOWLEDGE)
    assert allowed is not None
    assert allowed.clearance.verdict is Verdict.ADAPT


def test_a_plan_may_be_played_as_long_as_nothing_changed() -> None:
    now = understood()
    bounds = bounds_of(plan(now.wish, now.clearance, KNOWLEDGE).limits)
    assert allows(now, bounds, KNOWLEDGE)


def test_a_plan_from_before_a_risk_was_told_may_not() -> None:
    before = understood()
    bounds = bounds_of(plan(before.wish, before.clearance, KNOWLEDGE).limits)
    assert not allows(understood(WARFARIN), bounds, KNOWLEDGE)
    assert not allows(understood({"giver": "no"}), bounds, KNOWLEDGE)
    assert not allows(understood(WARFARIN, cleared=("anticoagulant",)), bounds, KNOWLEDGE)


def test_a_plan_that_has_nobody_look_for_bruises_may_not_be_played_once_somebody_has_to() -> None:
    before = understood()
    bounds = bounds_of(plan(before.wish, before.clearance, KNOWLEDGE).limits)
    now = understood({"q_meds": "yes", "q_meds_which": ["ssri_snri"]})
    assert now.clearance.verdict is Verdict.GO
    assert not allows(now, bounds, KNOWLEDGE)
    assert allows(now, replace(bounds, watch_hours=48), KNOWLEDGE)


def test_what_may_be_done_meanwhile_may_still_be_done_once_a_doctor_agreed() -> None:
    meanwhile = understood(WARFARIN)
    routine = plan(meanwhile.wish, meanwhile.clearance, KNOWLEDGE, interim=True)
    bounds = bounds_of(routine.limits, routine.watch_hours)
    assert allows(meanwhile, bounds, KNOWLEDGE)
    assert allows(understood(), bounds, KNOWLEDGE)


def test_a_plan_that_works_where_nobody_wants_it_any_more_may_not_be_played() -> None:
    before = understood()
    bounds = bounds_of(plan(before.wish, before.clearance, KNOWLEDGE).limits)
    now = understood(wish=Wish(leave_out=("lumbar_paraspinal_left",)))
    assert not allows(now, bounds, KNOWLEDGE)


@given(before=st.sampled_from(SAID), now=st.sampled_from(SAID))
def test_whatever_is_played_lies_inside_what_is_allowed_now(
    before: Mapping[str, Said], now: Mapping[str, Said]
) -> None:
    then, later = understood(before), understood(now)
    interim = not then.clearance.verdict.allows_a_plan
    try:
        routine = plan(then.wish, then.clearance, KNOWLEDGE, interim=interim)
    except Withheld:
        return
    if allows(later, bounds_of(routine.limits, routine.watch_hours), KNOWLEDGE):
        inside = later.clearance.interim or later.clearance.limits
        assert later.clearance.verdict <= Verdict.ASK_DOCTOR_FIRST
        assert max(step.pressure for step in routine.steps) <= inside.max_pressure
        assert not {step.technique for step in routine.steps} & inside.withheld_techniques
        assert not {zone for step in routine.steps for zone in step.zones} & {
            *inside.withheld_zones,
            *later.wish.leave_out,
        }
        assert routine.minutes <= inside.max_minutes


def test_the_limits_that_came_with_a_yes_hold_besides_ours() -> None:
    held = visit(WARFARIN)
    named = Permission(("anticoagulant",), "doctor", DAY, "limits", max_pressure=1, max_minutes=10)
    held.hold_permission(named)
    found = understand(held, KNOWLEDGE)
    assert found is not None
    assert (found.clearance.limits.max_pressure, found.clearance.limits.max_minutes) == (1, 10)
    assert "friction" in found.clearance.limits.withheld_techniques


def test_one_no_is_a_no_whoever_else_agreed() -> None:
    held = visit(WARFARIN)
    held.hold_permission(Permission(("anticoagulant",), "pharmacist", DAY))
    held.hold_permission(Permission((), "doctor", DAY, "no"))
    found = understand(held, KNOWLEDGE)
    assert found is not None
    assert found.clearance.verdict is Verdict.NO_MASSAGE_NOW
    assert found.clearance.limits.within(CLOSED)
    assert found.clearance.interim is None
