"""The approach, as a client sees it, changes it and says yes to it."""

import pytest
from django.test import Client

from tests.website.care.caring import Room, booked, listening, tell, telling
from tests.website.care.replying import reply, seen
from tests.website.guide.sending import WARFARIN, agreed
from unknot.website.care.models import By, Version

pytestmark = pytest.mark.django_db
LEFT_OUT = {"leave_out": "upper_trapezius_right", "leave_out_words": "my feet."}


def test_an_underlined_word_is_changed_into_what_is_offered(client: Client, room: Room) -> None:
    tell(client, room)
    changed = reply(client, room.approach, change="pressure", value="1")
    assert changed.status_code == 302
    assert [(one.number, one.by) for one in Version.objects.all()] == [
        (1, By.DRAFT),
        (2, By.CLIENT),
    ]
    assert ">light</a>" in client.get(room.approach).content.decode()


def test_what_hands_and_oils_keep_away_from_is_said_with_it(client: Client, room: Room) -> None:
    tell(client, room, {**LEFT_OUT, "allergies": "Nut oil, lavender."})
    page = client.get(room.approach).content.decode()
    assert "<p>Left alone: top of the shoulder, right, my feet.</p>" in page
    assert "<p>Kept away from you: “Nut oil, lavender.”</p>" in page
    assert "strokes</a>: the whole back but for the top of the shoulder on the right." in page
    assert page.count("the whole back.") == 0


def test_nothing_is_kept_away_where_nothing_was_named(client: Client, room: Room) -> None:
    tell(client, room)
    assert "Kept away" not in client.get(room.approach).content.decode()


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
    sent = {"change": change, "value": value}
    assert reply(client, room.approach, **sent).status_code == 422
    assert not Version.objects.exists()


def test_another_length_is_another_session(client: Client, room: Room) -> None:
    tell(client, room)
    reply(client, room.approach, change="minutes", value=str(room.half_hour.pk))
    assert listening().service == room.half_hour
    assert client.get(room.approach).context["page"].length == 30


def test_no_longer_session_is_suggested_than_hands_may_work(client: Client, room: Room) -> None:
    tell(client, room, health=WARFARIN)
    client.post("/plan/asked/", agreed("anticoagulant"))
    page = client.get(room.approach).context["page"]
    assert (page.length, page.hands) == (30, 20)


def test_something_new_that_is_told_is_suggested_for_anew(client: Client, room: Room) -> None:
    tell(client, room)
    reply(client, room.approach, change="pressure", value="1")
    client.post(room.listen, telling(mine="yes"))
    assert not client.get(room.approach).context["page"].retold
    client.post(room.listen, telling(mine="yes", pressure="3"))
    page = client.get(room.approach)
    assert page.context["page"].retold
    assert ">medium</a>" in page.content.decode()
    reply(client, room.approach, agree="yes")
    assert [one.by for one in Version.objects.all()] == [By.DRAFT, By.CLIENT, By.DRAFT]
    assert not client.get(room.approach).context["page"].retold


def test_a_yes_is_kept_with_its_version_and_leads_to_the_times(client: Client, room: Room) -> None:
    tell(client, room)
    said = reply(client, room.approach, agree="yes")
    assert said["Location"] == f"/practices/{room.practice.slug}/times/"
    version = Version.objects.get()
    assert [one.by for one in version.agreements.all()] == [By.CLIENT]
    assert listening().therapist == room.therapist


def test_a_yes_to_what_was_changed_meanwhile_does_not_count(client: Client, room: Room) -> None:
    tell(client, room)
    before = seen(client, room.approach)
    reply(client, room.approach, change="pressure", value="1")
    late = client.post(room.approach, {**before, "agree": "yes"})
    assert late.status_code == 409
    assert not Version.objects.filter(agreements__isnull=False).exists()


def test_after_a_booking_the_approach_leads_to_telling_anew(client: Client, room: Room) -> None:
    tell(client, room)
    tell_again = f'href="{room.listen}?anew=1"'
    assert tell_again not in client.get(room.approach).content.decode()
    booked()
    assert tell_again in client.get(room.approach).content.decode()
