"""The page of questions is for whom it was opened, whatever another page asked for since."""

import re

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.coming import (
    APPROACH,
    answer,
    may_be_touched,
    read,
)
from tests.website.booking.linking import begin_by_the_link, page_of
from tests.website.booking.practising import Example
from tests.website.care.caring import telling
from tests.website.guide.sending import WARFARIN, answers
from unknot.craft.approach import Gate
from unknot.website.booking.models import Appointment
from unknot.website.care.bridge import safety_of
from unknot.website.care.models import Listening
from unknot.website.care.queries import gate

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]


def opened_for(browser: Browser) -> dict[str, str]:
    """Read for what the page of questions was opened."""
    found = re.search(r'name="heading" value="([^"]+)"', read(browser, "/safe/"))
    assert found is not None
    return {"heading": found[1]}


def test_answers_are_for_whom_their_own_page_was_opened(
    laptop: Browser, own: Appointment, example: Example
) -> None:
    begin_by_the_link(laptop, own)
    for_ann = opened_for(laptop)
    laptop.post("/practices/example/listen/", telling(data="on", anew="on"))
    mother = Listening.objects.latest("pk")
    sent = laptop.post("/safe/", answers(**{"giver": None, **WARFARIN}) | for_ann)
    assert sent["Location"] == page_of(own)
    read(laptop, page_of(own))
    mother.refresh_from_db()
    assert (may_be_touched(own), safety_of(mother)) == (False, None)


def test_two_who_tell_one_practice_side_by_side_are_each_answered_for(
    laptop: Browser, example: Example
) -> None:
    laptop.post("/practices/example/listen/", telling(data="on", anew="on"))
    for_mother = opened_for(laptop)
    laptop.post("/practices/example/listen/", telling(data="on", anew="on"))
    answer(laptop, APPROACH, **WARFARIN)
    assert "Does this sound right?" not in read(laptop, APPROACH)
    laptop.post("/safe/", answers(giver=None) | for_mother)
    mother, daughter = Listening.objects.order_by("pk")
    assert gate(mother, timezone.now()) is Gate.TOUCH
    assert gate(daughter, timezone.now()) is Gate.CONVERSATION


def test_a_page_that_leads_nowhere_any_more_is_asked_once_more(
    laptop: Browser, own: Appointment
) -> None:
    sent = laptop.post("/safe/", answers(giver=None) | {"heading": "/practices/another/approach/"})
    assert sent.status_code == 409
    assert "Please look at your answers once more, and send them again." in sent.content.decode()


def test_an_emergency_is_advised_whatever_page_it_was_said_on(
    laptop: Browser, own: Appointment
) -> None:
    sent = answers(giver=None, q_ces="yes") | {"heading": "/practices/another/approach/"}
    shown = laptop.post("/safe/", sent, follow=True).content.decode()
    assert "Please get help now." in shown
