"""The times that are offered, compared with the same question asked cell by cell."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

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
)
OPENINGS = Openings({0: (Hours(time(8), time(12)), Hours(time(13), time(17)))})
MONDAY = date(2026, 11, 30)


def at(clock: str) -> int:
    """Give the cell of a time on that Monday."""
    return cell_at(datetime.combine(MONDAY, time.fromisoformat(clock), ZONE))


def visit(begins_at: str, ends_at: str, place: int) -> Booked:
    """Give a session that is booked already."""
    return Booked(Span(at(begins_at), at(ends_at)), place)


def diary(*visits: Booked, most: int | None = None, away: tuple[Span, ...] = ()) -> Diary:
    """Give the diary of a therapist whose base is the practice’s room."""
    return Diary(OPENINGS, ZONE, ROOM, ROADS, visits, away, most)


def sought(place: int, minutes: int = 60, **more: object) -> Sought:
    """Look for a session on that Monday."""
    window = Span(at("00:00"), at("23:55"))
    return Sought(window, minutes // 5, place, **more)  # type: ignore[arg-type]


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


def test_after_a_session_there_is_a_rest() -> None:
    booked = diary(visit("09:00", "10:00", ROOM))
    assert "10:00" in times(booked, sought(ROOM))
    assert "10:15" in times(booked, sought(ROOM, rest=3))
    assert "10:00" not in times(booked, sought(ROOM, rest=3))


def test_a_full_day_takes_nobody_more() -> None:
    assert times(diary(visit("09:00", "10:00", ROOM), most=1), sought(ROOM)) == []


def test_who_is_away_is_not_offered() -> None:
    away = (Span(at("08:00"), at("15:00")),)
    assert times(diary(away=away), sought(ROOM)) == [
        "15:00",
        "15:15",
        "15:30",
        "15:45",
        "16:00",
    ]


def test_one_room_must_be_free_all_the_while() -> None:
    first, second = [Span(at("08:00"), at("11:30"))], [Span(at("09:00"), at("17:00"))]
    offered = times(diary(), sought(ROOM, rooms=[first, second]))
    assert offered == ["08:00", *times(diary(away=(first[0],)), sought(ROOM))]
    assert times(diary(), sought(ROOM, rooms=[])) == []


def test_times_beside_another_session_keep_the_day_compact() -> None:
    booked, what = diary(visit("10:00", "11:00", ROOM)), sought(ROOM)
    compact = cells_in(offer(booked, what).compact, what.window)
    assert [f"{begins(cell).astimezone(ZONE):%H:%M}" for cell in compact] == ["09:00", "11:00"]


def by_hand(where: Diary, what: Sought, visits: list[Booked]) -> set[int]:
    """Ask of each cell in turn whether the session can begin there."""
    opens = [Span(at("08:00"), at("12:00")), Span(at("13:00"), at("17:00"))]
    way = where.roads.cells
    starts = set()
    for span in opens:
        for start in range(span.first, span.until, what.step):
            end = start + what.length
            fits = (
                end <= span.until
                and start >= at("08:00") + way(where.base, what.place)
                and end <= at("17:00") - way(what.place, where.base)
                and all(
                    end + way(what.place, v.place) + what.rest <= v.span.first
                    or v.span.until + way(v.place, what.place) + what.rest <= start
                    for v in visits
                )
            )
            if fits:
                starts.add(start)
    return starts


booked_visits = st.lists(
    st.builds(
        lambda start, length, place: Booked(
            Span(at("07:00") + start, at("07:00") + start + length), place
        ),
        st.integers(0, 130),
        st.integers(1, 24),
        st.sampled_from(PLACES),
    ),
    max_size=6,
)


@settings(max_examples=300)
@given(booked_visits, st.sampled_from(PLACES), st.integers(1, 30), st.integers(0, 4))
def test_what_is_offered_is_what_fits_cell_by_cell(
    visits: list[Booked], place: int, length: int, rest: int
) -> None:
    what = sought(place, length * 5, rest=rest)
    where = diary(*visits)
    assert set(cells_in(offer(where, what).starts, what.window)) == by_hand(where, what, visits)
