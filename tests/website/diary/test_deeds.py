"""From their diary a therapist says yes to a session, moves it and cancels it."""

import re
from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone
from msgspec.structs import replace

from tests.website.booking.practising import (
    MONDAY,
    Example,
    at_home_in,
    confirm_now,
    hold_now,
    in_the_room,
    with_a_colleague,
)
from tests.website.diary.days import HERE, an_appointment
from tests.website.people.entering import join, signed_in
from unknot.website.booking.actions import block, no_show
from unknot.website.booking.errors import NotFree
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.times.cells import Span
from unknot.website.booking.when import wall
from unknot.website.people.models import Role

pytestmark = pytest.mark.django_db
OF_THE_COURSE = "The other sessions of the course stay as they are."


def tapped_first(page: str) -> str:
    """Give what is sent when the first of the nearest times is tapped."""
    found = re.search(r'name="instead" value="(\d+)"', page)
    assert found
    return found[1]


def test_a_new_client_is_said_yes_to(example: Example, therapist: Browser) -> None:
    example.practice.approves_new_clients = True
    example.practice.save()
    asked = an_appointment(example)
    assert asked.state == State.ASKED
    assert "waits for your yes" in therapist.get(f"{HERE}/day/{MONDAY}/").text
    therapist.post(f"{HERE}/sessions/{asked.pk}/approve/")
    assert Appointment.objects.get().state == State.CONFIRMED


def test_of_a_course_it_is_said_that_the_answer_is_for_all_of_it(
    example: Example, therapist: Browser
) -> None:
    example.practice.approves_new_clients = True
    example.practice.save()
    confirm_now(hold_now(replace(in_the_room(example, "09:00"), sessions=2)))
    an_appointment(example, "14:00")
    said = "a yes or a no is for all of them"
    for day in (MONDAY, MONDAY + timedelta(weeks=1)):
        assert therapist.get(f"{HERE}/day/{day}/").text.count(said) == 1


def test_a_no_after_a_yes_in_another_tab_shows_the_day_and_says_what_can_be_done(
    example: Example, therapist: Browser
) -> None:
    one = an_appointment(example)
    answer = therapist.post(f"{HERE}/sessions/{one.pk}/decline/")
    assert answer.status_code == 422
    assert "You said yes to this already. If it cannot be after all, cancel it." in answer.text
    assert f"{HERE}/sessions/{one.pk}/cancel/" in answer.text
    assert Appointment.objects.get().state == State.CONFIRMED


@pytest.mark.parametrize("what", ["cancel", "decline"])
def test_a_second_tap_on_what_is_cancelled_shows_the_day_again(
    example: Example, therapist: Browser, what: str
) -> None:
    page = f"{HERE}/sessions/{an_appointment(example).pk}"
    therapist.post(f"{page}/cancel/")
    answer = therapist.post(f"{page}/{what}/")
    number = Appointment.objects.get().pk
    assert answer.headers["Location"] == f"{HERE}/day/{MONDAY}/?changed={number}"


def test_a_yes_to_what_was_cancelled_meanwhile_says_so_above_the_day(
    example: Example, therapist: Browser
) -> None:
    page = f"{HERE}/sessions/{an_appointment(example).pk}"
    therapist.post(f"{page}/cancel/")
    answer = therapist.post(f"{page}/approve/")
    assert answer.status_code == 422
    assert "This appointment is over or was cancelled." in answer.text
    assert "Nobody comes on this day." in answer.text


def test_the_diary_of_somebody_else_is_a_way_on_from_what_was_refused(example: Example) -> None:
    other = with_a_colleague(example)
    owner = join(example.practice, "owner@example.org", Role.OWNER, example.therapist)
    page = f"{HERE}/sessions/{an_appointment(example).pk}"
    answer = signed_in(owner.person).post(f"{page}/decline/")
    assert f'href="{HERE}/day/{MONDAY}/?therapist={other.pk}"' in answer.text


def test_a_session_is_cancelled_and_the_day_shown_again(
    example: Example, therapist: Browser
) -> None:
    answer = therapist.post(f"{HERE}/sessions/{an_appointment(example).pk}/cancel/")
    number = Appointment.objects.get().pk
    assert answer.headers["Location"] == f"{HERE}/day/{MONDAY}/?changed={number}"
    assert Appointment.objects.get().state == State.CANCELLED


def test_whoever_cancels_is_asked_first_and_reads_who_comes_and_when(
    example: Example, therapist: Browser
) -> None:
    one = an_appointment(example)
    asked = therapist.get(f"{HERE}/sessions/{one.pk}/cancel/").text
    assert "<h1>Cancel the session of Example Client?</h1>" in asked
    assert "Monday 30 November, 09:00–10:00, with Example Therapist." in asked
    back = f"{HERE}/day/{MONDAY}/?therapist={one.therapist_id}#session-{one.pk}"
    assert f'href="{back}">No, keep it</a>' in asked
    assert OF_THE_COURSE not in asked
    assert Appointment.objects.get().state == State.CONFIRMED


def test_whoever_cancels_one_of_a_course_reads_that_the_others_stay(
    example: Example, therapist: Browser
) -> None:
    one = confirm_now(hold_now(replace(in_the_room(example, "09:00"), sessions=2)))
    assert OF_THE_COURSE in therapist.get(f"{HERE}/sessions/{one.pk}/cancel/").text


def test_of_what_is_cancelled_or_over_nothing_is_asked_and_the_day_is_shown(
    example: Example, therapist: Browser
) -> None:
    one = an_appointment(example)
    for state in (State.CANCELLED, State.MISSED):
        Appointment.objects.update(state=state)
        answer = therapist.get(f"{HERE}/sessions/{one.pk}/cancel/")
        assert answer.headers["Location"] == f"{HERE}/day/{MONDAY}/"


def test_what_nobody_came_to_is_not_cancelled_any_more_and_the_day_says_so(
    example: Example, therapist: Browser
) -> None:
    one = an_appointment(example)
    Appointment.objects.update(state=State.MISSED)
    answer = therapist.post(f"{HERE}/sessions/{one.pk}/cancel/")
    assert answer.status_code == 422
    assert "This appointment is over or was cancelled." in answer.text


def test_looking_at_a_deed_does_nothing(example: Example, therapist: Browser) -> None:
    page = f"{HERE}/sessions/{an_appointment(example).pk}/decline/"
    assert therapist.get(page).status_code == 405
    assert Appointment.objects.get().state == State.CONFIRMED


def test_nobody_is_missed_before_they_could_come(example: Example, therapist: Browser) -> None:
    answer = therapist.post(f"{HERE}/sessions/{an_appointment(example).pk}/missed/")
    assert answer.status_code == 422
    assert Appointment.objects.get().state == State.CONFIRMED


def test_a_session_is_moved(example: Example, therapist: Browser) -> None:
    number = an_appointment(example).pk
    answer = therapist.post(f"{HERE}/sessions/{number}/move/", {"day": MONDAY, "begins": "14:00"})
    assert answer.headers["Location"] == f"{HERE}/day/{MONDAY}/?changed={number}"
    assert wall(Appointment.objects.get().begins, example.practice).hour == 14


def test_where_a_session_stands_now_is_filled_in(example: Example, therapist: Browser) -> None:
    page = therapist.get(f"{HERE}/sessions/{an_appointment(example).pk}/move/").text
    assert f'value="{MONDAY}"' in page
    assert 'value="09:00"' in page


def test_it_is_not_moved_onto_another(example: Example, therapist: Browser) -> None:
    an_appointment(example, "14:00")
    number = an_appointment(example).pk
    answer = therapist.post(f"{HERE}/sessions/{number}/move/", {"day": MONDAY, "begins": "14:30"})
    assert answer.status_code == 422
    assert "Somebody else has this time already." in answer.text
    assert "Monday 30 November, 15:15" in answer.text


def test_a_time_that_is_near_is_tapped_in_place_of_the_written_one(
    example: Example, therapist: Browser
) -> None:
    an_appointment(example, "14:00")
    move = f"{HERE}/sessions/{an_appointment(example).pk}/move/"
    wish = {"day": MONDAY, "begins": "14:30"}
    near = tapped_first(therapist.post(move, wish).text)
    therapist.post(move, wish | {"instead": near})
    times = [f"{wall(one.begins, example.practice):%H:%M}" for one in Appointment.objects.all()]
    assert sorted(times) == ["14:00", "15:15"]


def test_what_is_written_counts_where_no_near_time_is_tapped(
    example: Example, therapist: Browser
) -> None:
    number = an_appointment(example).pk
    said = {"day": MONDAY, "begins": "14:00", "instead": ""}
    therapist.post(f"{HERE}/sessions/{number}/move/", said)
    assert wall(Appointment.objects.get().begins, example.practice).hour == 14


def test_nobody_came_is_taken_back_and_the_time_is_theirs_again(
    example: Example, therapist: Browser
) -> None:
    one = an_appointment(example)
    no_show(example.practice, one.pk, one.begins)
    assert "They came after all" in therapist.get(f"{HERE}/day/{MONDAY}/").text
    therapist.post(f"{HERE}/sessions/{one.pk}/came/")
    assert Appointment.objects.get().state == State.CONFIRMED
    with pytest.raises(NotFree):
        hold_now(in_the_room(example, "09:00"))


def test_nobody_came_stays_noted_where_somebody_else_has_the_time_by_now(
    example: Example, therapist: Browser
) -> None:
    one = an_appointment(example)
    no_show(example.practice, one.pk, one.begins)
    hold_now(in_the_room(example, "09:00"), timezone.now())
    answer = therapist.post(f"{HERE}/sessions/{one.pk}/came/")
    assert answer.status_code == 422
    assert "Somebody else has this time already. So it stays noted" in answer.text
    one.refresh_from_db()
    assert (one.state, one.claims.count()) == (State.MISSED, 0)


def test_nobody_came_stays_noted_where_the_time_is_kept_free_by_now_and_the_day_says_so(
    example: Example, therapist: Browser
) -> None:
    one = an_appointment(example)
    no_show(example.practice, one.pk, one.begins)
    block(example.therapist, Span(one.first_cell + 2, one.until_cell))
    answer = therapist.post(f"{HERE}/sessions/{one.pk}/came/")
    assert answer.status_code == 422
    assert "Example Therapist keeps this time free, or is busy" in answer.text
    assert "somebody else has this time" not in answer.text.casefold()


def test_nobody_came_stays_noted_where_the_way_to_the_next_one_would_not_fit_any_more(
    example: Example, therapist: Browser
) -> None:
    one = an_appointment(example)
    no_show(example.practice, one.pk, one.begins)
    hold_now(at_home_in(example, example.hermanus, "10:15"), timezone.now())
    answer = therapist.post(f"{HERE}/sessions/{one.pk}/came/")
    assert answer.status_code == 422
    one.refresh_from_db()
    assert (one.state, one.claims.count()) == (State.MISSED, 0)
