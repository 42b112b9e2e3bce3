"""People who do everything that can be done with times, in any order, and what must always hold."""

from contextlib import suppress
from datetime import timedelta
from itertools import count

from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
)
from msgspec.structs import replace

from tests.website.booking.diary_laws import (
    LAWS,
    RESTS,
    exactly_the_cells_of_sessions_and_their_rests_are_claimed,
    too_near,
)
from tests.website.booking.practising import (
    NOW,
    at_home_in,
    cell,
    guest,
    hold_now,
    in_the_room,
    open_practice,
    told,
    with_a_colleague,
)
from unknot.website.booking.actions import (
    Wanted,
    accept,
    approve,
    block,
    came_after_all,
    cancel,
    confirm,
    decline,
    join,
    leave,
    let_pass,
    move,
    move_for,
    no_show,
    offer_freed,
    unblock,
)
from unknot.website.booking.actions.joining import Hope
from unknot.website.booking.errors import BookingError
from unknot.website.booking.links import link_to_wait
from unknot.website.booking.models import CLAIMING, Appointment
from unknot.website.booking.times.cells import Span

WHERE = {
    "hour in the room": ("in_room", None),
    "talk in the room": ("talk", None),
    "hour in Kleinmond": ("at_home", "practice_place"),
    "hour in Hermanus": ("at_home", "hermanus"),
    "talk in Hermanus": ("talk", "hermanus"),
    "hour in Betty’s Bay": ("at_home", "bettys_bay"),
}
"""What people wish for: a service, and the place whose homes it is given at."""
QUARTERS = st.integers(0, 36).map(lambda n: f"{8 + n // 4:02}:{n % 4 * 15:02}")
Wish = tuple[str, str, str, int]
WISHES = st.tuples(
    QUARTERS,
    st.sampled_from([*WHERE]),
    st.sampled_from(["therapist", "colleague", "anybody"]),
    st.sampled_from([1, 1, 1, 3]),
)
MOST_WAIT = 2
UNTIL_THE_DAY = 3 * 24 * 60
"""Minutes from now to the late morning of the day: some sessions have begun, others have not."""
_forms = count()


class Diary(RuleBasedStateMachine):
    """One practice with two therapists, and people who come, move, cancel, wait and dawdle."""

    links = Bundle("links")
    waiting = Bundle("waiting")
    blocks = Bundle("blocks")

    def __init__(self) -> None:
        """Begin with nothing, and undo everything at the end."""
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()
        self.now = NOW
        self.wait = 0
        self.stayed: set[tuple[int, int]] = set()

    @initialize(asks=st.booleans())
    def opened(self, asks: bool) -> None:  # noqa: FBT001
        """Open the practice, which may want to say yes to new clients itself."""
        self.example = open_practice()
        self.practice = self.example.practice
        self.practice.approves_new_clients = asks
        self.practice.save()
        for name, minutes in RESTS.items():
            self.practice.services.filter(name=name).update(rest_minutes=minutes)
        self.therapist = self.example.therapist
        self.colleague = with_a_colleague(self.example)
        self.listening = told(self.practice, now=self.now)

    @rule(target=links, wishes=st.lists(WISHES, min_size=1, max_size=6))
    def people_hold(self, wishes: list[Wish]) -> object:
        """Hold some times, where they are free; some hold a course."""
        held = []
        for wish in wishes:
            with suppress(BookingError):
                held.append(hold_now(self._wanted(*wish), self.now))
        return multiple(*held)

    @rule(link=links)
    def somebody_confirms(self, link: str) -> None:
        """Confirm what was held."""
        with suppress(BookingError):
            confirm(link, guest(), self.listening, self.now)

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

    @rule(which=st.integers(0, 9), clock=QUARTERS, what=st.sampled_from("mandnc"))
    def the_practice_acts(self, which: int, clock: str, what: str) -> None:
        """Move, approve, decline, note that nobody came, or that they came after all."""
        some = [*Appointment.objects.order_by("pk").values_list("pk", flat=True)]
        if not some:
            return
        number = some[which % len(some)]
        with suppress(BookingError):
            if what == "m":
                move_for(self.practice, number, first_cell=cell(clock), now=self.now)
            elif what == "a":
                approve(self.practice, number, self.now)
            elif what == "d":
                decline(self.practice, number, self.now)
            elif what == "n":
                no_show(self.practice, number, self.now)
            else:
                came_after_all(self.practice, number, self.now)

    @rule(minutes=st.sampled_from([1, 5, 14, 20, 200, UNTIL_THE_DAY]))
    def time_goes_on(self, minutes: int) -> None:
        """Let holds and offers come to their end, and the day itself come."""
        self.now += timedelta(minutes=minutes)

    @rule(target=blocks, clock=QUARTERS)
    def a_therapist_blocks(self, clock: str) -> int:
        """Block an hour; what is booked in it or near it stays, to be talked about."""
        hour = Span(cell(clock), cell(clock) + 12)
        self.stayed |= {(one.pk, one.first_cell) for one in too_near(self._claiming(), hour)}
        away, _ = block(self.therapist, hour)
        return away.pk

    @rule(number=consumes(blocks))
    def a_therapist_opens_again(self, number: int) -> None:
        """Open an hour again."""
        unblock(self.practice, number)

    @precondition(lambda self: self.wait < MOST_WAIT)
    @rule(target=waiting, at_home=st.booleans())
    def somebody_waits(self, at_home: bool) -> object:  # noqa: FBT001
        """Join the waiting list; a few are enough to be offered whatever becomes free."""
        self.wait += 1
        service = self.example.at_home if at_home else self.example.in_room
        place = self.example.hermanus if at_home else self.example.practice_place
        span = Span(cell("00:00"), cell("23:55"))
        hope = Hope(service.pk, None, place.pk, at_home, span)
        key = f"wait {next(_forms)}"
        with suppress(BookingError):
            waits = join(hope, guest(), self.listening, request_key=key, now=self.now)
            return link_to_wait(waits)
        return multiple()

    @rule()
    def the_worker_offers(self) -> None:
        """Offer what became free."""
        offer_freed(self.now)

    @rule(link=waiting, what=st.sampled_from("tpl"))
    def somebody_answers(self, link: str, what: str) -> None:
        """Take an offer, let it pass, or leave the list."""
        with suppress(BookingError):
            if what == "t":
                accept(link, self.now)
            else:
                {"p": let_pass, "l": leave}[what](link)

    @invariant()
    def every_law_holds(self) -> None:
        """Look at all sessions that are held or booked."""
        claiming = self._claiming()
        exactly_the_cells_of_sessions_and_their_rests_are_claimed(claiming)
        living = [one for one in claiming if one.held_until is None or one.held_until > self.now]
        for law in LAWS:
            law(living)
        self._nobody_comes_without_a_way_beside_whiles_kept_free(living)

    def _nobody_comes_without_a_way_beside_whiles_kept_free(
        self, living: list[Appointment]
    ) -> None:
        """But for what was there before it was kept free."""
        theirs = [one for one in living if one.therapist_id == self.therapist.pk]
        for away in self.therapist.absences.all():
            near = too_near(theirs, Span(away.first_cell, away.until_cell))
            assert {(one.pk, one.first_cell) for one in near} <= self.stayed

    def _claiming(self) -> list[Appointment]:
        """Give all that is held or booked, in order."""
        rows = Appointment.objects.filter(state__in=CLAIMING).order_by("first_cell")
        return [*rows.select_related("place", "service")]

    def _wanted(self, clock: str, where: str, who: str, sessions: int) -> Wanted:
        service, town = WHERE[where]
        wanted = in_the_room(self.example, clock)
        if town is not None:
            wanted = at_home_in(self.example, getattr(self.example, town), clock)
        return replace(
            wanted,
            service=getattr(self.example, service).pk,
            therapist=None if who == "anybody" else getattr(self, who).pk,
            sessions=sessions,
        )

    def teardown(self) -> None:
        """Undo everything."""
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)
