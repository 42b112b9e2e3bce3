"""Whoever proved an address is the client who is booked under it, however early that was."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.coming import (
    book_a_talk,
    book_touch,
    come,
    come_and_book,
    may_be_touched,
    read,
)
from tests.website.booking.joining import join as wait_for
from tests.website.booking.linking import page_of, tell_anew
from tests.website.booking.practising import Example, with_a_colleague
from tests.website.booking.visiting import DETAILS, free_cells, send, tell_who, wish
from tests.website.care.caring import telling
from tests.website.diary.days import HERE
from tests.website.diary.test_booking_for import KEY
from tests.website.guide.sending import WARFARIN, answers
from tests.website.people.entering import join, signed_in
from unknot.website.booking.form_keys import new_key
from unknot.website.booking.models import Appointment, State
from unknot.website.care.models import Client, Listening
from unknot.website.mine.correcting import Corrected, correct
from unknot.website.people.models import Person, Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]
LISTEN = "/practices/example/listen/"
NO_TOUCH = "This session needs an answer from their doctor or pharmacist first."
ANN, BOB = ("Ann Example", "ann@example.org"), ("Bob Example", "")


@pytest.fixture
def phone() -> Browser:
    """A phone on which Ann proved her address, and is nobody’s client yet."""
    return proved()


def proved() -> Browser:
    """Give a device on which Ann proved her address."""
    browser = Browser()
    browser.force_login(Person.objects.get_or_create(email=DETAILS["email"])[0])
    return browser


def colleague_of(example: Example) -> Browser:
    """Sign somebody in who knows none of the clients yet."""
    colleague = with_a_colleague(example)
    colleague.week = example.therapist.week
    colleague.save()
    return signed_in(join(example.practice, "c@example.org", Role.THERAPIST, colleague).person)


def rings(therapist: Browser, example: Example, **said: str) -> Appointment:
    """Let the therapist book an hour for somebody who rings, and is somebody new to them."""
    answered = therapist.post(f"{HERE}/sessions/new/", hour_for(example, **said))
    assert answered.status_code == 302, answered.text
    return Appointment.objects.latest("pk")


def hour_for(example: Example, **said: str) -> dict[str, object]:
    """Write down an hour for whoever rings."""
    form = {
        "day": timezone.localdate() + timedelta(days=5),
        "begins": "11:00",
        "service": example.in_room.pk,
        "place": example.practice_place.pk,
        "name": DETAILS["name"],
        "email": DETAILS["email"],
        "key": new_key(),
    }
    return form | said


def clients() -> list[tuple[str, str]]:
    """List the clients, and which address each proved."""
    rows = Client.objects.order_by("pk").select_related("person")
    return [(one.name, one.person.email if one.person else "") for one in rows]


def test_whoever_rings_and_then_books_where_she_signed_in_is_one_client(
    example: Example, therapist: Browser, phone: Browser
) -> None:
    rings(therapist, example)
    come(phone)
    book_touch(phone, example, 60)
    assert clients() == [ANN]


def test_whoever_books_where_she_signed_in_and_then_rings_another_is_one_client(
    example: Example, phone: Browser
) -> None:
    come(phone)
    book_touch(phone, example, 60)
    rings(colleague_of(example), example)
    assert clients() == [ANN]


def test_what_she_answers_and_does_not_book_counts_for_what_she_rang_for(
    example: Example, therapist: Browser, phone: Browser
) -> None:
    session, laptop = rings(therapist, example), Browser()
    come(phone, **WARFARIN)
    tell_anew(laptop, session)
    read(laptop, page_of(session))
    assert not may_be_touched(session)


def test_so_does_what_she_answered_before_she_rang(
    example: Example, therapist: Browser, phone: Browser
) -> None:
    come(phone, **WARFARIN)
    session, laptop = rings(therapist, example), Browser()
    tell_anew(laptop, session)
    read(laptop, page_of(session))
    assert not may_be_touched(session)


def test_so_it_does_where_she_had_begun_to_tell_before_she_rang(
    example: Example, therapist: Browser, phone: Browser
) -> None:
    phone.post(LISTEN, telling(data="on", anew="on"))
    session = rings(therapist, example)
    phone.post("/safe/", answers(giver=None, **WARFARIN))
    other = Browser()
    tell_anew(other, session)
    read(other, page_of(session))
    assert not may_be_touched(session)


def test_so_it_does_for_what_was_booked_with_her_address_on_a_device_that_proved_nothing(
    example: Example, phone: Browser
) -> None:
    tablet = Browser()
    come(tablet)
    session = book_touch(tablet, example)
    come(phone, **WARFARIN)
    assert clients() == [(DETAILS["name"], "")]
    assert not may_be_touched(session)


def test_once_she_is_known_what_she_booked_on_another_device_is_hers_when_she_answers(
    example: Example, phone: Browser
) -> None:
    tablet = Browser()
    come(phone)
    book_touch(phone, example, 60)
    elsewhere = come_and_book(tablet, example)
    come(phone, **WARFARIN)
    assert clients() == [ANN]
    assert not may_be_touched(elsewhere)


def test_whoever_rings_twice_is_one_client_and_says_for_both_what_she_says_for_one(
    example: Example, therapist: Browser
) -> None:
    first, second = rings(therapist, example), rings(therapist, example, begins="15:00")
    tablet, laptop = Browser(), Browser()
    tell_anew(tablet, first, **WARFARIN)
    tell_anew(laptop, second)
    read(laptop, page_of(second))
    assert not may_be_touched(second)


def test_two_who_share_an_address_and_ring_are_two(example: Example, therapist: Browser) -> None:
    rings(therapist, example)
    rings(therapist, example, name="Bob Example", begins="15:00")
    assert clients() == [(DETAILS["name"], ""), BOB]


def test_nobody_takes_over_what_was_booked_in_another_name_with_their_address(
    example: Example, therapist: Browser, phone: Browser
) -> None:
    come(phone)
    book_touch(phone, example, 60)
    rings(therapist, example, name="Bob Example")
    come(phone)
    book_touch(phone, example, 90)
    assert clients() == [ANN, BOB]


def test_where_two_share_an_address_the_name_says_who_books(
    example: Example, therapist: Browser, phone: Browser
) -> None:
    rings(therapist, example, name="Bob Example")
    rings(therapist, example, begins="15:00")
    come(phone)
    book_touch(phone, example, 60)
    assert clients() == [BOB, ANN]


def test_an_address_that_was_only_typed_to_sign_in_proves_nothing(
    example: Example, therapist: Browser
) -> None:
    Person.objects.create_user(DETAILS["email"])
    rings(therapist, example)
    assert clients() == [(DETAILS["name"], "")]


def test_a_form_that_is_sent_twice_leaves_whom_it_found(
    example: Example, therapist: Browser, phone: Browser
) -> None:
    come(phone)
    session = book_touch(phone, example, 60)
    for _ in range(2):
        rings(therapist, example, key=KEY)
    session.refresh_from_db()
    assert clients() == [ANN]
    assert session.client == Client.objects.get()


def refused(therapist: Browser, example: Example) -> str:
    """Let a therapist book an hour for whoever rings, and give what they read instead."""
    before = Appointment.objects.count()
    page = therapist.post(f"{HERE}/sessions/new/", hour_for(example))
    assert Appointment.objects.count() == before
    return page.text


def test_a_colleague_who_is_rung_reads_that_what_was_told_allows_no_touch(
    example: Example,
) -> None:
    tablet = Browser()
    come(tablet, **WARFARIN)
    book_a_talk(tablet, example)
    assert NO_TOUCH in refused(colleague_of(example), example)
    assert clients() == [(DETAILS["name"], "")]


def test_so_does_whoever_is_rung_by_somebody_on_the_waiting_list(
    example: Example, therapist: Browser
) -> None:
    tablet = Browser()
    come(tablet, **WARFARIN)
    wait_for(tablet, service=str(example.talk.pk))
    assert NO_TOUCH in refused(therapist, example)
    assert clients() == [(DETAILS["name"], "")]


def test_what_was_told_on_any_device_in_that_name_and_address_speaks_against_touch(
    example: Example, therapist: Browser
) -> None:
    for health in ({}, WARFARIN):
        tablet = Browser()
        come(tablet, **health)
        book_a_talk(tablet, example)
    assert clients() == [(DETAILS["name"], "")] * 2
    assert NO_TOUCH in refused(therapist, example)


def test_whoever_rings_is_one_client_with_all_they_booked_on_devices_that_proved_nothing(
    example: Example, therapist: Browser
) -> None:
    for number, allergies in ((60, ""), (90, "nut oil")):
        tablet = Browser()
        come(tablet)
        tablet.post(LISTEN, telling(mine="yes", allergies=allergies))
        book_touch(tablet, example, number)
    day = f"{HERE}/day/{timezone.localdate(rings(therapist, example).begins)}/"
    assert clients() == [(DETAILS["name"], "")]
    assert "nut oil" in therapist.get(day).text


def test_what_she_told_the_practice_and_did_not_book_is_read_before_what_was_booked_by_mouth(
    example: Example, therapist: Browser, phone: Browser
) -> None:
    come(phone)
    book_touch(phone, example, 60)
    Listening.objects.all().delete()
    session = rings(therapist, example)
    phone.post(LISTEN, telling(data="on", anew="on", allergies="nut oil"))
    phone.post("/safe/", answers(giver=None, **WARFARIN))
    page = therapist.get(f"{HERE}/day/{timezone.localdate(session.begins)}/").text
    assert "Nothing is known about their health" not in page
    assert ("nut oil" in page, "blood thinner" in page.lower()) == (True, True)


def married(example: Example) -> Client:
    """Let the practice correct the only client’s name."""
    owner = join(example.practice, "o@example.org", Role.OWNER, example.therapist)
    said = Corrected("Ann Smith", "082 111 2222", DETAILS["email"])
    correct(Client.objects.get(), said, owner, timezone.now())
    return Client.objects.get()


def test_whoever_writes_the_name_of_before_is_whom_the_practice_corrected(
    example: Example, phone: Browser
) -> None:
    come(phone)
    book_touch(phone, example, 60)
    kept, laptop = married(example), proved()
    come(laptop)
    assert book_touch(laptop, example, 90).client == kept
    assert clients() == [("Ann Smith", DETAILS["email"])]


def test_what_they_told_before_they_were_corrected_speaks_against_touch_by_mouth(
    example: Example,
) -> None:
    tablet = Browser()
    come(tablet, **WARFARIN)
    book_a_talk(tablet, example)
    married(example)
    assert NO_TOUCH in refused(colleague_of(example), example)
    assert clients() == [("Ann Smith", "")]


@pytest.mark.parametrize("spelt", ["Zoë Example", "Zoe\u0308 Example"])
def test_a_name_is_one_however_a_keyboard_writes_its_letters(example: Example, spelt: str) -> None:
    tablet = Browser()
    come(tablet)
    for number, name in ((60, "Zoë Example"), (90, spelt)):
        book_touch(tablet, example, number, name=name)
    assert Client.objects.count() == 1


def test_for_whom_she_booked_under_her_own_address_is_one_client_on_each_of_her_devices(
    example: Example, phone: Browser
) -> None:
    come(phone)
    book_touch(phone, example, 60)
    for number, device in ((90, phone), (120, proved())):
        come(device)
        book_touch(device, example, number, name="Kid Example")
    assert clients() == [ANN, ("Kid Example", "")]


def test_what_was_told_for_a_child_on_one_device_counts_on_another(
    example: Example, phone: Browser
) -> None:
    come(phone)
    book_touch(phone, example, 60)
    come(phone, **WARFARIN)
    talk = book_a_talk(phone, example, name="Kid Example")
    laptop = proved()
    come(laptop)
    free = free_cells(Listening.objects.latest("pk"))
    send(laptop, wish(laptop, example, free[90]))
    answered = tell_who(laptop, DETAILS | {"name": "Kid Example"})
    assert (answered.status_code, Appointment.objects.latest("pk").state) == (409, State.HELD)
    assert talk.client == Client.objects.get(name="Kid Example")


def test_whoever_booked_for_a_child_first_is_one_client_for_themselves(
    example: Example, phone: Browser
) -> None:
    come(phone)
    book_touch(phone, example, 60, name="Kid Example")
    for number, device in ((90, phone), (120, proved())):
        come(device)
        book_touch(device, example, number)
    assert [name for name, _ in clients()] == ["Kid Example", DETAILS["name"]]
