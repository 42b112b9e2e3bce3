"""What is written to clients and therapists: enough to come, and never a word about health."""

from datetime import datetime, timedelta

import pytest
from django.test import Client
from icalendar import Calendar
from msgspec.structs import replace

from tests.website.booking.practising import (
    NOW,
    ON_WARFARIN,
    ZONE,
    Example,
    at_home_in,
    booked,
    cell,
    confirm_now,
    guest,
    hold_now,
    in_the_room,
    told,
)
from unknot.website.booking.actions import cancel, confirm, hold, move
from unknot.website.booking.letters.calendar_files import uid_of
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.booking.notes import notes_of
from unknot.website.messages.actions import GRACE
from unknot.website.messages.models import Notice
from unknot.website.people.models import Membership, Person, Role

pytestmark = pytest.mark.django_db
SOON = datetime(2026, 11, 29, 18, tzinfo=ZONE)
"""On the evening before, when the day before is over by which its link moves a session."""
NEVER = ("warfarin", "blood", "shingles", "Sleep better", "health", "One hour")


def files(**which: object) -> list[tuple[str, str, int]]:
    """Read the calendar files of messages: method, identity and sequence."""
    read = []
    for one in Notice.objects.filter(calendar__isnull=False, **which).order_by("pk"):
        calendar = Calendar.from_ical(bytes(one.calendar or b""))
        (event,) = calendar.events
        read.append((one.method, str(event["uid"]), int(str(event["sequence"]))))
    return read


def test_whoever_comes_to_the_practice_reads_in_which_street_it_is(example: Example) -> None:
    example.practice.places.update(address="4 Sandy Lane")
    confirm_now(hold_now(in_the_room(example, "11:00")))
    letter = Notice.objects.get(to="client@example.org")
    assert "Where: Example Practice, 4 Sandy Lane, Kleinmond" in letter.text
    (event,) = Calendar.from_ical(bytes(letter.calendar or b"")).events
    assert str(event["location"]) == "Example Practice, 4 Sandy Lane, Kleinmond"


def test_a_confirmation_says_when_where_with_whom_and_how_to_change_it(example: Example) -> None:
    link = hold_now(at_home_in(example, example.hermanus, "11:00"))
    confirm_now(link, guest(address="1 Beach Road"))
    letter = Notice.objects.get(to="client@example.org")
    assert letter.subject == "Your session on Monday 30 November, 11:00"
    assert letter.until == datetime(2026, 11, 30, 12, tzinfo=ZONE)
    for words in (
        "Hello Example Client,",
        "What: A massage of 60 minutes",
        "When: Monday 30 November, 11:00–12:00",
        "Where: At home, 1 Beach Road, Hermanus",
        "With: Example Therapist",
        "until Sunday 29 November, 11:00",
        f"/appointments/{link}/",
        "028 123 4567",
    ):
        assert words in letter.text


def test_nothing_about_health_is_ever_written(example: Example) -> None:
    example.talk.at_home = True
    example.talk.save()
    link = hold_now(in_the_room(example, "11:00"))
    notes = "I take warfarin, and had shingles."
    confirm_now(link, guest(notes=notes, reminders=(48, 3)))
    move(link, first_cell=cell("13:00"), now=NOW)
    cancel(link, NOW)
    for letter in Notice.objects.all():
        whole = f"{letter.subject}{letter.text}{bytes(letter.calendar or b'').decode()}"
        assert not any(word in whole for word in NEVER)


def test_letters_lead_to_a_chat_with_the_practice_the_text_ready(example: Example) -> None:
    confirm_now(hold_now(in_the_room(example, "11:00")))
    chat = "https://wa.me/27821234567?text=Hello%2C%20this%20is%20about%20my%20session%20on"
    assert chat in Notice.objects.get(to="client@example.org").text
    example.practice.whatsapp = ""
    example.practice.save()
    confirm_now(hold_now(in_the_room(example, "13:00")), guest(email="other@example.org"))
    assert "WhatsApp" not in Notice.objects.get(to="other@example.org").text


def test_a_conversation_is_called_one_in_letters_calendars_and_on_its_page(
    example: Example, client: Client
) -> None:
    """Whoever has to ask a doctor first comes to talk, and knows it."""
    link = hold_now(replace(in_the_room(example, "11:00"), service=example.talk.pk))
    confirm(link, guest(), told(example.practice, ON_WARFARIN), NOW)
    letter = Notice.objects.get(to="client@example.org")
    assert "What: A conversation of 60 minutes, without touch" in letter.text
    assert "Conversation with Example Therapist" in bytes(letter.calendar or b"").decode()
    page = client.get(f"/appointments/{link}/").content.decode()
    assert "A conversation of 60 minutes, without touch" in page


def test_notes_are_sealed_for_the_therapist(example: Example) -> None:
    link = hold_now(in_the_room(example, "11:00"))
    booked = confirm_now(link, guest(notes="I take warfarin."))
    kept = bytes(Appointment.objects.values_list("notes", flat=True).get() or b"")
    assert b"warfarin" not in kept
    assert notes_of(booked) == "I take warfarin."


def test_the_therapist_is_told_at_their_own_address(example: Example) -> None:
    person = Person.objects.create_user("fern@example.org")
    Membership.objects.create(
        practice=example.practice, person=person, role=Role.THERAPIST, therapist=example.therapist
    )
    confirm_now(hold_now(in_the_room(example, "11:00")))
    letter = Notice.objects.get(to="fern@example.org")
    assert letter.subject == "Example Client comes on Monday 30 November, 11:00"
    assert "+27821111111" in letter.text
    assert "/appointments/" not in letter.text + bytes(letter.calendar or b"").decode()


def test_calendars_are_told_of_each_change_of_the_same_entry(example: Example) -> None:
    link = hold_now(in_the_room(example, "11:00"))
    booked = confirm_now(link)
    move(link, first_cell=cell("13:00"), now=NOW)
    cancel(link, NOW)
    told_client = files(to="client@example.org")
    assert [(method, sequence) for method, _, sequence in told_client] == [
        ("REQUEST", 0),
        ("REQUEST", 1),
        ("CANCEL", 2),
    ]
    assert {uid for _, uid, _ in told_client + files()} == {uid_of(booked)}


def test_messages_wait_for_their_grace(example: Example) -> None:
    confirm_now(hold_now(in_the_room(example, "11:00")))
    assert {one.due_at for one in Notice.objects.all()} == {NOW + GRACE}


def test_reminders_leave_when_they_were_asked_for_and_move_along(example: Example) -> None:
    link = hold_now(in_the_room(example, "11:00"))
    booked = confirm_now(link, guest(reminders=(48, 3)))
    due = Notice.objects.filter(key__contains="reminder", state=Notice.State.WAITING)
    before = [booked.begins - timedelta(hours=hours) for hours in (48, 3)]
    assert [*due.order_by("pk").values_list("due_at", flat=True)] == before
    moved = move(link, first_cell=cell("13:00"), now=NOW)
    after = [moved.begins - timedelta(hours=hours) for hours in (48, 3)]
    assert [*due.order_by("pk").values_list("due_at", flat=True)] == after
    makes_way = [moved.begins - timedelta(hours=hours) for hours in (3, 0)]
    assert [one.until for one in due.order_by("pk")] == makes_way
    cancel(link, NOW)
    assert not due.all().exists()


def test_nobody_is_reminded_who_did_not_ask(example: Example) -> None:
    confirm_now(hold_now(in_the_room(example, "11:00")))
    assert not Notice.objects.filter(key__contains="reminder").exists()


def test_a_course_is_confirmed_in_one_letter_with_every_session(example: Example) -> None:
    wanted = replace(in_the_room(example, "11:00"), sessions=3)
    _, link = hold(wanted, request_key="a course", now=NOW)
    confirm(link, guest(), told(example.practice), NOW)
    letter = Notice.objects.get(to="client@example.org")
    assert letter.subject == "Your 3 sessions from Monday 30 November, 11:00"
    pages = [link_to(one) for one in Appointment.objects.all()]
    assert [letter.text.count(f"/appointments/{one}/\n") for one in pages] == [1, 1, 1]
    assert len(Calendar.from_ical(bytes(letter.calendar or b"")).events) == 3


def test_news_come_before_what_they_are_about(example: Example) -> None:
    link = hold_now(in_the_room(example, "11:00"))
    confirm_now(link)
    move(link, first_cell=cell("13:00"), now=NOW)
    cancel(link, NOW)
    begun = [one.text.split("\n\n")[1] for one in Notice.objects.filter(to="client@example.org")]
    assert begun == [
        "Your session is booked, and we look forward to it.",
        "Your session was moved. It was on Monday 30 November, 11:00 before.",
        "Your session is cancelled, as you asked. It had just been moved from Monday 30 November, "
        "11:00 to Monday 30 November, 13:00; it takes place at neither time.",
    ]


def test_what_is_cancelled_leads_to_another_time(example: Example) -> None:
    link = hold_now(in_the_room(example, "11:00"))
    confirm_now(link)
    cancel(link, NOW)
    letter = Notice.objects.get(to="client@example.org", subject__startswith="Cancelled")
    another = "You can book another time here:\nhttp://localhost:8000/practices/example/times/"
    assert another in letter.text


def test_who_is_asked_to_tell_what_is_new_is_led_to_where(example: Example) -> None:
    link = hold_now(in_the_room(example, "11:00"))
    confirm_now(link)
    text = Notice.objects.get(to="client@example.org").text
    asked = "Please tell us, also on the day.\nhttp://localhost:8000/appointments/"
    assert f"{asked}{link}/listen/" in text


def test_a_practice_that_is_made_up_says_so_in_its_letters(example: Example) -> None:
    example.practice.demo = True
    example.practice.save()
    confirm_now(hold_now(in_the_room(example, "11:00")))
    assert "This practice is made up" in Notice.objects.get(to="client@example.org").text


def test_who_books_so_soon_is_not_sent_to_a_moment_that_is_over(example: Example) -> None:
    confirm_now(hold_now(in_the_room(example, "11:00"), SOON), now=SOON)
    letter = Notice.objects.get(to="client@example.org")
    assert "only we can move or cancel it" in letter.text
    assert "You can move or cancel it until" not in letter.text


@pytest.mark.parametrize("asks", [True, False])
def test_the_therapist_is_led_to_the_day_to_say_yes_or_to_read(
    example: Example, *, asks: bool
) -> None:
    example.practice.approves_new_clients = asks
    example.practice.save()
    confirm_now(hold_now(in_the_room(example, "11:00")))
    text = Notice.objects.get(to="example@practice.example").text
    assert f"/practices/example/day/2026-11-30/?therapist={example.therapist.pk}" in text
    assert ("Say yes or no to it here:" in text) is asks


def test_a_therapist_is_not_told_of_who_comes_after_the_session_is_over(example: Example) -> None:
    session = booked(example)
    letter = Notice.objects.get(key__endswith="-booked-therapist")
    assert letter.until == session.ends
