"""A plan that is changed again and again stays a whole plan inside the clearance."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from msgspec.structs import replace

from tests.craft.planning.routines import said, seconds_of
from tests.craft.sessions import KNOWN, clearance, clearances_with_a_plan, wishes
from unknot.craft.errors import Withheld
from unknot.craft.planning import Edit, Phase, Routine, Step, Wish, plan
from unknot.craft.score import write_score
from unknot.craft.score.checking import check_score
from unknot.craft.screening import Clearance

TECHNIQUES = st.sampled_from([*KNOWN.techniques, "karate"])


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
