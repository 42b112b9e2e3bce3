"""Who works at a practice sees who waits for a time, and whose answers are waited for."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.ahead import always_open
from tests.website.booking.practising import Example, guest, told, with_a_colleague
from tests.website.booking.test_waiting_after_update import update_knowledge
from tests.website.diary.days import HERE
from tests.website.people.entering import join, signed_in
from unknot.website.booking import actions
from unknot.website.booking.actions.joining import Hope
from unknot.website.booking.links import link_to_wait
from unknot.website.booking.models import Waiting
from unknot.website.booking.times.cells import Span, cell_at
from unknot.website.people.models import Role

pytestmark = pytest.mark.django_db
PEOPLE = f"{HERE}/clients/"
ANSWERS = "they answer again before a time is offered"


@pytest.fixture
def waiting(example: Example) -> Waiting:
    """Somebody who waits for a time within nine days."""
    always_open(example)
    now = timezone.now()
    days = Span(cell_at(now), cell_at(now + timedelta(days=9)))
    hope = Hope(example.in_room.pk, None, example.practice_place.pk, at_home=False, span=days)
    who = guest(name="Ann Waits")
    return actions.join(hope, who, told(example.practice, now=now), request_key="w", now=now)


@pytest.fixture
def owner(example: Example) -> Browser:
    """Sign an owner in."""
    return signed_in(join(example.practice, "o@example.org", Role.OWNER).person)


def test_who_waits_is_shown_with_what_for_and_leads_to_their_page(
    waiting: Waiting, owner: Browser
) -> None:
    page = owner.get(PEOPLE).text
    assert "Waiting for a time" in page
    assert f'href="{HERE}/clients/{waiting.client.pk}/">Ann Waits' in page
    assert "One hour, from " in page
    assert ANSWERS not in page


def test_whose_answers_are_waited_for_is_said(waiting: Waiting, owner: Browser) -> None:
    update_knowledge(waiting, asks_more=["q_fever"])
    assert ANSWERS in owner.get(PEOPLE).text


def test_who_left_or_has_no_day_left_waits_no_more(waiting: Waiting, owner: Browser) -> None:
    first_cell = waiting.first_cell
    Waiting.objects.update(first_cell=first_cell - 9999, until_cell=first_cell - 99)
    assert "Waiting for a time" not in owner.get(PEOPLE).text
    Waiting.objects.update(first_cell=first_cell, until_cell=waiting.until_cell)
    actions.leave(link_to_wait(waiting))
    assert "Waiting for a time" not in owner.get(PEOPLE).text


def test_who_is_looked_for_by_name_is_shown_without_the_list(
    waiting: Waiting, owner: Browser
) -> None:
    assert "Waiting for a time" not in owner.get(PEOPLE, {"q": "ann"}).text


def test_a_colleague_does_not_see_who_waits_for_others(example: Example, waiting: Waiting) -> None:
    colleague = with_a_colleague(example)
    member = join(example.practice, "c@example.org", Role.THERAPIST, colleague)
    assert waiting.client.name not in signed_in(member.person).get(PEOPLE).text
