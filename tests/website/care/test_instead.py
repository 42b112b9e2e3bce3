"""What is done in the place of touch: a conversation, advice, or whom to see."""

import pytest
from django.test import Client

from tests.website.care.caring import Room, listening, opened, tell, telling
from tests.website.care.replying import reply
from tests.website.guide.sending import WARFARIN, agreed
from unknot.craft.approach import Gate
from unknot.website.care.models import Listening, Version

pytestmark = pytest.mark.django_db
NO_MASSAGE = "No massage can be booked here for now, only a conversation."
NOT_FOR_US = "This is not for us, but here is who can help."
NOTHING = "Nothing can be booked here for now."


def test_a_blood_thinner_leads_to_a_conversation_and_to_no_touch(
    client: Client, room: Room
) -> None:
    tell(client, room, health=WARFARIN)
    page = client.get(room.approach).content.decode()
    assert "A conversation first, no touch yet." in page
    assert "Book a conversation" in page
    assert opened() is Gate.CONVERSATION
    booked = client.post(room.approach, {"conversation": "yes"})
    assert booked["Location"] == f"/practices/{room.practice.slug}/times/"
    assert listening().service == room.talk
    assert not Version.objects.exists()


def test_where_no_conversation_is_offered_there_is_nothing_to_book(
    client: Client, room: Room
) -> None:
    room.talk.delete()
    tell(client, room, health=WARFARIN)
    page = client.get(room.approach).content.decode()
    assert "there is nothing to book, but you can call or write to us." in page
    assert "you can book a conversation" not in page


def test_a_doctor_is_asked_about_a_registered_therapist(client: Client, room: Room) -> None:
    tell(client, room, health=WARFARIN)
    page = client.get(room.approach).content.decode()
    assert "May I have a gentle back massage from a registered therapist" in page


def test_what_a_doctor_said_opens_touch_within_what_was_allowed(client: Client, room: Room) -> None:
    tell(client, room, health=WARFARIN)
    said = client.post("/plan/asked/", agreed("anticoagulant", said="limits", max_pressure="1"))
    assert said["Location"] == room.approach
    page = client.get(room.approach)
    assert opened() is Gate.TOUCH
    assert page.context["page"].menus
    choices = {menu.name: menu.choices for menu in page.context["page"].menus}
    assert [one.value for one in choices["pressure"]] == ["0", "1"]
    assert "20 minutes" in page.content.decode()


def test_a_doctor_who_says_no_leaves_advice(client: Client, room: Room) -> None:
    tell(client, room, health=WARFARIN)
    client.post("/plan/asked/", agreed("anticoagulant", said="no"))
    page = client.get(room.approach).content.decode()
    assert "someone you asked said no" in page
    assert opened() is Gate.CARE_ADVICE


def test_nobody_says_yes_to_touch_before_a_doctor_was_asked(client: Client, room: Room) -> None:
    tell(client, room, health=WARFARIN)
    answer = reply(client, room.approach, agree="yes")
    assert "A conversation first, no touch yet." in answer.content.decode()
    assert not Version.objects.exists()


@pytest.mark.parametrize(
    ("health", "words"),
    [
        ({"q_ces": "yes"}, "Please get help now."),
        ({"q_today": "yes", "q_today_which": "feels_unwell"}, "Not today."),
    ],
)
def test_an_emergency_and_a_not_now_get_advice_in_the_place_of_a_booking(
    client: Client, room: Room, health: dict[str, str], words: str
) -> None:
    tell(client, room, health=health)
    page = client.get(room.approach).content.decode()
    assert words in page
    assert "find a time" not in page
    assert opened() is Gate.CARE_ADVICE


def test_a_doubt_that_leaves_advice_is_to_be_found_out_first_and_the_practice_can_be_asked(
    client: Client, room: Room
) -> None:
    room.practice.telephone = "+27281234567"
    room.practice.save()
    tell(client, room, health={"q_bloodthinner": "not_sure"})
    page = client.get(room.approach).text
    assert "Not today." in page
    assert page.index("Find out first") < page.index("Not sure:")
    assert '<a href="/safe/">Answer it again</a>' in page
    assert "tel:+27281234567" in page
    assert room.practice.name in page
    assert "Third of four" not in page


def test_what_is_outside_scope_is_said_kindly_with_whom_to_see(client: Client, room: Room) -> None:
    tell(client, room, said={"outcome": "I want my neck clicked back."})
    page = client.get(room.approach).content.decode()
    assert NOT_FOR_US in page
    assert "A chiropractor, an osteopath or a physiotherapist" in page
    ours = client.get(f"{room.approach}?ours=1").content.decode()
    assert "Does this sound right?" in ours


def test_what_is_outside_scope_is_said_too_where_an_approach_was_changed_before(
    client: Client, room: Room
) -> None:
    tell(client, room)
    reply(client, room.approach, change="pressure", value="1")
    assert NOT_FOR_US not in client.get(room.approach).text
    client.post(room.listen, telling(mine="yes", outcome="I want my neck clicked back."))
    assert NOT_FOR_US in client.get(room.approach).text
    ours = f"{room.approach}?ours=1"
    assert "Does this sound right?" in client.get(ours).text
    reply(client, ours, change="pressure", value="1")
    assert "Does this sound right?" in client.get(room.approach).text


@pytest.mark.parametrize("door", ["", "?ours=1"])
def test_whoever_asks_for_what_nobody_gives_is_sent_away_and_can_only_say_something_else(
    client: Client, room: Room, door: str
) -> None:
    tell(client, room, said={"outcome": "A happy ending please."})
    page = client.get(f"{room.approach}{door}").text
    assert "<h1>No, not with us.</h1>" in page
    assert "Change what I told you" in page
    for words in ("who can help", "See what we can do", "still open to you"):
        assert words not in page
    answer = reply(client, room.approach, agree="yes")
    assert "No, not with us." in answer.text
    assert not Version.objects.exists()


def test_without_anybody_registered_nobody_touches(client: Client, room: Room) -> None:
    room.practice.therapists.update(registered_until="2020-01-01")
    tell(client, room)
    page = client.get(room.approach).content.decode()
    assert "Nobody here can give a session at present." in page


def test_where_nobody_may_touch_a_conversation_is_offered_and_booked(
    client: Client, room: Room
) -> None:
    room.practice.therapists.update(registration="")
    tell(client, room)
    assert "Book a conversation" in client.get(room.approach).text
    answer = client.post(room.approach, {"conversation": "yes"})
    assert answer.headers["Location"] == f"/practices/{room.practice.slug}/times/"
    assert listening().service == room.talk


def test_whoever_begins_to_tell_hears_first_that_there_is_no_massage(
    client: Client, room: Room
) -> None:
    assert NO_MASSAGE not in client.get(room.listen).text
    room.practice.therapists.update(registration="")
    page = client.get(room.listen).text
    assert page.index(NO_MASSAGE) < page.index('name="outcome"')


def test_where_nothing_can_be_booked_nobody_is_asked_anything(client: Client, room: Room) -> None:
    room.practice.telephone = "+27281234567"
    room.practice.save()
    room.practice.therapists.update(registration="")
    room.practice.services.filter(conversation=True).delete()
    page = client.get(room.listen).text
    assert NOTHING in page
    assert "tel:+27281234567" in page
    assert 'name="outcome"' not in page


def test_what_is_told_where_nothing_can_be_booked_is_not_kept(client: Client, room: Room) -> None:
    room.practice.therapists.update(week={})
    answer = client.post(room.listen, telling())
    assert answer.status_code == 409
    assert NOTHING in answer.text
    assert not Listening.objects.exists()
