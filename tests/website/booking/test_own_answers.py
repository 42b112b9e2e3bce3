"""What a visit answered is always taken in, and it reads nothing that was answered elsewhere."""

import pytest
from django.test import Client as Browser
from django.test import RequestFactory

from tests.website.booking.ahead import booked_ahead
from tests.website.booking.coming import (
    APPROACH,
    book_a_talk,
    come,
    come_and_book,
    may_be_touched,
    read,
)
from tests.website.booking.linking import ask_page_of, listening_of, page_of, tell_anew
from tests.website.booking.practising import Example, guest, told
from tests.website.care.caring import telling
from tests.website.guide.sending import WARFARIN, answers
from unknot.craft.approach import Gate
from unknot.website.booking.models import Appointment
from unknot.website.care.health.told import told_in
from unknot.website.care.instead import ask_in_person
from unknot.website.care.models import Listening
from unknot.website.care.queries import gate
from unknot.website.known import load
from unknot.website.mine.recognising import recognise
from unknot.website.people.models import Person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]
THINNER = "blood thinner"


@pytest.fixture
def known(example: Example) -> Appointment:
    """A session of somebody who proved who they are, on another device."""
    session = booked_ahead(example)
    recognise(Person.objects.create_user(guest().email))
    return session


def test_what_is_told_by_the_link_counts_though_nobody_signed_in(known: Appointment) -> None:
    browser = Browser()
    tell_anew(browser, known, **WARFARIN)
    assert THINNER in read(browser, page_of(known))
    told = told_in(listening_of(known), load())
    assert told is not None
    assert "anticoagulant" in {one.code for one in told.clearance.findings}
    assert gate(listening_of(known), told.safety.answered_at) is not Gate.TOUCH


def test_an_emergency_told_by_the_link_gets_its_advice_though_nobody_signed_in(
    known: Appointment,
) -> None:
    browser = Browser()
    tell_anew(browser, known, q_ces="yes")
    assert "Please get help now." in read(browser, page_of(known))


def test_an_emergency_in_own_words_gets_its_advice_before_any_question(
    known: Appointment,
) -> None:
    browser = Browser()
    words = {"history": "I cannot feel anything between my legs and cannot pass water."}
    sent = browser.post(ask_page_of(known), telling(data="on", **words), follow=True)
    assert "Please get help now." in sent.content.decode()


def test_whoever_booked_in_anns_name_never_reads_what_ann_answers_by_her_link(
    laptop: Browser, own: Appointment
) -> None:
    ann = Browser()
    assert "Does this sound right?" in read(laptop, APPROACH)
    tell_anew(ann, own, **WARFARIN)
    assert THINNER in read(ann, page_of(own))
    for page in (APPROACH, page_of(own), "/practices/example/times/"):
        assert THINNER not in read(laptop, page)
    shown = read(laptop, APPROACH)
    assert "Your therapist asks you first." in shown
    assert "Something we were told about your health is open, or does not agree" in shown
    assert "You changed an answer" not in shown


def test_nor_an_emergency_of_hers_where_they_had_one_of_their_own(example: Example) -> None:
    stranger, ann = Browser(), Browser()
    come(stranger, q_chest="yes")
    assert "Please get help now." in read(stranger, APPROACH)
    session = come_and_book(stranger, example)
    tell_anew(ann, session, q_ces="yes")
    assert "Please get help now." in read(ann, page_of(session))
    assert "Please get help now." not in read(stranger, APPROACH)


def test_a_talk_booked_with_another_address_in_the_same_visit_counts_for_touch_as_well(
    laptop: Browser,
    own: Appointment,
    example: Example,
) -> None:
    come(laptop, **WARFARIN)
    book_a_talk(laptop, example, email="ann2@example.org")
    assert gate(listening_of(own), own.begins) is not Gate.TOUCH
    tell_anew(laptop, own)
    laptop.get(page_of(own))
    told = told_in(listening_of(own), load())
    assert told is not None
    assert not told.may_be_touched


def test_what_is_answered_for_somebody_else_in_a_visit_is_not_taken_for_ones_own(
    laptop: Browser,
    own: Appointment,
    example: Example,
) -> None:
    come(laptop, **WARFARIN)
    book_a_talk(laptop, example, name="Old Mother", email="granny@example.org")
    laptop.get(page_of(own))
    told = told_in(listening_of(own), load())
    assert told is not None
    assert (told.clearance.findings, told.may_be_touched) == ((), True)


def test_what_is_told_in_afrikaans_counts_as_well(known: Appointment) -> None:
    browser = Browser(headers={"accept-language": "af"})
    tell_anew(browser, known, q_ces="yes")
    assert browser.get(page_of(known)).status_code == 200
    assert not may_be_touched(known)


def test_what_is_told_and_not_booked_counts_for_what_the_same_visit_booked(
    laptop: Browser,
    own: Appointment,
) -> None:
    come(laptop, **WARFARIN)
    laptop.get(page_of(own))
    tell_anew(laptop, own)
    laptop.get(page_of(own))
    assert not may_be_touched(own)


def test_ones_own_answers_by_a_link_are_not_taken_for_those_of_whom_one_told_of_last(
    laptop: Browser,
    own: Appointment,
) -> None:
    come(laptop, **WARFARIN)
    mother = Listening.objects.latest("pk")
    laptop.get(page_of(own))
    tell_anew(laptop, own)
    laptop.get(page_of(own))
    assert laptop.get(APPROACH)["Location"] == "/safe/"
    assert gate(Listening.objects.get(pk=mother.pk), own.begins) is not Gate.TOUCH


def test_a_yes_in_the_visit_that_booked_counts_beside_what_a_phone_told_later(
    laptop: Browser, own: Appointment
) -> None:
    phone = Browser()
    tell_anew(phone, own)
    phone.get(page_of(own))
    laptop.post("/safe/", answers(**{"giver": None, **WARFARIN}))
    assert THINNER in read(laptop, APPROACH)
    assert not may_be_touched(own)


def test_who_told_by_the_link_is_advised_though_another_device_told_after_them(
    example: Example,
) -> None:
    session = booked_ahead(example)
    first, second = Browser(), Browser()
    for device in (first, second):
        device.post(ask_page_of(session), telling(data="on"))
    first.post("/safe/", answers(giver=None, q_ces="yes"))
    assert "Please get help now." in read(first, page_of(session))
    second.post("/safe/", answers(giver=None))
    second.get(page_of(session))
    assert not may_be_touched(session)


def test_advice_to_get_help_stays_whatever_is_answered_then(known: Appointment) -> None:
    browser = Browser()
    tell_anew(browser, known, q_ces="yes")
    assert "Please get help now." in read(browser, page_of(known))
    browser.post("/safe/", answers(giver=None))
    assert "Please get help now." in read(browser, page_of(known))


def test_a_yes_is_not_unsaid_by_way_of_not_sure(example: Example) -> None:
    session, browser = booked_ahead(example), Browser()
    for said in (WARFARIN, {"q_bloodthinner": "not_sure"}, {}):
        tell_anew(browser, session, **said)
        browser.get(page_of(session))
    told = told_in(listening_of(session), load())
    assert told is not None
    assert told.safety.record.answers["q_bloodthinner"] == "no"
    assert not may_be_touched(session)


def test_where_nothing_is_booked_yet_no_session_is_said_to_stay_booked(
    example: Example, rf: RequestFactory
) -> None:
    found = told_in(told(example.practice), load())
    assert found is not None
    shown = ask_in_person(rf.get("/"), found).text
    assert "Your therapist asks you first." in shown
    assert "Your session stays booked meanwhile" not in shown
