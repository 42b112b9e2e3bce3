"""A yes about one’s health counts in whatever order, on whatever device and page it was said."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.ahead import booked_ahead, booked_by_mouth
from tests.website.booking.coming import (
    APPROACH,
    answer,
    book_a_talk,
    book_touch,
    come,
    come_and_book,
    may_be_touched,
    read,
)
from tests.website.booking.linking import (
    ask_page_of,
    begin_by_the_link,
    listening_of,
    news,
    page_of,
    tell_anew,
)
from tests.website.booking.practising import Example, guest
from tests.website.booking.visiting import DETAILS, free_cells, send, tell_who, wish
from tests.website.care.caring import telling
from tests.website.guide.sending import WARFARIN, answers
from tests.website.people.entering import join, signed_in
from unknot.craft.approach import Gate
from unknot.website.booking.actions import cancel
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment, State
from unknot.website.care.actions import record_asking
from unknot.website.care.actions.letting_go import forget, let_go_of_what_is_over
from unknot.website.care.bridge import safety_of
from unknot.website.care.health.noted import Asking
from unknot.website.care.health.told import told_in
from unknot.website.care.models import Answering, Client, Listening
from unknot.website.care.queries import gate
from unknot.website.known import load
from unknot.website.mine.correcting import Corrected, correct
from unknot.website.mine.erasing import erase
from unknot.website.mine.kept import kept_of
from unknot.website.mine.recognising import recognise
from unknot.website.people.models import Person, Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]
UNSURE = {"q_bloodthinner": "not_sure"}


def by_link(browser: Browser, session: Appointment, **health: str) -> str:
    """Tell anew by the link of a session, answer, and read its approach."""
    tell_anew(browser, session, **health)
    return read(browser, page_of(session))


def test_what_a_talk_was_booked_with_counts_though_it_was_answered_otherwise_since(
    laptop: Browser, example: Example
) -> None:
    come(laptop, **WARFARIN)
    book_a_talk(laptop, example)
    answer(laptop, APPROACH)
    come(laptop)
    assert send(laptop, wish(laptop, example, free_cells(Listening.objects.latest("pk"))[20]))
    assert tell_who(laptop, DETAILS).status_code == 409
    assert Appointment.objects.filter(state=State.CONFIRMED).count() == 1


def test_and_for_touch_that_was_booked_before_it(
    laptop: Browser, own: Appointment, example: Example
) -> None:
    come(laptop, **WARFARIN)
    book_a_talk(laptop, example)
    answer(laptop, APPROACH)
    by_link(laptop, own)
    assert not may_be_touched(own)


@pytest.mark.parametrize(("first", "second"), [(WARFARIN, {}), ({}, WARFARIN)])
def test_of_two_phones_that_answer_at_once_neither_unsays_the_other(
    example: Example, first: dict[str, str], second: dict[str, str]
) -> None:
    session, phones = booked_by_mouth(example), (Browser(), Browser())
    for phone in phones:
        begin_by_the_link(phone, session)
    for phone, said in zip(phones, (first, second), strict=True):
        answer(phone, page_of(session), **said)
    assert not may_be_touched(session)


def test_nor_where_the_later_one_is_answered_first(example: Example) -> None:
    session, early, late = booked_by_mouth(example), Browser(), Browser()
    begin_by_the_link(early, session)
    begin_by_the_link(late, session)
    answer(late, page_of(session))
    answer(early, page_of(session), **WARFARIN)
    assert not may_be_touched(session)
    assert [line.split(" for ")[0] for line in news("-changed-")] == [
        "Example Client changed what they answered"
    ]


def test_a_phone_is_heard_after_somebody_signed_in_on_a_laptop(example: Example) -> None:
    session, phone = booked_ahead(example), Browser()
    by_link(phone, session)
    person = Person.objects.create_user(guest().email)
    recognise(person)
    read(signed_in(person), APPROACH)
    assert "What is planned" not in answer(phone, page_of(session), **WARFARIN)
    assert not may_be_touched(session)


def test_what_is_answered_where_somebody_signed_in_counts_before_it_is_booked(
    example: Example,
) -> None:
    session = booked_ahead(example)
    person = Person.objects.create_user(guest().email)
    recognise(person)
    come(signed_in(person), **WARFARIN)
    assert not may_be_touched(session)


def test_not_sure_on_a_phone_hides_no_yes_of_a_laptop(laptop: Browser, own: Appointment) -> None:
    phone = Browser()
    by_link(phone, own, **UNSURE)
    answer(laptop, APPROACH, **WARFARIN)
    by_link(phone, own)
    assert not may_be_touched(own)


@pytest.mark.parametrize("by_phone", [False, True])
def test_what_a_visit_said_counts_though_the_visit_was_forgotten(
    laptop: Browser, own: Appointment, *, by_phone: bool
) -> None:
    if by_phone:
        by_link(Browser(), own)
    come(laptop, **WARFARIN)
    laptop.post("/forget/")
    assert Listening.objects.filter(client=None).count() == 0
    by_link(Browser(), own)
    assert not may_be_touched(own)


def test_namesakes_of_one_visit_are_one_on_every_device(
    laptop: Browser, own: Appointment, example: Example
) -> None:
    other = come_and_book(laptop, example, 60, email="ann2@example.org")
    by_link(Browser(), other, **WARFARIN)
    by_link(Browser(), own)
    assert not may_be_touched(own)


def test_they_stay_one_though_the_practice_corrects_the_name_of_one(
    laptop: Browser, own: Appointment, example: Example
) -> None:
    come(laptop, **WARFARIN)
    book_a_talk(laptop, example, email="ann2@example.org")
    owner = join(example.practice, "owner@example.org", Role.OWNER)
    ann, now = listening_of(own).client, timezone.now()
    assert ann is not None
    correct(ann, Corrected("Anne Example", ann.telephone, ann.email), owner, now)
    assert not may_be_touched(own)


def test_an_answer_counts_though_the_page_after_it_never_loads(own: Appointment) -> None:
    phone = Browser()
    begin_by_the_link(phone, own)
    phone.post("/safe/", answers(**{"giver": None, **WARFARIN}))
    by_link(Browser(), own)
    assert not may_be_touched(own)


def test_what_a_visit_told_and_did_not_book_counts_whoever_tells_by_the_link(
    laptop: Browser, own: Appointment
) -> None:
    come(laptop, **WARFARIN)
    by_link(Browser(), own)
    assert not may_be_touched(own)
    assert [line.split(" for ")[0] for line in news("-changed-")] == [
        "Ann Example changed what they answered"
    ]


def test_what_nobody_is_known_to_have_said_is_settled_by_asking_for_each_whom_it_may_be(
    laptop: Browser, own: Appointment, example: Example
) -> None:
    mother = come_and_book(laptop, example, 60, name="Old Mother", email="granny@example.org")
    come(laptop, **WARFARIN)
    assert not may_be_touched(own)
    assert not may_be_touched(mother)
    record_asking(listening_of(own), Asking("Example Therapist", timezone.now(), "nothing"))
    assert may_be_touched(own)
    assert not may_be_touched(mother)
    let_go_of_what_is_over(timezone.now() + timedelta(hours=25))
    assert Answering.objects.filter(by_nobody=True).count() == 0


def test_a_day_later_what_nobody_asked_about_is_still_to_be_asked(
    laptop: Browser, example: Example
) -> None:
    own = come_and_book(laptop, example, 200)
    come(laptop, **WARFARIN)
    by_link(Browser(), own)
    let_go_of_what_is_over(timezone.now() + timedelta(hours=25))
    told = told_in(listening_of(own), load())
    assert told is not None
    assert told.is_to_be_asked


def test_what_a_therapist_asked_about_is_not_asked_again_a_day_later(
    laptop: Browser, own: Appointment
) -> None:
    come(laptop, **WARFARIN)
    record_asking(listening_of(own), Asking("Example Therapist", timezone.now(), "nothing"))
    let_go_of_what_is_over(timezone.now() + timedelta(hours=25))
    assert may_be_touched(own)


def test_a_yes_that_is_corrected_before_it_is_booked_is_asked_about_for_what_is_booked(
    own: Appointment,
) -> None:
    person = Person.objects.create_user(Client.objects.get().email)
    recognise(person)
    tablet = signed_in(person)
    come(tablet, **WARFARIN)
    answer(tablet, APPROACH)
    assert not may_be_touched(own)
    record_asking(listening_of(own), Asking("Example Therapist", timezone.now(), "nothing"))
    assert may_be_touched(own)


def test_where_nothing_is_booked_a_form_may_be_corrected(laptop: Browser, example: Example) -> None:
    come(laptop, **WARFARIN)
    answer(laptop, APPROACH)
    assert may_be_touched(book_touch(laptop, example))


def test_namesakes_stay_one_when_their_visit_is_forgotten(
    laptop: Browser, own: Appointment, example: Example
) -> None:
    come(laptop, **WARFARIN)
    book_a_talk(laptop, example, email="ann2@example.org")
    assert not may_be_touched(own)
    laptop.post("/forget/")
    assert not may_be_touched(own)


def test_whoever_signed_in_and_opens_their_link_reads_that_they_are_asked(
    example: Example,
) -> None:
    session = booked_ahead(example)
    by_link(Browser(), session, **WARFARIN)
    person = Person.objects.create_user(guest().email)
    recognise(person)
    assert "Tell us first how you are." in read(signed_in(person), page_of(session))


def test_once_a_therapist_asked_the_same_client_is_refused_no_other_session(
    laptop: Browser, own: Appointment, example: Example
) -> None:
    for said in (WARFARIN, {}):
        by_link(laptop, own, **said)
    record_asking(listening_of(own), Asking("Example Therapist", timezone.now(), "nothing"))
    come(laptop)
    assert may_be_touched(book_touch(laptop, example, 60))


def test_reading_a_page_changes_nothing_and_undoes_no_therapist(
    laptop: Browser, own: Appointment
) -> None:
    by_link(laptop, own, **WARFARIN)
    answer(laptop, page_of(own))
    record_asking(listening_of(own), Asking("Example Therapist", timezone.now(), "nothing"))
    assert may_be_touched(own)
    kept = [bytes(one.clearance or b"") for one in Listening.objects.order_by("pk")]
    for page in (page_of(own), APPROACH, "/practices/example/times/"):
        laptop.get(page)
    assert [bytes(one.clearance or b"") for one in Listening.objects.order_by("pk")] == kept
    assert may_be_touched(own)


def test_telling_for_somebody_else_asks_nothing_anew_of_ones_own_session(
    laptop: Browser, own: Appointment
) -> None:
    come(laptop)
    laptop.post(ask_page_of(own), telling(data="on"))
    assert not safety_open(own)


def safety_open(session: Appointment) -> bool:
    """Say whether what a session was booked with is to be asked about again."""
    first = Listening.objects.filter(client=session.client).earliest("pk")
    safety = safety_of(first)
    assert safety is not None
    return safety.open


def test_hours_later_what_was_said_on_another_device_is_a_new_telling(
    laptop: Browser, own: Appointment
) -> None:
    by_link(Browser(), own, **WARFARIN)
    Answering.objects.update(at=timezone.now() - timedelta(hours=5))
    told = told_in(Listening.objects.earliest("pk"), load())
    assert told is not None
    assert told.beside.taken_back == ()


def test_whom_a_visit_booked_for_is_not_held_to_what_it_says_of_itself(
    laptop: Browser, own: Appointment, example: Example
) -> None:
    come(laptop, **WARFARIN)
    book_a_talk(laptop, example, name="Old Mother", email="granny@example.org")
    assert may_be_touched(own)
    assert {one.name for one in Client.objects.all()} == {"Ann Example", "Old Mother"}
    assert gate(listening_of(own), timezone.now()) is Gate.TOUCH
    forget(laptop.session["maker"], timezone.now())
    assert may_be_touched(own)


def test_whoever_asks_for_what_is_kept_of_them_gets_each_time_that_they_answered(
    example: Example,
) -> None:
    session = booked_ahead(example)
    for said in (WARFARIN, {}):
        by_link(Browser(), session, **said)
    person = Person.objects.create_user(guest().email)
    recognise(person)
    (kept,) = kept_of(person)
    given = [one.record.answers["q_bloodthinner"] for told in kept.told for one in told.answered]
    assert given == ["no", ("anticoagulant",), "no"]


def test_what_somebody_told_where_they_signed_in_is_erased_with_them(example: Example) -> None:
    session = booked_ahead(example)
    person = Person.objects.create_user(guest().email)
    recognise(person)
    come(signed_in(person), **WARFARIN)
    cancel(link_to(session), timezone.now())
    erase(Client.objects.get(), person, timezone.now())
    assert Listening.objects.count() == 0
