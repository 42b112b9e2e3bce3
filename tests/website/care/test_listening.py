"""What somebody tells a practice: how it is asked, kept, changed and let go of."""

import pytest
from django.test import Client

from tests.website.care.caring import OUTCOME, Room, listening, open_room, opened, tell, telling
from tests.website.guide.sending import WARFARIN, answers, come_to_a_plan
from unknot.craft.approach import Gate
from unknot.website.care.bridge import heard_of, safety_of
from unknot.website.care.models import Listening, Version

pytestmark = pytest.mark.django_db


def test_a_healthy_person_comes_from_listening_to_an_approach(client: Client, room: Room) -> None:
    to_questions = client.post(room.listen, telling())
    assert to_questions["Location"] == "/safe/"
    back = client.post("/safe/", answers(giver=None))
    assert back["Location"] == room.approach
    page = client.get(room.approach).content.decode()
    assert "Does this sound right?" in page
    assert OUTCOME in page
    assert opened() is Gate.TOUCH


def test_the_outcome_is_all_that_has_to_be_said(client: Client, room: Room) -> None:
    assert client.post(room.listen, {"outcome": "Sleep"}).status_code == 302
    nothing = client.post(room.listen, {"outcome": " "})
    assert nothing.status_code == 422
    assert "Please say in a few words what you would like to be different." in (
        nothing.content.decode()
    )


@pytest.mark.parametrize(
    "odd",
    [
        {"ache_nowhere": "1"},
        {"ache_sacrum": "7"},
        {"leave_out": "nowhere"},
        {"pressure": "5"},
        {"talk": "shout"},
        {"where": "moon"},
        {"needs": "gold"},
        {"history": "x" * 601},
    ],
)
def test_what_nobody_offered_is_refused_and_the_words_stay(
    client: Client, room: Room, odd: dict[str, str]
) -> None:
    answer = client.post(room.listen, telling(**odd))
    assert answer.status_code == 422
    assert OUTCOME in answer.content.decode()
    assert not Listening.objects.exists()


def test_what_was_told_can_be_changed_and_is_kept_once(client: Client, room: Room) -> None:
    client.post(room.listen, telling())
    client.post(room.listen, telling(outcome="Something else", talk="quiet"))
    assert heard_of(listening()).outcome == "Something else"
    assert "Something else" in client.get(room.listen).content.decode()


def test_whoever_begins_anew_keeps_what_was_booked_before(client: Client, room: Room) -> None:
    client.post(room.listen, telling())
    client.post(room.listen, telling(anew="yes"))
    assert Listening.objects.count() == 2
    assert OUTCOME not in client.get(f"{room.listen}?anew=1").content.decode()


def test_whoever_told_before_is_offered_to_begin_anew(client: Client, room: Room) -> None:
    begin_anew = '<a href="?anew=1">Tell us again</a>'
    assert begin_anew not in client.get(room.listen).content.decode()
    client.post(room.listen, telling())
    assert begin_anew in client.get(room.listen).content.decode()


def test_whoever_begins_anew_is_asked_anew_about_their_health(client: Client, room: Room) -> None:
    tell(client, room)
    assert client.post(room.listen, telling(mine="yes"))["Location"] == room.approach
    assert client.post(room.listen, telling(anew="yes"))["Location"] == "/safe/"
    assert client.get(room.approach)["Location"] == "/safe/"
    assert not Version.objects.exists()


def test_a_session_of_the_guide_is_shared_only_with_consent_and_never_with_answers(
    client: Client, room: Room
) -> None:
    come_to_a_plan(client, hoping={"ache_sacrum": "2"})
    shown = client.get(room.listen)
    lines = shown.context["page"].brought
    assert lines[0].startswith("20 minutes")
    client.post(room.listen, telling(same_person="yes"))
    assert heard_of(listening()).brought == ()
    client.post(room.listen, telling(mine="yes", bring="yes"))
    assert heard_of(listening()).brought == lines


def test_a_yes_to_share_a_session_is_not_taken_for_a_yes_to_share_another(
    client: Client, room: Room
) -> None:
    come_to_a_plan(client, hoping={"ache_sacrum": "2"})
    client.post(room.listen, telling(same_person="yes", bring="yes"))
    assert client.get(f"{room.listen}?mine=1").context["page"].bring
    come_to_a_plan(client, hoping={"ache_neck_base": "1"})
    page = client.get(f"{room.listen}?mine=1").context["page"]
    assert (page.brought[1], page.bring) == ("Base of the neck: sore", False)


def test_what_was_answered_is_kept_sealed_with_the_listening(client: Client, room: Room) -> None:
    tell(client, room, health=WARFARIN)
    client.get(room.approach)
    safety = safety_of(listening())
    assert safety is not None
    assert safety.record.verdict == "ask_doctor_first"


def test_forgetting_lets_go_of_what_was_told_and_not_booked(client: Client, room: Room) -> None:
    tell(client, room)
    client.post("/forget/")
    assert not Listening.objects.exists()


def test_a_practice_that_is_not_there_hears_nobody(client: Client) -> None:
    assert client.get("/practices/nowhere/listen/").status_code == 404
    assert client.get("/practices/nowhere/approach/").status_code == 404


def test_what_was_told_to_one_practice_is_not_told_to_another(client: Client, room: Room) -> None:
    other = open_room("other")
    tell(client, room)
    assert client.get(other.approach)["Location"] == other.listen
    assert OUTCOME not in client.get(other.listen).content.decode()


def test_another_visit_finds_nothing_of_it(client: Client, room: Room) -> None:
    tell(client, room)
    stranger = Client()
    assert stranger.get(room.approach)["Location"] == room.listen
    assert OUTCOME not in stranger.get(room.listen).content.decode()
