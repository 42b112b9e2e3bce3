"""What may have been said in a client’s name makes nobody say yes, and shuts nobody out."""

from collections.abc import Mapping
from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from tests.website.booking.ahead import always_open, booked_ahead
from tests.website.booking.practising import WELL, WITH_A_FEVER, Example, guest
from tests.website.mine.coming import come, prove
from unknot.craft.knowledge import load
from unknot.craft.screening import read_answers, record
from unknot.website.booking.actions import move, tell_anew
from unknot.website.booking.errors import CareFirst
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.care.actions import keep_safety, record_consents
from unknot.website.care.health.safety import Safety
from unknot.website.care.heard import Heard
from unknot.website.care.models import Client
from unknot.website.care.queries import latest_consents
from unknot.website.mine.recognising import recognise

pytestmark = pytest.mark.django_db


def test_what_was_said_in_a_clients_name_makes_nobody_say_yes(example: Example) -> None:
    """Somebody else may have booked with their name and address."""
    client = say(come(example, "client@example.org"), treatment=False, marketing=False, data=True)
    person, _ = prove("client@example.org")
    say(come(example, "client@example.org"), treatment=True, marketing=True, photos=False)
    recognise(person)
    assert said_by(client) == {
        "treatment": False,
        "data": True,
        "marketing": False,
        "photos": False,
    }


def test_a_no_counts_whoever_says_it_and_so_does_a_yes_to_reminders(example: Example) -> None:
    client = say(come(example, "client@example.org"), marketing=True, reminders=False)
    person, _ = prove("client@example.org")
    say(come(example, "client@example.org"), marketing=False, reminders=True)
    recognise(person)
    assert said_by(client) == {"marketing": False, "reminders": True}


def test_a_booking_without_reminders_takes_those_of_others_not_back(example: Example) -> None:
    client = say(come(example, "client@example.org"), reminders=True)
    person, _ = prove("client@example.org")
    say(come(example, "client@example.org"), reminders=False)
    recognise(person)
    assert said_by(client) == {"reminders": True}


def test_answers_in_a_clients_name_hold_until_the_client_answers_anew(example: Example) -> None:
    """They may be somebody else’s; the stricter counts, and the client is not shut out."""
    now = timezone.now()
    own, other = (booked_ahead(always_open(example), days=days) for days in (5, 6))
    prove(guest().email)
    answer_anew(other, WITH_A_FEVER, now)
    with pytest.raises(CareFirst):
        move(link_to(own), first_cell=own.first_cell + 24, now=now)
    answer_anew(own, WELL, now + timedelta(minutes=1))
    moved = move(link_to(own), first_cell=own.first_cell + 24, now=now + timedelta(minutes=2))
    assert moved.revision == 1


def answer_anew(session: Appointment, said: Mapping[str, object], now: datetime) -> None:
    """Tell a practice anew, by the link of a session, and answer about one’s health."""
    told = tell_anew(link_to(session), Heard(outcome="Sleep"), maker="a visit", now=now)
    keep_safety(told, Safety(record=record(read_answers(said, load()), load()), answered_at=now))


def say(client: Client, **given: bool) -> Client:
    """Say yes or no to some purposes."""
    words = dict.fromkeys(given, "the words that were shown")
    record_consents(client, given, words, timezone.now())
    return client


def said_by(client: Client) -> dict[str, bool]:
    """Read the newest word on each purpose."""
    return {purpose: one.given for purpose, one in latest_consents(client).items()}
