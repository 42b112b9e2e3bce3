"""Each stop is kept by itself, and lifted only by answers that knew of it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.sessions.backends.db import SessionStore

from unknot.website.guide.stops import (
    MOST_STOPS,
    Stop,
    keep_stop,
    lift_stops,
    standing,
    stops_in,
)

NOW = datetime(2026, 1, 5, 20, 0, tzinfo=UTC)


def at(minutes: int, *, calls: bool = False) -> Stop:
    return Stop("answer", NOW + timedelta(minutes=minutes), calls=calls)


def test_help_that_is_to_be_called_counts_most_and_then_the_last() -> None:
    session = SessionStore()
    early, late, calls = at(1), at(2), at(0, calls=True)
    for name, stop in (("calls", calls), ("late", late), ("early", early)):
        keep_stop(session, name, stop)
    assert standing(session) == [early, late, calls]


def test_answers_lift_the_stops_that_they_knew_and_none_that_was_told_meanwhile() -> None:
    session, meanwhile = SessionStore(), SessionStore()
    keep_stop(session, "first", at(0))
    keep_stop(meanwhile, "second", at(1))
    lift_stops(session)
    session.update({key: meanwhile[key] for key in meanwhile.keys()})  # noqa: SIM118 - no mapping
    assert standing(session) == [at(1)]
    assert [*stops_in(session)] == ["first", "second"]


def test_of_very_many_stops_those_that_stand_and_the_newest_are_remembered() -> None:
    session = SessionStore()
    keep_stop(session, "stands", at(0))
    for turn in range(MOST_STOPS):
        keep_stop(session, str(turn), at(turn))
        if turn == 0:
            lift_stops(session)
            keep_stop(session, "stands", at(0))
    assert len(stops_in(session)) == MOST_STOPS
    assert "stands" in stops_in(session)
    assert "0" not in stops_in(session)


@pytest.mark.parametrize("spoilt", [None, "?", {"answer": 7}])
def test_what_is_no_stop_is_none(spoilt: object) -> None:
    session = SessionStore()
    session["stop spoilt"] = spoilt
    assert stops_in(session) == {}
