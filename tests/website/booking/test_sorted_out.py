"""A session whose therapist may not give it any more: no plan, no yes, and the reason on moving."""

from datetime import date, timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.ahead import booked_ahead
from tests.website.booking.linking import ask_page_of, page_of
from tests.website.booking.practising import Example
from tests.website.care.caring import telling
from tests.website.care.replying import seen
from unknot.website.booking.actions import move, move_for
from unknot.website.booking.errors import BeingSortedOut
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.care.models import Version

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]


def registered_until(example: Example, day: date) -> None:
    example.therapist.registered_until = day
    example.therapist.save()


def on_its_day(one: Appointment) -> str:
    return f"{move_page(one)}?day={one.begins:%Y-%m-%d}"


def move_page(appointment: Appointment) -> str:
    return f"/appointments/{link_to(appointment)}/move/"


@pytest.mark.parametrize("days", [-1, 4])
def test_after_a_registration_there_is_no_plan_to_agree_to_and_no_yes(
    example: Example, days: int
) -> None:
    one = booked_ahead(example, days=5)
    before = seen(Browser(), page_of(one))
    registered_until(example, timezone.localdate() + timedelta(days))
    page = Browser().get(page_of(one))
    shown = page.content.decode()
    assert page.status_code == 200
    assert "We are sorting this session out." in shown
    assert "takes 60 minutes" not in shown
    assert 'name="agree"' not in shown
    refused = Browser().post(page_of(one), {**before, "agree": "yes"})
    assert (refused.status_code, Version.objects.exists()) == (409, False)


@pytest.mark.parametrize("page", ["", "approach/"])
@pytest.mark.parametrize(
    ("days", "words", "moves"),
    [
        (-1, "You can also cancel it yourself.", False),
        (4, "You can also move or cancel it yourself.", True),
    ],
)
def test_moving_is_offered_only_where_it_is_not_refused(
    example: Example, days: int, words: str, page: str, *, moves: bool
) -> None:
    one = booked_ahead(example, days=5)
    registered_until(example, timezone.localdate() + timedelta(days))
    shown = Browser().get(f"/appointments/{link_to(one)}/{page}").content.decode()
    assert words in shown
    assert (move_page(one) in shown, f"{link_to(one)}/cancel/" in shown) == (moves, True)


def test_the_ticket_of_a_session_nobody_may_give_expects_nobody(example: Example) -> None:
    one = booked_ahead(example, days=5)
    ticket = f"/appointments/{link_to(one)}/"
    assert "See you on" in Browser().get(ticket).content.decode()
    registered_until(example, timezone.localdate() + timedelta(4))
    shown = Browser().get(ticket).content.decode()
    assert "We are sorting this session out." in shown
    for promise in ("See you on", "expects you", "What is planned", "Add to my calendar"):
        assert promise not in shown


def test_who_can_change_it_no_more_is_only_asked_to_call(example: Example) -> None:
    example.practice.cancel_notice_hours = 24 * 7
    example.practice.save()
    one = booked_ahead(example, days=5)
    registered_until(example, timezone.localdate())
    shown = Browser().get(page_of(one)).content.decode()
    assert "Call us, and we find another day" in shown
    assert "move or cancel it yourself" not in shown


def test_on_the_last_day_of_a_registration_the_plan_is_shown(example: Example) -> None:
    one = booked_ahead(example, days=5)
    registered_until(example, timezone.localdate() + timedelta(5))
    assert "takes 60 minutes" in Browser().get(page_of(one)).content.decode().replace("\n", " ")


def test_moving_after_a_registration_has_ended_says_why(example: Example) -> None:
    one = booked_ahead(example)
    registered_until(example, timezone.localdate() - timedelta(1))
    page = Browser().get(move_page(one))
    assert page.status_code == 409
    assert "may not give it as it stands" in page.content.decode()
    later, now = one.first_cell + 12, timezone.now()
    with pytest.raises(BeingSortedOut):
        move(link_to(one), first_cell=later, now=now)
    with pytest.raises(BeingSortedOut):
        move_for(example.practice, one.pk, first_cell=later, now=now)


def test_before_it_ends_there_are_times_to_move_to_and_the_reason_beside_them(
    example: Example,
) -> None:
    one = booked_ahead(example, days=5)
    registered_until(example, timezone.localdate() + timedelta(4))
    page = Browser().get(move_page(one))
    shown = page.content.decode()
    assert page.status_code == 200
    assert "On that day Example Therapist may not give your session." in shown
    assert 'name="time"' in shown


def test_the_present_time_is_not_among_those_to_move_to(example: Example) -> None:
    one = booked_ahead(example)
    shown = Browser().get(move_page(one)).content.decode()
    assert f'value="{one.first_cell + 3}"' in Browser().get(on_its_day(one)).content.decode()
    for page in (shown, Browser().get(on_its_day(one)).content.decode()):
        assert f'name="time" value="{one.first_cell}"' not in page
    assert "is so soon that, once it is moved there, only we can change or cancel it." in shown


def test_somebody_who_stopped_before_the_questions_is_asked_for_the_answers_before_moving(
    example: Example,
) -> None:
    one = booked_ahead(example)
    Browser().post(ask_page_of(one), telling())
    page = Browser().get(move_page(one))
    shown = page.content.decode()
    assert page.status_code == 409
    assert "please answer the questions about health that are still open" in shown
    assert "what we wrote to you" not in shown
    assert f'<a class="btn small start" href="{ask_page_of(one)}">' in shown
