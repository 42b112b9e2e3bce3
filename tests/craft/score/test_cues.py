"""What the voice says comes when it is needed, and never two things at once."""

from itertools import pairwise

import pytest
from hypothesis import given, settings

from tests.craft.sessions import KNOWN, clearances_with_a_plan, session, wishes
from unknot.craft.errors import Withheld
from unknot.craft.planning import Aim, Company, Phase, Preset, Soreness, Wish, plan
from unknot.craft.score import write_score
from unknot.craft.score.cues import CARE
from unknot.craft.score.events import Cue, Rest, Score, Stroke
from unknot.craft.screening import Clearance

FORBIDDEN = ("cure", "heal", "detox", "toxin", "realign", "fix", "circulation", "proven", "knot")


def score_of(wish: Wish) -> Score:
    return write_score(session(wish), KNOWN)


def cues(score: Score, *kinds: str) -> list[Cue]:
    return [one for one in score.events if isinstance(one, Cue) and one.kind in kinds]


def said_at(score: Score, kind: str) -> list[int]:
    return [cue.at_ms for cue in cues(score, kind)]


def scored(wish: Wish, clearance: Clearance) -> Score | None:
    try:
        return write_score(plan(wish, clearance, KNOWN), KNOWN)
    except Withheld:
        return None


@settings(max_examples=100, deadline=None)
@given(wishes, clearances_with_a_plan)
def test_no_two_sentences_are_said_at_once(wish: Wish, clearance: Clearance) -> None:
    score = scored(wish, clearance)
    said = [event for event in score.events if isinstance(event, Cue)] if score else []
    for earlier, later in pairwise(said):
        assert later.at_ms - earlier.at_ms >= max(4_000, 70 * len(earlier.text))


@settings(max_examples=100, deadline=None)
@given(wishes, clearances_with_a_plan)
def test_each_step_is_named_announced_and_told_within_its_time(
    wish: Wish, clearance: Clearance
) -> None:
    score = scored(wish, clearance)
    if score is None:
        return
    numbers = range(len(score.steps))
    assert [cue.step for cue in cues(score, "name")] == list(numbers)
    assert [cue.step for cue in cues(score, "next")] == list(numbers)[:-1]
    for cue in cues(score, "how", "next", "halfway", "check_in", "care", "breathe"):
        step = score.steps[cue.step]
        assert step.start_ms <= cue.at_ms < step.end_ms


@settings(max_examples=100, deadline=None)
@given(wishes, clearances_with_a_plan)
def test_what_to_heed_is_said_in_every_step_that_has_something_to_heed(
    wish: Wish, clearance: Clearance
) -> None:
    score = scored(wish, clearance)
    if score is None:
        return
    said = {(cue.step, cue.text) for cue in cues(score, "care")}
    for number, step in enumerate(score.steps):
        if step.technique in CARE:
            assert (number, CARE[step.technique]) in said


@settings(max_examples=100, deadline=None)
@given(wishes, clearances_with_a_plan)
def test_a_change_of_sides_is_called_as_it_comes(wish: Wish, clearance: Clearance) -> None:
    score = scored(wish, clearance)
    if score is None:
        return
    called = said_at(score, "switch_sides")
    for event in score.events:
        if isinstance(event, Rest) and event.reason == "change_sides":
            assert event.start_ms in called


@settings(max_examples=100, deadline=None)
@given(wishes, clearances_with_a_plan)
def test_it_is_asked_how_it_feels_after_the_first_minute_and_every_few_after_that(
    wish: Wish, clearance: Clearance
) -> None:
    score = scored(wish, clearance)
    if score is None or score.duration_ms < 180_000:
        return
    asked = said_at(score, "check_in")
    assert 60_000 <= asked[0] <= 95_000
    ends = [*asked, score.duration_ms]
    assert max(later - earlier for earlier, later in pairwise(ends)) <= 350_000


@pytest.mark.parametrize("aim", Aim)
def test_it_is_asked_on_every_change_of_place_or_technique(aim: Aim) -> None:
    score = score_of(Wish(minutes=30, aim=aim))
    asked = {cue.step for cue in cues(score, "check_in")}
    long_enough = {
        number
        for number, step in enumerate(score.steps)
        if step.pressure and step.end_ms - step.start_ms > 36_000
    }
    assert long_enough <= asked


def test_a_rating_is_asked_for_where_it_is_pressed_and_comfort_where_it_is_light() -> None:
    score = score_of(Wish(minutes=20))
    for cue in cues(score, "check_in"):
        number_asked = "nought" in cue.text or "number" in cue.text
        assert number_asked == (score.steps[cue.step].pressure > 1)


def test_questions_are_not_asked_twice_in_the_same_words_in_a_row() -> None:
    asked = [cue.text for cue in cues(score_of(Wish(minutes=45)), "check_in")]
    assert all(earlier != later for earlier, later in pairwise(asked))


def test_long_steps_are_halved_by_a_word() -> None:
    score = score_of(Wish(minutes=30))
    halved = {cue.step for cue in cues(score, "halfway", "switch_sides")}
    assert {
        number for number, step in enumerate(score.steps) if step.end_ms - step.start_ms >= 90_000
    } <= halved


def test_each_point_is_named_before_it_is_pressed() -> None:
    score = score_of(Wish(minutes=20, sore=(Soreness("lumbar_paraspinal_left", 2),)))
    (number,) = {
        event.step
        for event in score.events
        if isinstance(event, Stroke) and "low_back" in event.point
    }
    told = [cue.text for cue in cues(score, "how", "switch_sides") if cue.step == number]
    assert told[0] == "First point: low back, upper, left."
    assert "Next point: low back, lower, left." in told


def test_the_skull_is_held_in_both_hands_and_never_from_one_side() -> None:
    score = score_of(Wish(minutes=20, sore=(Soreness("neck_base", 2),)))
    pressed = [
        event for event in score.events if isinstance(event, Stroke) and "skull" in event.point
    ]
    assert pressed
    for stroke in pressed:
        assert (stroke.side, len(stroke.hands)) == ("both", 2)
        assert {hand.contact for hand in stroke.hands} == {"fingertips"}
        sunk, let_go = stroke.hands[0].waypoints[1:3]
        assert stroke.duration_ms * (let_go.at_permille - sunk.at_permille) // 1000 <= 10_100
    said = " ".join(cue.text for cue in cues(score, "care"))
    assert "Never toward the throat" in said


def test_what_was_explained_once_is_only_recalled_later() -> None:
    score = score_of(Wish(minutes=20))
    told = [cue.text for cue in cues(score, "how")]
    assert (
        told.count("Grasp, lift and gently squeeze the muscle, one hand and then the other.") == 1
    )
    assert told.count("Slowly, as if you kneaded dough.") > 1


def test_alone_is_told_to_one_person_with_a_hand_or_a_ball() -> None:
    score = score_of(Wish(company=Company.ALONE, sore=(Soreness("interscapular", 2),)))
    told = " ".join(cue.text for cue in cues(score, "how"))
    assert "With the opposite hand, grasp the muscle" in told
    assert "Lean slowly against the ball" in told
    assert "one hand and then the other" not in told
    assert score.steps[0].why == "Still hands let you settle and breathe."


def test_alone_the_shoulder_is_kneaded_by_the_hand_from_the_other_side() -> None:
    score = score_of(Wish(company=Company.ALONE, sore=(Soreness("upper_trapezius_left", 2),)))
    kneaded = [
        event
        for event in score.events
        if isinstance(event, Stroke) and event.technique == "petrissage" and event.side == "left"
    ]
    assert kneaded
    assert {hand.hand for stroke in kneaded for hand in stroke.hands} == {"right"}


@pytest.mark.parametrize(
    "wish",
    [
        *(Wish(minutes=30, aim=aim, sore=tuple(map(Soreness, KNOWN.zones))) for aim in Aim),
        Wish(minutes=30, company=Company.ALONE, sore=tuple(map(Soreness, KNOWN.zones))),
        Wish(preset=Preset.CLASSIC, aim=Aim.WAKE),
    ],
)
def test_every_sentence_is_whole_short_and_promises_nothing(wish: Wish) -> None:
    score = score_of(wish)
    for text in [*(cue.text for cue in cues(score, *CUES)), *(step.why for step in score.steps)]:
        assert text[0].isupper()
        assert text[-1] in ".?"
        assert "_" not in text
        assert "  " not in text
        assert not any(word in text.lower() for word in FORBIDDEN)
    assert max(len(cue.text) for cue in cues(score, *CUES)) <= 110


CUES = ("begin", "name", "how", "next", "halfway", "switch_sides", "check_in", "care", "end")


def test_the_first_phase_leads_the_breath() -> None:
    score = score_of(Wish(minutes=20, aim=Aim.CALM))
    (breathe,) = cues(score, "breathe")
    assert score.steps[breathe.step].phase == Phase.ARRIVE
