"""A plan can be changed as people like; the rest re-flows, and nothing leaves the clearance."""

from collections import Counter

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from msgspec.structs import replace

from tests.craft.sessions import (
    KNOWN,
    WARFARIN_ALLOWED,
    clearance,
    clearances_with_a_plan,
    session,
    wishes,
)
from unknot.craft.errors import Withheld
from unknot.craft.planning import (
    Aim,
    Company,
    Edit,
    Phase,
    Routine,
    Soreness,
    Step,
    Wish,
    plan,
)
from unknot.craft.score import write_score
from unknot.craft.score.checking import check_score
from unknot.craft.screening import Clearance

TECHNIQUES = st.sampled_from([*KNOWN.techniques, "karate"])


def seconds_of(routine: Routine) -> int:
    return sum(step.seconds + step.transition_seconds for step in routine.steps)


def techniques(routine: Routine) -> set[str]:
    return {step.technique for step in routine.steps}


def said(routine: Routine) -> set[str]:
    return {gave_way.code for gave_way in routine.gave_way}


def first_of(routine: Routine, phase: Phase) -> Step:
    return next(step for step in routine.steps if step.phase is phase)


def edited(*edits: Edit, minutes: int = 20) -> Routine:
    return session(Wish(minutes=minutes, edits=edits))


def step_of(routine: Routine, key: str) -> Step:
    return next(step for step in routine.steps if step.key == key)


def test_a_step_can_be_made_longer_and_the_rest_flows_around_it() -> None:
    before = session(Wish())
    step = next(step for step in before.steps if step.phase is Phase.KNEAD)
    wanted = step.most_seconds
    after = session(Wish(edits=(Edit(step.key, seconds=wanted),)))
    changed = next(other for other in after.steps if other.key == step.key)
    assert changed.seconds == wanted
    assert changed.why[0] == "changed_by_you"
    assert seconds_of(after) == seconds_of(before) == 1200


def test_a_step_can_be_left_out() -> None:
    step = next(step for step in session(Wish()).steps if step.phase is Phase.KNEAD)
    after = session(Wish(edits=(Edit(step.key, drop=True),)))
    assert step.key not in {other.key for other in after.steps}
    assert seconds_of(after) == 1200


def test_a_step_can_be_swapped_for_each_technique_it_offers() -> None:
    for step in session(Wish(minutes=30)).steps:
        for technique in step.swaps:
            after = session(Wish(minutes=30, edits=(Edit(step.key, technique=technique),)))
            assert technique in {s.technique for s in after.steps if s.zones == step.zones}


def test_nothing_forbidden_is_offered_as_a_swap_or_taken_as_one() -> None:
    routine = session(Wish(), WARFARIN_ALLOWED)
    offered = {technique for step in routine.steps for technique in step.swaps}
    assert not offered & {"static_pressure", "friction", "tapotement", "vibration"}
    step = next(step for step in routine.steps if step.phase is Phase.KNEAD)
    forced = session(Wish(edits=(Edit(step.key, technique="friction"),)), WARFARIN_ALLOWED)
    assert "friction" not in techniques(forced)
    assert "swap_refused" in said(forced)


def test_warming_cannot_be_dropped() -> None:
    step = next(step for step in session(Wish()).steps if step.phase is Phase.WARM)
    after = session(Wish(edits=(Edit(step.key, drop=True),)))
    assert "warming_stays" in said(after)
    assert step.key in {other.key for other in after.steps}


def test_a_step_that_is_gone_is_said_to_be_gone() -> None:
    assert said(session(Wish(edits=(Edit("no-such-step", drop=True),)))) == {"step_gone"}


def test_a_length_can_be_changed_again_and_the_last_word_holds() -> None:
    key = first_of(edited(), Phase.KNEAD).key
    twice = edited(Edit(key, seconds=180), Edit(key, seconds=90))
    assert step_of(twice, key).seconds == 90


@pytest.mark.parametrize(("wanted", "given"), [(-5, 60), (0, 60), (10**9, 180)])
def test_a_length_beyond_the_dose_gives_the_nearest(wanted: int, given: int) -> None:
    key = first_of(edited(), Phase.KNEAD).key
    assert step_of(edited(Edit(key, seconds=wanted)), key).seconds == given


def test_a_step_that_was_lengthened_can_still_be_swapped_and_left_out() -> None:
    key = first_of(edited(), Phase.KNEAD).key
    longer = step_of(edited(Edit(key, seconds=170)), key)
    assert longer.swaps == first_of(edited(), Phase.KNEAD).swaps
    gone = edited(Edit(key, seconds=170), Edit(key, drop=True))
    assert key not in {step.key for step in gone.steps}
    assert said(gone) == set()


def test_a_swap_can_be_swapped_back() -> None:
    key = first_of(edited(), Phase.KNEAD).key
    there = edited(Edit(key, technique="static_pressure"))
    pressed = next(step for step in there.steps if step.why[0] == "changed_by_you")
    assert pressed.technique == "static_pressure"
    back = edited(Edit(key, technique="static_pressure"), Edit(pressed.key, technique="petrissage"))
    assert key in {step.key for step in back.steps}


def test_gliding_instead_of_kneading_the_lower_back_leaves_warming_as_it_was() -> None:
    warming = first_of(edited(), Phase.WARM)
    after = edited(Edit("knead-petrissage-lumbar_paraspinal", technique="effleurage"))
    assert warming.key in {step.key for step in after.steps}
    assert "warm-effleurage-lumbar_paraspinal" in {step.key for step in after.steps}


def test_warming_can_be_neither_dropped_nor_swapped() -> None:
    key = first_of(edited(), Phase.WARM).key
    assert said(edited(Edit(key, drop=True))) == {"warming_stays"}
    assert said(edited(Edit(key, technique="friction"))) == {"swap_refused"}
    assert first_of(edited(), Phase.WARM).swaps == ()


def test_where_everything_is_left_out_warming_is_left_and_the_session_is_shorter() -> None:
    routine = edited(minutes=45)
    edits: tuple[Edit, ...] = ()
    while len(routine.steps) > 1:
        edits += tuple(Edit(step.key, drop=True) for step in routine.steps[::-1])
        routine = edited(*edits, minutes=45)
    assert routine.steps[0].phase is Phase.WARM
    assert seconds_of(routine) == routine.minutes * 60 == 300
    assert {"warming_stays", "shorter"} <= said(routine)


def test_the_last_step_of_all_cannot_be_left_out() -> None:
    answers = {"q_op": ["recent_fracture"], "*": "no", "cleared": ["recent_fracture"]}
    resting = session(Wish(), answers)
    edits = tuple(Edit(step.key, drop=True) for step in resting.steps)
    left = session(Wish(edits=edits), answers)
    assert left.steps[-1].key == edits[-1].step
    assert "nothing_left" in said(left)


def test_a_place_is_never_worked_twice_in_the_same_way() -> None:
    wish = Wish(minutes=30, aim=Aim.WAKE, sore=(Soreness("interscapular_left", 2),))
    kneads = [step for step in session(wish).steps if step.zone.startswith("interscapular")]
    edits = tuple(Edit(step.key, technique="friction") for step in kneads)
    worked = Counter(
        zone
        for step in session(replace(wish, edits=edits)).steps
        if step.technique == "friction"
        for zone in step.zones
    )
    assert max(worked.values()) == 1


def test_alone_gliding_instead_of_pressing_is_the_gliding_that_warms() -> None:
    alone = Wish(company=Company.ALONE, minutes=20)
    edit = Edit("ease-static_pressure-lumbar_paraspinal", technique="effleurage")
    routine = session(replace(alone, edits=(edit,)))
    gliding = [step for step in routine.steps if step.key == "warm-effleurage-lumbar_paraspinal"]
    assert len(gliding) == 1
    assert "static_pressure" not in {
        step.technique for step in routine.steps if step.zone == "lumbar_paraspinal"
    }
    dropped = Edit("warm-effleurage-lumbar_paraspinal", drop=True)
    assert "warming_stays" in said(session(replace(alone, edits=(edit, dropped))))


def test_arriving_and_closing_are_not_swapped() -> None:
    for phase in (Phase.ARRIVE, Phase.CLOSE):
        step = first_of(edited(), phase)
        assert step.swaps == ()
        assert said(edited(Edit(step.key, technique="petrissage"))) == {"swap_refused"}


def test_everything_at_its_longest_gives_way_to_the_minutes() -> None:
    edits = tuple(Edit(step.key, seconds=step.most_seconds) for step in edited(minutes=30).steps)
    routine = edited(*edits, minutes=10)
    assert seconds_of(routine) == 600
    assert "no_room" in said(routine)


def test_warming_stays_even_where_everything_else_was_made_longer() -> None:
    long = edited(minutes=30)
    edits = tuple(Edit(s.key, seconds=s.most_seconds) for s in long.steps if s.phase is Phase.KNEAD)
    assert edited(*edits, minutes=8).steps[0].phase in (Phase.ARRIVE, Phase.WARM)
    assert first_of(edited(*edits, minutes=8), Phase.WARM).seconds >= 115


def test_calm_is_never_swapped_for_tapping() -> None:
    wish = Wish(aim=Aim.CALM, minutes=30)
    key = first_of(session(wish), Phase.KNEAD).key
    assert all("tapotement" not in step.swaps for step in session(wish).steps)
    forced = session(replace(wish, edits=(Edit(key, technique="tapotement"),)))
    assert "tapotement" not in techniques(forced)
    assert "swap_refused" in said(forced)


def test_points_asked_for_elsewhere_are_not_offered_a_second_time() -> None:
    wish = Wish(minutes=25, aim=Aim.WAKE, points=False)
    pressed = Edit("warm-effleurage-scapula_medial_border", technique="static_pressure")
    before = plan(wish, clearance({"*": "no"}), KNOWN)
    after = plan(replace(wish, edits=(pressed,)), clearance({"*": "no"}), KNOWN)
    kneading = "knead-petrissage-upper_trapezius"
    assert "static_pressure" in step_of(before, kneading).swaps
    for technique in step_of(after, kneading).swaps:
        edits = (pressed, Edit(kneading, technique=technique))
        again = plan(replace(wish, edits=edits), clearance({"*": "no"}), KNOWN)
        assert "swap_refused" not in said(again)


class Changing(RuleBasedStateMachine):
    """Someone who changes a plan again and again, in ways it offers and in ways it does not."""

    clearance: Clearance
    wish: Wish
    routine: Routine

    @initialize(wish=wishes, found=clearances_with_a_plan)
    def begin(self, wish: Wish, found: Clearance) -> None:
        self.clearance, self.wish = found, wish
        try:
            self.routine = plan(wish, found, KNOWN)
        except Withheld:
            self.clearance, self.wish = clearance({"*": "no"}), Wish()
            self.routine = plan(self.wish, self.clearance, KNOWN)

    @rule(data=st.data(), seconds=st.integers(-60, 4_000))
    def last(self, data: st.DataObject, seconds: int) -> None:
        self.change(Edit(self.any_step(data).key, seconds=seconds))

    @rule(data=st.data(), technique=TECHNIQUES)
    def swap(self, data: st.DataObject, technique: str) -> None:
        self.change(Edit(self.any_step(data).key, technique=technique))

    @rule(data=st.data())
    def swap_for_an_offered_one(self, data: st.DataObject) -> None:
        step = self.any_step(data)
        if step.swaps:
            wanted = data.draw(st.sampled_from(step.swaps))
            self.change(Edit(step.key, technique=wanted))
            now = [s for s in self.routine.steps if s.zone == step.zone and s.technique == wanted]
            assert now or {"no_room", "shorter"} & said(self.routine)

    @rule(data=st.data())
    def leave_out(self, data: st.DataObject) -> None:
        self.change(Edit(self.any_step(data).key, drop=True))

    @rule(firm=st.sampled_from([None, 0, 1, 2, 3]))
    def like_it(self, firm: int | None) -> None:
        self.plan_again(replace(self.wish, pressure_liked=firm))

    @invariant()
    def it_stays_a_whole_plan_inside_the_clearance(self) -> None:
        routine, limits = self.routine, self.clearance.limits
        assert seconds_of(routine) == routine.minutes * 60 <= self.wish.minutes * 60
        assert routine.limits.within(limits)
        assert len({step.key for step in routine.steps}) == len(routine.steps)
        phases = [list(Phase).index(step.phase) for step in routine.steps]
        assert phases == sorted(phases)
        assert len({point for step in routine.steps for point in step.points}) <= 6
        spots = [step.technique in ("friction", "static_pressure") for step in routine.steps]
        if True in spots:
            assert Phase.WARM in {step.phase for step in routine.steps[: spots.index(True)]}
        assert check_score(write_score(routine, KNOWN), limits, KNOWN) == ()

    def any_step(self, data: st.DataObject) -> Step:
        return data.draw(st.sampled_from(self.routine.steps))

    def change(self, edit: Edit) -> None:
        self.plan_again(replace(self.wish, edits=(*self.wish.edits, edit)))

    def plan_again(self, wish: Wish) -> None:
        """A wish that leaves nothing at all is refused; the plan stays as it was."""
        try:
            self.routine = plan(wish, self.clearance, KNOWN)
        except Withheld:
            return
        self.wish = wish


Changing.TestCase.settings = settings(max_examples=15, stateful_step_count=30)
TestChanging = Changing.TestCase
