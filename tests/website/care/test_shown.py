"""A yes counts for what was read: an approach that became another meanwhile is read again first."""

import pytest
from django.test import Client
from django.utils.translation import override

from tests.website.care.caring import Room, listening, tell
from tests.website.care.replying import as_it_stands, reply, seen
from tests.website.care.test_yes_by_mouth import come_and_consent
from tests.website.care.treating import page_of, sent, therapist_of
from tests.website.guide.sending import answers
from unknot.website.care.bridge import approach_of
from unknot.website.care.models import Agreement, Version
from unknot.website.practice import money

pytestmark = pytest.mark.django_db
MEANWHILE = "This was changed in the meantime. Here is how it stands now."


def firmest(room: Room, level: int) -> None:
    """Let the office say how firm their therapist works."""
    room.therapist.top_pressure = level
    room.therapist.save()


def test_a_yes_to_light_hands_is_none_to_firmer_ones(client: Client, room: Room) -> None:
    firmest(room, 1)
    tell(client, room, {"pressure": "4"})
    light = seen(client, room.approach)
    firmest(room, 4)
    late = client.post(room.approach, {**light, "agree": "yes"})
    assert (late.status_code, Version.objects.exists()) == (409, False)
    assert MEANWHILE in late.text
    assert ">strong</a>" in late.text
    assert reply(client, room.approach, agree="yes").status_code == 302
    assert approach_of(Version.objects.get()).pressure == 4


def test_a_yes_to_one_price_is_none_to_another(client: Client, room: Room) -> None:
    tell(client, room)
    read = seen(client, room.approach)
    room.practice.services.update(price_cents=74_000)
    late = client.post(room.approach, {**read, "agree": "yes"})
    assert (late.status_code, Agreement.objects.exists()) == (409, False)
    assert money.shown(74_000, room.practice.currency) in late.text
    assert reply(client, room.approach, agree="yes").status_code == 302


def test_a_yes_in_one_tab_is_none_to_what_was_told_in_another(client: Client, room: Room) -> None:
    tell(client, room, {"pressure": "1"})
    light = seen(client, room.approach)
    tell(client, room, {"pressure": "4"})
    assert client.post(room.approach, {**light, "agree": "yes"}).status_code == 409
    assert not Version.objects.exists()


def test_a_change_of_what_was_cut_down_meanwhile_is_read_first(client: Client, room: Room) -> None:
    tell(client, room, {"pressure": "3"})
    reply(client, room.approach, change="talk", value="quiet")
    firmest(room, 2)
    cut_down = seen(client, room.approach)
    firmest(room, 1)
    for said in ({"agree": "yes"}, {"change": "music", "value": "none"}):
        assert client.post(room.approach, {**cut_down, **said}).status_code == 409
    assert (Version.objects.count(), Agreement.objects.count()) == (2, 0)


def test_a_caution_that_changes_nothing_of_it_is_read_first(client: Client, room: Room) -> None:
    tell(client, room, {"leave_out_words": "My feet."})
    before, words = seen(client, room.approach), client.get(room.approach).context["page"]
    tell(client, room, {"leave_out_words": "My feet.", "allergies": "Nut oil."})
    assert client.get(room.approach).context["page"].paragraphs == words.paragraphs
    assert client.post(room.approach, {**before, "agree": "yes"}).status_code == 409


def test_neither_yes_on_a_clients_page_is_one_to_what_became_of_it(room: Room) -> None:
    ida, fern = come_and_consent(room), therapist_of(room)
    before = seen(fern, page_of(ida))
    assert before == as_it_stands(ida.listenings.get())
    firmest(room, 1)
    for said in ("agree", "by_mouth"):
        late = fern.post(page_of(ida), {**sent(ida), **before, said: "yes"})
        assert (late.status_code, Version.objects.exists()) == (409, False)
        assert MEANWHILE in late.text


def test_whoever_sends_nothing_of_what_they_read_says_no_yes(client: Client, room: Room) -> None:
    tell(client, room)
    for mark in ({}, {"shown": ""}, {"shown": "é" * 64}):
        assert client.post(room.approach, {**mark, "agree": "yes"}).status_code == 409
    assert not Version.objects.exists()


def test_what_was_read_in_one_language_is_answered_in_another(client: Client, room: Room) -> None:
    tell(client, room, health={"q_bone": "yes", "q_bone_which": "osteoporosis"})
    english = seen(client, room.approach)
    with override("af"):
        assert as_it_stands(listening()) == english
    client.cookies["django_language"] = "af"
    assert client.post(room.approach, {**english, "agree": "yes"}).status_code == 302


def test_the_same_answers_again_are_no_other_approach(client: Client, room: Room) -> None:
    tell(client, room)
    before = seen(client, room.approach)
    client.post("/safe/", answers(giver=None))
    assert seen(client, room.approach) == before


def test_a_yes_is_none_to_what_is_not_to_be_done_again_since(client: Client, room: Room) -> None:
    tell(client, room)
    before = seen(client, room.approach)
    tell(client, room, {"did_not_help": "Deep pressure"})
    late = client.post(room.approach, {**before, "agree": "yes"})
    assert MEANWHILE in late.text
    assert Agreement.objects.count() == 0
