"""What the voice says comes when it is needed, and never two things at once."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.craft.sessions import KNOWN, allowed, clearances_with_a_plan, session, wishes
from unknot.craft.errors import Withheld
from unknot.craft.knowledge.records import CueKind
from unknot.craft.planning import Aim, Company, Phase, Preset, Soreness, Wish, plan
from unknot.craft.score import write_score
from unknot.craft.score.checking import check_score
from unknot.craft.score.events import Cue, Rest, Score, Stroke
from unknot.craft.screening import OPEN, Clearance

CARE = {one.technique: one.said for one in KNOWN.cues.values() if one.moment == "care"}
WATCHED = sorted(rule.id for rule in KNOWN.rules.values() if rule.watch_hours)
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


@settings(max_examples=100)
@given(wishes, clearances_with_a_plan)
def test_no_two_sentences_are_said_at_once(wish: Wish, clearance: Clearance) -> None:
    score = scored(wish, clearance)
    said = [event for event in score.events if isinstance(event, Cue)] if score else []
    for earlier, later in pairwise(said):
        assert later.at_ms - earlier.at_ms >= max(4_000, 80 * len(earlier.text))


@settings(max_examples=100)
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


@settings(max_examples=100)
@given(wishes, clearances_with_a_plan)
def test_what_to_heed_is_said_in_every_step_that_has_something_to_heed(
    wish: Wish, clearance: Clearance
) -> None:
    score = scored(wish, clearance)
    if score is None:
        return
    said = {(cue.step, cue.text) for cue in cues(score, "care")}
    for number, step in enumerate(score.steps):
        ways = CARE.get(step.technique, ())
        assert not ways or any((number, way) in said for way in ways)


@settings(max_examples=100)
@given(wishes, clearances_with_a_plan)
def test_a_change_of_sides_is_called_as_it_comes(wish: Wish, clearance: Clearance) -> None:
    score = scored(wish, clearance)
    if score is None:
        return
    called = said_at(score, "switch_sides")
    for event in score.events:
        if isinstance(event, Rest) and event.reason == "change_sides":
            assert event.start_ms in called


@settings(max_examples=100)
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


@settings(max_examples=60)
@given(wishes, clearances_with_a_plan)
def test_every_check_in_asks_for_a_number_and_says_from_which_one_on_it_is_softer(
    wish: Wish, clearance: Clearance
) -> None:
    score = scored(wish, clearance)
    for cue in cues(score, "check_in") if score else ():
        assert "nought to ten" in cue.text or "number" in cue.text
        assert "six" in cue.text.lower()
        assert "softer" in cue.text
        assert cue.to == "both"


@settings(max_examples=60)
@given(wishes, clearances_with_a_plan)
def test_the_scale_is_named_before_it_is_used(wish: Wish, clearance: Clearance) -> None:
    score = scored(wish, clearance)
    asked = [cue.text for cue in cues(score, "check_in")] if score else []
    named = KNOWN.cues["first_check_in"].said
    assert [text for text in asked if text in named] == asked[:1]
    assert all("from nought to ten" in way.lower() for way in named)


def test_where_it_is_light_no_number_is_called_good() -> None:
    score = score_of(Wish(minutes=30, aim=Aim.CALM))
    light = [cue for cue in cues(score, "check_in") if score.steps[cue.step].pressure < 2]
    assert light
    assert not any("good" in cue.text for cue in light)


def test_it_is_asked_as_a_stroke_ends_where_nothing_else_is_being_said() -> None:
    score = score_of(Wish(minutes=30))
    ends = {
        stroke.start_ms + cycle * stroke.duration_ms // stroke.cycles
        for stroke in score.events
        if isinstance(stroke, Stroke)
        for cycle in range(stroke.cycles + 1)
    }
    said = [cue for cue in score.events if isinstance(cue, Cue)]
    waited = {
        later.at_ms for earlier, later in pairwise(said) if later.at_ms - earlier.at_ms < 10_000
    }
    assert {cue.at_ms for cue in cues(score, "check_in")} - waited <= ends


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
    told = [cue.text for cue in cues(score, "point", "switch_sides") if cue.step == number]
    assert told[0].endswith(": low back, upper, left.")
    assert told[1].endswith(": low back, lower, left.")


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
    again = KNOWN.instructions["petrissage"].again
    assert len({one for one in told if one in again}) > 1


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


CUES = (
    *("begin", "name", "how", "point", "next", "halfway", "switch_sides", "check_in", "care"),
    *("bruise_watch", "breathe", "last", "end"),
)


@settings(max_examples=100)
@given(wishes, clearances_with_a_plan)
def test_nothing_is_said_twice_in_a_row_in_the_same_words(wish: Wish, clearance: Clearance) -> None:
    score = scored(wish, clearance)
    for kind in CUES if score else ():
        said = [_wording_of(cue) for cue in cues(score, kind)] if score else []
        assert all(earlier != later for earlier, later in pairwise(said))


def _wording_of(cue: Cue) -> str:
    """What stands before the name of a step or a point; of anything else, all of it."""
    if cue.kind not in ("name", "next", "point", "switch_sides"):
        return cue.text
    openings = (way.partition("{")[0] for one in KNOWN.cues.values() for way in one.said)
    return max((one for one in openings if one and cue.text.startswith(one)), key=len)


@settings(max_examples=60)
@given(wishes, clearances_with_a_plan, st.sampled_from(sorted(KNOWN.talk)))
def test_whatever_is_left_unsaid_what_keeps_people_safe_is_said(
    wish: Wish, clearance: Clearance, amount: str
) -> None:
    score = scored(wish, clearance)
    if score is None:
        return
    kinds = KNOWN.talk[amount].kinds
    safe: tuple[CueKind, ...] = (
        *("begin", "care", "bruise_watch", "check_in", "switch_sides", "end"),
    )
    assert set(safe) <= set(kinds)
    said = cues(score, *kinds)
    assert [cue for cue in said if cue.kind in safe] == cues(score, *safe)
    assert {"begin", "end"} <= {cue.kind for cue in said}


@settings(max_examples=100)
@given(wishes, clearances_with_a_plan)
def test_what_to_heed_at_a_point_is_said_when_the_point_comes_first(
    wish: Wish, clearance: Clearance
) -> None:
    score = scored(wish, clearance)
    said = " ".join(cue.text for cue in cues(score, "care")) if score else ""
    pressed = {event.point for event in score.events if isinstance(event, Stroke)} if score else {}
    points = {one.family: one for one in KNOWN.points.values()} | dict(KNOWN.points)
    heeded = [points[name] for name in pressed if name in points and points[name].caution]
    for point in heeded:
        assert point.caution.split(";")[-2 if "skip" in point.caution else -1].strip()[1:15] in said


def test_the_last_strokes_are_announced_before_the_end() -> None:
    for company, aim in ((company, aim) for company in Company for aim in Aim):
        score = score_of(Wish(minutes=15, aim=aim, company=company))
        (last,), (end,) = cues(score, "last"), cues(score, "end")
        assert 4_000 <= end.at_ms - last.at_ms <= 30_000
        assert last.step == len(score.steps) - 1


@settings(max_examples=40)
@given(wishes, st.sampled_from(WATCHED))
def test_whoever_bruises_easily_is_looked_at_early_and_midway(wish: Wish, rule: str) -> None:
    score = scored(wish, allowed([rule]))
    if score is None:
        return
    assert score.bounds.watch_hours == KNOWN.rules[rule].watch_hours
    looks = cues(score, "bruise_watch")
    assert len(looks) == 2
    assert all("bruise" in look.text for look in looks)
    breaches = check_score(score, OPEN, KNOWN, watch_hours=48)
    assert [one for one in breaches if one.code == "bruise_watch"] == []


def test_nobody_else_is_told_to_look_for_bruises() -> None:
    assert cues(score_of(Wish(minutes=30)), "bruise_watch") == []


def test_with_two_the_giver_is_told_and_the_receiver_too_where_both_are_meant() -> None:
    score = score_of(Wish(minutes=20))
    whom = {cue.kind: cue.to for cue in score.events if isinstance(cue, Cue)}
    assert (whom["name"], whom["care"], whom["how"]) == ("giver", "giver", "giver")
    assert (whom["check_in"], whom["breathe"], whom["end"]) == ("both", "both", "both")


def test_alone_everything_is_said_to_the_one_person_of_their_own_back() -> None:
    score = score_of(Wish(company=Company.ALONE, sore=(Soreness("upper_trapezius_left", 2),)))
    said = [cue for cue in score.events if isinstance(cue, Cue)]
    assert {cue.to for cue in said} == {"both"}
    named = " ".join(cue.text for cue in said if cue.kind in ("name", "next"))
    assert "the top of your shoulder" in named
    assert "your lower back" in named
    assert "the shoulder" not in named


def test_the_first_phase_leads_the_breath() -> None:
    score = score_of(Wish(minutes=20, aim=Aim.CALM))
    (breathe,) = cues(score, "breathe")
    assert score.steps[breathe.step].phase == Phase.ARRIVE
