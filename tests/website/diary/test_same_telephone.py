"""Whoever rings again is who the practice knows by that name and number, also without an e-mail."""

import pytest
from django.test import Client as Browser

from tests.website.booking.coming import book_a_talk, come
from tests.website.booking.practising import Example
from tests.website.diary.days import HERE
from tests.website.diary.test_one_client import NO_TOUCH, hour_for, rings
from tests.website.guide.sending import WARFARIN
from unknot.website.booking.models import Appointment
from unknot.website.care.models import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]
GUS = {"name": "Gus Groen", "email": "", "telephone": "082 555 0111"}
SAME = {**GUS, "telephone": "+27 82 555-0111", "begins": "15:00"}
ANN = {"email": "", "telephone": "082 111 2222"}


def known() -> list[tuple[str, str]]:
    """List the clients, and how each is written to."""
    return [(one.name, one.email) for one in Client.objects.order_by("pk")]


def test_whoever_rings_twice_from_one_number_is_one_client(
    example: Example, therapist: Browser
) -> None:
    rings(therapist, example, **GUS)
    rings(therapist, example, **SAME)
    assert known() == [("Gus Groen", "")]


def test_another_name_at_that_number_is_another_client(
    example: Example, therapist: Browser
) -> None:
    rings(therapist, example, **GUS)
    rings(therapist, example, **{**SAME, "name": "Gerda Groen"})
    assert known() == [("Gus Groen", ""), ("Gerda Groen", "")]


def test_whoever_gives_an_address_when_they_ring_again_is_written_to_there(
    example: Example, therapist: Browser
) -> None:
    rings(therapist, example, **GUS)
    rings(therapist, example, **{**SAME, "email": "gus@example.org"})
    assert known() == [("Gus Groen", "gus@example.org")]


def test_whoever_cancelled_and_rings_without_an_address_is_known(
    example: Example, therapist: Browser
) -> None:
    session = rings(therapist, example, **{**GUS, "email": "gus@example.org"})
    therapist.post(f"{HERE}/sessions/{session.pk}/", {"do": "cancel"})
    assert rings(therapist, example, **SAME).client == session.client


def test_two_who_are_kept_under_one_number_become_one_once_they_ring(
    example: Example, therapist: Browser
) -> None:
    first = rings(therapist, example, **GUS)
    second = rings(therapist, example, **{**SAME, "telephone": "082 555 0112"})
    Client.objects.filter(appointments=second).update(telephone="+27825550111")
    again = rings(therapist, example, **{**GUS, "begins": "08:00"})
    assert {one.client for one in Appointment.objects.all()} == {first.client} == {again.client}


def test_a_number_that_was_written_online_speaks_against_touch(
    example: Example, therapist: Browser
) -> None:
    phone = Browser()
    come(phone, **WARFARIN)
    book_a_talk(phone, example)
    refused = therapist.post(f"{HERE}/sessions/new/", hour_for(example, **ANN))
    assert (refused.status_code, NO_TOUCH in refused.text) == (422, True)


def test_a_number_that_was_written_online_makes_nobody_who_rings(
    example: Example, therapist: Browser
) -> None:
    stranger = Browser()
    come(stranger)
    book_a_talk(stranger, example, email="stranger@example.org")
    rings(therapist, example, **ANN)
    assert known() == [("Ann Example", "stranger@example.org"), ("Ann Example", "")]
