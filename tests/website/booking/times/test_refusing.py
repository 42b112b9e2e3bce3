"""Why a time is not free: a reason for each that is not offered, and none for those that are."""

from datetime import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.website.booking.times.test_offering import (
    BETTYS_BAY,
    HERMANUS,
    MONDAY,
    NOBODY_IN_IT,
    PLACES,
    ROOM,
    at,
    diaries,
    diary,
    sought,
    visit,
)
from unknot.website.booking.times.cells import Span
from unknot.website.booking.times.offering import Diary, Sought, offer
from unknot.website.booking.times.opening import Hours, Openings
from unknot.website.booking.times.refusing import Refusal, Why, why_not


def then(clock: str, what: Sought) -> Sought:
    """Look for it at just that time."""
    return replace(what, window=Span(at(clock), at(clock) + what.length))


AT_TEN = visit("10:00", "11:00", ROOM, rest=3)


@pytest.mark.parametrize(
    ("clock", "where", "what", "refused"),
    [
        ("09:00", diary(AT_TEN), sought(ROOM), None),
        ("06:00", diary(), sought(ROOM), Refusal(Why.OUTSIDE)),
        ("11:30", diary(), sought(ROOM), Refusal(Why.OUTSIDE)),
        ("09:10", diary(), sought(ROOM), Refusal(Why.BETWEEN_STEPS)),
        ("09:15", diary(AT_TEN), sought(ROOM), Refusal(Why.BOOKED)),
        ("09:00", diary(AT_TEN), sought(ROOM, rest=3), Refusal(Why.REST)),
        ("11:00", diary(AT_TEN), sought(ROOM, 30), Refusal(Why.REST)),
        ("13:00", diary(visit("11:30", "12:30", ROOM)), sought(HERMANUS), "way"),
        ("08:00", diary(), sought(HERMANUS), "way"),
        (
            "14:00",
            diary(visit("13:00", "13:30", BETTYS_BAY)),
            sought(HERMANUS),
            Refusal(Why.WAY, BETTYS_BAY, 50),
        ),
        (
            "14:00",
            diary(visit("13:00", "14:00", BETTYS_BAY, rest=3)),
            sought(HERMANUS),
            Refusal(Why.WAY, BETTYS_BAY, 50),
        ),
        (
            "14:00",
            diary(visit("13:00", "14:00", HERMANUS, rest=3)),
            sought(HERMANUS),
            Refusal(Why.REST),
        ),
        ("13:00", diary(AT_TEN, most=1), sought(ROOM), Refusal(Why.FULL)),
        (
            "09:00",
            diary(away=(Span(at("09:30"), at("10:30")),)),
            sought(ROOM),
            Refusal(Why.KEPT_FREE),
        ),
        ("14:00", diary(away=(Span(at("13:00"), at("14:00")),)), sought(HERMANUS), "way"),
        (
            "09:00",
            diary(),
            sought(ROOM, rooms=[[Span(at("08:00"), at("09:15"))]]),
            Refusal(Why.NO_ROOM),
        ),
    ],
)
def test_the_reason_is_the_one_that_holds(
    clock: str, where: Diary, what: Sought, refused: Refusal | str | None
) -> None:
    way = Refusal(Why.WAY, ROOM, 40)
    assert why_not(where, then(clock, what)) == (way if refused == "way" else refused)


def test_a_holiday_is_told_from_a_day_without_hours() -> None:
    hours = (Hours(time(8), time(12)),)
    off = replace(diary(), openings=Openings({0: hours}, closed={MONDAY}))
    assert why_not(off, then("09:00", sought(ROOM))) == Refusal(Why.HOLIDAY)
    none = replace(diary(), openings=Openings({1: hours}, closed={MONDAY}))
    assert why_not(none, then("09:00", sought(ROOM))) == Refusal(Why.CLOSED)


@settings(max_examples=200)
@given(
    diaries,
    st.sampled_from(PLACES),
    st.integers(1, 30),
    st.integers(0, 12),
    st.sampled_from([None, NOBODY_IN_IT]),
    st.integers(0, 160),
)
def test_there_is_a_reason_exactly_where_nothing_is_offered(
    where: Diary,
    place: int,
    length: int,
    rest: int,
    rooms: list[list[Span]] | None,
    start: int,
) -> None:
    first = at("06:00") + start
    looked_for = sought(place, length * 5, rest=rest, rooms=rooms)
    what = replace(looked_for, window=Span(first, first + length))
    offered = bool(offer(where, what).starts & 1)
    assert (why_not(where, what) is None) == offered
