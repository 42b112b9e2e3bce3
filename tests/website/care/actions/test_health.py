"""What was answered about health, once a session is booked: nothing softens it, and it is asked."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.craft.approach.reckoning import RULE_BY_QUESTION
from tests.website.care.caring import Room, tell, telling
from tests.website.guide.sending import WARFARIN, answers
from tests.website.people.entering import join, signed_in
from unknot.craft.approach import Gate
from unknot.craft.knowledge import load
from unknot.craft.screening import Answers, ClearanceRecord, Permission, record
from unknot.craft.screening.answers import NO, Answer
from unknot.website.care.actions import (
    client_for,
    hear_again,
    keep_safety,
    let_go_of_what_is_over,
    mark_open,
    take_in,
)
from unknot.website.care.bridge import heard_of, safety_of
from unknot.website.care.health.concluding import clearance_of
from unknot.website.care.health.noted import Asking, News
from unknot.website.care.health.safety import Safety
from unknot.website.care.health.told_since import last_said
from unknot.website.care.models import Client, Listening
from unknot.website.care.queries import asked_lately, gate
from unknot.website.care.summary import Summary, summary_of
from unknot.website.people.models import Role

KNOWN = load()
THEN = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
BONES = {"q_bone": "yes", "q_bone_which": "osteoporosis"}


def recorded(*named: tuple[str, str]) -> ClearanceRecord:
    """Record what somebody answers to whom just these rules apply."""
    said = {question: tuple(r for q, r in named if q == question) for question, _ in named}
    by_question: dict[str, Answer] = {one: said.get(one, NO) for one in KNOWN.questions}
    return record(Answers(by_question), KNOWN)


WELL = Safety(recorded(), THEN)
records = st.lists(st.sampled_from(RULE_BY_QUESTION), max_size=3, unique=True).map(
    lambda named: recorded(*sorted(named))
)
permissions = st.builds(
    Permission,
    codes=st.lists(st.sampled_from(RULE_BY_QUESTION).map(lambda one: one[1]), max_size=2).map(
        tuple
    ),
    who=st.just("doctor"),
    on=st.just(date(2026, 11, 20)),
    said=st.sampled_from(["yes", "no"]),
)


@given(records, records, st.lists(permissions, max_size=2).map(tuple))
def test_what_a_session_was_booked_with_is_never_softened(
    booked: ClearanceRecord, since: ClearanceRecord, said: tuple[Permission, ...]
) -> None:
    both = clearance_of(Safety(since, THEN, said, booked_with=booked), KNOWN)
    for one in (booked, since):
        alone = clearance_of(Safety(one, THEN, said), KNOWN)
        assert both.verdict >= alone.verdict
        assert both.limits.within(alone.limits)
        assert {each.code for each in alone.findings} <= {each.code for each in both.findings}


def test_a_question_that_is_new_since_the_booking_is_answered_by_newer_answers() -> None:
    gone = dict(recorded().answers)
    gone.pop("q_fever")
    booked = replace(recorded(), answers=gone)
    both = clearance_of(replace(WELL, booked_with=booked), KNOWN)
    assert (both.verdict.id, both.unanswered) == ("go", ())


@pytest.mark.parametrize(
    ("said", "lately", "news"),
    [("nothing", True, False), ("something", False, True), ("unsure", False, True)],
)
def test_what_a_client_said_when_asked_again_counts_for_a_while(
    said: News, *, lately: bool, news: bool
) -> None:
    asked = replace(WELL, open=True, opened_at=THEN + HOUR)
    asked = replace(asked, askings=(Asking("Fern", THEN + 2 * HOUR, said),))
    assert asked_lately(asked, THEN + 3 * HOUR) is lately
    assert (asked.has_news, asked.is_to_be_asked) == (news, news)
    assert not asked_lately(asked, THEN + 7 * HOUR)


def test_what_became_open_after_it_was_asked_about_has_to_be_asked_again() -> None:
    asked = replace(WELL, askings=(Asking("Fern", THEN + HOUR, "nothing"),))
    opened = replace(asked, open=True, opened_at=THEN + 2 * HOUR)
    assert (asked.is_to_be_asked, opened.is_to_be_asked) == (False, True)


def test_newer_answers_take_the_place_of_what_was_said_to_a_therapist() -> None:
    news = replace(WELL, askings=(Asking("Fern", THEN + HOUR, "something"),))
    answered = replace(news, answered_at=THEN + 2 * HOUR)
    assert (news.has_news, answered.has_news) == (True, False)


def become(room: Room, browser: Browser, **health: str) -> Client:
    """Tell, answer, and become a client."""
    tell(browser, room, health=health)
    browser.get(room.approach)
    listening = Listening.objects.latest("pk")
    listening.therapist = room.therapist
    listening.save()
    return client_for(
        listening, name="Ida", email="", telephone="", person=None, now=timezone.now()
    )


def therapist_of(room: Room) -> Browser:
    return signed_in(join(room.practice, "fern@example.org", Role.OWNER, room.therapist).person)


def summed_up(listening: Listening) -> Summary:
    now = timezone.now()
    summary = summary_of(listening, now, now, load())
    assert summary is not None
    return summary


@pytest.mark.django_db
def test_answers_of_a_visit_after_its_booking_soften_nothing(room: Room) -> None:
    browser = Browser()
    ida = become(room, browser, **BONES)
    browser.post("/safe/", answers(giver=None))
    browser.get(room.approach)
    booked = ida.listenings.get()
    safety = safety_of(booked)
    assert safety is not None
    assert clearance_of(safety, load()).limits.max_pressure == 2
    assert [one.said for one in _asked_of(booked)] == []
    assert any("thin bones" in one.lower() for one in summed_up(booked).cautions)


def _asked_of(listening: Listening) -> tuple[Asking, ...]:
    safety = safety_of(listening)
    assert safety is not None
    return safety.askings


@pytest.mark.django_db
def test_a_therapist_clears_what_was_marked_open_and_it_is_kept_who_asked(room: Room) -> None:
    ida = become(room, Browser())
    booked, fern = ida.listenings.get(), therapist_of(room)
    mark_open(booked, timezone.now())
    assert summed_up(booked).to_be_asked
    page = f"/practices/{room.practice.slug}/clients/{ida.pk}/"
    sent = {"listening": str(booked.pk), "seen": last_said(booked), "news": "nothing"}
    assert "Something is new or open since they answered" in fern.get(page).content.decode()
    assert fern.post(page, sent)["Location"] == f"{page}#told-{booked.pk}"
    shown = fern.get(page).content.decode()
    assert "Fern Example asked again on" in shown
    assert "nothing is new." in shown
    booked.refresh_from_db()
    assert not summed_up(booked).to_be_asked
    assert gate(booked, timezone.now()) is Gate.CONVERSATION


@pytest.mark.django_db
def test_an_owner_who_treats_nobody_cannot_say_that_nothing_is_new(room: Room) -> None:
    ida = become(room, Browser())
    booked = ida.listenings.get()
    owner = signed_in(join(room.practice, "owner@example.org", Role.OWNER).person)
    mark_open(booked, timezone.now())
    page = f"/practices/{room.practice.slug}/clients/{ida.pk}/"
    sent = {"listening": str(booked.pk), "seen": last_said(booked), "news": "nothing"}
    assert "I asked: nothing is new" not in owner.get(page).text
    refused = owner.post(page, sent)
    assert refused.status_code == 422
    assert "Only a therapist who asked them can say this." in refused.text
    assert summed_up(booked).to_be_asked


@pytest.mark.django_db
def test_whoever_names_something_new_is_not_touched_before_they_answered_again(
    room: Room,
) -> None:
    browser = Browser()
    ida = become(room, browser)
    booked, fern = ida.listenings.get(), therapist_of(room)
    page = f"/practices/{room.practice.slug}/clients/{ida.pk}/"
    fern.post(page, {"listening": str(booked.pk), "news": "something"})
    booked.refresh_from_db()
    assert (summed_up(booked).touch, gate(booked, timezone.now())) == (False, Gate.CONVERSATION)
    assert browser.get(room.approach)["Location"] == "/safe/"
    browser.post("/safe/", answers(giver=None))
    assert "Does this sound right?" in browser.get(room.approach).content.decode()
    booked.refresh_from_db()
    assert (summed_up(booked).touch, gate(booked, timezone.now())) == (True, Gate.TOUCH)
    assert [one.said for one in _asked_of(booked)] == ["something"]


@pytest.mark.django_db
def test_an_answer_that_nobody_offered_is_refused(room: Room) -> None:
    ida = become(room, Browser())
    booked = ida.listenings.get()
    page = f"/practices/{room.practice.slug}/clients/{ida.pk}/"
    sent = {"listening": str(booked.pk), "news": "a lot"}
    assert therapist_of(room).post(page, sent).status_code == 422
    assert _asked_of(booked) == ()


@pytest.mark.django_db
@pytest.mark.parametrize("letting_go", ["a day later", "forgotten"])
def test_what_is_let_go_of_and_spoke_against_a_booked_session_is_asked_again(
    room: Room, letting_go: str
) -> None:
    browser = Browser()
    ida = become(room, browser)
    browser.post(room.listen, telling(outcome="Something else"))
    browser.post("/safe/", answers(**{"giver": None, **WARFARIN}))
    browser.get(room.approach)
    booked = ida.listenings.get()
    take_in(booked, replace(WELL, answered_at=timezone.now()))
    assert gate(booked, timezone.now()) is Gate.CONVERSATION
    if letting_go == "forgotten":
        browser.post("/forget/")
    else:
        let_go_of_what_is_over(timezone.now() + timedelta(hours=25))
    assert [*Listening.objects.all()] == [booked]
    booked.refresh_from_db()
    assert summed_up(booked).to_be_asked


@pytest.mark.django_db
def test_what_is_let_go_of_and_says_nothing_new_marks_nothing(room: Room) -> None:
    browser = Browser()
    ida = become(room, browser)
    browser.post(room.listen, telling(outcome="Something else"))
    browser.get(room.approach)
    let_go_of_what_is_over(timezone.now() + timedelta(hours=25))
    assert not summed_up(ida.listenings.get()).to_be_asked


@pytest.mark.django_db
def test_new_words_on_health_after_a_booking_are_asked_about_even_if_nobody_goes_on(
    room: Room,
) -> None:
    browser = Browser()
    ida = become(room, browser)
    browser.post(room.listen, telling(history="I take warfarin."))
    assert summed_up(ida.listenings.get()).to_be_asked


@pytest.mark.django_db
def test_answers_that_no_longer_open_are_no_reason_to_touch(room: Room) -> None:
    ida = become(room, Browser())
    booked = ida.listenings.get()
    keep_safety(booked, replace(WELL, open=True, opened_at=timezone.now()))
    assert gate(booked, timezone.now()) is Gate.CONVERSATION


@pytest.mark.django_db
def test_words_that_nobody_answered_for_yet_hide_no_answers_of_before(room: Room) -> None:
    ida = become(room, Browser())
    booked = ida.listenings.get()
    become(room, Browser(), **WARFARIN)
    Listening.objects.update(client=ida)
    heard = heard_of(booked)
    again = hear_again(ida, heard, before=booked, maker="a visit", now=timezone.now())
    for one in (booked, again):
        assert not summed_up(one).touch
        assert any("blood" in each.lower() for each in summed_up(one).cautions)
