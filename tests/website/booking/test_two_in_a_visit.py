"""Two people who tell in one visit: what the first answered is in no file of the second."""

from datetime import timedelta

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client as Browser
from django.utils import timezone
from msgspec.structs import replace

from tests.website.booking.ahead import booked_by_mouth
from tests.website.booking.coming import (
    APPROACH,
    answer,
    come,
    may_be_touched,
    read,
)
from tests.website.booking.linking import listening_of, page_of, tell_anew
from tests.website.booking.practising import (
    ON_WARFARIN,
    Example,
    guest,
    hold_now,
    in_the_room,
)
from tests.website.guide.sending import WARFARIN
from tests.website.people.entering import signed_in
from unknot.craft.screening import read_answers, record
from unknot.website.booking.actions import confirm
from unknot.website.care.actions import hear, take_in
from unknot.website.care.bridge import safety_of
from unknot.website.care.health.safety import Safety
from unknot.website.care.heard import Heard
from unknot.website.known import load
from unknot.website.mine.recognising import recognise
from unknot.website.people.models import Person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]


class Tablet:
    """A tablet in a household: one visit, on which one after the other tells the practice."""

    def __init__(self, example: Example) -> None:
        self.example, self.days = example, 0
        self.session = SessionStore()

    def books_a_talk(self, email: str, said: Safety | None = None) -> Safety | None:
        """Tell, answer where anything is said, book a talk, and give what is kept with it."""
        now, practice = timezone.now(), self.example.practice
        told = hear(self.session, practice, Heard(outcome="Sleep"), maker="tablet", now=now)
        take_in(told, said)
        self.days += 1
        day = timezone.localdate() + timedelta(self.days + 2)
        wanted = replace(in_the_room(self.example, "11:00", day), service=self.example.talk.pk)
        who = guest(name=f"Example of {email}", email=email)
        return safety_of(listening_of(confirm(hold_now(wanted, now), who, told, now)))


def on_warfarin() -> Safety:
    return Safety(record(read_answers(ON_WARFARIN, load()), load()), timezone.now())


def test_whoever_books_a_talk_unasked_has_no_answers_of_who_told_before(example: Example) -> None:
    tablet = Tablet(example)
    assert tablet.books_a_talk("ann@example.org", on_warfarin()) is not None
    assert tablet.books_a_talk("bob@example.org") is None


def test_whoever_told_before_keeps_their_own_answers(example: Example) -> None:
    tablet = Tablet(example)
    first = tablet.books_a_talk("ann@example.org", on_warfarin())
    again = tablet.books_a_talk("ann@example.org")
    assert first is not None
    assert again is not None
    assert (again.record, again.taken_over) == (first.record, True)


def test_a_yes_is_asked_about_that_was_corrected_after_a_booking_by_word_of_mouth(
    example: Example,
) -> None:
    session = booked_by_mouth(example)
    person = Person.objects.create_user(guest().email)
    recognise(person)
    tablet = signed_in(person)
    come(tablet, **WARFARIN)
    answer(tablet, APPROACH)
    phone = Browser()
    tell_anew(phone, session)
    read(phone, page_of(session))
    assert not may_be_touched(session)
