"""What somebody says on any device, or in any visit, counts for them, and for nobody else."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.ahead import booked_ahead
from tests.website.booking.coming import (
    APPROACH,
    LISTEN,
    answer,
    book_a_talk,
    book_touch,
    come,
    come_with_words,
    may_be_touched,
    read,
)
from tests.website.booking.joining import join
from tests.website.booking.linking import (
    ask_page_of,
    begin_by_the_link,
    listening_of,
    page_of,
    tell_anew,
)
from tests.website.booking.practising import Example, in_the_room
from tests.website.booking.sessions import (
    ask,
    doctor,
    signed_in,
    tell_of_warfarin,
    tell_what_a_doctor_said,
    told_for,
    two_sessions,
)
from tests.website.booking.visiting import DETAILS, free_cells, send, tell_who, wish
from tests.website.care.caring import telling
from tests.website.guide.sending import WARFARIN, agreed, answers
from unknot.website.booking.actions import book_for
from unknot.website.booking.models import Appointment, Waiting
from unknot.website.care.actions import record_said, withdraw_said
from unknot.website.care.actions.letting_go import let_go_of_what_is_over
from unknot.website.care.bridge import heard_of
from unknot.website.care.cautions import cautions_in_lines
from unknot.website.care.health.told import told_in
from unknot.website.care.models import Listening
from unknot.website.known import load

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]

BOB = {"name": "Bob Example", "email": "bob@example.org"}


def rung_for(example: Example) -> Appointment:
    """Book an hour for somebody who rang, and has told nothing yet."""
    now = timezone.now()
    known = {"name": DETAILS["name"], "email": DETAILS["email"], "created_at": now}
    wanted = in_the_room(example, "11:00", timezone.localdate() + timedelta(5))
    ann = example.practice.clients.create(**known)
    return book_for(ann, wanted, request_key="by mouth", now=now)


def test_a_stop_on_one_device_is_asked_about_before_each_session(example: Example) -> None:
    phone, first, second = two_sessions(example)
    phone.post("/stopped/", {"answer": "stop_chest_1", "once": "4094967295"})
    assert not may_be_touched(first)
    assert not may_be_touched(second)
    ask(second, "nothing")
    assert may_be_touched(first)
    assert may_be_touched(second)


def test_a_yes_at_the_practice_counts_for_a_session_that_was_booked_by_word_of_mouth(
    example: Example,
) -> None:
    session = rung_for(example)
    come(signed_in(), **WARFARIN)
    phone = Browser()
    tell_anew(phone, session)
    read(phone, page_of(session))
    assert not may_be_touched(session)


@pytest.mark.parametrize("begun", [False, True])
def test_so_it_does_once_the_device_is_forgotten(example: Example, begun: bool) -> None:  # noqa: FBT001
    session, phone, tablet = rung_for(example), signed_in(), Browser()
    if begun:
        begin_by_the_link(tablet, session)
    come(phone, **WARFARIN)
    phone.post("/forget/")
    tell_anew(tablet, session)
    read(tablet, page_of(session))
    assert not may_be_touched(session)
    ask(session, "nothing")
    assert may_be_touched(session)


def test_a_yes_that_is_corrected_counts_where_the_questions_were_only_begun_by_the_link(
    example: Example,
) -> None:
    session, phone, tablet = rung_for(example), signed_in(), Browser()
    begin_by_the_link(tablet, session)
    come(phone, **WARFARIN)
    phone.post("/safe/", answers(giver=None))
    tell_anew(tablet, session)
    read(tablet, page_of(session))
    assert not may_be_touched(session)


def test_a_doctors_no_counts_though_the_device_that_told_it_is_forgotten(example: Example) -> None:
    phone, laptop = Browser(), Browser()
    come(phone, **WARFARIN)
    phone.post("/plan/asked/", agreed("anticoagulant", said="yes"))
    read(phone, APPROACH)
    session = book_touch(phone, example)
    come(phone, **WARFARIN)
    phone.post("/plan/asked/", agreed("anticoagulant", said="no"))
    read(phone, APPROACH)
    phone.post("/forget/")
    tell_of_warfarin(laptop, session)
    tell_what_a_doctor_said(laptop, session, "yes")
    assert not may_be_touched(session)


def test_no_word_of_what_was_told_is_left_on_a_device_that_is_forgotten(example: Example) -> None:
    rung_for(example)
    phone = signed_in()
    come(phone, **WARFARIN)
    phone.post("/forget/")
    assert heard_of(Listening.objects.get()).own_words == ""
    let_go_of_what_is_over(timezone.now() + timedelta(hours=25))
    assert not Listening.objects.exists()


def test_a_doctors_yes_to_one_opens_nothing_to_another_who_books_in_their_visit(
    example: Example,
) -> None:
    phone = Browser()
    come(phone, **WARFARIN)
    hers = book_a_talk(phone, example)
    record_said(listening_of(hers), doctor("yes"), timezone.now(), by="Fern")
    phone.post(LISTEN, telling(data="on", mine="yes"))
    answer(phone, APPROACH, **WARFARIN)
    sent = wish(phone, example, free_cells(Listening.objects.latest("pk"))[30])
    assert send(phone, sent).status_code == 302
    assert tell_who(phone, DETAILS | BOB).status_code == 409
    assert example.practice.clients.count() == 1
    assert tell_who(phone, DETAILS).status_code == 302


def test_what_was_written_down_for_one_stands_in_no_file_of_another(example: Example) -> None:
    phone = Browser()
    come(phone)
    hers = book_touch(phone, example)
    record_said(listening_of(hers), doctor("no"), timezone.now(), by="Fern")
    (word,) = told_for(hers).safety.recorded
    withdraw_said(listening_of(hers), word.mark, "Fern", "Misheard.", timezone.now())
    ask(hers, "nothing")
    phone.post(LISTEN, telling(data="on", mine="yes"))
    answer(phone, APPROACH, q_position="yes", q_position_which="lung_disease_reflux")
    his = told_for(book_touch(phone, example, 60, **BOB)).safety
    assert (his.askings, his.withdrawn) == ((), ())


def test_a_no_that_somebody_told_counts_again_once_a_yes_is_taken_back(example: Example) -> None:
    session, phone = booked_ahead(example), Browser()
    tell_of_warfarin(phone, session)
    tell_what_a_doctor_said(phone, session, "no")
    record_said(listening_of(session), doctor("yes"), timezone.now(), by="Fern")
    (word,) = told_for(session).safety.recorded
    withdraw_said(listening_of(session), word.mark, "Fern", "Somebody else’s.", timezone.now())
    tell_what_a_doctor_said(phone, session, "yes")
    assert not may_be_touched(session)


def test_whoever_has_the_link_reads_nothing_that_was_told_on_another_device(
    example: Example,
) -> None:
    phone, stranger = Browser(), Browser()
    come_with_words(phone, allergies="almonds", leave_out_words="my feet")
    session = book_touch(phone, example)
    for _ in range(2):
        led_to = stranger.post(ask_page_of(session), telling(data="on"), follow=True)
        assert "almonds" not in led_to.content.decode()
        form = stranger.get(ask_page_of(session)).content.decode()
        assert ("almonds" in form, "my feet" in form) == (False, False)
        untouched = heard_of(listening_of(session)).untouched
        assert (untouched.allergies, untouched.leave_out_words) == ("almonds", "my feet")


def test_whoever_proved_to_be_a_client_goes_on_with_all_of_it(example: Example) -> None:
    phone = signed_in()
    come_with_words(phone, allergies="almonds")
    tell_anew(Browser(), book_touch(phone, example))
    tablet = signed_in()
    read(tablet, APPROACH)
    assert ">almonds<" in tablet.get(f"{LISTEN}?mine=1").content.decode()


def test_allergies_are_read_before_each_session(example: Example) -> None:
    phone, laptop = signed_in(), signed_in()
    come_with_words(phone, allergies="almonds", leave_out_words="my feet")
    first = book_touch(phone, example)
    come(laptop)
    second = book_touch(laptop, example, 60)
    told = ("Not to be touched: “my feet”", "Allergies: almonds")
    assert cautions_in_lines(told_for(first), load()) == told
    elsewhere = tuple(f"Told for another session: {line}" for line in told)
    assert cautions_in_lines(told_for(second), load()) == elsewhere


def test_an_allergy_is_read_however_long_ago_it_was_told_for_another_session(
    example: Example,
) -> None:
    phone, laptop = signed_in(), signed_in()
    come_with_words(phone, allergies="almonds", leave_out_words="my feet")
    book_touch(phone, example)
    Listening.objects.update(told_at=timezone.now() - timedelta(days=400))
    come(laptop)
    second = book_touch(laptop, example, 60)
    assert cautions_in_lines(told_for(second), load()) == (
        "Told for another session: Allergies: almonds",
    )


def test_heavy_words_are_read_before_each_session_until_a_therapist_asked(
    example: Example,
) -> None:
    phone, first, second = two_sessions(example)
    phone.post(ask_page_of(first), telling(data="on", history="I want to die."))
    answer(phone, page_of(first))
    tell_anew(phone, first)
    read(phone, page_of(first))
    for session in (first, second):
        assert told_for(session).heavy == ("I want to die.",)
    ask(first, "nothing")
    for session in (first, second):
        assert told_for(session).heavy == ()


def test_a_yes_that_is_corrected_before_it_is_booked_is_asked_about_on_the_waiting_list(
    example: Example,
) -> None:
    phone = Browser()
    come(phone)
    join(phone)
    waiting = Waiting.objects.get().listening
    assert waiting is not None
    come(phone, **WARFARIN)
    phone.post("/safe/", answers(giver=None))
    told = told_in(waiting, load())
    assert told is not None
    assert told.is_to_be_asked


@pytest.mark.parametrize("child_first", [True, False])
def test_what_is_told_on_another_device_may_be_about_whoever_is_booked_under_the_address(
    example: Example,
    child_first: bool,  # noqa: FBT001
) -> None:
    phone, laptop = signed_in(), signed_in()
    sessions = []
    for number, who in enumerate(({"name": "Kid Example"}, {})[:: 1 if child_first else -1]):
        come(phone)
        sessions.append(book_touch(phone, example, 30 + 60 * number, **who))
    assert len({one.client_id for one in sessions}) == 2
    assert all(map(may_be_touched, sessions))
    laptop.post(LISTEN, telling(data="on", anew="on"))
    answer(laptop, APPROACH, q_fever="yes", q_fever_which="fever")
    assert not any(map(may_be_touched, sessions))
