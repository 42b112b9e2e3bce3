"""Words on health that nobody answered about are asked about before each session, wherever told."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.coming import answer, book_a_talk, come_and_book, may_be_touched
from tests.website.booking.linking import ask_page_of, listening_of, page_of, tell_anew
from tests.website.booking.practising import Example
from tests.website.booking.sessions import ask, partial, signed_in, tell_of_a_lump, told_for
from tests.website.care.caring import telling
from tests.website.guide.sending import WARFARIN, answers, wish
from unknot.website.booking.models import Appointment
from unknot.website.care.actions import let_go_of_what_is_over
from unknot.website.care.cautions import cautions_in_lines
from unknot.website.known import load

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]

LISTEN = "/practices/example/listen/"
APPROACH = "/practices/example/approach/"
A_LUMP = telling(data="on", history="A new lump on my back.")


@pytest.fixture
def session(example: Example) -> Appointment:
    """An hour that is booked on a phone where whoever comes is signed in."""
    return come_and_book(signed_in(), example)


def test_words_on_another_device_are_asked_about_and_read_before_any_touch(
    session: Appointment,
) -> None:
    signed_in().post(LISTEN, A_LUMP)
    assert not may_be_touched(session)
    line = "Written besides, and not answered about since: “new lump”"
    assert line in cautions_in_lines(told_for(session), load())
    assert "Tell us first how you are." in Browser().get(page_of(session)).content.decode()
    ask(session, "nothing")
    assert may_be_touched(session)


def test_words_by_the_link_of_this_very_session_are_read_until_they_are_answered(
    session: Appointment,
) -> None:
    tell_of_a_lump(session)
    lines = cautions_in_lines(told_for(session), load())
    assert "Written besides, and not answered about since: “warfarin”" in lines
    tell_anew(Browser(), session)
    lines = cautions_in_lines(told_for(session), load())
    assert not any("not answered about since" in line for line in lines)


def test_words_that_change_what_was_told_before_are_asked_about(session: Appointment) -> None:
    tablet = signed_in()
    tablet.get(APPROACH)
    assert may_be_touched(session)
    tablet.post(LISTEN, A_LUMP)
    assert not may_be_touched(session)


def test_words_are_asked_about_once_whoever_wrote_them_is_known(session: Appointment) -> None:
    tablet = Browser()
    tablet.post(LISTEN, A_LUMP)
    assert may_be_touched(session)
    assert session.client is not None
    assert session.client.person is not None
    tablet.force_login(session.client.person)
    assert not may_be_touched(session)


def test_words_told_with_a_talk_that_is_booked_unasked_are_asked_about(
    session: Appointment, example: Example
) -> None:
    tablet = signed_in()
    tablet.post(LISTEN, A_LUMP)
    book_a_talk(tablet, example)
    assert not may_be_touched(session)


def test_questions_that_are_answered_after_the_words_answer_them(session: Appointment) -> None:
    signed_in().post(LISTEN, A_LUMP)
    tell_anew(Browser(), session)
    assert may_be_touched(session)


@pytest.mark.parametrize("goes", ["forgotten", "over", "other words"])
def test_words_that_are_gone_are_asked_about_all_the_same(session: Appointment, goes: str) -> None:
    tablet = signed_in()
    tablet.post(LISTEN, A_LUMP)
    if goes == "forgotten":
        tablet.post("/forget/")
    elif goes == "over":
        let_go_of_what_is_over(timezone.now() + timedelta(hours=25))
    else:
        tablet.post(LISTEN, telling(data="on"))
    assert told_for(session).beside.left_open == ()
    assert not may_be_touched(session)


@pytest.mark.parametrize("then", [None, "/plan/asked/back/"])
def test_answers_of_before_close_nothing_that_became_open_since(
    example: Example, then: str | None
) -> None:
    phone, laptop = signed_in(), signed_in()
    session = come_and_book(phone, example)
    laptop.post(LISTEN, A_LUMP)
    laptop.post("/forget/")
    if then:
        phone.post(then)
    assert phone.get(APPROACH)["Location"] == "/safe/"
    assert not may_be_touched(session)
    answer(phone, APPROACH)
    assert may_be_touched(session)


@pytest.mark.parametrize(
    "begun", [partial(**WARFARIN), answers(giver=None, q_fever="yes")], ids=["all but one", "a yes"]
)
@pytest.mark.parametrize("where", ["there", "elsewhere"])
def test_answers_that_were_begun_for_another_session_and_left_are_asked_about(
    example: Example, where: str, begun: dict[str, object]
) -> None:
    phone = signed_in()
    session = come_and_book(phone, example)
    browser = phone if where == "there" else signed_in()
    browser.post(LISTEN, telling(data="on", anew="on"))
    assert may_be_touched(session)
    assert browser.post("/safe/", begun).status_code == 422
    assert not may_be_touched(session)
    ask(session, "nothing")
    assert may_be_touched(session)


@pytest.mark.parametrize("company", ["alone", "partner"])
def test_nor_are_they_finished_by_a_massage_at_home_on_that_device(
    example: Example, company: str
) -> None:
    session = come_and_book(signed_in(), example)
    tablet = signed_in()
    tablet.post(LISTEN, telling(data="on", anew="on"))
    tablet.post("/safe/", answers(giver=None, q_fever="yes"))
    tablet.post("/", wish(company=company))
    tablet.post("/safe/", answers() if company == "partner" else answers(giver=None))
    assert not may_be_touched(session)


@pytest.mark.parametrize("where", ["by the link", "elsewhere"])
def test_a_yes_that_was_left_is_named_to_the_therapist_until_they_asked(
    example: Example, where: str
) -> None:
    phone = signed_in()
    session = come_and_book(phone, example)
    browser = phone if where == "by the link" else signed_in()
    browser.post(ask_page_of(session) if browser is phone else LISTEN, telling(data="on"))
    browser.post("/safe/", answers(giver=None, q_fever="yes"))
    said = "Begun, and left open: Fever, chills, or feeling really ill"
    assert said in cautions_in_lines(told_for(session), load())
    ask(session, "nothing")
    assert said not in cautions_in_lines(told_for(session), load())


def test_answers_that_are_finished_hold_up_no_other_session(example: Example) -> None:
    phone = signed_in()
    session = come_and_book(phone, example)
    laptop = signed_in()
    laptop.post(LISTEN, telling(data="on", anew="on"))
    laptop.post("/safe/", partial())
    assert not may_be_touched(session)
    answer(laptop, APPROACH)
    assert may_be_touched(session)


def test_words_that_say_nothing_of_health_are_asked_about_nowhere(session: Appointment) -> None:
    signed_in().post(LISTEN, telling(data="on", history="Your room smelled lovely."))
    assert may_be_touched(session)


def test_nobody_is_asked_about_the_words_of_others(session: Appointment) -> None:
    Browser().post(LISTEN, A_LUMP)
    assert listening_of(session).client is not None
    assert may_be_touched(session)
