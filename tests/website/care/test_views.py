"""Listening and the approach, as clients meet them."""

import pytest
from django.test import Client

from tests.website.care.caring import OUTCOME, open_room, tell, telling
from tests.website.guide.sending import WARFARIN, agreed, answers

pytestmark = pytest.mark.django_db


def test_a_healthy_person_comes_from_listening_to_an_approach(client: Client) -> None:
    room = open_room()
    to_questions = client.post(room.listen, telling())
    assert to_questions["Location"] == "/safe/"
    back = client.post("/safe/", answers(giver=None))
    assert back["Location"] == room.approach
    page = client.get(room.approach).content.decode()
    assert "Does this sound right?" in page
    assert OUTCOME in page
