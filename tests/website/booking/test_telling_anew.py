"""Telling anew behind the link of an appointment: stricter at once, softer never at once."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone
from msgspec.structs import replace

from tests.website.booking.ahead import booked_ahead
from tests.website.booking.linking import (
    WITH_THIN_BONES,
    agreed_by_both,
    ask_page_of,
    listening_of,
    news,
    page_of,
    tell_anew,
)
from tests.website.booking.practising import Example, guest, in_the_room, told
from tests.website.booking.visiting import book, free_cells
from tests.website.care.caring import OUTCOME, telling
from tests.website.guide.sending import WARFARIN, answers
from unknot.craft.approach import Gate
from unknot.website.booking.actions import Wanted, book_for, confirm, hold, move
from unknot.website.booking.errors import CareFirst
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.care.actions import keep_safety, record_asking
from unknot.website.care.bridge import heard_of, safety_of
from unknot.website.care.health.noted import Asking
from unknot.website.care.health.told import told_in
from unknot.website.care.models import Listening
from unknot.website.care.queries import gate
from unknot.website.care.summary import summary_of
from unknot.website.known import load
from unknot.website.messages.models import Notice

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]
FEVER = {"q_fever": "yes", "q_fever_which": "fever"}


def test_telling_anew_by_the_link_is_tied_to_the_session_and_begins_anew(
    example: Example,
) -> None:
    one = booked_ahead(example)
    before = listening_of(one)
    agreed_by_both(one)
    browser = Browser()
    to_questions = browser.post(ask_page_of(one), telling())
    assert to_questions["Location"] == "/safe/"
    back = browser.post("/safe/", answers(giver=None))
    assert back["Location"] == page_of(one)
    assert "It counts once you and" in browser.get(page_of(one)).content.decode()
    listening = listening_of(one)
    assert listening != before
    assert (heard_of(listening).outcome, listening.client) == (OUTCOME, one.client)
    assert listening.is_booked
    assert (listening.therapist, listening.service) == (example.therapist, example.in_room)
    assert before.versions.count() == 1
    assert gate(listening, timezone.now()) is Gate.TOUCH
    assert news("-told-")[0].startswith("Example Client told something new for")


def test_questions_about_health_are_asked_again_also_in_a_visit_that_just_answered_them(
    example: Example,
) -> None:
    one, browser = booked_ahead(example), Browser()
    tell_anew(browser, one)
    assert browser.post(ask_page_of(one), telling(outcome="Sleep"))["Location"] == "/safe/"


def test_stricter_answers_count_at_once_and_stand_in_red(example: Example) -> None:
    one, browser = booked_ahead(example), Browser()
    tell_anew(browser, one, **WARFARIN)
    shown = browser.get(page_of(one)).content.decode()
    assert "A conversation first, no touch yet." in shown
    assert "which begins with a conversation." in shown
    assert "Book a conversation" not in shown
    listening, now = listening_of(one), timezone.now()
    assert gate(listening, now) is Gate.CONVERSATION
    summary = summary_of(listening, now, now, load())
    assert summary is not None
    assert not summary.touch
    assert any("blood" in each.lower() for each in summary.cautions)


def test_to_others_the_link_does_not_say_why_there_is_no_approach(example: Example) -> None:
    one, browser = booked_ahead(example), Browser()
    tell_anew(browser, one, **WARFARIN)
    browser.get(page_of(one))
    shown = Browser().get(page_of(one)).content.decode()
    assert "Tell us first how you are." in shown
    assert "blood" not in shown.lower()


def test_an_emergency_gets_its_advice(example: Example) -> None:
    one, browser = booked_ahead(example), Browser()
    tell_anew(browser, one, q_ces="yes")
    assert "Please get help now." in browser.get(page_of(one)).content.decode()


def test_before_the_questions_are_answered_the_earlier_answers_stand_and_are_asked_about(
    example: Example,
) -> None:
    one = booked_ahead(example, said=WITH_THIN_BONES)
    Browser().post(ask_page_of(one), telling(history="I fell yesterday."))
    listening, now = listening_of(one), timezone.now()
    summary = summary_of(listening, now, now, load())
    assert summary is not None
    assert summary.to_be_asked
    assert any("bones" in each.lower() for each in summary.cautions)
    assert gate(listening, now) is Gate.CONVERSATION


def test_nothing_that_is_told_anew_softens_what_was_booked_with(example: Example) -> None:
    one, browser = booked_ahead(example, said=WITH_THIN_BONES), Browser()
    tell_anew(browser, one)
    browser.get(page_of(one))
    opened = told_in(listening_of(one), load())
    assert opened is not None
    assert opened.clearance.limits.max_pressure == 2
    assert "static_pressure" in opened.clearance.limits.withheld_techniques


def test_a_fever_that_is_over_by_the_day_is_answered_anew(example: Example) -> None:
    one, browser = booked_ahead(example), Browser()
    tell_anew(browser, one, **FEVER)
    browser.get(page_of(one))
    feverish = listening_of(one)
    assert gate(feverish, timezone.now()) is Gate.CARE_ADVICE
    answered_yesterday(feverish)
    later = Browser()
    tell_anew(later, one)
    later.get(page_of(one))
    assert gate(listening_of(one), timezone.now()) is Gate.TOUCH


def answered_yesterday(listening: Listening) -> None:
    """Let what was answered be a day old."""
    safety, then = safety_of(listening), timezone.now() - timedelta(days=1)
    assert safety is not None
    keep_safety(listening, replace(safety, answered_at=then))
    listening.answerings.update(at=then)


def take_back_a_fever(browser: Browser, one: Appointment, again: Browser | None = None) -> str:
    """Say yes to a fever and, a moment later, no to everything; give the page that is shown."""
    tell_anew(browser, one, **FEVER)
    browser.get(page_of(one))
    if again is None:
        browser.post("/safe/", answers(giver=None))
    else:
        tell_anew(again, one)
    return (again or browser).get(page_of(one)).content.decode()


@pytest.mark.parametrize("again", [None, Browser()])
def test_a_yes_that_is_taken_back_at_once_counts_until_the_therapist_asked(
    example: Example, again: Browser | None
) -> None:
    one = booked_ahead(example)
    shown = take_back_a_fever(Browser(), one, again)
    assert "Your therapist asks you first." in shown
    assert "Your session stays booked meanwhile" in shown
    listening, now = listening_of(one), timezone.now()
    assert gate(listening, now) is Gate.CARE_ADVICE
    with pytest.raises(CareFirst):
        move(link_to(one), first_cell=one.first_cell + 12, now=now)
    record_asking(listening, Asking("Example Therapist", timezone.now(), "nothing"))
    assert gate(listening_of(one), timezone.now()) is Gate.TOUCH
    assert "Example Therapist takes 60 minutes" in (
        Browser().get(page_of(one)).content.decode().replace("\n", " ")
    )


def test_the_therapist_is_told_what_was_taken_back_and_the_letter_says_nothing_of_it(
    example: Example,
) -> None:
    one = booked_ahead(example)
    take_back_a_fever(Browser(), one)
    (subject,) = news("-changed-")
    assert subject.startswith("Example Client changed what they answered for")
    assert "fever" not in Notice.objects.get(key__contains="-changed-").text
    now = timezone.now()
    summary = summary_of(listening_of(one), now, now, load())
    assert summary is not None
    assert summary.cautions[0].startswith("Said, then soon taken back:")
    assert "Fever" in summary.cautions[0]
    assert (summary.to_be_asked, summary.touch) == (True, False)


def test_what_is_taken_back_does_not_count_again_once_it_was_asked_about(
    example: Example,
) -> None:
    one, browser = booked_ahead(example), Browser()
    take_back_a_fever(browser, one)
    record_asking(listening_of(one), Asking("Example Therapist", timezone.now(), "nothing"))
    browser.post("/safe/", answers(giver=None, q_bone="yes", q_bone_which="osteoporosis"))
    browser.get(page_of(one))
    told = told_in(listening_of(one), load())
    assert told is not None
    assert told.beside.taken_back == ()


def test_news_that_the_therapist_hears_keeps_what_was_taken_back(example: Example) -> None:
    one = booked_ahead(example)
    take_back_a_fever(Browser(), one)
    record_asking(listening_of(one), Asking("Example Therapist", timezone.now(), "unsure"))
    assert gate(listening_of(one), timezone.now()) is Gate.CARE_ADVICE


def test_a_yes_that_is_added_is_told_to_the_therapist_as_one_that_is_taken_back(
    example: Example,
) -> None:
    one, browser = booked_ahead(example), Browser()
    tell_anew(browser, one)
    browser.get(page_of(one))
    assert news("-changed-") == []
    browser.post("/safe/", answers(**{"giver": None, **FEVER}))
    assert [line.split(" for ")[0] for line in news("-changed-")] == [
        "Example Client changed what they answered"
    ]


def test_what_was_told_for_another_session_and_taken_back_is_asked_about_before_the_first(
    example: Example,
) -> None:
    browser = Browser()
    browser.post("/practices/example/listen/", telling())
    browser.post("/safe/", answers(giver=None))
    browser.get("/practices/example/approach/")
    book(browser, example, free_cells(Listening.objects.get())[30])
    browser.post("/practices/example/listen/", telling(outcome="Something else"))
    browser.post("/safe/", answers(**{"giver": None, **FEVER}))
    browser.get("/practices/example/approach/")
    browser.post("/safe/", answers(giver=None))
    browser.get("/practices/example/approach/")
    safety = safety_of(listening_of(Appointment.objects.get()))
    assert safety is not None
    assert safety.is_to_be_asked


def test_what_somebody_told_is_shown_again_to_nobody_but_the_same_visit(example: Example) -> None:
    one, browser = booked_ahead(example), Browser()
    tell_anew(browser, one)
    assert OUTCOME in browser.get(ask_page_of(one)).content.decode()
    assert OUTCOME not in Browser().get(ask_page_of(one)).content.decode()


def test_what_nobody_offered_is_refused_and_the_words_stay(example: Example) -> None:
    one, browser = booked_ahead(example), Browser()
    answer = browser.post(ask_page_of(one), telling(ache_nowhere="1"))
    assert answer.status_code == 422
    assert OUTCOME in answer.content.decode()
    assert Listening.objects.count() == 1


def test_sent_twice_it_is_told_once(example: Example) -> None:
    one, browser = booked_ahead(example), Browser()
    for _ in range(2):
        browser.post(ask_page_of(one), telling())
    assert Listening.objects.count() == 2
    assert len(news("-told-")) == 1


def test_the_link_ties_nothing_to_other_sessions_but_their_caution(example: Example) -> None:
    one = booked_ahead(example)
    other = booked_ahead(example, days=6)
    Listening.objects.update(client=one.client)
    Appointment.objects.update(client=one.client)
    before = listening_of(other)
    browser = Browser()
    tell_anew(browser, one, **WARFARIN)
    browser.get(page_of(one))
    assert listening_of(other) == before
    assert gate(before, timezone.now()) is Gate.CONVERSATION


def test_what_is_told_by_the_link_books_no_other_session(example: Example) -> None:
    one, browser = booked_ahead(example), Browser()
    tell_anew(browser, one)
    for page in ("times/", "book/", "approach/"):
        answer = browser.get(f"/practices/example/{page}")
        assert answer["Location"] == "/practices/example/listen/"


def test_a_course_goes_on_with_what_was_told_anew_as_a_whole(example: Example) -> None:
    now, day = timezone.now(), timezone.localdate() + timedelta(days=5)
    room = in_the_room(example, "11:00", day)
    course = Wanted(
        room.service, room.therapist, room.place, room.first_cell, at_home=False, sessions=3
    )
    _, link = hold(course, request_key="a course", now=now)
    confirm(link, guest(), told(example.practice, now=now), now)
    second = Appointment.objects.order_by("first_cell")[1]
    tell_anew(Browser(), second)
    assert len({each.listening_id for each in Appointment.objects.all()}) == 1
    assert listening_of(second).pk == Listening.objects.latest("pk").pk


def test_who_was_booked_by_phone_is_led_from_the_letter_to_the_session(example: Example) -> None:
    ida = example.practice.clients.create(
        name="Ida Example", email="ida@example.org", created_at=timezone.now()
    )
    now, day = timezone.now(), timezone.localdate() + timedelta(days=5)
    one = book_for(ida, in_the_room(example, "11:00", day), request_key="a form", now=now)
    assert ask_page_of(one) in Notice.objects.get(to="ida@example.org").text
    assert "Tell us first how you are." in Browser().get(page_of(one)).content.decode()
    browser = Browser()
    tell_anew(browser, one, **WARFARIN)
    browser.get(page_of(one))
    listening = listening_of(one)
    assert (listening.client, listening.let_go_at) == (ida, None)
    assert gate(listening, timezone.now()) is Gate.CONVERSATION
