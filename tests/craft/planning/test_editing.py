"""A plan can be changed as people like; the rest re-flows, and nothing leaves the clearance."""

from collections import Counter

import pytest
from msgspec.structs import replace

from tests.craft.planning.routines import edited, first_of, said, seconds_of, step_of, techniques
from tests.craft.sessions import KNOWN, WARFARIN_ALLOWED, clearance, session
from unknot.craft.planning import Aim, Company, Edit, Phase, Soreness, Wish, plan


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
