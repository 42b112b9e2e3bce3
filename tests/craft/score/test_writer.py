"""A score is a routine written out in time, and never more than the clearance allows."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from tests.craft.sessions import KNOWN, clearance, clearances_with_a_plan, session, wishes
from unknot.craft.errors import Withheld
from unknot.craft.planning import Aim, Preset, Soreness, Wish, plan
from unknot.craft.score import demonstrate, demonstrate_point, encode, write_score
from unknot.craft.score.checking import check_score
from unknot.craft.score.events import Breath, Cue, Score, Stroke
from unknot.craft.screening import OPEN, Clearance, Limits


def score_of(wish: Wish | None = None) -> Score:
    return write_score(session(wish), KNOWN)


def strokes(score: Score, technique: str | None = None) -> Iterator[Stroke]:
    for event in score.events:
        if isinstance(event, Stroke) and technique in (None, event.technique):
            yield event


def cues(score: Score, kind: str) -> list[Cue]:
    return [event for event in score.events if isinstance(event, Cue) and event.kind == kind]


@settings(max_examples=120)
@given(wishes, clearances_with_a_plan)
def test_no_score_breaks_its_clearance(wish: Wish, clearance: Clearance) -> None:
    try:
        routine = plan(wish, clearance, KNOWN)
    except Withheld:
        return
    assert check_score(write_score(routine, KNOWN), clearance.limits, KNOWN) == ()


def test_the_same_routine_is_written_the_same_to_the_byte() -> None:
    wish = Wish(minutes=20, sore=(Soreness("lumbar_paraspinal_left", 2),))
    assert encode(score_of(wish)) == encode(score_of(wish))


def test_a_score_lasts_as_long_as_its_routine() -> None:
    assert score_of(Wish(minutes=20)).duration_ms == 20 * 60_000


@pytest.mark.parametrize("aim", Aim)
@pytest.mark.parametrize("pressure", [1, 2, 3])
def test_the_classic_session_glides_five_to_ten_times(aim: Aim, pressure: int) -> None:
    score = score_of(Wish(preset=Preset.CLASSIC, aim=aim, pressure_liked=pressure))
    assert 5 <= sum(stroke.cycles for stroke in strokes(score, "effleurage")) <= 10


def test_points_are_held_ten_to_fifteen_seconds() -> None:
    score = score_of(Wish(minutes=30, sore=(Soreness("neck_base", 2), Soreness("scapula_body"))))
    pressed = list(strokes(score, "static_pressure"))
    assert pressed
    for stroke in pressed:
        sunk, let_go = stroke.hands[0].waypoints[1:3]
        held = stroke.duration_ms * (let_go.at_permille - sunk.at_permille) / 1000
        assert 10_000 <= held <= 15_000


def test_every_firm_stroke_has_a_gentler_form() -> None:
    for stroke in strokes(score_of(Wish(minutes=45))):
        if stroke.pressure > 1:
            assert stroke.gentler[0].pressure < stroke.pressure


def test_every_step_is_named_and_announced() -> None:
    score = score_of(Wish(minutes=20))
    assert {cue.step for cue in cues(score, "name")} == set(range(len(score.steps)))
    assert {cue.step for cue in cues(score, "next")} == set(range(len(score.steps) - 1))
    assert cues(score, "begin")[0].at_ms == 0
    assert len(cues(score, "end")) == 1


def test_cues_never_talk_over_one_another() -> None:
    times = sorted(e.at_ms for e in score_of(Wish(minutes=45)).events if isinstance(e, Cue))
    assert min(later - earlier for earlier, later in pairwise(times)) >= 4_000


def test_changing_sides_is_called() -> None:
    score = score_of(Wish(minutes=20))
    kneading = next(step for step in score.steps if step.key == "knead-petrissage-interscapular")
    called = [cue.step for cue in cues(score, "switch_sides")]
    assert score.steps.index(kneading) in called


def test_the_breath_is_six_a_minute_and_longer_out_than_in() -> None:
    (breath,) = [event for event in score_of().events if isinstance(event, Breath)]
    assert (breath.in_ms, breath.out_ms, breath.cycles) == (4_000, 6_000, 120)


@pytest.mark.parametrize(
    "technique",
    [t.id for t in KNOWN.techniques.values() if t.gesture != "none"],
)
def test_each_technique_can_be_shown(technique: str) -> None:
    assert check_score(demonstrate(technique, KNOWN), OPEN, KNOWN) == ()


@pytest.mark.parametrize("family", sorted({point.family for point in KNOWN.points.values()}))
def test_each_point_can_be_shown(family: str) -> None:
    assert check_score(demonstrate_point(family, KNOWN), OPEN, KNOWN) == ()


def test_both_hands_keep_their_pace_where_one_has_a_shorter_way() -> None:
    """One hand comes down the side of the back, the other the way it went."""
    wish = Wish(
        minutes=15,
        aim=Aim.CALM,
        points=False,
        leave_out=("quadratus_lumborum_right",),
        preset=Preset.CLASSIC,
    )
    held = frozenset({"friction", "tapotement", "static_pressure"})
    limits = Limits(max_pressure=2, withheld_techniques=held, max_minutes=15)
    well = replace(clearance({"*": "no"}), limits=limits)
    assert check_score(write_score(plan(wish, well, KNOWN), KNOWN), limits, KNOWN) == ()
