"""From a chosen time to the appointment: what is held, who books, and what can go wrong."""

from datetime import timedelta
from unittest.mock import patch

import pytest
from django.db import IntegrityError, OperationalError
from django.test import Client
from django.utils import timezone

from tests.website.booking.practising import (
    ON_WARFARIN,
    Example,
    open_practice,
    with_a_colleague,
)
from tests.website.booking.visiting import (
    AT_HOME,
    DETAILS,
    be_heard,
    book,
    free_cells,
    send,
    tell_who,
    wish,
)
from tests.website.guide.sending import answers
from unknot.website.booking.models import Appointment, Claim, State
from unknot.website.care import models as care
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db
BOOK = "/practices/example/book/"


@pytest.fixture
def cell(client: Client, example: Example) -> int:
    """A time that is free for somebody who was heard just now."""
    return free_cells(be_heard(client, example))[30]


def test_a_chosen_time_is_held_and_its_end_is_said(
    client: Client, example: Example, cell: int
) -> None:
    answered = send(client, wish(client, example, cell))
    assert (answered.status_code, answered["Location"]) == (302, BOOK)
    held = Appointment.objects.get()
    assert held.held_until is not None
    until = timezone.localtime(held.held_until)
    assert f"Held for you until {until:%H:%M}." in client.get(BOOK).content.decode()


def test_nothing_is_ticked_beforehand(client: Client, example: Example, cell: int) -> None:
    send(client, wish(client, example, cell))
    page = client.get(BOOK).content.decode()
    assert page.count('type="checkbox"') == 6
    assert "checked" not in page


def test_a_booking_is_confirmed_told_to_both_and_shown(
    client: Client, example: Example, cell: int
) -> None:
    page = client.get(book(client, example, cell, reminders=["3"]))
    appointment = Appointment.objects.get()
    assert (appointment.state, appointment.first_cell) == (State.CONFIRMED, cell)
    assert b"See you on" in page.content
    assert sorted(Notice.objects.values_list("to", flat=True)) == [
        "ann@example.org",
        "ann@example.org",
        "example@practice.example",
    ]


def test_each_consent_is_kept_with_its_words(client: Client, example: Example, cell: int) -> None:
    book(client, example, cell)
    given = dict(care.Consent.objects.values_list("purpose", "given"))
    assert given == {
        "treatment": True,
        "data": True,
        "reminders": False,
        "marketing": False,
        "photos": False,
    }
    assert not care.Consent.objects.filter(words="").exists()


@pytest.mark.parametrize("missing", ["name", "email", "treatment", "data"])
def test_what_is_missing_is_asked_for_and_nothing_is_lost(
    client: Client, example: Example, cell: int, missing: str
) -> None:
    send(client, wish(client, example, cell))
    answered = tell_who(client, DETAILS | {missing: "", "notes": "Ring twice"})
    assert answered.status_code == 422
    assert "Ring twice" in answered.content.decode()
    assert Appointment.objects.get().state == State.HELD


@pytest.mark.parametrize(
    "wrong",
    [
        {"email": "ann@example.org\nBcc: all@example.org"},
        {"email": "ann"},
        {"telephone": "call me"},
        {"telephone": "12"},
        {"name": "n" * 200},
        {"reminders": ["1"]},
        {"notes": "n" * 2000},
    ],
)
def test_what_cannot_be_used_is_refused(
    client: Client, example: Example, cell: int, wrong: dict[str, object]
) -> None:
    send(client, wish(client, example, cell))
    assert tell_who(client, DETAILS | wrong).status_code == 422
    assert Appointment.objects.get().state == State.HELD
    assert Notice.objects.count() == 0


def test_a_name_with_markup_or_line_breaks_stays_a_name(
    client: Client, example: Example, cell: int
) -> None:
    page = client.get(book(client, example, cell, name="<b>Ann</b>\r\nBcc: x")).content.decode()
    assert care.Client.objects.get().name == "<b>Ann</b> Bcc: x"
    assert "<b>Ann</b>" not in page
    assert all("\n" not in one.subject for one in Notice.objects.all())


def test_a_telephone_is_kept_with_its_country(client: Client, example: Example, cell: int) -> None:
    book(client, example, cell)
    assert care.Client.objects.get().telephone == "+27821112222"


def test_a_visit_at_home_needs_an_address_and_a_telephone(client: Client, example: Example) -> None:
    cell = free_cells(be_heard(client, example), at_home=True, place=example.hermanus.pk)[0]
    there = {"service": example.at_home.pk, "place": example.hermanus.pk, "at_home": "1"}
    send(client, wish(client, example, cell, **there))
    assert tell_who(client, DETAILS | {"telephone": ""}).status_code == 422
    assert tell_who(client, AT_HOME).status_code == 302
    assert Appointment.objects.get().address == "1 Beach Road"


def test_a_form_that_is_sent_twice_books_once(client: Client, example: Example, cell: int) -> None:
    wished = wish(client, example, cell)
    assert [send(client, wished).status_code for _ in range(2)] == [302, 302]
    places = {tell_who(client, DETAILS)["Location"] for _ in range(2)}
    assert len(places) == 1
    assert Appointment.objects.count() == 1
    assert Notice.objects.count() == 2


def test_in_two_tabs_the_same_time_is_held_once(
    client: Client, example: Example, cell: int
) -> None:
    wishes = [wish(client, example, cell), wish(client, example, cell)]
    assert [send(client, one)["Location"] for one in wishes] == [BOOK, BOOK]
    assert Appointment.objects.count() == 1


def test_a_form_that_shows_another_time_than_is_held_books_nothing_and_shows_what_is_held(
    client: Client, example: Example, cell: int
) -> None:
    send(client, wish(client, example, cell))
    first = Appointment.objects.get().link_hash
    assert f'name="held" value="{first}"' in client.get(BOOK).content.decode()
    later = free_cells(care.Listening.objects.get())[60]
    send(client, wish(client, example, later))
    for shown in ({"held": first}, {}):
        answered = client.post(BOOK, DETAILS | shown)
        assert answered.status_code == 409
        assert "Here is how it stands now." in answered.content.decode()
        assert 'value="Ann Example"' in answered.content.decode()
    now = Appointment.objects.get(first_cell=later)
    assert f'name="held" value="{now.link_hash}"' in answered.content.decode()
    assert not Appointment.objects.filter(state=State.CONFIRMED).exists()
    assert tell_who(client, DETAILS).status_code == 302


def test_in_two_tabs_the_later_choice_counts_and_the_first_is_free_again(
    client: Client, example: Example, cell: int
) -> None:
    send(client, wish(client, example, cell))
    later = free_cells(care.Listening.objects.get())[60]
    send(client, wish(client, example, later))
    assert Claim.objects.filter(therapist=example.therapist).count() == 12
    assert Appointment.objects.get(state=State.HELD).first_cell == later


def test_a_key_that_is_not_ours_holds_nothing(client: Client, example: Example, cell: int) -> None:
    answered = send(client, wish(client, example, cell) | {"key": "made:up:key"})
    assert answered.status_code == 409
    assert Appointment.objects.count() == 0


def test_a_taken_time_is_told_kindly_beside_the_nearest(example: Example) -> None:
    one, other = Client(), Client()
    cell = free_cells(be_heard(one, example))[40]
    be_heard(other, example)
    wishes = wish(one, example, cell), wish(other, example, cell)
    assert send(one, wishes[0]).status_code == 302
    answered = send(other, wishes[1])
    page = answered.content.decode()
    assert answered.status_code == 409
    assert "This time is not free any more." in page
    assert "Nearest to that" in page
    near = [slot.time.cell for slot in answered.context["soonest"]]
    assert all(abs(one - cell) <= 24 * 12 for one in near)


@pytest.mark.parametrize("moved", [-60 * 288, 300 * 288, 1, 13 * 12])
def test_a_time_that_is_not_offered_cannot_be_held(
    client: Client, example: Example, cell: int, moved: int
) -> None:
    answered = send(client, wish(client, example, cell + moved))
    assert answered.status_code == 409
    assert Appointment.objects.count() == 0


@pytest.mark.parametrize("wrong", [{"time": ""}, {"time": "soon"}, {"sessions": "13"}, {"key": ""}])
def test_a_form_that_was_tampered_with_holds_nothing(
    client: Client, example: Example, cell: int, wrong: dict[str, object]
) -> None:
    assert send(client, wish(client, example, cell) | wrong).status_code == 422
    assert Appointment.objects.count() == 0


@pytest.mark.parametrize("what", ["service", "place", "therapist"])
def test_nothing_of_another_practice_can_be_held(
    client: Client, example: Example, cell: int, what: str
) -> None:
    other = open_practice("other")
    foreign = {
        "service": other.in_room.pk,
        "place": other.practice_place.pk,
        "therapist": other.therapist.pk,
    }
    answered = send(client, wish(client, example, cell) | {what: foreign[what]})
    assert answered.status_code == 404
    assert Appointment.objects.count() == 0


def test_what_was_told_to_one_practice_opens_no_other(client: Client, example: Example) -> None:
    be_heard(client, example)
    open_practice("other")
    assert client.get("/practices/other/times/")["Location"] == "/practices/other/listen/"


def test_touch_cannot_be_held_with_a_blood_thinner(client: Client, example: Example) -> None:
    listening = be_heard(client, example, ON_WARFARIN)
    cell = free_cells(listening)[0]
    assert send(client, wish(client, example, cell)).status_code == 409
    talk = {"service": example.talk.pk}
    assert send(client, wish(client, example, cell, **talk)).status_code == 302


def test_touch_that_nobody_here_is_trained_for_cannot_be_held(
    client: Client, example: Example, cell: int
) -> None:
    be_heard(client, example)
    wished = wish(client, example, cell)
    example.practice.modalities.update(techniques=["tapotement"])
    for therapist in (example.therapist.pk, ""):
        page = send(client, wished | {"therapist": therapist})
        assert page.status_code == 409
        assert "we cannot give you this session" in page.content.decode()
    assert Appointment.objects.count() == 0
    page = client.get("/practices/example/times/")
    assert page.context["chosen"].services == [example.talk]
    assert "You are welcome to a conversation first" in page.content.decode()
    assert send(client, wished | {"service": example.talk.pk}).status_code == 302


def test_training_that_ended_since_the_hold_stops_the_booking(
    client: Client, example: Example, cell: int
) -> None:
    be_heard(client, example)
    assert send(client, wish(client, example, cell)).status_code == 302
    example.therapist.modalities.clear()
    assert tell_who(client, DETAILS).status_code == 409
    assert Appointment.objects.get().state == State.HELD


@pytest.mark.parametrize("until", [None, "the day before"])
def test_a_registration_that_ended_since_the_hold_stops_the_booking(
    client: Client, example: Example, cell: int, until: str | None
) -> None:
    be_heard(client, example)
    send(client, wish(client, example, cell))
    held = Appointment.objects.get()
    day_before = (held.begins - timedelta(days=1)).date()
    example.therapist.registered_until = day_before if until else None
    example.therapist.save()
    page = tell_who(client, DETAILS)
    assert page.status_code == 409
    assert "not offered like that" in page.content.decode()
    held.refresh_from_db()
    assert held.state == State.HELD


def test_anybody_is_somebody_who_may_do_what_is_left(
    client: Client, example: Example, cell: int
) -> None:
    colleague = with_a_colleague(example)
    example.therapist.modalities.clear()
    be_heard(client, example)
    page = client.get("/practices/example/times/")
    assert page.context["chosen"].therapists == [colleague]
    assert send(client, wish(client, example, cell, therapist="")).status_code == 302
    assert Appointment.objects.get().therapist == colleague


def test_answers_that_changed_since_the_hold_stop_the_booking(
    client: Client, example: Example, cell: int
) -> None:
    send(client, wish(client, example, cell))
    be_heard(client, example, ON_WARFARIN)
    assert tell_who(client, DETAILS).status_code == 409
    assert Appointment.objects.get().state == State.HELD


def test_a_hold_that_is_over_is_told_beside_the_nearest_times(
    client: Client, example: Example, cell: int
) -> None:
    send(client, wish(client, example, cell))
    Appointment.objects.update(state=State.LAPSED, held_until=None)
    Claim.objects.all().delete()
    answered = tell_who(client, DETAILS)
    assert answered.status_code == 410
    assert "Nearest to that" in answered.content.decode()


def test_a_hold_that_is_late_still_counts_while_nobody_wanted_it(
    client: Client, example: Example, cell: int
) -> None:
    send(client, wish(client, example, cell))
    Appointment.objects.update(held_until=timezone.now() - timedelta(minutes=1))
    assert "It may still be free" in client.get(BOOK).content.decode()
    assert tell_who(client, DETAILS).status_code == 302


def test_who_holds_nothing_chooses_a_time_first(client: Client, example: Example) -> None:
    be_heard(client, example)
    assert client.get(BOOK)["Location"] == "/practices/example/times/"
    assert Client().get(BOOK)["Location"] == "/practices/example/listen/"


@pytest.mark.parametrize("error", ["database is locked", "database or disk is full"])
def test_a_database_that_is_locked_or_full_says_so_and_claims_nothing(
    client: Client, example: Example, cell: int, error: str
) -> None:
    wished = wish(client, example, cell)
    with patch(
        "unknot.website.booking.actions.claims.Claim.objects.bulk_create",
        side_effect=OperationalError(error),
    ):
        answered = send(client, wished)
    assert (answered.status_code, answered["Retry-After"]) == (503, "10")
    assert Appointment.objects.count() == 0
    assert send(client, wished).status_code == 302


def test_what_the_database_refuses_is_answered_with_a_sentence(
    client: Client, example: Example, cell: int
) -> None:
    wished = wish(client, example, cell)
    with patch(
        "unknot.website.booking.actions.holding.Appointment.save", side_effect=IntegrityError
    ):
        answered = send(client, wished)
    assert answered.status_code == 503
    assert "nothing was booked" in answered.content.decode()


def test_a_confirmation_that_cannot_be_written_is_not_shown_as_one(
    client: Client, example: Example, cell: int
) -> None:
    send(client, wish(client, example, cell))
    with patch(
        "unknot.website.messages.actions.Notice.objects.get_or_create",
        side_effect=OperationalError("database or disk is full"),
    ):
        assert tell_who(client, DETAILS).status_code == 503
    assert Appointment.objects.get().state == State.HELD
    assert care.Client.objects.count() == 0
    assert tell_who(client, DETAILS).status_code == 302


def test_the_address_alone_makes_nobody_known(example: Example) -> None:
    for number in (30, 60):
        visitor = Client()
        book(visitor, example, free_cells(be_heard(visitor, example))[number])
    assert care.Client.objects.filter(email="ann@example.org", person=None).count() == 2


def test_a_course_is_booked_whole(client: Client, example: Example, cell: int) -> None:
    send(client, wish(client, example, cell) | {"sessions": "4"})
    answered = tell_who(client, DETAILS)
    booked = [*Appointment.objects.order_by("first_cell")]
    assert [one.first_cell - cell for one in booked] == [0, 2016, 4032, 6048]
    assert {one.state for one in booked} == {State.CONFIRMED}
    assert client.get(answered["Location"]).content.decode().count("/appointments/") >= 4


def test_a_course_that_does_not_fit_whole_is_not_booked_at_all(example: Example) -> None:
    one, other = Client(), Client()
    cell = free_cells(be_heard(one, example))[30]
    book(one, example, cell + 2 * 2016)
    be_heard(other, example)
    answered = send(other, wish(other, example, cell) | {"sessions": "4"})
    assert answered.status_code == 409
    assert "A course is booked whole. Not free: " in answered.content.decode()
    assert Appointment.objects.count() == 1


def test_an_address_leads_to_the_door_and_tells_nothing_of_health(
    client: Client, example: Example
) -> None:
    listening = be_heard(client, example)
    visit = {"service": example.at_home.pk, "at_home": "1", "place": example.hermanus.pk}
    cell = free_cells(listening, at_home=True, place=example.hermanus.pk)[-1]
    send(client, wish(client, example, cell, **visit))
    told = tell_who(client, AT_HOME | {"address": "1 Beach Road; I am on warfarin, ring twice"})
    assert told.status_code == 422
    assert "This sounds like your health." in told.content.decode()
    assert tell_who(client, AT_HOME).status_code == 302


def test_who_books_so_soon_is_told_before_that_the_link_will_not_help(
    client: Client, example: Example, cell: int
) -> None:
    example.practice.cancel_notice_hours = 24 * 365
    example.practice.save()
    send(client, wish(client, example, cell))
    assert "only we can move or cancel it for you" in client.get(BOOK).content.decode()


def test_a_word_about_health_is_asked_about_before_touch(
    client: Client, example: Example, cell: int
) -> None:
    send(client, wish(client, example, cell))
    told = tell_who(client, DETAILS | {"notes": "I take warfarin. The bell is broken."})
    assert told.status_code == 422
    assert "This sounds like your health." in told.content.decode()
    assert Appointment.objects.get().state == State.HELD
    assert tell_who(client, DETAILS | {"notes": "The bell is broken."}).status_code == 302


def test_a_time_stays_held_while_questions_are_answered_afresh(
    client: Client, example: Example, cell: int
) -> None:
    send(client, wish(client, example, cell))
    client.post("/safe/", answers(giver=None))
    assert client.get(BOOK).status_code == 200
