"""What a doctor refused somebody holds for each session of theirs, until it is taken back."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.ahead import booked_ahead, booked_by_mouth
from tests.website.booking.coming import (
    APPROACH,
    book_touch,
    come,
    come_and_book,
    may_be_touched,
    read,
)
from tests.website.booking.linking import listening_of, tell_anew
from tests.website.booking.practising import Example, in_the_room
from tests.website.booking.sessions import (
    ask,
    signed_in,
    tell_of_warfarin,
    tell_what_a_doctor_said,
    told_for,
    two_sessions,
    write_down,
)
from tests.website.booking.visiting import DETAILS, free_cells, send, tell_who
from tests.website.booking.visiting import wish as wished
from tests.website.guide.sending import WARFARIN, agreed
from unknot.website.booking.actions import book_for
from unknot.website.booking.models import Appointment
from unknot.website.care.actions import withdraw_said
from unknot.website.care.actions.keeping import kept
from unknot.website.care.cautions import cautions_in_lines
from unknot.website.care.models import Listening
from unknot.website.known import load

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]


def test_a_doctors_no_holds_for_each_session(example: Example) -> None:
    _, first, second = two_sessions(example)
    write_down(first, "no")
    assert not may_be_touched(first)
    assert not may_be_touched(second)


def test_a_doctors_no_holds_for_what_is_told_later_elsewhere(example: Example) -> None:
    _, first, _ = two_sessions(example)
    write_down(first, "no")
    tablet = signed_in()
    come(tablet)
    cell = free_cells(Listening.objects.latest("pk"))[90]
    send(tablet, wished(tablet, example, cell))
    assert tell_who(tablet, DETAILS).status_code != 302
    assert Appointment.objects.filter(listening=Listening.objects.latest("pk")).count() == 0


def test_what_a_doctor_refused_is_not_unsaid_by_a_tap(example: Example) -> None:
    session, phone = booked_ahead(example), Browser()
    tell_of_warfarin(phone, session)
    for said in ("no", "yes"):
        tell_what_a_doctor_said(phone, session, said)
    assert not may_be_touched(session)
    ask(session, "nothing")
    assert may_be_touched(session)


def test_a_doctors_no_holds_for_a_session_that_is_told_of_after_it(example: Example) -> None:
    first = booked_by_mouth(example)
    assert first.client is not None
    wanted = in_the_room(example, "14:00", timezone.localdate() + timedelta(6))
    second = book_for(first.client, wanted, request_key="another", now=timezone.now())
    phone = Browser()
    tell_anew(phone, first)
    write_down(first, "no")
    tell_anew(phone, second)
    assert not may_be_touched(second)


def test_a_doctors_no_holds_once_two_clients_turn_out_to_be_one(example: Example) -> None:
    phone, laptop = Browser(), Browser()
    first = come_and_book(phone, example)
    write_down(first, "no")
    second = come_and_book(laptop, example, 60)
    assert may_be_touched(second)
    signed_in()
    assert not may_be_touched(second)


def test_what_a_doctor_refused_is_not_unsaid_for_another_session(example: Example) -> None:
    phone, first, second = two_sessions(example)
    for session, said in ((first, "no"), (second, "yes")):
        tell_of_warfarin(phone, session)
        tell_what_a_doctor_said(phone, session, said)
    assert not may_be_touched(second)


def test_a_no_that_is_taken_back_is_taken_back_on_every_device(example: Example) -> None:
    _, first, _ = two_sessions(example)
    write_down(first, "no")
    tablet = signed_in()
    read(tablet, APPROACH)
    (word,) = told_for(first).safety.recorded
    assert withdraw_said(listening_of(first), word.mark, "Fern", "Misheard.", timezone.now())
    answered = kept(Listening.objects.latest("pk"))
    assert answered is not None
    assert answered.recorded == ()


def test_what_a_doctor_refused_counts_on_whichever_of_two_phones_it_is_told(
    example: Example,
) -> None:
    session, phone, other = booked_ahead(example), Browser(), Browser()
    for browser in (phone, other):
        tell_of_warfarin(browser, session)
    for browser, said in ((other, "yes"), (phone, "no")):
        tell_what_a_doctor_said(browser, session, said)
    assert not may_be_touched(session)


def test_what_a_doctor_refused_counts_though_nothing_was_booked_with_it(example: Example) -> None:
    phone, tablet = signed_in(), signed_in()
    for browser, said in ((phone, "yes"), (tablet, "no")):
        come(browser, **WARFARIN)
        browser.post("/plan/asked/", agreed("anticoagulant", said=said))
        read(browser, APPROACH)
        if browser is phone:
            session = book_touch(phone, example)
    assert not may_be_touched(session)
    ask(session, "nothing")
    assert may_be_touched(session)


def test_a_doctors_yes_that_a_therapist_wrote_down_follows_a_no_that_was_told(
    example: Example,
) -> None:
    session, phone = booked_ahead(example), Browser()
    tell_of_warfarin(phone, session)
    tell_what_a_doctor_said(phone, session, "no")
    write_down(session, "yes")
    assert may_be_touched(session)


def test_a_doctors_no_counts_for_a_namesake_and_stands_in_their_file_nowhere(
    example: Example,
) -> None:
    """Mother and daughter have one name, and booked on one device."""
    phone = Browser()
    hers = come_and_book(phone, example, name="A Example", email="mother@example.org")
    session = come_and_book(phone, example, 60, name="A Example", email="daughter@example.org")
    write_down(hers, "no")
    assert not may_be_touched(session)
    assert told_for(session).safety.recorded == ()
    assert cautions_in_lines(told_for(session), load())[0] == (
        "A doctor, pharmacist or midwife said no, as told for another session"
    )
