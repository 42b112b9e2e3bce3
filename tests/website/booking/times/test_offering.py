"""The times that are offered, compared with the same question asked cell by cell."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unknot.website.booking.times.cells import Span, begins, cell_at
from unknot.website.booking.times.offering import Booked, Diary, Sought, offer
from unknot.website.booking.times.opening import Hours, Openings
from unknot.website.booking.times.sets import cells_in
from unknot.website.booking.times.ways import Roads
from unknot.website.practice.spot import Spot

ZONE = ZoneInfo("Africa/Johannesburg")
ROOM, BETTYS_BAY, HERMANUS = 1, 2, 3
PLACES = (ROOM, BETTYS_BAY, HERMANUS)
ROADS = Roads(
    {place: Spot(0, 0) for place in PLACES},
    road_factor=1,
    kmh=60,
    known={(ROOM, BETTYS_BAY): 15, (ROOM, HERMANUS): 40, (BETTYS_BAY, HERMANUS): 50},
    in_town=10,
)
NOBODY_IN_IT: list[list[Span]] = [[]]
OPENINGS = Openings({0: (Hours(time(8), time(12)), Hours(time(13), time(17)))})
MONDAY = date(2026, 11, 30)


def at(clock: str) -> int:
    """Give the cell of a time on that Monday."""
    return cell_at(datetime.combine(MONDAY, time.fromisoformat(clock), ZONE))


def visit(begins_at: str, ends_at: str, place: int, rest: int = 0) -> Booked:
    """Give a session that is booked already: in the room, or at a home in another place."""
    room = 1 if place == ROOM else None
    return Booked(Span(at(begins_at), at(ends_at)), place, room, rest)


def diary(*visits: Booked, most: int | None = None, away: tuple[Span, ...] = ()) -> Diary:
    """Give the diary of a therapist whose base is the practice’s room."""
    return Diary(OPENINGS, ZONE, ROOM, ROADS, visits, away, most)


def sought(place: int, minutes: int = 60, **more: object) -> Sought:
    """Look for a session on that Monday: in the room, or at a home in another place."""
    window = Span(at("00:00"), at("23:55"))
    rooms = {"rooms": NOBODY_IN_IT if place == ROOM else None}
    return Sought(window, minutes // 5, place, **rooms | more)  # type: ignore[arg-type]


def times(where: Diary, what: Sought) -> list[str]:
    """Write what is offered as a clock on the wall shows it."""
    cells = cells_in(offer(where, what).starts, what.window)
    return [f"{begins(cell).astimezone(ZONE):%H:%M}" for cell in cells]


def test_an_empty_monday_is_offered_every_quarter_of_an_hour() -> None:
    offered = times(diary(), sought(ROOM))
    assert (offered[0], offered[-1]) == ("08:00", "16:00")
    assert len(offered) == 13 + 13
    assert "11:15" not in offered


def test_a_visit_far_away_needs_its_way_there_and_back_within_the_day() -> None:
    offered = times(diary(), sought(HERMANUS))
    assert (offered[0], offered[-1]) == ("08:45", "15:15")


def test_between_two_visits_both_ways_must_fit() -> None:
    booked = diary(visit("09:00", "10:00", BETTYS_BAY), visit("16:00", "17:00", BETTYS_BAY))
    assert times(booked, sought(HERMANUS, 90)) == ["13:00", "13:15", "13:30"]


def test_the_rest_after_a_session_stays_free_whatever_follows() -> None:
    booked = diary(visit("09:00", "10:00", ROOM, rest=6))
    assert times(booked, sought(ROOM))[:3] == ["08:00", "10:30", "10:45"]


def test_before_another_session_stays_the_rest_of_what_is_sought() -> None:
    booked = diary(visit("10:00", "11:00", ROOM))
    assert times(booked, sought(ROOM))[:6] == ["08:00", "08:15", "08:30", "08:45", "09:00", "11:00"]
    assert times(booked, sought(ROOM, rest=6))[:4] == ["08:00", "08:15", "08:30", "11:00"]


def test_between_two_homes_in_one_town_there_is_a_way_after_the_rest() -> None:
    booked = diary(visit("09:00", "10:00", HERMANUS, rest=2))
    assert times(booked, sought(HERMANUS))[0] == "10:30"


def test_from_the_room_to_a_home_in_its_town_there_is_a_way() -> None:
    offered = times(diary(visit("09:00", "10:00", ROOM)), sought(ROOM, rooms=None))
    assert (offered[0], offered[-1]) == ("10:15", "15:45")


def test_within_the_room_there_is_no_way() -> None:
    assert "11:00" in times(diary(visit("10:00", "11:00", ROOM)), sought(ROOM))


def test_a_full_day_takes_nobody_more() -> None:
    assert times(diary(visit("09:00", "10:00", ROOM), most=1), sought(ROOM)) == []


def test_what_is_given_beside_the_hours_fills_the_day_as_well() -> None:
    assert times(diary(visit("06:00", "07:00", ROOM), most=1), sought(ROOM)) == []
    assert times(diary(visit("20:00", "21:00", ROOM), most=1), sought(ROOM)) == []
    assert times(diary(visit("20:00", "21:00", ROOM), most=2), sought(ROOM)) != []


def test_who_is_away_is_not_offered() -> None:
    away = (Span(at("08:00"), at("15:00")),)
    assert times(diary(away=away), sought(ROOM)) == [
        "15:00",
        "15:15",
        "15:30",
        "15:45",
        "16:00",
    ]


def test_before_and_after_a_while_away_there_is_the_way_to_the_base() -> None:
    away = (Span(at("10:00"), at("14:00")),)
    assert times(diary(away=away), sought(HERMANUS, 30)) == [
        "08:45",
        "14:45",
        "15:00",
        "15:15",
        "15:30",
        "15:45",
    ]
    assert times(diary(away=away), sought(ROOM))[:5] == [
        "08:00",
        "08:15",
        "08:30",
        "08:45",
        "09:00",
    ]
    at_home = sought(ROOM, rooms=None)
    assert times(diary(away=away), at_home)[:5] == ["08:15", "08:30", "08:45", "14:15", "14:30"]


def test_one_room_must_be_free_all_the_while() -> None:
    first, second = [Span(at("08:00"), at("11:30"))], [Span(at("09:00"), at("17:00"))]
    offered = times(diary(), sought(ROOM, rooms=[first, second]))
    assert offered == ["08:00", *times(diary(away=(first[0],)), sought(ROOM))]
    assert times(diary(), sought(ROOM, rooms=[])) == []


def test_in_a_room_too_the_rest_of_what_is_sought_comes_before_another_session() -> None:
    used = [[Span(at("10:00"), at("11:30"))]]
    offered = times(diary(), sought(ROOM, rest=6, rooms=used))
    assert offered[:4] == ["08:00", "08:15", "08:30", "13:00"]


@pytest.mark.parametrize(
    ("taken", "beside"),
    [
        (("10:00", "11:00"), ["09:00", "11:00"]),
        (("10:05", "10:35"), ["09:00", "10:45"]),
        (("10:10", "10:40"), ["09:00", "10:45"]),
    ],
)
def test_times_beside_another_session_keep_the_day_compact(
    taken: tuple[str, str], beside: list[str]
) -> None:
    booked, what = diary(visit(*taken, ROOM)), sought(ROOM)
    compact = cells_in(offer(booked, what).compact, what.window)
    assert [f"{begins(cell).astimezone(ZONE):%H:%M}" for cell in compact] == beside


def by_hand(where: Diary, what: Sought, visits: list[Booked]) -> set[int]:
    """Ask of each cell in turn whether the session can begin there."""
    opens = [Span(at("08:00"), at("12:00")), Span(at("13:00"), at("17:00"))]
    starts = set()
    for span in opens:
        for start in range(span.first, span.until, what.step):
            end = start + what.length
            base = way(where.base, what.place, home=what.rooms is None)
            fits = (
                end <= span.until
                and start >= at("08:00") + base
                and end <= at("17:00") - base
                and all(
                    end + what.rest + between(v, what) <= v.span.first
                    or v.span.until + v.rest + between(v, what) <= start
                    for v in visits
                )
                and all(
                    end + base <= away.first or away.until + base <= start for away in where.away
                )
            )
            if fits:
                starts.add(start)
    return starts


def between(visit: Booked, what: Sought) -> int:
    """Give the cells of the way between a session and what is sought."""
    return way(visit.place, what.place, home=visit.room is None or what.rooms is None)


def way(here: int, there: int, *, home: bool) -> int:
    """Give the cells of a way, worked out by hand."""
    if here == there:
        return 2 if home else 0
    return {3: 3, 4: 8, 5: 10}[here + there]


booked_visits = st.lists(
    st.builds(
        lambda start, length, place, room, rest: Booked(
            Span(at("07:00") + start, at("07:00") + start + length), place, room, rest
        ),
        st.integers(0, 130),
        st.integers(1, 24),
        st.sampled_from(PLACES),
        st.sampled_from([None, 1]),
        st.integers(0, 12),
    ),
    max_size=6,
)
whiles_away = st.lists(
    st.builds(
        lambda start, length: Span(at("07:00") + start, at("07:00") + start + length),
        st.integers(0, 130),
        st.integers(1, 24),
    ),
    max_size=2,
).map(tuple)
diaries = st.builds(lambda visits, away: diary(*visits, away=away), booked_visits, whiles_away)


@settings(max_examples=300)
@given(
    booked_visits,
    whiles_away,
    st.sampled_from(PLACES),
    st.integers(1, 30),
    st.integers(0, 12),
    st.sampled_from([None, NOBODY_IN_IT]),
)
def test_what_is_offered_is_what_fits_cell_by_cell(
    visits: list[Booked],
    away: tuple[Span, ...],
    place: int,
    length: int,
    rest: int,
    rooms: list[list[Span]] | None,
) -> None:
    what = sought(place, length * 5, rest=rest, rooms=rooms)
    where = diary(*visits, away=away)
    assert set(cells_in(offer(where, what).starts, what.window)) == by_hand(where, what, visits)
