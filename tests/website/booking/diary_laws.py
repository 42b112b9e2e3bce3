"""What holds of all sessions at any time, worked out without the code that is looked at."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations, pairwise

from tests.website.booking.practising import ZONE
from unknot.website.booking.models import Appointment, Claim
from unknot.website.booking.times.cells import Span

Sessions = Sequence[Appointment]
RESTS = {"One hour": 60, "One hour at home": 15, "A conversation": 0}
"""The minutes of rest after each service, by its name."""
BASE = "Kleinmond"
WITHIN_A_TOWN = 10
WAYS = {
    frozenset({"Kleinmond", "Hermanus"}): 32,
    frozenset({"Kleinmond", "Betty’s Bay"}): 17,
    frozenset({"Hermanus", "Betty’s Bay"}): 47,
}


def no_two_sessions_of_a_therapist_or_in_a_room_meet(sessions: Sessions) -> None:
    """Look at every pair."""
    for one, other in combinations(sessions, 2):
        same_therapist = one.therapist_id == other.therapist_id
        same_room = one.room_id is not None and one.room_id == other.room_id
        if same_therapist or same_room:
            assert one.until_cell <= other.first_cell or other.until_cell <= one.first_cell


def every_way_fits_after_the_rest_of_the_session_before(sessions: Sessions) -> None:
    """Look at each two sessions of a therapist that follow one another."""
    for _, of_one in _by(sessions, "therapist_id"):
        for before, after in pairwise(of_one):
            needed = _rest(before) + _way(before, after)
            assert after.first_cell - before.until_cell >= needed


def nobody_comes_into_a_room_in_the_rest_of_the_session_before(sessions: Sessions) -> None:
    """Look at each two sessions in a room that follow one another, whoever gives them."""
    for room, in_one in _by(sessions, "room_id"):
        for before, after in pairwise(in_one):
            assert room is None or after.first_cell - before.until_cell >= _rest(before)


def nobody_leaves_before_the_day_begins_or_is_back_after_it(sessions: Sessions) -> None:
    """Look at the ways from the base and back to it."""
    for one in sessions:
        way = _minutes(BASE, one.place.name, home=one.at_home)
        day = one.begins.astimezone(ZONE).replace(hour=8, minute=0)
        assert one.begins - day >= timedelta(minutes=way)
        assert day + timedelta(hours=9) - one.ends >= timedelta(minutes=way)


def too_near(sessions: Sessions, away: Span) -> Iterator[Appointment]:
    """Give the sessions beside a while kept free without a way from the base or back to it."""
    for one in sessions:
        way = -(-_minutes(BASE, one.place.name, home=one.at_home) // 5)
        if one.first_cell < away.until + way and away.first < one.until_cell + way:
            yield one


LAWS = (
    no_two_sessions_of_a_therapist_or_in_a_room_meet,
    every_way_fits_after_the_rest_of_the_session_before,
    nobody_comes_into_a_room_in_the_rest_of_the_session_before,
    nobody_leaves_before_the_day_begins_or_is_back_after_it,
)


def exactly_the_cells_of_sessions_and_their_rests_are_claimed(claiming: Sessions) -> None:
    """Compare the claims with the sessions, also with holds that are over but not let go."""
    needed = {
        (therapist, room, cell)
        for one in claiming
        for therapist, room in ((one.therapist_id, None), (None, one.room_id))
        for cell in range(one.first_cell, one.until_cell + _rest(one))
        if (therapist, room) != (None, None)
    }
    assert {*Claim.objects.values_list("therapist_id", "room_id", "cell")} == needed


def _by(sessions: Sessions, whose: str) -> Iterator[tuple[int | None, Sessions]]:
    """Give the sessions of each therapist, or in each room, in order."""
    for key in {getattr(one, whose) for one in sessions}:
        yield key, [one for one in sessions if getattr(one, whose) == key]


def _rest(session: Appointment) -> int:
    """Give the cells of the rest after a session."""
    return RESTS[session.service.name] // 5


def _way(before: Appointment, after: Appointment) -> int:
    """Give the cells that the way between two sessions takes."""
    home = before.at_home or after.at_home
    return -(-_minutes(before.place.name, after.place.name, home=home) // 5)


def _minutes(here: str, there: str, *, home: bool) -> int:
    """Give the minutes of a way."""
    if here == there:
        return WITHIN_A_TOWN if home else 0
    return WAYS[frozenset({here, there})]
