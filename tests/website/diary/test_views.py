"""A diary opens for its therapist and the owner; what they do there, they do to their own."""

from datetime import timedelta

import pytest
from django.core import signing
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.practising import (
    MONDAY,
    NOW,
    Example,
    confirm_now,
    guest,
    hold_now,
    in_the_room,
    open_practice,
    told,
    with_a_colleague,
)
from tests.website.people.entering import join, signed_in
from unknot.website.booking.actions import confirm
from unknot.website.booking.models import Absence, Appointment, State
from unknot.website.booking.when import wall
from unknot.website.care.models import Client
from unknot.website.diary.forms import FIRST_DAY, LAST_DAY
from unknot.website.people.models import Look, Role

pytestmark = pytest.mark.django_db

HERE = "/practices/example"
KEY = signing.dumps("the key of a form", salt="unknot.booking.form")


@pytest.fixture
def therapist(example: Example) -> Browser:
    """Sign the therapist in."""
    joined = join(example.practice, "t@example.org", Role.THERAPIST, example.therapist)
    return signed_in(joined.person)


def an_appointment(example: Example, clock: str = "09:00") -> Appointment:
    """Book an hour on the Monday of the examples."""
    return confirm_now(hold_now(in_the_room(example, clock)))


def test_the_day_shows_who_comes_and_the_book_says_who_looked(
    example: Example, therapist: Browser
) -> None:
    an_appointment(example)
    answer = therapist.get(f"{HERE}/day/{MONDAY}/")
    assert "Example Client" in answer.text
    assert "Sleep better" in answer.text
    assert Look.objects.get().what == f"day {MONDAY} of therapist {example.therapist.pk}"


def test_today_is_shown_where_no_day_is_named(example: Example, therapist: Browser) -> None:
    today = wall(timezone.now(), example.practice)
    assert f"{today:%A}" in therapist.get(f"{HERE}/day/").text


@pytest.mark.parametrize(
    "page",
    [
        *("day/2026-02-30/", "day/9999-99-99/", "day/?therapist=x", "week/x/"),
        *("day/0001-01-01/", "day/9999-12-31/", "week/0001-01-01/", "week/9999-12-31/"),
    ],
)
def test_what_is_no_day_and_no_number_is_not_there(
    example: Example, therapist: Browser, page: str
) -> None:
    assert therapist.get(f"{HERE}/{page}").status_code == 404


def test_a_colleague_opens_only_their_own_diary(example: Example, therapist: Browser) -> None:
    colleague = with_a_colleague(example)
    assert therapist.get(f"{HERE}/day/?therapist={colleague.pk}").status_code == 404


def test_an_owner_opens_any_diary_of_the_practice(example: Example) -> None:
    owner = signed_in(join(example.practice, "o@example.org", Role.OWNER).person)
    an_appointment(example)
    page = f"{HERE}/day/{MONDAY}/?therapist={example.therapist.pk}"
    assert "Example Client" in owner.get(page).text


def test_no_diary_of_another_practice_opens(example: Example) -> None:
    other = open_practice("other")
    owner = signed_in(join(other.practice, "o@example.org", Role.OWNER).person)
    number = an_appointment(example).pk
    assert owner.get(f"{HERE}/day/").status_code == 404
    page = f"/practices/other/day/?therapist={example.therapist.pk}"
    assert owner.get(page).status_code == 404
    for deed in ("cancel", "approve", "decline", "missed"):
        assert owner.post(f"/practices/other/sessions/{number}/{deed}/").status_code == 404
    assert Appointment.objects.get(pk=number).state == State.CONFIRMED


def test_a_new_client_is_said_yes_to(example: Example, therapist: Browser) -> None:
    example.practice.approves_new_clients = True
    example.practice.save()
    asked = an_appointment(example)
    assert asked.state == State.ASKED
    assert "waits for your yes" in therapist.get(f"{HERE}/day/{MONDAY}/").text
    therapist.post(f"{HERE}/sessions/{asked.pk}/approve/")
    assert Appointment.objects.get().state == State.CONFIRMED


def test_a_session_is_cancelled_and_the_day_shown_again(
    example: Example, therapist: Browser
) -> None:
    answer = therapist.post(f"{HERE}/sessions/{an_appointment(example).pk}/cancel/")
    assert answer.headers["Location"] == f"{HERE}/day/{MONDAY}/"
    assert Appointment.objects.get().state == State.CANCELLED


def test_looking_at_a_deed_does_nothing(example: Example, therapist: Browser) -> None:
    assert therapist.get(f"{HERE}/sessions/{an_appointment(example).pk}/cancel/").status_code == 405
    assert Appointment.objects.get().state == State.CONFIRMED


def test_nobody_is_missed_before_they_could_come(example: Example, therapist: Browser) -> None:
    answer = therapist.post(f"{HERE}/sessions/{an_appointment(example).pk}/missed/")
    assert answer.status_code == 422
    assert Appointment.objects.get().state == State.CONFIRMED


def test_a_session_is_moved(example: Example, therapist: Browser) -> None:
    number = an_appointment(example).pk
    answer = therapist.post(f"{HERE}/sessions/{number}/move/", {"day": MONDAY, "begins": "14:00"})
    assert answer.headers["Location"] == f"{HERE}/day/{MONDAY}/"
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
    assert "not free any more" in answer.text


def test_a_while_is_kept_free_and_opened_again(example: Example, therapist: Browser) -> None:
    therapist.post(f"{HERE}/kept-free/", {"day": MONDAY, "begins": "10:00", "ends": "11:00"})
    absence = Absence.objects.get()
    assert absence.until_cell - absence.first_cell == 12
    therapist.post(f"{HERE}/kept-free/{absence.pk}/")
    assert Absence.objects.count() == 0


def test_a_while_that_ends_before_it_begins_is_refused(
    example: Example, therapist: Browser
) -> None:
    answer = therapist.post(
        f"{HERE}/kept-free/", {"day": MONDAY, "begins": "11:00", "ends": "10:00"}
    )
    assert answer.status_code == 422
    assert "It ends before it begins." in answer.text
    assert Absence.objects.count() == 0


def test_the_first_and_the_last_day_of_a_diary_are_shown(
    example: Example, therapist: Browser
) -> None:
    pages = [f"{HERE}/{page}/{day}/" for page in ("day", "week") for day in (FIRST_DAY, LAST_DAY)]
    assert [therapist.get(page).status_code for page in pages] == [200] * 4


@pytest.mark.parametrize("day", ["0001-01-01", "1969-12-31", "9999-12-31"])
def test_a_day_that_no_diary_has_is_not_kept_free(
    example: Example, therapist: Browser, day: str
) -> None:
    answer = therapist.post(f"{HERE}/kept-free/", {"day": day, "begins": "10:00", "ends": "11:00"})
    assert answer.status_code == 422
    assert "A diary has no such day." in answer.text
    assert Absence.objects.count() == 0


def a_form(example: Example, **said: object) -> dict[str, object]:
    """Fill in the form for somebody who telephoned."""
    form = {
        "day": MONDAY,
        "begins": "09:00",
        "service": example.in_room.pk,
        "place": example.practice_place.pk,
        "name": "Example Caller",
        "key": KEY,
    }
    return form | said


def test_somebody_who_telephoned_is_booked_once(example: Example, therapist: Browser) -> None:
    for _ in range(2):
        therapist.post(f"{HERE}/sessions/new/", a_form(example))
    booked = Appointment.objects.get()
    assert booked.client == Client.objects.get()
    assert booked.state == State.CONFIRMED


@pytest.mark.parametrize(
    ("said", "language"), [({"language": "af"}, "af"), ({"language": "en"}, "en"), ({}, "en")]
)
def test_somebody_new_is_written_to_in_the_language_that_they_told(
    example: Example, therapist: Browser, said: dict[str, str], language: str
) -> None:
    therapist.post(f"{HERE}/sessions/new/", a_form(example, **said))
    assert Client.objects.get().language == language


def test_a_time_that_is_taken_keeps_nobody_new(example: Example, therapist: Browser) -> None:
    an_appointment(example)
    answer = therapist.post(f"{HERE}/sessions/new/", a_form(example))
    assert answer.status_code == 422
    assert not Client.objects.filter(name="Example Caller").exists()


def test_a_client_of_another_practice_cannot_be_chosen(
    example: Example, therapist: Browser
) -> None:
    other = open_practice("other")
    stranger = other.practice.clients.create(name="Example Stranger", created_at=NOW)
    answer = therapist.post(f"{HERE}/sessions/new/", a_form(example, client=stranger.pk))
    assert answer.status_code == 422
    assert "Example Stranger" not in answer.text


def test_markup_in_a_name_is_shown_as_it_was_written(example: Example, therapist: Browser) -> None:
    link = hold_now(in_the_room(example, "09:00"))
    confirm(link, guest(name="<script>alert(1)</script>"), told(example.practice), NOW)
    for page in (f"day/{MONDAY}/", f"week/{MONDAY}/"):
        answer = therapist.get(f"{HERE}/{page}")
        assert "<script>alert" not in answer.text
        assert "&lt;script&gt;alert" in answer.text


def test_the_week_leads_to_the_weeks_beside_it(example: Example, therapist: Browser) -> None:
    an_appointment(example)
    page = therapist.get(f"{HERE}/week/{MONDAY}/").text
    assert "Example Client" in page
    assert f"{HERE}/week/{MONDAY + timedelta(days=7)}/" in page
    assert f"{HERE}/week/{MONDAY - timedelta(days=7)}/" in page
