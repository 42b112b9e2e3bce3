"""Whatever is spoilt in a score, wherever it is spoilt, the checker finds it."""

from collections.abc import Callable
from functools import cache

import grimp
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.craft.sessions import KNOWN, session
from unknot.craft.planning import Aim, Company, Soreness, Wish
from unknot.craft.score import write_score
from unknot.craft.score.checking import check_score
from unknot.craft.score.events import Rest, Score, Stroke, Waypoint
from unknot.craft.screening import OPEN

WISHES = (
    Wish(minutes=20, sore=(Soreness("lumbar_paraspinal_left", 2), Soreness("neck_base"))),
    Wish(minutes=30, aim=Aim.WAKE),
    Wish(minutes=15, aim=Aim.CALM, sore=(Soreness("sacrum", 2), Soreness("quadratus_lumborum"))),
    Wish(minutes=15, company=Company.ALONE, sore=(Soreness("scapula_body_right", 2),)),
)
Spoil = Callable[[Stroke], Stroke]


@cache
def score_of(number: int) -> Score:
    return write_score(session(WISHES[number]), KNOWN)


def places_of_each_technique(score: Score) -> list[int]:
    """Give the place of the last stroke of each technique, and of the session's first."""
    last = {
        event.technique: place
        for place, event in enumerate(score.events)
        if isinstance(event, Stroke)
    }
    return [0, *last.values()]


def moved(stroke: Stroke, x: float | None, y: float | None) -> Stroke:
    """Move all hands of a stroke, so that their first place comes to lie here."""
    hands = []
    for hand in stroke.hands:
        first = hand.waypoints[0]
        dx = 0.0 if x is None else x - first.x
        dy = 0.0 if y is None else y - first.y
        places = (Waypoint(p.at_permille, p.x + dx, p.y + dy, p.weight) for p in hand.waypoints)
        hands.append(replace(hand, waypoints=tuple(places)))
    return replace(stroke, hands=tuple(hands))


def gesture(stroke: Stroke) -> str:
    return KNOWN.techniques[stroke.technique].gesture


def paced(stroke: Stroke) -> bool:
    return gesture(stroke) not in ("hold", "press")


def pressing(stroke: Stroke) -> bool:
    return stroke.pressure > 1


def any_stroke(_stroke: Stroke) -> bool:
    return True


FAULTS: dict[str, tuple[Callable[[Stroke], bool], Spoil]] = {
    "firmer": (any_stroke, lambda s: replace(s, pressure=s.pressure + 1)),
    "far firmer": (any_stroke, lambda s: replace(s, pressure=9)),
    "below nothing": (any_stroke, lambda s: replace(s, pressure=-1)),
    "another technique": (
        lambda s: s.technique != "tapotement",
        lambda s: replace(s, technique="tapotement"),
    ),
    "a technique that is not for home": (any_stroke, lambda s: replace(s, technique="massage_gun")),
    "no technique at all": (any_stroke, lambda s: replace(s, technique="karate")),
    "another zone": (
        lambda s: "gluteal" not in s.zone,
        lambda s: replace(s, zone="gluteal_top_left"),
    ),
    "no zone at all": (any_stroke, lambda s: replace(s, zone="elbow")),
    "too fast": (paced, lambda s: replace(s, cycles=s.cycles * 5)),
    "far too fast": (paced, lambda s: replace(s, cycles=s.cycles * 500)),
    "too slow": (
        lambda s: paced(s) and s.cycles > 9,
        lambda s: replace(s, cycles=s.cycles // 4),
    ),
    "no cycles": (any_stroke, lambda s: replace(s, cycles=0)),
    "a gap": (any_stroke, lambda s: replace(s, duration_ms=s.duration_ms - 5)),
    "an overlap": (any_stroke, lambda s: replace(s, duration_ms=s.duration_ms + 5)),
    "late": (any_stroke, lambda s: replace(s, start_ms=s.start_ms + 1)),
    "no time": (any_stroke, lambda s: replace(s, duration_ms=0)),
    "backwards": (any_stroke, lambda s: replace(s, duration_ms=-s.duration_ms)),
    "onto the spine": (pressing, lambda s: moved(s, 0.0, None)),
    "onto the kidneys": (
        lambda s: s.technique != "effleurage" and pressing(s),
        lambda s: moved(s, 0.35, 0.3),
    ),
    "onto the floating ribs": (pressing, lambda s: moved(s, 0.4, 0.385)),
    "onto the side of the neck": (any_stroke, lambda s: moved(s, 0.24, 0.93)),
    "off the back": (any_stroke, lambda s: moved(s, 1.4, 0.6)),
    "onto the legs": (any_stroke, lambda s: moved(s, 0.4, -0.4)),
    "far beside its zone": (
        lambda s: gesture(s) in ("knead", "circle", "tap", "shake", "press", "hold"),
        lambda s: moved(s, 0.9, 0.55),
    ),
    "no hands": (any_stroke, lambda s: replace(s, hands=(), gentler=())),
    "one hand twice": (any_stroke, lambda s: replace(s, hands=(s.hands[0], s.hands[0]))),
    "half a path": (
        any_stroke,
        lambda s: replace(s, hands=(replace(s.hands[0], waypoints=s.hands[0].waypoints[:1]),)),
    ),
    "a gentler form that is firmer": (
        lambda s: bool(s.gentler),
        lambda s: replace(s, gentler=(replace(s.gentler[0], pressure=s.pressure + 1),)),
    ),
    "a gentler form that is not for home": (
        lambda s: bool(s.gentler),
        lambda s: replace(s, gentler=(replace(s.gentler[0], technique="massage_gun"),)),
    ),
    "another point": (
        lambda s: bool(s.point),
        lambda s: replace(s, point="hip_rim_left"),
    ),
    "beside its point": (lambda s: bool(s.point), lambda s: moved(s, 0.2, 0.25)),
    "no point": (lambda s: bool(s.point), lambda s: replace(s, point="")),
    "another step": (lambda s: s.step > 0, lambda s: replace(s, step=s.step - 1)),
    "no step": (any_stroke, lambda s: replace(s, step=999)),
    "beats outside the cycle": (paced, lambda s: replace(s, taps=(0, 1200))),
}


def breaches(score: Score) -> tuple[object, ...]:
    return check_score(score, OPEN, KNOWN)


@pytest.mark.parametrize("number", range(len(WISHES)))
def test_scores_as_they_were_written_break_nothing(number: int) -> None:
    assert breaches(score_of(number)) == ()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_a_stroke_of_any_technique_is_found(fault: str) -> None:
    fits, spoil = FAULTS[fault]
    tried = 0
    for number in range(len(WISHES)):
        score = score_of(number)
        for place in places_of_each_technique(score):
            event = score.events[place]
            if isinstance(event, Stroke) and fits(event):
                events = (*score.events[:place], spoil(event), *score.events[place + 1 :])
                assert breaches(replace(score, events=events)), (fault, event)
                tried += 1
    assert tried


@settings(max_examples=60)
@given(st.integers(0, len(WISHES) - 1), st.data())
def test_a_stroke_or_rest_that_is_missing_or_doubled_or_moved_is_found(
    number: int, data: st.DataObject
) -> None:
    score = score_of(number)
    hands = [event for event in score.events if isinstance(event, Stroke | Rest)]
    others = [event for event in score.events if not isinstance(event, Stroke | Rest)]
    at = data.draw(st.integers(0, len(hands) - 2))
    spoilt = data.draw(
        st.sampled_from(
            [
                [*hands[:at], *hands[at + 1 :]],
                [*hands[: at + 1], *hands[at:]],
                [*hands[:at], hands[at + 1], hands[at], *hands[at + 2 :]],
            ]
        )
    )
    assert breaches(replace(score, events=(*spoilt, *others)))


@settings(max_examples=60)
@given(st.integers(0, len(WISHES) - 1), st.data())
def test_a_step_that_says_something_else_is_found(number: int, data: st.DataObject) -> None:
    score = score_of(number)
    at = data.draw(st.integers(0, len(score.steps) - 1))
    step = score.steps[at]
    spoilt = data.draw(
        st.sampled_from(
            [
                replace(step, pressure=step.pressure + 1),
                replace(step, technique="karate"),
                replace(step, zones=("gluteal_top_left",)),
                replace(step, zones=("elbow",)),
                replace(step, zones=()),
                replace(step, start_ms=step.start_ms + 6_000),
                replace(step, end_ms=step.end_ms - 1_000),
            ]
        )
    )
    steps = (*score.steps[:at], spoilt, *score.steps[at + 1 :])
    assert breaches(replace(score, steps=steps))


def test_a_whole_that_is_too_long_is_found() -> None:
    score = score_of(0)
    assert breaches(replace(score, duration_ms=score.duration_ms + 1))
    assert breaches(replace(score, position="headstand"))
    assert breaches(replace(score, steps=()))


def test_more_of_a_technique_than_its_dose_is_found() -> None:
    score = score_of(1)
    twice = tuple(
        replace(event, duration_ms=event.duration_ms * 4) if isinstance(event, Stroke) else event
        for event in score.events
    )
    codes = {breach.code for breach in check_score(replace(score, events=twice), OPEN, KNOWN)}
    assert "dose" in codes


def test_the_checker_shares_no_code_with_what_plans_and_what_writes() -> None:
    graph = grimp.build_graph("unknot", include_external_packages=False)
    used = graph.find_upstream_modules("unknot.craft.score.checking", as_package=True)
    shared = {name for name in used if name.startswith(("unknot.craft.score", "unknot.craft.plan"))}
    assert shared - {"unknot.craft.score.events"} == set()
    assert {name for name in used if name.startswith("unknot.craft.screening")} == {
        "unknot.craft.screening.limits",
        "unknot.craft.screening.limits_report",
    }
