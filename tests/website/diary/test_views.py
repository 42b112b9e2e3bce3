"""A diary opens for its therapist and the owner, who see whole days and weeks of it."""

from datetime import timedelta

import pytest
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
from tests.website.diary.days import HERE, an_appointment
from tests.website.people.entering import join, signed_in
from unknot.website.booking.actions import confirm
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.when import wall
from unknot.website.diary.forms.day import FIRST_DAY, LAST_DAY
from unknot.website.people.models import Look, Role

pytestmark = pytest.mark.django_db


def test_the_day_shows_who_comes_and_the_book_says_who_looked(
    example: Example, therapist: Browser
) -> None:
    an_appointment(example)
    answer = therapist.get(f"{HERE}/day/{MONDAY}/")
    assert "Example Client" in answer.text
    assert "Sleep better" in answer.text
    assert Look.objects.get().what == f"day {MONDAY} of therapist {example.therapist.pk}"


def test_a_day_on_which_no_registration_holds_says_so(example: Example, therapist: Browser) -> None:
    said = "No registration is stated that holds on this day"
    assert said not in therapist.get(f"{HERE}/day/{MONDAY}/").text
    example.therapist.registered_until = MONDAY - timedelta(days=1)
    example.therapist.save()
    assert said in therapist.get(f"{HERE}/day/{MONDAY}/").text


@pytest.mark.parametrize("role", [Role.OWNER, Role.THERAPIST])
def test_an_owner_is_led_to_where_a_registration_is_stated(
    example: Example, therapist: Browser, role: Role
) -> None:
    example.practice.members.update(role=role)
    example.practice.therapists.update(registration="")
    link = f'href="{HERE}/office/therapists/{example.therapist.pk}/"'
    assert (link in therapist.get(f"{HERE}/day/{MONDAY}/").text) == (role == Role.OWNER)


@pytest.mark.parametrize(
    ("role", "said"),
    [
        (Role.OWNER, "For whole days or other hours:"),
        (
            Role.THERAPIST,
            "For several days off, or other hours, please ask the owner of the practice",
        ),
    ],
)
def test_whoever_keeps_a_while_free_reads_where_days_off_are_written_down(
    example: Example, therapist: Browser, role: Role, said: str
) -> None:
    example.practice.members.update(role=role)
    page = therapist.get(f"{HERE}/day/{MONDAY}/").text
    assert said in page
    away = f'href="{HERE}/office/therapists/{example.therapist.pk}/away/"'
    assert (away in page) == (role == Role.OWNER)


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


def test_the_first_and_the_last_day_of_a_diary_are_shown(
    example: Example, therapist: Browser
) -> None:
    pages = [f"{HERE}/{page}/{day}/" for page in ("day", "week") for day in (FIRST_DAY, LAST_DAY)]
    assert [therapist.get(page).status_code for page in pages] == [200] * 4


def test_markup_in_a_name_is_shown_as_it_was_written(example: Example, therapist: Browser) -> None:
    link = hold_now(in_the_room(example, "09:00"))
    confirm(link, guest(name="<script>alert</script>"), told(example.practice), NOW)
    for page in (f"day/{MONDAY}/", f"week/{MONDAY}/"):
        answer = therapist.get(f"{HERE}/{page}")
        assert "<script>alert" not in answer.text
        assert "&lt;script&gt;alert" in answer.text


def test_the_week_leads_to_each_session_of_its_days(example: Example, therapist: Browser) -> None:
    appointment = confirm_now(hold_now(in_the_room(example, "08:00")))
    there = f"{HERE}/day/{MONDAY}/#session-{appointment.pk}"
    assert there in therapist.get(f"{HERE}/week/{MONDAY}/").text
    assert f'id="session-{appointment.pk}"' in therapist.get(f"{HERE}/day/{MONDAY}/").text


def test_the_week_leads_to_the_weeks_beside_it(example: Example, therapist: Browser) -> None:
    an_appointment(example)
    page = therapist.get(f"{HERE}/week/{MONDAY}/").text
    assert "Example Client" in page
    assert f"{HERE}/week/{MONDAY + timedelta(days=7)}/" in page
    assert f"{HERE}/week/{MONDAY - timedelta(days=7)}/" in page
