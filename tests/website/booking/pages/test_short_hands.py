"""Where hands may work for less than a session lasts, it is said before anybody books."""

from collections.abc import Mapping

import pytest
from django.test import Client

from tests.website.booking.practising import NOW, WELL, Example, told
from tests.website.booking.visiting import be_heard, free_cells, send, wish
from unknot.website.booking.pages.short_hands import ShortHands, short_hands
from unknot.website.care.models import Listening
from unknot.website.practice.models import Service

pytestmark = pytest.mark.django_db
IN_WIDESPREAD_PAIN: Mapping[str, object] = {"*": "no", "q_other": ["fibromyalgia"]}
SAID = "By what you told us, hands may work for 20 minutes."
TALK = "The other 40 minutes of this session are for talk and rest."


def shorter(example: Example, minutes: int, **changes: object) -> Service:
    """Offer a shorter session beside the hour."""
    fields = {"name": f"{minutes} minutes", "minutes": minutes, "price_cents": 40_000} | changes
    return example.practice.services.create(**fields)


def short(listening: Listening, service: Service, *, at_home: bool = False) -> ShortHands | None:
    """Ask how long hands may work."""
    return short_hands(listening, service, NOW, at_home=at_home)


def test_nothing_is_said_where_hands_may_work_all_the_while(example: Example) -> None:
    assert short(told(example.practice), example.in_room) is None
    in_pain = told(example.practice, IN_WIDESPREAD_PAIN)
    assert short(in_pain, shorter(example, 20)) is None
    assert short(in_pain, example.talk) is None


def test_the_rest_of_an_hour_is_talk_where_nothing_shorter_is_given(example: Example) -> None:
    in_pain = told(example.practice, IN_WIDESPREAD_PAIN)
    shorter(example, 20, at_practice=False, at_home=True)
    shorter(example, 30, conversation=True)
    assert short(in_pain, example.in_room) == ShortHands(20, 40, None)


def test_of_shorter_sessions_the_closest_is_offered(example: Example) -> None:
    in_pain = told(example.practice, IN_WIDESPREAD_PAIN)
    shorter(example, 45)
    half_an_hour = shorter(example, 30)
    assert short(in_pain, example.in_room) == ShortHands(20, 40, half_an_hour)


def test_it_is_said_with_the_times_and_again_before_confirming(
    client: Client, example: Example
) -> None:
    half_an_hour = shorter(example, 30)
    be_heard(client, example, IN_WIDESPREAD_PAIN, service=example.in_room)
    times = client.get("/practices/example/times/").content.decode()
    listening = Listening.objects.get()
    send(client, wish(client, example, free_cells(listening)[30]))
    details = client.get("/practices/example/book/").content.decode()
    waiting = client.get(f"/practices/example/wait/?service={example.in_room.pk}").content.decode()
    for page in (times, details, waiting):
        assert SAID in page
        assert TALK in page
        assert f"?service={half_an_hour.pk}&amp;place={example.practice_place.pk}" in page


def test_who_may_be_touched_for_an_hour_reads_nothing_of_it(
    client: Client, example: Example
) -> None:
    be_heard(client, example, WELL)
    assert "hands may work" not in client.get("/practices/example/times/").content.decode()


def test_in_another_language_the_english_stands_beside_it(client: Client, example: Example) -> None:
    be_heard(client, example, IN_WIDESPREAD_PAIN, service=example.in_room)
    client.cookies["unknot_language"] = "af"
    page = client.get("/practices/example/times/").content.decode()
    assert "mag hande 20 minute lank werk" in page
    assert SAID in page
