"""What is heard of the hands."""

from msgspec.structs import replace

from tests.craft.rendering.sound.conftest import GLIDE, stroke
from unknot.craft.rendering.sound.sounding import soundings_of
from unknot.craft.score import Score


def test_kneading_is_heard_twice_a_cycle_at_the_scores_own_moments(short: Score) -> None:
    taps = [one for one in soundings_of(short) if one.kind == "tap"]
    assert [tap.at_ms for tap in taps] == [20_000 + 1000 * beat for beat in range(20)]
    assert [tap.turn for tap in taps[:4]] == [0, 1, 0, 1]


def test_a_glide_is_one_sweep_as_long_as_the_part_that_carries_weight(short: Score) -> None:
    sweeps = [one for one in soundings_of(short) if one.kind == "sweep"]
    assert [(one.at_ms, one.duration_ms) for one in sweeps] == [(0, 6_000), (10_000, 6_000)]


def test_a_movement_too_short_to_glide_is_not_heard(short: Score) -> None:
    quick = replace(short, events=(stroke(0, 20_000, 20, GLIDE),))
    assert soundings_of(quick) == ()


def test_cycles_begin_where_the_score_says(short: Score) -> None:
    thirds = replace(short, events=(stroke(0, 10_000, 3, GLIDE, 0),))
    taps = [one for one in soundings_of(thirds) if one.kind == "tap"]
    assert [tap.at_ms for tap in taps] == [0, 3_333, 6_666]


def test_more_pressure_is_heard_louder_up_to_the_most(short: Score) -> None:
    pressed = [replace(stroke(0, 4_000, 1, GLIDE, 0), pressure=pressure) for pressure in range(5)]
    first = [soundings_of(replace(short, events=(one,)))[0] for one in pressed]
    assert [round(one.loudness, 1) for one in first] == [0.4, 0.6, 0.8, 1.0, 1.0]
