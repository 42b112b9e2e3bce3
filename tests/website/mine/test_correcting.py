"""Once somebody is corrected, no letter leaves with what was wrong, and who has to know is told."""

import pytest
from django.utils import timezone

from tests.website.booking.practising import Example
from tests.website.mine.coming import NOW, come
from tests.website.mine.test_clients import AHEAD, correct
from unknot.website.booking.models import Appointment, Course
from unknot.website.booking.notices import tell_booked
from unknot.website.care.models import Client
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db


def test_a_name_corrected_within_the_grace_stands_in_every_letter(example: Example) -> None:
    client = booked(example)
    correct(example, client, name="Right Name")
    assert len(waiting()) == 2
    for one in waiting():
        assert "Right Name" in one.text
        assert "Example Client" not in one.text
        assert b"Example Client" not in bytes(one.calendar or b"")


def test_a_name_corrected_after_all_has_left_writes_to_nobody(example: Example) -> None:
    client = booked(example)
    all_left()
    correct(example, client, name="Right Name")
    assert waiting() == []


def test_a_new_address_of_a_home_is_told_to_both_sides_and_their_calendars(
    example: Example,
) -> None:
    client = booked(example)
    all_left()
    correct(example, client, address="2 Example Road")
    assert client.appointments.get().revision == 1
    assert len(waiting()) == 2
    for one in waiting():
        assert "2 Example Road" in one.text
        assert b"SEQUENCE:1" in bytes(one.calendar or b"")


def test_a_new_e_mail_gets_the_confirmation_that_went_elsewhere(example: Example) -> None:
    client = booked(example)
    all_left()
    correct(example, client, email="right@example.org")
    assert [one.to for one in waiting()] == ["right@example.org"]
    assert "please go by this letter" in waiting()[0].text


def test_a_corrected_course_is_told_in_one_letter(example: Example) -> None:
    client = booked(example)
    another = come(example, "", AHEAD + (AHEAD - NOW))
    course = Course.objects.create(practice=example.practice, client=client, made_at=NOW)
    Appointment.objects.filter(client=another).update(client=client)
    Appointment.objects.update(course=course)
    all_left()
    correct(example, client, email="right@example.org")
    assert [one.to for one in waiting()] == ["right@example.org"]


def test_a_new_number_alone_writes_nothing_anew(example: Example) -> None:
    client = booked(example)
    before = waiting()
    correct(example, client, telephone="028 222 2222")
    assert waiting() == before
    assert client.appointments.get().revision == 0


def booked(example: Example) -> Client:
    """Let somebody book a session to come, of which both sides are told soon."""
    client = come(example, "client@example.org", AHEAD)
    Notice.objects.all().delete()
    tell_booked([client.appointments.get()], timezone.now())
    return client


def all_left() -> None:
    """Let everything that waits leave."""
    Notice.objects.update(state=Notice.State.SENT, next_at=None)


def waiting() -> list[Notice]:
    """Give what is still to leave."""
    return [*Notice.objects.filter(state=Notice.State.WAITING).order_by("pk")]
