"""Somebody who waits answers again by their link, and keeps their place."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.practising import Example, guest, told
from tests.website.booking.test_waiting_after_update import update_knowledge
from tests.website.care.caring import OUTCOME, telling
from tests.website.guide.sending import WARFARIN, answers
from unknot.website.booking.actions import join, leave, offer_freed
from unknot.website.booking.actions.joining import Hope
from unknot.website.booking.links import link_to_wait
from unknot.website.booking.models import Waiting
from unknot.website.booking.times.cells import Span, cell_at
from unknot.website.care.models import Listening

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]
CHANGED = "Some of our questions have changed since you joined the list."
FEVER = {"q_fever": "yes", "q_fever_which": "fever"}


@pytest.fixture
def waiting(example: Example) -> Waiting:
    """Somebody who joined before an update that asks more; all times were free back then."""
    now = timezone.now()
    days = Span(cell_at(now), cell_at(now + timedelta(days=9)))
    hope = Hope(example.in_room.pk, None, example.practice_place.pk, at_home=False, span=days)
    joined = join(hope, guest(), told(example.practice, now=now), request_key="a form", now=now)
    Waiting.objects.update(passed=[])
    update_knowledge(joined, asks_more=["q_fever"])
    return joined


def page_of(waiting: Waiting, what: str = "") -> str:
    return f"/waiting/{link_to_wait(waiting)}/{what}"


def answer_again(browser: Browser, waiting: Waiting, **health: str) -> str:
    """Answer again by the link; give the address that this leads to."""
    to_questions = browser.post(page_of(waiting, "listen/"), telling())
    assert to_questions["Location"] == "/safe/"
    return str(browser.post("/safe/", answers(**{"giver": None, **health}))["Location"])


def offered(waiting: Waiting) -> bool:
    """Whether a time is offered to somebody at nine in the morning."""
    awake = timezone.localtime().replace(hour=9) + timedelta(days=1)
    return bool(offer_freed(awake)) and Waiting.objects.get().offered is not None


def test_the_page_leads_to_the_questions_only_while_they_are_to_be_answered(
    waiting: Waiting,
) -> None:
    browser = Browser()
    shown = browser.get(page_of(waiting)).text
    assert CHANGED in shown
    assert "We write to you as soon as one becomes free." not in shown
    assert f'href="{page_of(waiting, "listen/")}"' in shown
    browser.get(answer_again(browser, waiting))
    assert CHANGED not in browser.get(page_of(waiting)).text


def test_who_answered_again_is_back_on_the_list_in_their_place_and_offered_a_time(
    waiting: Waiting,
) -> None:
    assert not offered(waiting)
    browser = Browser()
    landing = answer_again(browser, waiting)
    assert landing == page_of(waiting, "answered/")
    assert browser.get(landing)["Location"] == page_of(waiting)
    assert Waiting.objects.get().since == waiting.since
    assert offered(waiting)


def test_what_was_answered_before_is_shown_to_nobody_who_has_the_link(waiting: Waiting) -> None:
    browser = Browser()
    assert "Sleep better" not in browser.get(page_of(waiting, "listen/")).text
    answer_again(browser, waiting)
    assert OUTCOME in browser.get(page_of(waiting, "listen/")).text
    assert OUTCOME not in Browser().get(page_of(waiting, "listen/")).text


def test_who_must_ask_a_doctor_by_now_reads_so_and_is_offered_no_touch(waiting: Waiting) -> None:
    browser = Browser()
    landing = answer_again(browser, waiting, **WARFARIN)
    assert "A conversation first, no touch yet." in browser.get(landing).text
    assert not offered(waiting)


def test_who_has_a_fever_by_now_is_advised_and_a_stranger_with_the_link_learns_nothing(
    waiting: Waiting,
) -> None:
    browser = Browser()
    landing = answer_again(browser, waiting, **FEVER)
    assert "Not today." in browser.get(landing).text
    assert Browser().get(landing)["Location"] == page_of(waiting)
    assert not offered(waiting)


def test_who_stopped_before_the_questions_is_led_on_to_them(waiting: Waiting) -> None:
    browser = Browser()
    browser.post(page_of(waiting, "listen/"), telling())
    assert browser.get(page_of(waiting, "answered/"))["Location"] == "/safe/"
    assert CHANGED in Browser().get(page_of(waiting)).text


def test_nothing_is_kept_that_cannot_be_read(waiting: Waiting) -> None:
    refused = Browser().post(page_of(waiting, "listen/"), telling(outcome=""))
    assert refused.status_code == 422
    assert Listening.objects.count() == 1


def test_nothing_is_kept_without_a_yes_to_that(waiting: Waiting) -> None:
    waiting.client.consents.all().delete()
    refused = Browser().post(page_of(waiting, "listen/"), telling())
    assert refused.status_code == 422
    assert Listening.objects.count() == 1
    assert Browser().post(page_of(waiting, "listen/"), telling(data="on")).status_code == 302


def test_who_left_the_list_is_asked_nothing(waiting: Waiting) -> None:
    leave(link_to_wait(waiting))
    for page in ("listen/", "answered/"):
        assert Browser().get(page_of(waiting, page))["Location"] == page_of(waiting)
    assert Browser().post(page_of(waiting, "listen/"), telling()).status_code == 302
    assert Listening.objects.count() == 1
