"""The minutes are filled to the last second wherever that is possible at all."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from unknot.craft.planning.exactness import filled_exactly, longest_minutes, seconds_of
from unknot.craft.planning.pouring import pour
from unknot.craft.planning.vessel import Vessel, time_taken

vessels = st.lists(
    st.builds(
        lambda worth, least, steps, unit, required: Vessel(
            worth=worth, least=least, most=least + steps * unit, unit=unit, required=required
        ),
        worth=st.integers(1, 50),
        least=st.sampled_from([15, 20, 45, 65]),
        steps=st.integers(0, 4),
        unit=st.sampled_from([5, 10, 50]),
        required=st.booleans(),
    ),
    min_size=1,
    max_size=4,
)


def every_filling(some: list[Vessel]) -> list[tuple[int, ...]]:
    choices = [
        [*([] if one.required else [0]), *range(one.least, one.most + 1, one.unit)] for one in some
    ]
    return list(product(*choices))


@settings(max_examples=200)
@given(vessels)
def test_the_longest_whole_minutes_are_found(some: list[Vessel]) -> None:
    times = {time_taken(some, filling) for filling in every_filling(some)}
    possible = [minutes for minutes in range(1, 12) if seconds_of(minutes) in times]
    assert longest_minutes(some, 11) == max(possible, default=0)


@settings(max_examples=200)
@given(vessels)
def test_they_are_filled_exactly_within_each_dose(some: list[Vessel]) -> None:
    minutes = longest_minutes(some, 11)
    if minutes:
        seconds = seconds_of(minutes)
        filling = filled_exactly(some, seconds, pour(some, seconds))
        assert time_taken(some, filling) == seconds
        assert filling in every_filling(some)


def test_what_was_wanted_is_kept_where_it_fits() -> None:
    some = [Vessel(worth=9, least=20, most=90), Vessel(worth=9, least=25, most=300)]
    assert filled_exactly(some, 120, (50, 60)) == (50, 60)
