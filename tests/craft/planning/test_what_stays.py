"""Warming stays whatever is changed, and so does the last step of all."""

from tests.craft.planning.routines import edited, first_of, said, seconds_of
from tests.craft.sessions import session
from unknot.craft.planning import Edit, Phase, Wish


def test_warming_cannot_be_dropped() -> None:
    step = next(step for step in session(Wish()).steps if step.phase is Phase.WARM)
    after = session(Wish(edits=(Edit(step.key, drop=True),)))
    assert "warming_stays" in said(after)
    assert step.key in {other.key for other in after.steps}


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


def test_warming_stays_even_where_everything_else_was_made_longer() -> None:
    long = edited(minutes=30)
    edits = tuple(Edit(s.key, seconds=s.most_seconds) for s in long.steps if s.phase is Phase.KNEAD)
    assert edited(*edits, minutes=8).steps[0].phase in (Phase.ARRIVE, Phase.WARM)
    assert first_of(edited(*edits, minutes=8), Phase.WARM).seconds >= 115
