"""A client’s page, for whoever treats them: what it shows, and to whom."""

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.care.caring import OUTCOME, Room, open_room, tell
from tests.website.care.treating import came_before, come, page_of, sent, therapist_of
from tests.website.guide.sending import WARFARIN
from tests.website.people.entering import join, signed_in
from tests.website.reading import Shown
from unknot.website.care.actions import (
    client_for,
)
from unknot.website.care.models import By, Listening, Version
from unknot.website.people.models import Look, Role

pytestmark = pytest.mark.django_db


def test_the_limits_stand_before_everything_else(room: Room) -> None:
    ida = come(room, {"q_allergy": "yes", "q_allergy_which": "nut_allergy"})
    page = therapist_of(room).get(page_of(ida)).content.decode()
    assert page.index("What they told about their health") < page.index(OUTCOME)
    assert page.index("What they told about their health") < page.index('id="sessions"')


def test_what_hands_and_oils_keep_away_from_stands_with_the_limits(room: Room) -> None:
    browser = Browser()
    tell(browser, room, {"leave_out_words": "My feet", "allergies": "Almond oil"})
    browser.get(room.approach)
    Listening.objects.update(therapist=room.therapist)
    who = {"name": "Ida", "email": "", "telephone": ""}
    ida = client_for(Listening.objects.get(), **who, person=None, now=timezone.now())
    came_before(room, ida)
    shown = Shown(therapist_of(room).get(page_of(ida)))
    kept_to = shown.words.partition("Keep to this")[2].partition(OUTCOME)[0]
    assert "Not to be touched: “My feet”" in kept_to
    assert "Allergies: Almond oil" in kept_to


def test_nobody_touches_whom_a_doctor_was_not_asked_about(room: Room) -> None:
    ida = come(room, WARFARIN, yes=False)
    fern = therapist_of(room)
    assert "No touch" in fern.get(page_of(ida)).content.decode()
    assert fern.post(page_of(ida), sent(ida, agree="yes")).status_code == 422
    changed = fern.post(page_of(ida), sent(ida, change="pressure", value="2"))
    assert changed.status_code == 422
    assert not Version.objects.exists()


def test_every_look_and_change_is_in_the_book(room: Room) -> None:
    ida = come(room)
    fern = therapist_of(room)
    fern.get(page_of(ida))
    fern.post(page_of(ida), sent(ida, agree="yes"))
    looks = [(one.did, one.what) for one in Look.objects.order_by("number")]
    assert looks == [("read", f"client {ida.pk}"), ("changed", f"client {ida.pk}")]


def test_who_gets_to_see_a_client(room: Room) -> None:
    ida = come(room)
    other = open_room("other")
    colleague = room.practice.therapists.create(name="Ash Example", base=room.therapist.base)
    ash = signed_in(join(room.practice, "ash@example.org", Role.THERAPIST, colleague).person)
    owner = signed_in(join(room.practice, "owner@example.org", Role.OWNER).person)
    expected = {
        "stranger": (Browser(), 302),
        "her therapist": (therapist_of(room), 200),
        "another therapist": (ash, 404),
        "the owner": (owner, 200),
        "another practice’s owner": (therapist_of(other, Role.OWNER), 404),
    }
    found = {who: browser.get(page_of(ida)).status_code for who, (browser, _) in expected.items()}
    assert found == {who: status for who, (_, status) in expected.items()}
    written = {
        who: browser.post(page_of(ida), sent(ida, agree="yes")).status_code
        for who, (browser, _) in expected.items()
        if who not in ("her therapist", "the owner")
    }
    assert set(written.values()) == {302, 404}
    assert not Version.objects.filter(agreements__by=By.THERAPIST).exists()


def test_a_client_of_another_practice_is_not_there_under_this_one(room: Room) -> None:
    other = open_room("other")
    ida = come(other)
    address = f"/practices/{room.practice.slug}/clients/{ida.pk}/"
    assert therapist_of(room, Role.OWNER).get(address).status_code == 404


@pytest.mark.parametrize("named", ["", "0", "999999", "-1", "one", "9" * 30, "²"])
def test_a_listening_that_is_not_this_clients_is_not_there(room: Room, named: str) -> None:
    ida = come(room)
    fern = therapist_of(room)
    said = {**sent(ida, agree="yes"), "listening": named}
    assert fern.post(page_of(ida), said).status_code == 404


def test_a_listening_of_another_client_is_not_there_either(room: Room) -> None:
    ida, ben = come(room), come(room)
    said = {**sent(ida, agree="yes"), "listening": str(ben.listenings.get().pk)}
    assert therapist_of(room).post(page_of(ida), said).status_code == 404


def test_markup_in_what_was_told_stays_text(room: Room) -> None:
    browser = Browser()
    tell(browser, room, said={"outcome": "<script>alert(1)</script>"})
    assert "<script>alert(1)" not in browser.get(room.approach).content.decode()
    ida = client_for(
        Listening.objects.get(),
        name="<b>Ida</b>",
        email="",
        telephone="",
        person=None,
        now=timezone.now(),
    )
    page = therapist_of(room, Role.OWNER).get(page_of(ida)).content.decode()
    assert "<script>alert(1)" not in page
    assert "<b>Ida" not in page
