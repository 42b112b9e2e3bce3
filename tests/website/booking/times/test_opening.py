"""When a therapist is there."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unknot.website.booking.times.cells import Span, begins, cell_at
from unknot.website.booking.times.opening import Hours, Openings, days_of, spans_on

JOHANNESBURG = ZoneInfo("Africa/Johannesburg")
LONDON = ZoneInfo("Europe/London")
MORNING, AFTERNOON = Hours(time(8), time(12)), Hours(time(13), time(17))
WEEK = dict.fromkeys(range(5), (MORNING, AFTERNOON))
MONDAY, SATURDAY = date(2026, 11, 30), date(2026, 12, 5)


def shown(spans: tuple[Span, ...], zone: ZoneInfo) -> list[str]:
    """Write spans as a clock on the wall shows them."""
    return [
        f"{begins(s.first).astimezone(zone):%H:%M}-{begins(s.until).astimezone(zone):%H:%M}"
        for s in spans
    ]


def test_a_weekday_has_its_hours_and_a_saturday_has_none() -> None:
    openings = Openings(WEEK)
    assert shown(spans_on(MONDAY, openings, JOHANNESBURG), JOHANNESBURG) == [
        "08:00-12:00",
        "13:00-17:00",
    ]
    assert spans_on(SATURDAY, openings, JOHANNESBURG) == ()


def test_a_holiday_is_closed_unless_the_day_was_changed() -> None:
    openings = Openings(WEEK, closed={MONDAY})
    changed = Openings(WEEK, changed={MONDAY: (AFTERNOON,)}, closed={MONDAY})
    assert spans_on(MONDAY, openings, JOHANNESBURG) == ()
    assert shown(spans_on(MONDAY, changed, JOHANNESBURG), JOHANNESBURG) == ["13:00-17:00"]


def test_a_day_may_last_until_midnight() -> None:
    openings = Openings({0: (Hours(time(20), time(0)),)})
    assert shown(spans_on(MONDAY, openings, JOHANNESBURG), JOHANNESBURG) == ["20:00-00:00"]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 3, 29), "02:00-05:00"),  # put forward at one: the hour from one is missing
        (date(2026, 10, 25), "01:00-05:00"),  # put back at two: the hour from one comes twice
    ],
)
def test_where_the_clock_changes_only_sure_hours_are_open(day: date, expected: str) -> None:
    openings = Openings({day.weekday(): (Hours(time(1), time(5)),)})
    (span,) = spans_on(day, openings, LONDON)
    assert shown((span,), LONDON) == [expected]
    assert span.length == (36 if day.month == 3 else 48)


@given(
    st.sampled_from(sorted(available_timezones())),
    st.dates(date(2024, 1, 1), date(2034, 1, 1)),
    st.times(),
    st.times(),
)
def test_every_open_moment_lies_within_the_hours_by_the_clock_on_the_wall(
    name: str, day: date, opens: time, closes: time
) -> None:
    zone = ZoneInfo(name)
    for span in spans_on(day, Openings({day.weekday(): (Hours(opens, closes),)}), zone):
        for cell in range(span.first, span.until):
            wall = begins(cell).astimezone(zone)
            assert wall.date() == day
            assert opens <= wall.time()
            assert closes == time(0) or (wall + timedelta(minutes=4)).time() <= closes


def test_a_window_touches_each_of_its_days() -> None:
    window = Span(
        cell_at(datetime(2026, 11, 30, 21, 0, tzinfo=UTC)),
        cell_at(datetime(2026, 12, 1, 23, 0, tzinfo=UTC)),
    )
    assert days_of(window, JOHANNESBURG) == (MONDAY, date(2026, 12, 1), date(2026, 12, 2))
    assert days_of(window, ZoneInfo("UTC")) == (MONDAY, date(2026, 12, 1))


def test_at_any_hour_only_days_off_without_hours_stay_closed() -> None:
    christmas, family_day, new_year = date(2026, 12, 25), date(2027, 3, 29), date(2027, 1, 1)
    hours = (Hours(time(9), time(10)),)
    usual = Openings(
        {0: hours},
        changed={christmas: hours, family_day: ()},
        closed={christmas, family_day, new_year},
    )
    day_long = (Hours(time(0), time(0)),)
    monday, saturday = date(2026, 11, 30), date(2026, 12, 5)
    shown = [usual.at_any_hour().on(day) for day in (monday, saturday, christmas)]
    assert shown == [day_long] * 3
    assert [usual.at_any_hour().on(day) for day in (family_day, new_year)] == [(), ()]
