"""Who may give a session to whom: training, registration and answers count until it is certain."""

from datetime import timedelta

import pytest
from django.test import Client

from tests.website.booking.practising import ON_WARFARIN, Example, with_a_colleague
from tests.website.booking.visiting import DETAILS, be_heard, free_cells, send, tell_who, wish
from unknot.website.booking.models import Appointment, State

pytestmark = pytest.mark.django_db


def test_touch_cannot_be_held_with_a_blood_thinner(client: Client, example: Example) -> None:
    listening = be_heard(client, example, ON_WARFARIN)
    cell = free_cells(listening)[30]
    assert send(client, wish(client, example, cell)).status_code == 409
    talk = {"service": example.talk.pk}
    assert send(client, wish(client, example, cell, **talk)).status_code == 302


def test_touch_that_nobody_here_is_trained_for_cannot_be_held(
    client: Client, example: Example, cell: int
) -> None:
    be_heard(client, example)
    wished = wish(client, example, cell)
    example.practice.modalities.update(techniques=["tapotement"])
    for therapist in (example.therapist.pk, ""):
        page = send(client, wished | {"therapist": therapist})
        assert page.status_code == 409
        assert "we cannot give you this session" in page.content.decode()
    assert Appointment.objects.count() == 0
    page = client.get("/practices/example/times/")
    assert page.context["chosen"].services == [example.talk]
    assert "You are welcome to a conversation first" in page.content.decode()
    assert send(client, wished | {"service": example.talk.pk}).status_code == 302


def test_training_that_ended_since_the_hold_stops_the_booking(
    client: Client, example: Example, cell: int
) -> None:
    be_heard(client, example)
    assert send(client, wish(client, example, cell)).status_code == 302
    example.therapist.modalities.clear()
    assert tell_who(client, DETAILS).status_code == 409
    assert Appointment.objects.get().state == State.HELD


@pytest.mark.parametrize("until", [None, "the day before"])
def test_a_registration_that_ended_since_the_hold_stops_the_booking(
    client: Client, example: Example, cell: int, until: str | None
) -> None:
    be_heard(client, example)
    send(client, wish(client, example, cell))
    held = Appointment.objects.get()
    day_before = (held.begins - timedelta(days=1)).date()
    example.therapist.registered_until = day_before if until else None
    example.therapist.save()
    page = tell_who(client, DETAILS)
    assert page.status_code == 409
    assert "not offered like that" in page.content.decode()
    held.refresh_from_db()
    assert held.state == State.HELD


def test_anybody_is_somebody_who_may_do_what_is_left(
    client: Client, example: Example, cell: int
) -> None:
    colleague = with_a_colleague(example)
    example.therapist.modalities.clear()
    be_heard(client, example)
    page = client.get("/practices/example/times/")
    assert page.context["chosen"].therapists == [colleague]
    assert send(client, wish(client, example, cell, therapist="")).status_code == 302
    assert Appointment.objects.get().therapist == colleague


def test_answers_that_changed_since_the_hold_stop_the_booking(
    client: Client, example: Example, cell: int
) -> None:
    send(client, wish(client, example, cell))
    be_heard(client, example, ON_WARFARIN)
    assert tell_who(client, DETAILS).status_code == 409
    assert Appointment.objects.get().state == State.HELD
