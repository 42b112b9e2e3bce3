"""The newest word of a client counts: for reminders, short messages, touch and what is kept."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from msgspec.structs import replace

from tests.website.booking.ahead import always_open, booked_ahead
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
from unknot.website.booking.actions import approve, book_for, cancel, confirm, move, move_for
from unknot.website.booking.errors import TakenBack
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment, State
from unknot.website.care.actions import record_consents
from unknot.website.care.consenting import consent_words
from unknot.website.channels.actions import set_channel
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(minutes=5)


def booked_by(example: Example, **changes: object) -> Appointment:
    """A session of somebody who wants to be reminded, also by SMS."""
    set_channel(example.practice, "bulksms://token:secret@{number}", NOW)
    who = guest(reminders=(48, 3), consents=CONSENTS | {"sms": True}, **changes)
    return confirm_now(hold_now(in_the_room(example, "11:00")), who)


def say(appointment: Appointment, **given: bool) -> None:
    """Say yes or no to purposes, a while after booking."""
    assert appointment.client is not None
    record_consents(appointment.client, given, consent_words(appointment.practice), LATER)


def waiting(mark: str) -> int:
    """Count what is still to leave and has this in its key."""
    return Notice.objects.filter(state=Notice.State.WAITING, key__contains=mark).count()


def subjects_to_the_therapist() -> list[str]:
    """What the therapist is still to read about touch."""
    told = Notice.objects.filter(key__contains="-touch-").order_by("pk")
    return [*told.values_list("subject", flat=True)]


def test_who_takes_reminders_back_gets_none_of_those_that_wait(example: Example) -> None:
    booked = booked_by(example)
    assert waiting("-reminder-") == 4
    say(booked, reminders=False)
    assert waiting("-reminder-") == 0
    assert waiting("-booked") == 3


def test_who_takes_reminders_back_gets_none_after_a_move(example: Example) -> None:
    booked = booked_by(example)
    say(booked, reminders=False)
    move(link_to(booked), first_cell=cell("13:00"), now=LATER)
    assert waiting("-reminder-") == 0
    assert waiting("-moved") == 3


def test_who_wants_reminders_again_gets_those_they_chose(example: Example) -> None:
    booked = booked_by(example)
    say(booked, reminders=False)
    say(booked, reminders=True)
    assert waiting("-reminder-") == 4


def test_who_takes_short_messages_back_gets_none_that_wait_and_all_letters(
    example: Example,
) -> None:
    booked = booked_by(example)
    say(booked, sms=False)
    assert waiting("-sms") == 0
    assert waiting("-reminder-") == 2


def test_who_is_known_by_telephone_alone_gets_nothing_any_more(example: Example) -> None:
    booked = booked_by(example)
    assert booked.client is not None
    booked.client.email = ""
    booked.client.save()
    Notice.objects.exclude(to__startswith="sms:").delete()
    say(booked, sms=False)
    assert waiting("") == 0


def test_a_session_without_reminders_takes_those_of_another_not_away(example: Example) -> None:
    before = booked_by(example)
    listening = told(example.practice)
    listening.client = before.client
    listening.save()
    link = hold_now(in_the_room(example, "14:00"))
    confirm(link, guest(consents=CONSENTS | {"sms": True, "reminders": False}), listening, LATER)
    assert waiting("-reminder-") == 4


def test_without_a_yes_to_treatment_no_touch_is_moved_and_the_session_can_be_cancelled(
    example: Example,
) -> None:
    booked = booked_by(example)
    say(booked, treatment=False)
    with pytest.raises(TakenBack, match="taken back"):
        move(link_to(booked), first_cell=cell("13:00"), now=LATER)
    with pytest.raises(TakenBack):
        move_for(example.practice, booked.pk, first_cell=cell("13:00"), now=LATER)
    assert cancel(link_to(booked), LATER).state == State.CANCELLED


def test_without_a_yes_to_treatment_the_practice_books_no_touch_but_a_talk(
    example: Example,
) -> None:
    booked = booked_by(example)
    say(booked, treatment=False)
    assert booked.client is not None
    wanted = in_the_room(example, "13:00")
    with pytest.raises(TakenBack):
        book_for(booked.client, wanted, request_key="touch", now=LATER)
    talk = replace(wanted, service=example.talk.pk)
    assert book_for(booked.client, talk, request_key="talk", now=LATER).state == State.CONFIRMED


def test_without_a_yes_to_treatment_a_wish_is_not_approved(example: Example) -> None:
    example.practice.approves_new_clients = True
    example.practice.save()
    asked = booked_by(example)
    say(asked, treatment=False)
    with pytest.raises(TakenBack):
        approve(example.practice, asked.pk, LATER)


def test_without_a_yes_to_keeping_anything_nothing_is_booked(example: Example) -> None:
    booked = booked_by(example)
    say(booked, data=False)
    assert booked.client is not None
    with pytest.raises(TakenBack):
        book_for(booked.client, in_the_room(example, "13:00"), request_key="any", now=LATER)


def test_the_therapist_of_what_comes_is_told_and_told_again_when_touch_is_wanted_again(
    example: Example,
) -> None:
    booked = booked_by(example)
    say(booked, treatment=False)
    say(booked, treatment=True)
    assert subjects_to_the_therapist() == [
        "Example Client takes back the yes to treatment for Monday 30 November, 11:00",
        "Example Client says yes to treatment again for Monday 30 November, 11:00",
    ]
    move(link_to(booked), first_cell=cell("13:00"), now=LATER)
    assert waiting("-touch-") == 2


def test_who_books_anew_and_says_yes_is_touched_again(example: Example) -> None:
    booked = booked_by(example)
    say(booked, treatment=False)
    listening = told(example.practice)
    listening.client = booked.client
    listening.save()
    link = hold_now(in_the_room(example, "14:00"))
    again = confirm(link, guest(consents=CONSENTS), listening, LATER + timedelta(minutes=1))
    assert again.state == State.CONFIRMED


def test_whoever_has_no_account_reads_how_to_take_a_yes_back(example: Example) -> None:
    booked = booked_ahead(always_open(example))
    page = Browser().get(f"/appointments/{link_to(booked)}/").text
    assert "you can take back whenever you like" in page
    assert "mailto:example@practice.example" in page
