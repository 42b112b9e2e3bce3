"""A therapist’s day and week, as their pages show them."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

import msgspec

from unknot.website.booking.bridge import openings_of
from unknot.website.booking.models import Absence, Appointment
from unknot.website.booking.queries import day_of, week_of
from unknot.website.booking.when import clock, date_of, from_to, span_of
from unknot.website.diary.absences import absences_in, away_in
from unknot.website.diary.agenda import agenda
from unknot.website.diary.entries import Away, Entry, Visit, Way
from unknot.website.diary.holidays import Holiday, holiday_of
from unknot.website.practice.models import Practice, Therapist
from unknot.website.practice.queries import today_at

DAYS = 7


class DayPage(msgspec.Struct, frozen=True):
    """One day of one therapist; `closed` where it is a day off, whatever else it is."""

    therapist: Therapist
    day: date
    today: date
    entries: tuple[Entry, ...]
    now: datetime
    holiday: Holiday | None
    closed: bool

    @property
    def visits(self) -> tuple[Visit, ...]:
        """Who comes."""
        return tuple(entry for entry in self.entries if isinstance(entry, Visit))

    @property
    def ways(self) -> int:
        """How many ways there are to go."""
        return sum(isinstance(entry, Way) for entry in self.entries)

    @property
    def following(self) -> Visit | None:
        """Who comes next, on the day itself."""
        if self.day != self.today:
            return None
        return next((visit for visit in self.visits if visit.is_next), None)

    @property
    def leave_by(self) -> str:
        """When to set out at the latest for who comes next; nothing where there is no way to go."""
        following = self.following
        for way, visit in pairwise(self.entries):
            if visit is following and isinstance(way, Way):
                return way.leave_by
        return ""

    @property
    def before(self) -> date:
        """The day before."""
        return self.day - timedelta(days=1)

    @property
    def after(self) -> date:
        """The day after."""
        return self.day + timedelta(days=1)


class WeekDay(msgspec.Struct, frozen=True):
    """One day of a week: clock times, names and places only, a holiday, and who is away.

    `hours` are those of the therapist on this day, as they are written.
    """

    day: date
    hours: tuple[str, ...]
    sessions: tuple[tuple[str, Appointment], ...]
    away: tuple[Away, ...]
    holiday: Holiday | None


class WeekPage(msgspec.Struct, frozen=True):
    """One week of one therapist, from Monday on."""

    therapist: Therapist
    monday: date
    today: date
    days: tuple[WeekDay, ...]

    @property
    def before(self) -> date:
        """Monday a week ago."""
        return self.monday - timedelta(days=DAYS)

    @property
    def after(self) -> date:
        """Monday in a week."""
        return self.monday + timedelta(days=DAYS)


def day_page(therapist: Therapist, day: date, now: datetime) -> DayPage:
    """Read a day."""
    holiday = holiday_of(therapist, day)
    entries = agenda(therapist, day, [*day_of(therapist, day)], now)
    closed = not openings_of(therapist, span_of(therapist.practice, day, day)).on(day)
    today = today_at(therapist.practice, now)
    return DayPage(therapist, day, today, entries, now, holiday, closed)


def week_page(therapist: Therapist, day: date, now: datetime) -> WeekPage:
    """Read the week that a day lies in."""
    monday = day - timedelta(days=day.weekday())
    practice, sunday = therapist.practice, monday + timedelta(days=DAYS - 1)
    sessions = [*week_of(therapist, monday)]
    span = span_of(practice, monday, sunday)
    absences, openings = absences_in(therapist, span), openings_of(therapist, span)
    shown = tuple(
        WeekDay(
            day=one,
            hours=tuple(f"{clock(own.opens)}–{clock(own.closes)}" for own in openings.on(one)),
            sessions=_on(one, sessions),
            away=_away_on(one, absences, practice),
            holiday=holiday_of(therapist, one),
        )
        for one in (monday + timedelta(days=n) for n in range(DAYS))
    )
    return WeekPage(therapist, monday, today_at(practice, now), shown)


def _away_on(day: date, absences: Sequence[Absence], practice: Practice) -> tuple[Away, ...]:
    span = span_of(practice, day, day)
    return tuple(entry for _, entry in away_in(span, absences, practice))


def _on(day: date, sessions: Sequence[Appointment]) -> tuple[tuple[str, Appointment], ...]:
    return tuple((from_to(one), one) for one in sessions if date_of(one) == day)
