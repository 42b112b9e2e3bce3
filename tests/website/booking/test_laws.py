"""Whatever people do with times, in whatever order, no two sessions meet and every way fits."""

from contextlib import suppress
from datetime import timedelta
from itertools import combinations, pairwise

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)
from msgspec.structs import replace

from tests.website.booking.practising import (
    NOW,
    at_home_in,
    cell,
    confirm_now,
    hold_now,
    in_the_room,
    open_practice,
    with_a_colleague,
)
from unknot.website.booking.actions import Wanted, cancel, move
from unknot.website.booking.errors import BookingError
from unknot.website.booking.models import Absence, Appointment, Claim, State
from unknot.website.booking.queries import still_claiming

QUARTERS = st.integers(0, 36).map(lambda n: f"{8 + n // 4:02}:{n % 4 * 15:02}")
Wish = tuple[str, str, str]
WISHES = st.tuples(
    QUARTERS,
    st.sampled_from(["in_room", "hermanus", "bettys_bay"]),
    st.sampled_from(["therapist", "colleague"]),
)


class Diary(RuleBasedStateMachine):
    """One practice with two therapists, and people who come, move, cancel and dawdle."""

    links = Bundle("links")

    def __init__(self) -> None:
        """Begin with nothing, and undo everything at the end."""
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()
        self.now = NOW

    @initialize()
    def opened(self) -> None:
        """Open the practice."""
        self.example = open_practice()
        self.therapist = self.example.therapist
        self.colleague = with_a_colleague(self.example)

    @rule(target=links, wishes=st.lists(WISHES, min_size=1, max_size=6))
    def people_hold(self, wishes: list[Wish]) -> object:
        """Hold some times, where they are free."""
        held = []
        for clock, where, who in wishes:
            with suppress(BookingError):
                held.append(hold_now(self._wanted(clock, where, who), self.now))
        return multiple(*held)

    @rule(link=links)
    def somebody_confirms(self, link: str) -> None:
        """Confirm what was held."""
        with suppress(BookingError):
            confirm_now(link, now=self.now)

    @rule(link=consumes(links))
    def somebody_cancels(self, link: str) -> None:
        """Give a time back."""
        with suppress(BookingError):
            cancel(link, self.now)

    @rule(link=links, clock=QUARTERS)
    def somebody_moves(self, link: str, clock: str) -> None:
        """Move an appointment."""
        with suppress(BookingError):
            move(link, first_cell=cell(clock), now=self.now)

    @rule(minutes=st.integers(1, 20))
    def time_goes_on(self, minutes: int) -> None:
        """Let holds come to their end."""
        self.now += timedelta(minutes=minutes)

    @rule(clock=QUARTERS)
    def a_therapist_blocks(self, clock: str) -> None:
        """Block an hour; what is booked in it stays, to be talked about."""
        Absence.objects.create(
            practice=self.example.practice,
            therapist=self.example.therapist,
            first_cell=cell(clock),
            until_cell=cell(clock) + 12,
        )

    @invariant()
    def no_two_sessions_of_a_therapist_or_in_a_room_meet(self) -> None:
        """Look at every pair."""
        for one, other in combinations(still_claiming(self.now), 2):
            same_therapist = one.therapist_id == other.therapist_id
            same_room = one.room_id is not None and one.room_id == other.room_id
            if same_therapist or same_room:
                assert not set(one.cells) & set(other.cells)

    @invariant()
    def every_way_and_every_rest_fits(self) -> None:
        """Look at each two sessions that follow one another."""
        for therapist in (self.therapist, self.colleague):
            sessions = sorted(
                still_claiming(self.now).filter(therapist=therapist), key=lambda one: one.first_cell
            )
            for before, after in pairwise(sessions):
                assert after.first_cell - before.until_cell >= 3 + _way(before, after)

    @invariant()
    def exactly_the_cells_of_living_sessions_are_claimed(self) -> None:
        """Compare the claims with the sessions."""
        living = Appointment.objects.filter(state__in=(State.HELD, State.CONFIRMED))
        expected = {(one.therapist_id, n) for one in living for n in one.cells}
        claims = Claim.objects.filter(therapist__isnull=False)
        assert set(claims.values_list("therapist_id", "cell")) == expected

    def _wanted(self, clock: str, where: str, who: str) -> Wanted:
        example = replace(self.example, therapist=getattr(self, who))
        if where == "in_room":
            return in_the_room(example, clock)
        return at_home_in(example, getattr(example, where), clock)

    def teardown(self) -> None:
        """Undo everything."""
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)


def _way(before: Appointment, after: Appointment) -> int:
    """Look up how many cells the way takes: measured once, by hand, from the estimate."""
    ways = {
        frozenset(("Kleinmond", "Hermanus")): 7,
        frozenset(("Kleinmond", "Betty’s Bay")): 4,
        frozenset(("Hermanus", "Betty’s Bay")): 10,
    }
    return ways.get(frozenset((before.place.name, after.place.name)), 0)


@pytest.mark.django_db
def test_in_whatever_order_people_act_no_two_sessions_meet() -> None:
    run_state_machine_as_test(
        Diary,
        settings=settings(
            max_examples=20,
            stateful_step_count=20,
            suppress_health_check=[*HealthCheck],
        ),
    )
    assert connection.in_atomic_block
