"""Of those who work at a practice, whoever can give what is safe is suggested."""

import pytest
from django.test import Client

from tests.website.care.caring import Room, listening, tell
from tests.website.care.replying import reply
from tests.website.care.treating import come, page_of, sent, therapist_of
from unknot.website.care.pages.approach import ApproachPage
from unknot.website.practice.models import Therapist

pytestmark = pytest.mark.django_db
REFLUX = {"q_position": "yes", "q_position_which": "lung_disease_reflux"}
"""Who says so does not lie face down."""


def only_face_down(therapist: Therapist) -> None:
    """Let somebody treat nobody but those who lie face down."""
    therapist.positions = ["face_down"]
    therapist.save()


def colleague(room: Room, name: str = "Rowan Example") -> Therapist:
    """Let somebody else work there, in every position."""
    able = room.practice.therapists.create(
        name=name,
        base=room.therapist.base,
        registration="A11111",
        registered_until=room.therapist.registered_until,
        visits_homes=True,
        week=room.therapist.week,
    )
    able.modalities.add(room.modality)
    return able


def shown(client: Client, room: Room) -> tuple[ApproachPage, str]:
    """Read the page of the approach."""
    answer = client.get(room.approach)
    return answer.context["page"], answer.content.decode()


def asked(page: ApproachPage, name: str) -> list[str]:
    """List what one word can be changed into."""
    return [one.words for menu in page.menus if menu.name == name for one in menu.choices]


def test_where_only_a_colleague_can_the_draft_is_with_them_and_says_so(
    client: Client, room: Room
) -> None:
    only_face_down(room.therapist)
    rowan = colleague(room)
    tell(client, room, health=REFLUX)
    page, words = shown(client, room)
    assert page.instead_of == "Fern Example"
    assert "is not what Fern Example does, so this is planned with Rowan Example." in words
    assert "Not with hands" not in words
    reply(client, room.approach, agree="yes")
    assert listening().therapist == rowan
    assert "What is safe for you today" not in shown(client, room)[1]


def test_where_nobody_can_there_is_nothing_with_hands(client: Client, room: Room) -> None:
    only_face_down(room.therapist)
    only_face_down(colleague(room))
    tell(client, room, health=REFLUX)
    assert "Not with hands, this time." in client.get(room.approach).content.decode()


def test_where_everybody_can_the_first_is_suggested_and_each_can_be_chosen(
    client: Client, room: Room
) -> None:
    colleague(room)
    tell(client, room, health=REFLUX)
    page, _ = shown(client, room)
    assert page.instead_of == ""
    assert asked(page, "who") == ["Fern Example", "Rowan Example"]


def test_the_name_of_a_therapist_leads_to_the_others_where_there_are_any(
    client: Client, room: Room
) -> None:
    tell(client, room)
    link = '<a class="word" href="#change-who">Fern Example</a> takes'
    assert link not in shown(client, room)[1]
    colleague(room)
    assert link in shown(client, room)[1]


def test_whoever_is_booked_to_talk_with_one_of_them_is_not_led_to_another(room: Room) -> None:
    ida, rowan = come(room, yes=False), colleague(room)
    ida.listenings.update(service=room.talk)
    fern = therapist_of(room)
    (told,) = fern.get(page_of(ida)).context["page"].listenings
    assert asked(told.page, "who") == []
    assert fern.post(page_of(ida), sent(ida, change="who", value=str(rowan.pk))).status_code == 422
    assert ida.listenings.get().therapist == room.therapist


def test_whoever_cannot_is_not_offered_beside_those_who_can(client: Client, room: Room) -> None:
    only_face_down(room.therapist)
    colleague(room), colleague(room, "Sandy Example")
    tell(client, room, health=REFLUX)
    page, _ = shown(client, room)
    assert asked(page, "who") == ["Rowan Example", "Sandy Example"]
    sent = {"change": "who", "value": str(room.therapist.pk)}
    assert reply(client, room.approach, **sent).status_code == 422


def test_a_therapist_trained_in_part_of_a_session_is_not_suggested_for_it(
    client: Client, room: Room
) -> None:
    other = room.practice.modalities.create(name="Other", techniques=["effleurage"])
    room.hour.modalities.add(room.modality, other)
    rowan = colleague(room)
    rowan.modalities.add(other)
    tell(client, room)
    assert client.get(room.approach).context["therapist"] == rowan


def test_a_session_that_nobody_is_trained_for_is_not_offered(client: Client, room: Room) -> None:
    unknown = room.practice.modalities.create(name="Unknown here", techniques=["effleurage"])
    room.hour.modalities.add(unknown)
    room.practice.services.create(name="Forty", minutes=40, price_cents=50_000)
    tell(client, room)
    page, _ = shown(client, room)
    assert page.length == 40
    assert asked(page, "minutes") == ["Half an hour, 30 minutes", "Forty, 40 minutes"]
