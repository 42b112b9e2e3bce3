"""Minutes are shared out nearly as well as a solver proves possible, and always within bounds."""

import pytest
from hypothesis import given, settings

from benchmarks.allocation import solve
from benchmarks.wishes import varied_wishes, well
from tests.craft.planning.test_exactness import every_filling, vessels
from tests.craft.sessions import KNOWN
from unknot.craft.planning.candidates import candidates
from unknot.craft.planning.framing import frame_for
from unknot.craft.planning.pouring import pour
from unknot.craft.planning.vessel import GRAIN_SECONDS, Vessel, time_taken, total_gain


@settings(max_examples=200)
@given(vessels)
def test_each_vessel_takes_nothing_or_what_it_can(some: list[Vessel]) -> None:
    assert pour(some, 400) in every_filling(some)


@settings(max_examples=200)
@given(vessels)
def test_no_more_is_poured_than_there_is_unless_it_is_required(some: list[Vessel]) -> None:
    least = sum(one.least + one.opening for one in some if one.required)
    assert time_taken(some, pour(some, 400)) <= max(400, least)


@settings(max_examples=200)
@given(vessels)
def test_what_is_poured_is_worth_no_less_than_any_one_filled_alone(
    some: list[Vessel],
) -> None:
    some = [one for one in some if not one.required]
    if some:
        alone = max(total_gain([one], [one.most]) for one in some)
        assert total_gain(some, pour(some, 2_000)) >= alone


def test_the_more_useful_of_two_gets_more() -> None:
    some = [Vessel(worth=100, least=45, most=300), Vessel(worth=50, least=45, most=300)]
    more, less = pour(some, 300)
    assert more > less >= 45
    assert more + less == 290


def test_seconds_go_to_whoever_makes_more_of_them() -> None:
    some = [
        Vessel(worth=10, least=125, most=365, unit=10),
        Vessel(worth=12, least=125, most=365, unit=10),
    ]
    assert pour(some, 130) == (0, 125)


SHORT = [wish for wish in varied_wishes(60, seed=23) if wish.minutes <= 15][:15]


@pytest.mark.parametrize("number", range(len(SHORT)))
def test_it_comes_within_one_per_cent_of_the_best_there_is(number: int) -> None:
    frame, _ = frame_for(SHORT[number], well().limits, KNOWN)
    some = [one.vessel for one in candidates(frame)]
    seconds = frame.seconds + GRAIN_SECONDS
    assert total_gain(some, pour(some, seconds)) >= 0.99 * solve(some, seconds)
