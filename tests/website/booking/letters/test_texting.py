"""What is written to a telephone: the same news in short, to whoever agreed to it."""

from datetime import timedelta

import pytest
from django.test import Client
from msgspec.structs import replace

from tests.website.booking.practising import (
    CONSENTS,
    NOW,
    Example,
    cell,
    confirm_now,
    guest,
    hold_now,
    in_the_room,
    told,
)
from tests.website.booking.visiting import DETAILS, be_heard, free_cells, send, tell_who, wish
from unknot.website.booking.actions import Guest, approve, cancel, decline, join, move, offer_freed
from unknot.website.booking.actions.joining import Hope
from unknot.website.booking.actions.offering import OFFERED_FOR
from unknot.website.booking.links import link_to_wait
from unknot.website.booking.models import Appointment
from unknot.website.booking.times.cells import Span
from unknot.website.care.actions import record_consents
from unknot.website.care.consenting import consent_words
from unknot.website.care.models import Client as OfPractice
from unknot.website.care.models import Consent
from unknot.website.channels.actions import remove_channel, set_channel
from unknot.website.messages.actions import GRACE
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db
SERVICE = "bulksms://token:secret@{number}"
TELEPHONE = "sms:+27821111111"


@pytest.fixture
def example(example: Example) -> Example:
    """The example practice, with a service that short messages leave by."""
    set_channel(example.practice, SERVICE, NOW)
    return example


def by_sms(**changes: object) -> Guest:
    """Somebody who books and agrees to short messages."""
    return guest(consents=CONSENTS | {"sms": True}, **changes)


def texts(**which: object) -> list[str]:
    """What waits for the telephone, in order."""
    waiting = Notice.objects.filter(to=TELEPHONE, state=Notice.State.WAITING, **which)
    return [*waiting.order_by("pk").values_list("text", flat=True)]


def page_of(link: str) -> str:
    """The address that every short message ends with."""
    return f"http://localhost:8000/appointments/{link}/"


def test_a_confirmation_reaches_the_telephone_in_two_lines(example: Example) -> None:
    link = hold_now(in_the_room(example, "11:00"))
    confirm_now(link, by_sms())
    said = "Example Practice: Your session on Monday 30 November, 11:00"
    assert texts() == [f"{said}\n{page_of(link)}"]
    assert {one.due_at for one in Notice.objects.all()} == {NOW + GRACE}


def test_a_session_that_is_confirmed_again_is_told_once(example: Example) -> None:
    link = hold_now(in_the_room(example, "11:00"))
    for _ in range(2):
        confirm_now(link, by_sms())
    assert len(texts()) == 1


def test_a_change_takes_back_what_waited_and_names_the_new_time_once_that_is_known(
    example: Example,
) -> None:
    link = hold_now(in_the_room(example, "11:00"))
    confirm_now(link, by_sms(reminders=(48,)))
    move(link, first_cell=cell("13:00"), now=NOW)
    assert [text.splitlines()[0] for text in texts()] == [
        "Example Practice: Moved: your session is on Monday 30 November, 13:00",
        "Example Practice: Your session is on Monday 30 November, 13:00",
    ]
    cancel(link, NOW)
    assert [text.splitlines()[0] for text in texts()] == [
        "Example Practice: Cancelled: your session on Monday 30 November, 11:00"
    ]


def test_reminders_leave_when_those_by_mail_do_and_make_way_in_the_same_way(
    example: Example,
) -> None:
    confirm_now(hold_now(in_the_room(example, "11:00")), by_sms(reminders=(48, 3)))
    moments = [
        [
            *Notice.objects.filter(to=to, key__contains="reminder")
            .order_by("pk")
            .values_list("due_at", "until")
        ]
        for to in (TELEPHONE, "client@example.org")
    ]
    assert moments[0] == moments[1]
    assert len(moments[0]) == 2


def test_a_new_client_reads_that_they_are_taken_or_not(example: Example) -> None:
    example.practice.approves_new_clients = True
    example.practice.save()
    taken, declined = (
        confirm_now(hold_now(in_the_room(example, clock)), by_sms()) for clock in ("09:00", "11:00")
    )
    approve(example.practice, taken.pk, NOW)
    decline(example.practice, declined.pk, NOW)
    assert [text.splitlines()[0].removeprefix("Example Practice: ") for text in texts()] == [
        "Your session on Monday 30 November, 09:00",
        "We cannot take you on Monday 30 November, 11:00",
    ]


def test_a_course_is_told_once_and_each_session_reminded_of(example: Example) -> None:
    wanted = replace(in_the_room(example, "11:00"), sessions=3)
    confirm_now(hold_now(wanted), by_sms(reminders=(48,)))
    first = "Example Practice: Your 3 sessions from Monday 30 November, 11:00"
    assert texts()[0].splitlines()[0] == first
    assert len(texts()) == 4


def test_nothing_about_health_and_no_service_is_named(example: Example) -> None:
    notes = "I take warfarin, and had shingles."
    confirm_now(hold_now(in_the_room(example, "11:00")), by_sms(notes=notes, address="1 Road"))
    (text,) = texts()
    for word in ("warfarin", "Sleep better", "One hour", "Example Client", "1 Road"):
        assert word not in text


@pytest.mark.parametrize("consents", [CONSENTS, CONSENTS | {"sms": False}])
def test_who_did_not_agree_to_it_gets_no_short_message(
    example: Example, consents: dict[str, bool]
) -> None:
    confirm_now(hold_now(in_the_room(example, "11:00")), guest(consents=consents))
    assert texts() == []


def test_who_takes_it_back_gets_no_more_of_them(example: Example) -> None:
    link = hold_now(in_the_room(example, "11:00"))
    booked = confirm_now(link, by_sms())
    assert booked.client is not None
    words = consent_words(example.practice)
    record_consents(booked.client, {"sms": False}, words, NOW + timedelta(minutes=1))
    move(link, first_cell=cell("13:00"), now=NOW)
    assert texts() == []


def test_without_an_address_the_telephone_alone_is_written_to(example: Example) -> None:
    link = hold_now(in_the_room(example, "11:00"))
    booked = confirm_now(link, by_sms())
    OfPractice.objects.filter(appointments=booked).update(email="")
    cancel(link, NOW)
    told = Notice.objects.filter(key__contains="-cancelled").exclude(key__contains="therapist")
    assert [one.to for one in told] == [TELEPHONE]


def test_a_number_that_nothing_can_be_sent_to_is_left_alone(example: Example) -> None:
    booked = confirm_now(hold_now(in_the_room(example, "11:00")), by_sms(telephone="12"))
    assert not Notice.objects.filter(to__startswith="sms:").exists()
    assert booked.client is not None


def test_a_made_up_practice_says_so(example: Example) -> None:
    example.practice.demo = True
    example.practice.save()
    confirm_now(hold_now(in_the_room(example, "11:00")), by_sms())
    assert "This practice is made up; nobody comes." in texts()[0]


def test_a_practice_without_a_service_asks_nothing_and_sends_nothing(
    client: Client, example: Example
) -> None:
    remove_channel(example.practice)
    listening = be_heard(client, example)
    send(client, wish(client, example, free_cells(listening)[30]))
    assert "SMS" not in client.get("/practices/example/book/").content.decode()
    tell_who(client, DETAILS | {"sms": "on"})
    assert Appointment.objects.get().client is not None
    assert not Notice.objects.filter(to__startswith="sms:").exists()
    assert not Consent.objects.filter(purpose="sms").exists()


def test_who_ticks_it_is_asked_for_a_number_and_the_words_are_kept(
    client: Client, example: Example
) -> None:
    listening = be_heard(client, example)
    send(client, wish(client, example, free_cells(listening)[30]))
    page = client.get("/practices/example/book/").content.decode()
    assert "Example Practice may also send me an SMS about my session." in page
    wanted = DETAILS | {"sms": "on", "telephone": ""}
    answered = tell_who(client, wanted)
    assert answered.status_code == 422
    assert "Please write the number that an SMS may go to." in answered.content.decode()
    tell_who(client, wanted | {"telephone": "082 111 1111"})
    kept = Consent.objects.get(purpose="sms")
    assert (kept.given, kept.words) == (
        True,
        "Example Practice may also send me an SMS about my session.",
    )
    assert len(texts()) == 1


def test_a_freed_time_is_offered_by_telephone_with_until_when_it_is_kept(
    example: Example,
) -> None:
    taken = hold_now(in_the_room(example, "09:00"))
    confirm_now(taken)
    hope = Hope(
        example.in_room.pk,
        example.therapist.pk,
        example.practice_place.pk,
        at_home=False,
        span=Span(cell("08:00"), cell("10:15")),
    )
    waits = join(hope, by_sms(), told(example.practice), request_key="a form", now=NOW)
    cancel(taken, NOW)
    offer_freed(NOW)
    page = f"http://localhost:8000/waiting/{link_to_wait(waits)}/"
    assert texts() == [
        f"Example Practice: You are on the waiting list of Example Practice\n{page}",
        "Example Practice: A time became free: Monday 30 November, 08:00\n"
        "We keep it for you until Friday 27 November, 14:00. Take it, or let it go, here:\n"
        f"{page}",
    ]
    assert Notice.objects.get(key__contains="offer", to=TELEPHONE).until == NOW + OFFERED_FOR
