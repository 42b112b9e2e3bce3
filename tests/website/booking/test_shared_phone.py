"""One phone, several people: whoever books is asked about their own health, by whatever name."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.clock import begin_at
from tests.website.booking.coming import APPROACH, answer, book_a_talk, book_touch, come, read
from tests.website.booking.linking import listening_of
from tests.website.booking.practising import Example
from tests.website.booking.sessions import ask, rules_for
from tests.website.booking.visiting import DETAILS, free_cells, send, tell_who, wish
from tests.website.care.caring import OUTCOME, telling
from tests.website.guide.sending import answers
from tests.website.guide.sending import wish as at_home
from tests.website.people.entering import join, signed_in
from unknot.craft.approach import Gate
from unknot.website.booking.models import Appointment
from unknot.website.booking.when import wall
from unknot.website.care.bridge import safety_of
from unknot.website.care.models import Answering, Listening
from unknot.website.care.queries import gate
from unknot.website.people.models import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]

LISTEN = "/practices/example/listen/"
BEN = {"name": "Ben Example", "email": "ben@example.org"}
REFLUX = {"q_position": "yes", "q_position_which": "lung_disease_reflux"}


@pytest.fixture
def phone(example: Example) -> Browser:
    """A phone on which Ann answered just now, and booked."""
    browser = Browser()
    come(browser, **REFLUX)
    book_touch(browser, example)
    browser.post(LISTEN, telling(data="on", mine="yes", history="Quiet, please."))
    read(browser, APPROACH)
    return browser


def confirm(phone: Browser, example: Example, **who: object) -> int:
    """Hold an hour with what was told last, and say who comes."""
    cell = free_cells(Listening.objects.latest("pk"))[60]
    assert send(phone, wish(phone, example, cell)).status_code == 302
    answered = tell_who(phone, DETAILS | who)
    return int(answered.status_code)


def test_whoever_gives_another_name_is_asked_themselves(phone: Browser, example: Example) -> None:
    assert confirm(phone, example, **BEN) == 409
    phone.post(LISTEN, telling(data="on", anew="on"))
    phone.post("/safe/", answers(giver=None))
    read(phone, APPROACH)
    assert confirm(phone, example, **BEN) == 302
    assert "lung_disease_reflux" not in rules_for(Appointment.objects.latest("pk"))


def test_the_same_person_books_twice_and_is_not_asked_again(
    phone: Browser, example: Example
) -> None:
    assert confirm(phone, example) == 302


def test_a_talk_of_another_name_holds_no_answers_of_theirs(
    phone: Browser, example: Example
) -> None:
    talk = book_a_talk(phone, example, **BEN)
    told = listening_of(talk)
    assert (safety_of(told), Answering.objects.filter(listening=told).count()) == (None, 0)


def test_whoever_comes_after_a_booking_reads_no_more_of_it_than_a_first_name(
    phone: Browser, example: Example
) -> None:
    book_touch(phone, example, 60)
    shown = phone.get(LISTEN).text
    assert "Are you Ann?" in shown
    assert "Ann Example" not in shown
    assert "Quiet, please." not in shown
    assert OUTCOME not in shown


def test_whoever_says_that_it_was_them_goes_on_with_what_they_told(
    phone: Browser, example: Example
) -> None:
    book_touch(phone, example, 60)
    shown = phone.get(f"{LISTEN}?mine=1").text
    assert "Quiet, please." in shown
    assert 'name="mine"' in shown
    assert phone.post(LISTEN, telling(data="on", mine="yes", talk="quiet"))["Location"] == APPROACH


def test_a_form_from_before_a_booking_is_asked_about_afresh(
    phone: Browser, example: Example
) -> None:
    book_touch(phone, example, 60)
    assert phone.post(LISTEN, telling(data="on", talk="quiet"))["Location"] == "/safe/"
    newest = Listening.objects.latest("pk")
    assert (newest.client, safety_of(newest)) == (None, None)


@pytest.mark.parametrize(("minutes", "asked"), [(14, False), (16, True)])
def test_what_nobody_answered_for_is_shown_only_in_the_sitting_in_which_it_was_told(
    example: Example,
    monkeypatch: pytest.MonkeyPatch,
    minutes: int,
    asked: bool,  # noqa: FBT001 - as the table names it
) -> None:
    phone = Browser()
    phone.post(LISTEN, telling(data="on"))
    assert 'name="mine"' not in phone.get(LISTEN).text
    begin_at(timezone.now() + timedelta(minutes=minutes), monkeypatch)
    shown = phone.get(LISTEN).text
    assert ("Was it you who told us something here earlier?" in shown) is asked
    assert (OUTCOME in shown) is not asked


def test_whoever_takes_over_a_phone_on_which_all_was_answered_is_asked_whether_it_was_them(
    example: Example,
) -> None:
    phone = Browser()
    come(phone, **REFLUX)
    shown = phone.get(LISTEN).text
    assert "Was it you who told us something here earlier?" in shown
    assert OUTCOME not in shown


def test_whoever_changes_the_open_form_of_another_is_asked_about_their_own_health(
    example: Example,
) -> None:
    phone = Browser()
    come(phone, **REFLUX)
    assert phone.post(LISTEN, telling(outcome="My calves ache."))["Location"] == "/safe/"
    assert phone.get("/practices/example/times/", follow=True).redirect_chain == []
    assert gate(Listening.objects.latest("pk"), timezone.now()) is Gate.CONVERSATION
    answer(phone, APPROACH)
    book_touch(phone, example, 30, **BEN)
    assert "lung_disease_reflux" not in rules_for(Appointment.objects.latest("pk"))


def test_whoever_changes_their_own_words_on_the_way_is_not_asked_again(
    example: Example,
) -> None:
    phone = Browser()
    come(phone)
    change = 'href="/practices/example/listen/?mine=1">Change what you told us'
    assert change in phone.get(APPROACH).text
    assert OUTCOME in phone.get(f"{LISTEN}?mine=1").text
    assert phone.post(LISTEN, telling(mine="yes", talk="quiet"))["Location"] == APPROACH


def test_answers_at_home_are_asked_about_before_they_count_for_whoever_comes(
    example: Example,
) -> None:
    phone = Browser()
    phone.post("/", at_home(company="alone"))
    phone.post("/safe/", answers(giver=None))
    assert "Whose answers?" in phone.get(LISTEN).content.decode()
    assert phone.post(LISTEN, telling(data="on"))["Location"] == "/safe/"
    assert gate(Listening.objects.get(), timezone.now()) is Gate.CONVERSATION


def test_whoever_says_that_these_are_theirs_is_not_asked_again(example: Example) -> None:
    phone = Browser()
    phone.post("/", at_home(company="alone"))
    phone.post("/safe/", answers(giver=None))
    told = phone.post(LISTEN, telling(data="on", same_person="yes"))
    assert told["Location"] == APPROACH
    assert gate(Listening.objects.get(), timezone.now()) is Gate.TOUCH


def test_answers_at_home_take_the_place_of_nobodys_before_they_book(example: Example) -> None:
    phone = Browser()
    come(phone, **REFLUX)
    phone.post("/", at_home(company="alone"))
    phone.post("/safe/", answers(giver=None))
    assert phone.get(APPROACH)["Location"] == "/safe/"
    safety = safety_of(Listening.objects.get())
    assert safety is not None
    assert (safety.open, safety.record.answers["q_position"]) == (True, ("lung_disease_reflux",))


WHOSE = "Ask whether the answers are about themselves."


def pages_of(session: Appointment, example: Example) -> list[str]:
    """Read what their therapist reads of a session: on the page of its day, and of its client."""
    fern = join(example.practice, "fern@example.org", Role.OWNER, example.therapist)
    day = wall(session.begins, example.practice).date()
    assert session.client is not None
    pages = (f"day/{day}/", f"clients/{session.client.pk}/")
    return [signed_in(fern.person).get(f"/practices/example/{one}").text for one in pages]


def test_a_therapist_asks_whose_answers_they_are_that_somebody_said_are_theirs(
    example: Example,
) -> None:
    phone = Browser()
    phone.post("/", at_home(company="partner"))
    phone.post("/safe/", answers())
    phone.post(LISTEN, telling(data="on", same_person="yes"))
    read(phone, APPROACH)
    session = book_touch(phone, example)
    assert [WHOSE in page for page in pages_of(session, example)] == [True, True]


def test_nobody_asks_whose_answers_they_are_that_were_given_for_the_session(
    example: Example,
) -> None:
    phone = Browser()
    come(phone)
    session = book_touch(phone, example)
    assert [WHOSE in page for page in pages_of(session, example)] == [False, False]


def test_a_therapist_who_asked_is_not_told_to_ask_once_more(example: Example) -> None:
    phone = Browser()
    phone.post("/", at_home(company="alone"))
    phone.post("/safe/", answers(giver=None))
    phone.post(LISTEN, telling(data="on", same_person="yes"))
    read(phone, APPROACH)
    session = book_touch(phone, example)
    ask(session, "nothing")
    assert [WHOSE in page for page in pages_of(session, example)] == [False, False]
