"""A massage at home that had to stop is said beside sessions on that device, and told to nobody."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.ahead import always_open
from tests.website.booking.coming import book_a_talk, come, come_and_book, may_be_touched
from tests.website.booking.linking import ask_page_of, listening_of, page_of, tell_anew
from tests.website.booking.practising import Example, guest, open_practice, told
from tests.website.booking.sessions import signed_in
from tests.website.care.caring import telling
from tests.website.care.replying import reply, seen
from tests.website.guide.sending import afresh, come_to_a_plan
from unknot.website.booking.actions import join
from unknot.website.booking.actions.joining import Hope
from unknot.website.booking.links import link_to, link_to_wait
from unknot.website.booking.models import Appointment
from unknot.website.booking.times.cells import Span, cell_at
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db

CHEST = {"answer": "stop_chest_1", "once": "4094967295"}
SAID = "A massage on this device had to stop."


@pytest.fixture
def example() -> Example:
    """The example practice, whose therapist is trained in what an approach is made of."""
    cache.clear()
    return always_open(open_practice())


@pytest.fixture
def session(example: Example) -> Appointment:
    """An hour that is booked on a phone where whoever comes is signed in."""
    return come_and_book(signed_in(), example)


def stopped() -> Browser:
    """Give a device, signed in, that told the practice nothing, and whose massage had to stop."""
    tablet = signed_in()
    come_to_a_plan(tablet)
    tablet.post("/stopped/", CHEST)
    return tablet


def shown(browser: Browser, address: str) -> str:
    return browser.get(address).content.decode()


def of(session: Appointment) -> str:
    return f"/appointments/{link_to(session)}/"


def test_it_is_said_on_ones_own_page_and_on_those_of_the_session(session: Appointment) -> None:
    tablet = stopped()
    for address in ("/mine/", of(session), page_of(session)):
        page = shown(tablet, address)
        assert (SAID in page, ask_page_of(session) in page) == (True, True)
    assert SAID in shown(tablet, ask_page_of(session))


def test_nothing_is_agreed_on_from_there_before_it_was_answered_afresh(
    session: Appointment,
) -> None:
    tablet = stopped()
    before = seen(Browser(), page_of(session))
    refused = tablet.post(page_of(session), {**before, "agree": "yes"})
    assert refused.status_code == 409
    assert not listening_of(session).versions.exists()
    tablet.post(ask_page_of(session), telling(data="on"))
    tablet.post("/safe/", afresh(tablet, giver=None))
    assert SAID not in shown(tablet, of(session))
    agreed = reply(tablet, page_of(session), agree="yes")
    assert agreed.status_code == 302
    assert listening_of(session).versions.exists()


def test_answers_at_home_are_none_for_a_session(session: Appointment) -> None:
    tablet = stopped()
    tablet.post("/", {**telling(), "company": "partner"})
    tablet.post("/safe/", afresh(tablet))
    assert SAID in shown(tablet, of(session))
    assert "What to do after the stop" not in shown(tablet, of(session))


def test_what_was_agreed_on_is_not_said_to_stand(session: Appointment) -> None:
    reply(Browser(), page_of(session), agree="yes")
    name = session.therapist.name
    waits = f"{name} has not said yes yet."
    assert waits in shown(signed_in(), of(session))
    assert waits not in shown(stopped(), of(session))


def test_nobody_is_told_of_it_and_no_other_device_says_it(session: Appointment) -> None:
    before, written = listening_of(session).clearance, Notice.objects.count()
    tablet = stopped()
    tablet.get(of(session))
    assert (listening_of(session).clearance, Notice.objects.count()) == (before, written)
    assert may_be_touched(session)
    assert SAID not in shown(Browser(), of(session))
    assert SAID not in shown(signed_in(), "/mine/")


def test_what_was_answered_after_it_on_any_device_is_enough(session: Appointment) -> None:
    tablet = stopped()
    tell_anew(Browser(), session)
    assert SAID not in shown(tablet, of(session))


def test_a_talk_needs_no_answers(example: Example) -> None:
    phone = signed_in()
    come(phone)
    talk = book_a_talk(phone, example)
    assert SAID not in shown(stopped(), of(talk))


def test_it_is_said_where_a_booking_begins_and_the_questions_are_asked(example: Example) -> None:
    tablet = stopped()
    assert SAID in shown(tablet, "/practices/example/listen/")
    begun = tablet.post("/practices/example/listen/", telling(data="on"))
    assert begun["Location"] == "/safe/"
    tablet.post("/safe/", afresh(tablet, giver=None))
    assert SAID not in shown(tablet, "/practices/example/listen/")


def test_nothing_that_is_offered_is_taken_from_there(example: Example) -> None:
    now, tablet = timezone.now(), stopped()
    days = Span(cell_at(now), cell_at(now + timedelta(days=9)))
    hope = Hope(example.in_room.pk, None, example.practice_place.pk, at_home=False, span=days)
    heard = told(example.practice, now=now - timedelta(minutes=1))
    waits = join(hope, guest(), heard, request_key="a form", now=now)
    page = f"/waiting/{link_to_wait(waits)}/"
    assert SAID in shown(tablet, page)
    refused = tablet.post(page, {"say": "take", "offer": ""})
    assert (refused.status_code, f"{page}listen/" in refused.content.decode()) == (409, True)
