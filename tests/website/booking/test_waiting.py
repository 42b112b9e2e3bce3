"""The waiting list: a freed time goes to one person at a time."""

from datetime import date, datetime, timedelta

import pytest
from msgspec.structs import replace

from tests.website.booking.practising import (
    MONDAY,
    NOW,
    ON_WARFARIN,
    Example,
    cell,
    confirm_now,
    guest,
    hold_now,
    in_the_room,
    open_practice,
    told,
)
from unknot.website.booking.actions import (
    accept,
    block,
    cancel,
    join,
    leave,
    let_pass,
    offer_freed,
    unblock,
)
from unknot.website.booking.actions.joining import Hope
from unknot.website.booking.actions.offering import OFFERED_FOR
from unknot.website.booking.errors import (
    NotCleared,
    NotFree,
    NotHeld,
    NotOffered,
    Over,
    SentAway,
)
from unknot.website.booking.links import link_to_wait
from unknot.website.booking.models import Appointment, State, Waiting
from unknot.website.booking.times.cells import Span
from unknot.website.care.bridge import sealed
from unknot.website.care.heard import Heard
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db
WHOLE_DAY = Span(cell("00:00"), cell("00:00", date(2026, 12, 1)))


@pytest.fixture
def booked(example: Example) -> str:
    """The link to a session at nine; the rest of that Monday is blocked."""
    link = hold_now(in_the_room(example, "09:00"))
    confirm_now(link)
    block(example.therapist, WHOLE_DAY)
    return link


def waits(example: Example, who: str, span: Span = WHOLE_DAY, key: str = "") -> Waiting:
    """Put somebody on the list."""
    hope = Hope(example.in_room.pk, None, example.practice_place.pk, at_home=False, span=span)
    somebody = guest(name=who, email=f"{who}@example.org".lower())
    own = told(example.practice, visit=f"the visit of {who}")
    return join(hope, somebody, own, request_key=key or who, now=NOW)


def free_nine(example: Example, link: str) -> None:
    """Cancel the session at nine, and open just its time again."""
    cancel(link, NOW)
    (away,) = example.therapist.absences.all()
    unblock(example.practice, away.pk)
    block(example.therapist, Span(cell("00:00"), cell("09:00")))
    block(example.therapist, Span(cell("10:00"), cell("23:55")))


def ask_instead(waiting: Waiting, outcome: str) -> None:
    """Tell the practice, with what somebody waits with, another wish."""
    told_with = now_waiting(waiting).listening
    assert told_with is not None
    told_with.heard = sealed(Heard(outcome=outcome), told_with.seal_row)
    told_with.save()


def now_waiting(waiting: Waiting) -> Waiting:
    """Read somebody’s place on the list again."""
    return Waiting.objects.get(pk=waiting.pk)


def test_a_freed_time_is_offered_to_who_waited_longest(example: Example, booked: str) -> None:
    ann, ben = waits(example, "Ann"), waits(example, "Ben")
    assert offer_freed(NOW) == 0
    free_nine(example, booked)
    assert offer_freed(NOW) == 1
    assert offer_freed(NOW) == 0
    offer = now_waiting(ann).offered
    assert offer is not None
    assert (offer.first_cell, offer.state) == (cell("09:00"), State.HELD)
    assert offer.held_until == NOW + OFFERED_FOR
    assert now_waiting(ben).state == Waiting.State.WAITING


def test_an_offer_is_written_to_one_person(example: Example, booked: str) -> None:
    waits(example, "Ann"), waits(example, "Ben")
    free_nine(example, booked)
    offer_freed(NOW)
    (told_of,) = Notice.objects.filter(key__contains="-offer-")
    assert told_of.to == "ann@example.org"
    assert "Monday 30 November" in told_of.subject
    assert told_of.text.startswith("Hello Ann,\n\nA time became free that suits you.\n\nWhat: ")
    assert told_of.until == NOW + OFFERED_FOR


def test_who_joins_reads_what_they_wait_for_on_which_days_and_when_it_is_their_turn(
    example: Example,
) -> None:
    waits(example, "Ann")
    week = Span(WHOLE_DAY.first, WHOLE_DAY.until + 6 * 288)
    waits(example, "Ben", span=week)
    (ann, ben) = Notice.objects.filter(key__contains="-joined").order_by("pk")
    assert ann.text.startswith(
        "Hello Ann,\n\nWhen a time becomes free that suits you and it is your turn, we keep it for"
        " you for three hours, and write to you.\n\nWhat: A massage of 60 minutes\n"
        "When: Monday 30 November\nWhere: Example Practice, Kleinmond\nWith: whoever is free\n\n"
        "You can leave the list here at any moment:\nhttp://localhost:8000/waiting/"
    )
    assert "\nWhen: Monday 30 November to Sunday 6 December\n" in ben.text


def test_nobody_else_can_have_what_is_offered(example: Example, booked: str) -> None:
    waits(example, "Ann")
    free_nine(example, booked)
    offer_freed(NOW)
    with pytest.raises(NotFree):
        hold_now(in_the_room(example, "09:00"), NOW)


def test_an_offer_that_is_taken_becomes_an_appointment(example: Example, booked: str) -> None:
    ann = waits(example, "Ann")
    free_nine(example, booked)
    offer_freed(NOW)
    taken = accept(link_to_wait(ann), NOW)
    assert (taken.state, taken.client) == (State.CONFIRMED, ann.client)
    assert accept(link_to_wait(ann), NOW).pk == taken.pk
    assert now_waiting(ann).state == Waiting.State.BOOKED
    assert Notice.objects.filter(to="ann@example.org", key__contains="-booked").count() == 1


def test_an_offer_that_is_not_answered_goes_to_the_next(example: Example, booked: str) -> None:
    ann, ben = waits(example, "Ann"), waits(example, "Ben")
    free_nine(example, booked)
    offer_freed(NOW)
    later = NOW + OFFERED_FOR
    assert offer_freed(later) == 1
    assert now_waiting(ann).state == Waiting.State.WAITING
    assert now_waiting(ben).state == Waiting.State.OFFERED
    with pytest.raises(NotHeld):
        accept(link_to_wait(ann), later)


def test_an_offer_that_is_let_pass_goes_to_the_next_and_never_comes_back(
    example: Example, booked: str
) -> None:
    ann, ben = waits(example, "Ann"), waits(example, "Ben")
    free_nine(example, booked)
    offer_freed(NOW)
    let_pass(link_to_wait(ann))
    assert offer_freed(NOW) == 1
    let_pass(link_to_wait(ben))
    assert offer_freed(NOW) == 0
    assert Appointment.objects.filter(state=State.HELD).count() == 0


def test_a_late_yes_counts_while_nobody_was_asked_next(example: Example, booked: str) -> None:
    ann = waits(example, "Ann")
    free_nine(example, booked)
    offer_freed(NOW)
    assert accept(link_to_wait(ann), NOW + OFFERED_FOR).state == State.CONFIRMED


def test_nobody_is_offered_what_was_free_when_they_joined(example: Example) -> None:
    waits(example, "Ann")
    assert offer_freed(NOW) == 0


def test_nobody_is_asked_at_night(example: Example, booked: str) -> None:
    waits(example, "Ann", Span(cell("00:00"), cell("00:00", date(2026, 12, 5))))
    free_nine(example, booked)
    night = datetime.combine(NOW.date(), datetime.min.time(), NOW.tzinfo)
    assert offer_freed(night) == 0
    assert offer_freed(night + timedelta(hours=8)) == 1


def test_who_left_is_offered_nothing(example: Example, booked: str) -> None:
    ann, ben = waits(example, "Ann"), waits(example, "Ben")
    free_nine(example, booked)
    offer_freed(NOW)
    assert leave(link_to_wait(ann)).state == Waiting.State.LEFT
    assert leave(link_to_wait(ann)).state == Waiting.State.LEFT
    assert offer_freed(NOW) == 1
    assert now_waiting(ben).state == Waiting.State.OFFERED


def test_joining_twice_with_one_form_is_joining_once(example: Example) -> None:
    assert waits(example, "Ann", key="a form").pk == waits(example, "Ann", key="a form").pk
    assert Notice.objects.filter(key__contains="-joined").count() == 1


def test_days_that_are_over_or_too_far_cannot_be_waited_for(example: Example) -> None:
    for day in (date(2026, 11, 20), date(2027, 6, 1)):
        with pytest.raises(NotOffered):
            waits(example, "Ann", Span(cell("00:00", day), cell("23:55", day)))


def test_touch_cannot_be_waited_for_with_a_blood_thinner(example: Example) -> None:
    hope = Hope(example.in_room.pk, None, example.practice_place.pk, at_home=False, span=WHOLE_DAY)
    told_so = told(example.practice, ON_WARFARIN)
    with pytest.raises(NotCleared):
        join(hope, guest(), told_so, request_key="a form", now=NOW)
    talk = replace(hope, service=example.talk.pk)
    assert join(talk, guest(), told_so, request_key="a form", now=NOW).pk


def test_whoever_asks_meanwhile_for_what_nobody_gives_is_offered_nothing(
    example: Example, booked: str
) -> None:
    ann, ben = waits(example, "Ann"), waits(example, "Ben")
    ask_instead(ann, "A happy ending please.")
    free_nine(example, booked)
    assert offer_freed(NOW) == 1
    assert now_waiting(ann).state == Waiting.State.WAITING
    ask_instead(ben, "A happy ending please.")
    with pytest.raises(SentAway):
        accept(link_to_wait(ben), NOW)


def test_nothing_of_another_practice_can_be_waited_for(example: Example) -> None:
    other = open_practice("other")
    hope = Hope(other.in_room.pk, None, other.practice_place.pk, at_home=False, span=WHOLE_DAY)
    with pytest.raises(NotOffered):
        join(hope, guest(), told(example.practice), request_key="a form", now=NOW)


def test_a_link_to_nobody_leads_to_nothing(example: Example) -> None:
    for answer in (leave, let_pass):
        with pytest.raises(Over):
            answer("no link of ours")
    with pytest.raises(Over):
        accept("no link of ours", NOW)
    assert MONDAY.weekday() == 0
