"""Listening and the approach, as clients meet them."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.website.care.caring import OUTCOME, Room, open_room, tell, telling
from tests.website.guide.sending import WARFARIN, agreed, answers, come_to_a_plan
from tests.website.people.entering import signed_in
from unknot.craft.approach import Gate
from unknot.website.care.actions import client_for
from unknot.website.care.bridge import heard_of, safety_of
from unknot.website.care.models import By, Listening, Version
from unknot.website.care.queries import gate
from unknot.website.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def room() -> Room:
    return open_room()


def listening() -> Listening:
    return Listening.objects.select_related("practice").get()


def opened() -> Gate:
    return gate(listening(), timezone.now())


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
    assert client.post(room.listen, telling())["Location"] == room.approach
    assert client.post(room.listen, telling(anew="yes"))["Location"] == "/safe/"
    assert client.get(room.approach)["Location"] == "/safe/"
    assert not Version.objects.exists()


def test_after_a_booking_the_approach_leads_to_telling_anew(client: Client, room: Room) -> None:
    tell(client, room)
    tell_again = f'href="{room.listen}?anew=1"'
    assert tell_again not in client.get(room.approach).content.decode()
    client_for(listening(), name="Ida", email="", telephone="", person=None, now=timezone.now())
    assert tell_again in client.get(room.approach).content.decode()


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


def test_nothing_answered_is_no_touch(client: Client, room: Room) -> None:
    client.post(room.listen, telling())
    assert opened() is Gate.CONVERSATION
    assert client.get(room.approach)["Location"] == "/safe/"


def test_answers_that_have_grown_old_are_asked_afresh(client: Client, room: Room) -> None:
    tell(client, room)
    client.get(room.approach)
    later = timezone.now() + timedelta(hours=4, minutes=1)
    assert gate(listening(), later) is Gate.CONVERSATION


def test_own_words_of_a_listening_only_add_caution(client: Client, room: Room) -> None:
    tell(client, room, said={"history": "I take warfarin."})
    assert opened() is Gate.CONVERSATION
    asked = client.get("/safe/").content.decode()
    assert "I take warfarin." in asked
    assert client.get(room.approach)["Location"] == "/safe/"


def test_answers_about_somebody_else_do_not_count_for_whoever_comes(
    client: Client, room: Room
) -> None:
    come_to_a_plan(client)
    assert "Whose answers?" in client.get(room.listen).content.decode()
    assert client.post(room.listen, telling())["Location"] == "/safe/"


def test_answers_of_this_visit_count_once_it_is_said_that_they_are_ones_own(
    client: Client, room: Room
) -> None:
    come_to_a_plan(client)
    told = client.post(room.listen, telling(same_person="yes"))
    assert told["Location"] == room.approach
    assert opened() is Gate.TOUCH


def test_a_session_of_the_guide_is_shared_only_with_consent_and_never_with_answers(
    client: Client, room: Room
) -> None:
    come_to_a_plan(client, hoping={"ache_sacrum": "2"})
    shown = client.get(room.listen)
    lines = shown.context["page"].brought
    assert lines[0].startswith("20 minutes")
    client.post(room.listen, telling(same_person="yes"))
    assert heard_of(listening()).brought == ()
    client.post(room.listen, telling(same_person="yes", bring="yes"))
    assert heard_of(listening()).brought == lines


def test_an_underlined_word_is_changed_into_what_is_offered(client: Client, room: Room) -> None:
    tell(client, room)
    changed = client.post(room.approach, {"number": "0", "change": "pressure", "value": "1"})
    assert changed.status_code == 302
    assert [(one.number, one.by) for one in Version.objects.all()] == [
        (1, By.DRAFT),
        (2, By.CLIENT),
    ]
    assert ">light</a>" in client.get(room.approach).content.decode()


@pytest.mark.parametrize(
    ("change", "value"),
    [
        ("pressure", "5"),
        ("piece-0", "massage_gun"),
        ("piece-99", "effleurage"),
        ("minutes", "999999"),
        ("who", "999999"),
        ("position", "upside_down"),
        ("outcome", "another"),
        ("", ""),
    ],
)
def test_what_is_not_on_offer_changes_nothing(
    client: Client, room: Room, change: str, value: str
) -> None:
    tell(client, room)
    sent = {"number": "0", "change": change, "value": value}
    assert client.post(room.approach, sent).status_code == 422
    assert not Version.objects.exists()


def test_another_length_is_another_session(client: Client, room: Room) -> None:
    tell(client, room)
    sent = {"number": "0", "change": "minutes", "value": str(room.half_hour.pk)}
    client.post(room.approach, sent)
    assert listening().service == room.half_hour
    assert client.get(room.approach).context["page"].length == 30


def test_a_yes_is_kept_with_its_version_and_leads_to_the_times(client: Client, room: Room) -> None:
    tell(client, room)
    said = client.post(room.approach, {"number": "0", "agree": "yes"})
    assert said["Location"] == f"/practices/{room.practice.slug}/times/"
    version = Version.objects.get()
    assert [one.by for one in version.agreements.all()] == [By.CLIENT]
    assert listening().therapist == room.therapist


def test_a_yes_to_what_was_changed_meanwhile_does_not_count(client: Client, room: Room) -> None:
    tell(client, room)
    client.post(room.approach, {"number": "0", "change": "pressure", "value": "1"})
    late = client.post(room.approach, {"number": "0", "agree": "yes"})
    assert late.status_code == 409
    assert not Version.objects.filter(agreements__isnull=False).exists()


def test_nobody_says_yes_to_touch_before_a_doctor_was_asked(client: Client, room: Room) -> None:
    tell(client, room, health=WARFARIN)
    answer = client.post(room.approach, {"number": "0", "agree": "yes"})
    assert "A conversation first, no touch yet." in answer.content.decode()
    assert not Version.objects.exists()


def test_whoever_signs_in_finds_what_they_told_last(client: Client, room: Room) -> None:
    tell(client, room)
    ida = Person.objects.create_user("ida@example.org")
    client_for(listening(), name="Ida", email="", telephone="", person=ida, now=timezone.now())
    later = signed_in(ida)
    assert later.get(room.approach)["Location"] == "/safe/"
    later.post("/safe/", answers(giver=None))
    assert OUTCOME in later.get(room.approach).content.decode()
    somebody_else = signed_in(Person.objects.create_user("ben@example.org"))
    assert somebody_else.get(room.approach)["Location"] == room.listen


def test_what_is_outside_scope_is_said_kindly_with_whom_to_see(client: Client, room: Room) -> None:
    tell(client, room, said={"outcome": "I want my neck clicked back."})
    page = client.get(room.approach).content.decode()
    assert "This is not for us, but here is who can help." in page
    assert "A chiropractor, an osteopath or a physiotherapist" in page
    ours = client.get(f"{room.approach}?ours=1").content.decode()
    assert "Does this sound right?" in ours


def test_without_anybody_registered_nobody_touches(client: Client, room: Room) -> None:
    room.practice.therapists.update(registered_until="2020-01-01")
    tell(client, room)
    page = client.get(room.approach).content.decode()
    assert "Nobody here can give a session at present." in page


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


def test_the_questions_lead_to_the_plan_again_once_somebody_wishes_for_one(
    client: Client, room: Room
) -> None:
    tell(client, room)
    come_to_a_plan(client)
    assert client.post("/safe/", answers())["Location"] == "/plan/"


def test_what_was_answered_is_kept_sealed_with_the_listening(client: Client, room: Room) -> None:
    tell(client, room, health=WARFARIN)
    client.get(room.approach)
    safety = safety_of(listening())
    assert safety is not None
    assert safety.record.verdict == "ask_doctor_first"


def test_a_sign_of_an_emergency_in_own_words_waits_for_no_answer(
    client: Client, room: Room
) -> None:
    told = client.post(room.listen, telling(history="I lost control of my bladder today."))
    assert told["Location"] == room.approach
    assert "Please get help now." in client.get(room.approach).content.decode()
    assert opened() is Gate.CARE_ADVICE


def test_forgetting_lets_go_of_what_was_told_and_not_booked(client: Client, room: Room) -> None:
    tell(client, room)
    client.post("/forget/")
    assert not Listening.objects.exists()


def test_answers_that_changed_meanwhile_allow_no_touch_before_they_are_taken_in(
    client: Client, room: Room
) -> None:
    tell(client, room)
    client.get(room.approach)
    assert opened() is Gate.TOUCH
    client.post("/safe/", answers(giver=None, q_age=None, **WARFARIN))
    assert opened() is Gate.CONVERSATION


def test_a_no_that_is_told_later_allows_nothing_before_it_is_taken_in(
    client: Client, room: Room
) -> None:
    tell(client, room, health=WARFARIN)
    client.post("/plan/asked/", agreed("anticoagulant"))
    client.get(room.approach)
    assert opened() is Gate.TOUCH
    client.post("/plan/asked/", agreed("anticoagulant", said="no"))
    assert opened() is Gate.CONVERSATION


def test_answers_about_somebody_else_never_take_the_place_of_ones_own(
    client: Client, room: Room
) -> None:
    tell(client, room, health=WARFARIN)
    client.get(room.approach)
    come_to_a_plan(client)
    assert client.get(room.approach)["Location"] == "/safe/"
    assert opened() is Gate.CONVERSATION


def test_answers_about_somebody_else_leave_a_booked_listening_as_it_was(
    client: Client, room: Room
) -> None:
    tell(client, room, health=WARFARIN)
    client.get(room.approach)
    client_for(listening(), name="Ida", email="", telephone="", person=None, now=timezone.now())
    come_to_a_plan(client)
    page = client.get(room.approach)
    assert opened() is Gate.CONVERSATION
    assert "Does this sound right?" not in page.content.decode()


def test_a_doctor_is_asked_about_a_registered_therapist(client: Client, room: Room) -> None:
    tell(client, room, health=WARFARIN)
    page = client.get(room.approach).content.decode()
    assert "May I have a gentle back massage from a registered therapist" in page


def test_no_longer_session_is_suggested_than_hands_may_work(client: Client, room: Room) -> None:
    tell(client, room, health=WARFARIN)
    client.post("/plan/asked/", agreed("anticoagulant"))
    page = client.get(room.approach).context["page"]
    assert (page.length, page.hands) == (30, 20)


def test_answers_that_change_after_a_booking_open_no_second_session(
    client: Client, room: Room
) -> None:
    tell(client, room)
    client.get(room.approach)
    booked(name="Ida")
    client.post("/safe/", answers(giver=None, q_age=None, **WARFARIN))
    assert opened() is Gate.CONVERSATION
    safety = safety_of(listening())
    assert safety is not None
    assert safety.open


def test_whoever_signs_in_answers_for_themselves(client: Client, room: Room) -> None:
    tell(client, room)
    client.get(room.approach)
    ida = Person.objects.create_user("shared@example.org")
    booked(name="Ida", person=ida)
    assert opened() is Gate.TOUCH
    later = signed_in(ida)
    assert later.get(room.approach)["Location"] == "/safe/"
    assert gate(Listening.objects.latest("pk"), timezone.now()) is Gate.CONVERSATION
    later.post("/safe/", answers(giver=None, **WARFARIN))
    assert "A conversation first, no touch yet." in later.get(room.approach).content.decode()


def booked(*, name: str, person: Person | None = None) -> None:
    client_for(listening(), name=name, email="", telephone="", person=person, now=timezone.now())


def test_something_new_that_is_told_is_suggested_for_anew(client: Client, room: Room) -> None:
    tell(client, room)
    client.post(room.approach, {"number": "0", "change": "pressure", "value": "1"})
    client.post(room.listen, telling())
    assert not client.get(room.approach).context["page"].retold
    client.post(room.listen, telling(pressure="3"))
    page = client.get(room.approach)
    assert page.context["page"].retold
    assert ">medium</a>" in page.content.decode()
    client.post(room.approach, {"number": "2", "anew": "yes", "agree": "yes"})
    assert [one.by for one in Version.objects.all()] == [By.DRAFT, By.CLIENT, By.DRAFT]
    assert not client.get(room.approach).context["page"].retold
