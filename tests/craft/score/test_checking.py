"""The checker catches whatever a score must not do, whoever wrote it."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tests.craft.sessions import KNOWN, WARFARIN_ALLOWED, WELL, clearance, session
from unknot.craft.planning import Aim, Company, Wish, plan
from unknot.craft.score import write_score
from unknot.craft.score.checking import check_score
from unknot.craft.score.events import Breath, Hand, Score, Stroke, Waypoint
from unknot.craft.screening import OPEN, Limits, Position

SCORE = write_score(session(Wish(minutes=30, aim=Aim.WAKE)), KNOWN)


def changed(change: Callable[[Stroke], Stroke], technique: str | None = None) -> Score:
    """Change the first stroke of a technique."""
    events = list(SCORE.events)
    for number, event in enumerate(events):
        if isinstance(event, Stroke) and technique in (None, event.technique):
            events[number] = change(event)
            return replace(SCORE, events=tuple(events))
    raise AssertionError(technique)


def moved(stroke: Stroke, x: float, y: float) -> Stroke:
    """Move all hands of a stroke to a place."""
    hands = tuple(
        replace(
            hand,
            waypoints=tuple(Waypoint(p.at_permille, x, y, p.weight) for p in hand.waypoints),
        )
        for hand in stroke.hands
    )
    return replace(stroke, hands=hands)


def codes(score: Score, limits: Limits = OPEN) -> set[str]:
    return {breach.code for breach in check_score(score, limits, KNOWN)}


def test_a_score_as_it_was_written_breaks_nothing() -> None:
    assert codes(SCORE) == set()


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(max_pressure=1), "pressure"),
        (Limits(withheld_techniques=frozenset({"petrissage"})), "technique"),
        (Limits(withheld_zones=frozenset({"upper_trapezius_left"})), "zone"),
        (Limits(positions=frozenset({Position.ASTRIDE_CHAIR})), "position"),
        (Limits(max_minutes=20), "minutes"),
        (Limits(withheld_zones=frozenset({"kidney_area"})), "no_go"),
    ],
)
def test_stricter_limits_are_broken(limits: Limits, code: str) -> None:
    assert code in codes(SCORE, limits)


@pytest.mark.parametrize(
    ("change", "technique", "code"),
    [
        (lambda s: replace(s, pressure=3), "tapotement", "pressure"),
        (lambda s: replace(s, pressure=4), "petrissage", "pressure"),
        (lambda s: replace(s, duration_ms=s.duration_ms - 1000), None, "gap"),
        (lambda s: replace(s, duration_ms=s.duration_ms + 1000), None, "overlap"),
        (lambda s: replace(s, zone="elbow"), None, "unknown"),
        (lambda s: replace(s, technique="karate"), None, "unknown"),
        (lambda s: replace(s, cycles=s.cycles * 4), "petrissage", "tempo"),
        (lambda s: replace(s, cycles=s.cycles * 5), "effleurage", "tempo"),
        (lambda s: replace(s, cycles=s.cycles * 20), "effleurage", "speed"),
        (lambda s: moved(s, 0.0, 0.6), "petrissage", "spine"),
        (lambda s: moved(s, 0.35, 0.3), "tapotement", "no_go"),
        (lambda s: moved(s, 0.35, 0.3), "petrissage", "no_go"),
        (lambda s: moved(s, 0.4, 0.385), "petrissage", "no_go"),
        (lambda s: moved(s, 0.24, 0.95), "effleurage", "no_go"),
        (lambda s: moved(s, 0.5, 0.72), "tapotement", "place"),
        (lambda s: moved(s, 0.6, 0.5), "effleurage", "place"),
        (lambda s: replace(s, technique="tapotement"), "petrissage", "zone"),
        (
            lambda s: replace(s, hands=(replace(s.hands[0], waypoints=s.hands[0].waypoints[:1]),)),
            None,
            "path",
        ),
        (
            lambda s: replace(s, gentler=(replace(s.gentler[0], pressure=s.pressure + 1),)),
            "petrissage",
            "gentler",
        ),
        (
            lambda s: replace(s, hands=tuple(replace(h, hand=Hand.BALL) for h in s.hands)),
            "effleurage",
            "no_go",
        ),
    ],
)
def test_a_fault_in_a_stroke_is_caught(
    change: Callable[[Stroke], Stroke], technique: str | None, code: str
) -> None:
    assert code in codes(changed(change, technique))


@pytest.mark.parametrize("cycles", [10**5, 10**30, 10**400])
@pytest.mark.parametrize("technique", ["still_hold", "petrissage", "effleurage"])
def test_whatever_hands_do_they_cannot_come_round_without_end(technique: str, cycles: int) -> None:
    assert codes(changed(lambda s: replace(s, cycles=cycles), technique)) == {"tempo"}


def test_the_same_holds_for_a_gentler_form() -> None:
    hurried = changed(
        lambda s: replace(s, gentler=(replace(s.gentler[0], cycles=10**9),)), "petrissage"
    )
    assert codes(hurried) == {"tempo"}


@pytest.mark.parametrize(("in_ms", "out_ms"), [(999, 6_000), (4_000, 999), (1, 1), (0, 0)])
def test_a_breath_too_short_to_follow_is_caught(in_ms: int, out_ms: int) -> None:
    others = tuple(event for event in SCORE.events if not isinstance(event, Breath))
    assert codes(replace(SCORE, events=(*others, Breath(0, in_ms, out_ms, 1)))) == {"breath"}
    assert codes(replace(SCORE, events=(*others, Breath(0, 1_000, 1_000, 1)))) == set()


def test_a_cue_or_breath_outside_the_session_is_caught() -> None:
    late = [
        replace(event, at_ms=SCORE.duration_ms + 1) if hasattr(event, "at_ms") else event
        for event in SCORE.events
    ]
    assert "cue" in codes(replace(SCORE, events=tuple(late)))


def test_strokes_then_cues_then_breaths_is_the_only_order() -> None:
    for spoilt in (SCORE.events[::-1], (*SCORE.events[1:], SCORE.events[0])):
        assert "order" in codes(replace(SCORE, events=spoilt))


def test_a_breath_before_the_one_that_stands_before_it_is_caught() -> None:
    breaths = (Breath(20_000, 4_000, 6_000, 1), Breath(0, 4_000, 6_000, 1))
    others = tuple(event for event in SCORE.events if not isinstance(event, Breath))
    assert codes(replace(SCORE, events=(*others, *breaths[::-1]))) == set()
    assert codes(replace(SCORE, events=(*others, *breaths))) == {"breath"}


def test_a_shoulder_that_is_lain_on_is_out_of_reach() -> None:
    assert codes(replace(SCORE, position="side_lying_left")) == {"reach"}


def test_what_a_partner_does_is_out_of_reach_alone() -> None:
    assert "reach" in codes(replace(SCORE, company="alone"))


LEFT, RIGHT = Position.SIDE_LYING_LEFT, Position.SIDE_LYING_RIGHT


@pytest.mark.parametrize(("position", "other"), [(LEFT, RIGHT), (RIGHT, LEFT)])
def test_a_session_alone_on_one_side_keeps_within_reach(
    position: Position, other: Position
) -> None:
    limits = Limits(positions=frozenset({position}))
    routine = plan(Wish(company=Company.ALONE), replace(clearance(WELL), limits=limits), KNOWN)
    score = write_score(routine, KNOWN)
    assert codes(score, limits) == set()
    assert codes(replace(score, position=other), Limits()) == {"reach"}


def test_a_score_without_strokes_is_caught() -> None:
    assert "empty" in codes(replace(SCORE, events=()))


WATCHED = write_score(session(Wish(minutes=10), WARFARIN_ALLOWED), KNOWN)


def bruise_breaches(score: Score) -> list[str]:
    found = check_score(score, OPEN, KNOWN, watch_hours=48)
    return [breach.text for breach in found if breach.code == "bruise_watch"]


def without_look(score: Score, which: int) -> Score:
    """Leave out one of the cues to look for bruises."""
    looks = [event for event in score.events if getattr(event, "kind", "") == "bruise_watch"]
    events = tuple(event for event in score.events if event != looks[which])
    return replace(score, events=events)


def test_a_missing_look_for_bruises_is_caught_early_and_midway() -> None:
    assert bruise_breaches(WATCHED) == []
    early = ["Nobody is told early on to look for bruises."]
    midway = ["Nobody is told midway to look for bruises."]
    assert bruise_breaches(without_look(WATCHED, 0)) == early
    assert bruise_breaches(without_look(WATCHED, 1)) == midway


def test_a_score_that_knows_of_no_bruise_watch_is_caught_where_the_clearance_asks_for_one() -> None:
    assert bruise_breaches(SCORE) == [
        "Bruises are looked for 0 of 48 hours.",
        "Nobody is told early on to look for bruises.",
        "Nobody is told midway to look for bruises.",
    ]


def test_a_score_that_names_a_bruise_watch_has_to_say_it_whoever_asks() -> None:
    assert check_score(without_look(WATCHED, 0), OPEN, KNOWN)[0].code == "bruise_watch"
